using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>An idea as it is drawn: the catalogue's or the municipality's own, in the language of the request.</summary>
/// <param name="Source">Where it is from; null for the municipality's own.</param>
/// <param name="IsHidden">Taken out of the catalogue; only the plans that have it lead here.</param>
public sealed record ShownIdea(string Key, string Name, string Text, Theme Theme, IdeaSide Side, Approach Approach, IReadOnlyList<IdeaAudience> Audience,
    Ground Ground, string Basis, string? Law, string? Source, bool IsHidden = false)
{
    public bool IsOwn => Source is null;

    internal static ShownIdea Of(CatalogueIdea idea) => new(idea.Key, idea.Name.ToString(), idea.Text.ToString(), idea.Theme, idea.Side, idea.Approach,
        idea.Audience, idea.Ground, idea.Basis.ToString(), idea.Law?.ToString(), IdeaCatalogue.SourceOf(idea));

    internal static ShownIdea Of(MunicipalIdea idea) => new(idea.Key, idea.Name, idea.Text, idea.Theme, idea.Side, idea.Approach,
        idea.ForShortEducation ? [IdeaAudience.Employed, IdeaAudience.ShortEducation] : [IdeaAudience.Employed], idea.Ground, idea.Basis, null, null, idea.HiddenAt is not null);
}

/// <summary>All ideas that the reader's municipality has: its own first.</summary>
internal sealed class IdeaShelf(ArenaDb db)
{
    public async Task<IReadOnlyList<ShownIdea>> All()
    {
        var own = await db.Set<MunicipalIdea>().Where(row => row.HiddenAt == null).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync();
        return [.. own.Select(ShownIdea.Of), .. IdeaCatalogue.Ideas.Select(ShownIdea.Of)];
    }

    /// <summary>The ideas of those keys, hidden ones too.</summary>
    public async Task<IReadOnlyDictionary<string, ShownIdea>> Find(params IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, ShownIdea>(StringComparer.Ordinal);
        if (keys.Select(MunicipalIdea.IdOf).OfType<Guid>().ToList() is { Count: > 0 } ids)
            foreach (var own in await db.Set<MunicipalIdea>().Where(row => ids.Contains(row.Id)).ToListAsync())
                found[own.Key] = ShownIdea.Of(own);
        foreach (var idea in keys.Select(IdeaCatalogue.Find).OfType<CatalogueIdea>())
            found[idea.Key] = ShownIdea.Of(idea);
        return found;
    }
}
