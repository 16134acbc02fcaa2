using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>The ideas that Arena comes with: data with version and source in Content/, read once.</summary>
public static class IdeaCatalogue
{
    private static readonly Lazy<IdeaFile> File = new(() => ContentFile.Read<IdeaFile>("ideas.json"));
    private static readonly Lazy<WayFile> Questions = new(() => ContentFile.Read<WayFile>("ways.json"));
    private static readonly Lazy<IReadOnlyDictionary<string, CatalogueIdea>> ByKey = new(() => File.Value.Ideas.ToDictionary(idea => idea.Key, StringComparer.Ordinal));

    public static string Version => File.Value.Version;

    /// <summary>To when law was followed.</summary>
    public static Wording LawAsOf => File.Value.LawAsOf;
    public static IReadOnlyList<CatalogueIdea> Ideas => File.Value.Ideas;
    public static IReadOnlyList<IdeaWay> Ways => Questions.Value.Ways;

    public static CatalogueIdea? Find(string key) => ByKey.Value.GetValueOrDefault(key);
    public static IdeaWay? FindWay(string key) => Ways.FirstOrDefault(way => way.Key == key);

    /// <summary>The publication and the place in it.</summary>
    public static string SourceOf(CatalogueIdea idea) => $"{File.Value.Sources[File.Value.Source]}, {File.Value.Places[idea.List]}";

    private sealed record IdeaFile(string Version, Wording LawAsOf, string Source, IReadOnlyDictionary<string, Wording> Sources,
        IReadOnlyDictionary<IdeaList, Wording> Places, IReadOnlyList<CatalogueIdea> Ideas);

    private sealed record WayFile(string Version, string Source, IReadOnlyDictionary<IdeaWayKind, Wording> Places, IReadOnlyList<IdeaWay> Ways);
}
