using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>Names the catalogue's ideas to the plans that they have come into.</summary>
internal sealed class IdeaSource : IInterventionSource
{
    public InterventionSourceKind Kind => InterventionSourceKind.CatalogueIdea;

    public async Task<IReadOnlyDictionary<string, SourceName>> Names(ArenaDb db, Viewer viewer, Here unit, IReadOnlyCollection<string> keys) =>
        (await new IdeaShelf(db).Find(keys)).ToDictionary(pair => pair.Key,
            pair => new SourceName(T($"Idékataloget, »{pair.Value.Name}«", $"The ideas, “{pair.Value.Name}”"), IdeaLinks.Idea(pair.Key)));
}

/// <summary>Names the stories, the sources' own cases too.</summary>
internal sealed class StorySource : IInterventionSource
{
    public InterventionSourceKind Kind => InterventionSourceKind.Story;

    public async Task<IReadOnlyDictionary<string, SourceName>> Names(ArenaDb db, Viewer viewer, Here unit, IReadOnlyCollection<string> keys) =>
        (await new StoryShelf(db).Find(keys)).ToDictionary(pair => pair.Key,
            pair => new SourceName(T($"Historien »{pair.Value.Title}«", $"The story “{pair.Value.Title}”"), IdeaLinks.Story(pair.Key)));
}
