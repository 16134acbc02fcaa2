using Arena.Organisation;
using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>A case that a source tells, in our words: dated, its claim marked as a claim, and what it does not show.</summary>
/// <param name="Source">The publication's key in the file.</param>
/// <param name="Place">A name, and so in Danish.</param>
/// <param name="When">When it was, and when it was told.</param>
/// <param name="Claim">Who says that what came of it.</param>
/// <param name="Idea">What one could do oneself: a line for a plan.</param>
public sealed record SourceStory(string Key, string Source, string Place, UnitKind Kind, Theme Theme, Wording When, Wording Title, Wording What, Wording How,
    Wording Claim, Wording DoesNotShow, Wording Idea);

/// <summary>The sources' own cases: data with version and source in Content/, read once.</summary>
public static class SourceStories
{
    private static readonly Lazy<StoryFile> File = new(() => ContentFile.Read<StoryFile>("stories.json"));

    public static IReadOnlyList<SourceStory> All => File.Value.Stories;
    public static SourceStory? Find(string key) => All.FirstOrDefault(story => story.Key == key);
    public static string SourceOf(SourceStory story) => File.Value.Sources[story.Source].ToString();

    private sealed record StoryFile(string Version, IReadOnlyDictionary<string, Wording> Sources, IReadOnlyList<SourceStory> Stories);
}
