using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>A story as it is drawn: a source's case or one that a workplace here tells, in the language of the request.</summary>
/// <param name="Place">A name, in Danish.</param>
/// <param name="Claim">What they say came of it.</param>
/// <param name="DoesNotShow">What the story cannot tell.</param>
/// <param name="Ask">Whom to ask; null for a source's case, which names nobody.</param>
/// <param name="Source">The publication; null for a workplace's own.</param>
/// <param name="Idea">The line that a plan gets.</param>
public sealed record ShownStory(string Key, string Title, string Place, string When, UnitKind Kind, Theme Theme, string What, string How, string Claim,
    string DoesNotShow, string? Ask, string? Source, string Idea)
{
    public bool IsOwn => Source is null;

    internal static ShownStory Of(SourceStory story) => new(story.Key, story.Title.ToString(), story.Place, story.When.ToString(), story.Kind, story.Theme,
        story.What.ToString(), story.How.ToString(), story.Claim.ToString(), story.DoesNotShow.ToString(), null, SourceStories.SourceOf(story), story.Idea.ToString());

    internal static ShownStory Of(Story story, string unit) => new(story.Key, story.Title, unit,
        Format.Date(LocalTime.Day(story.SharedAt)), story.Kind, story.Theme, story.What, story.How, story.Outcome,
        T("Det er stedets egen vurdering. Hvad der ellers kan have spillet ind, viser den ikke.", "It is the place's own judgement. It does not show what else may have played a part."),
        story.Ask, null, story.Title);
}

/// <summary>The stories that the reader's municipality has: its own workplaces' first, the newest on top.</summary>
internal sealed class StoryShelf(ArenaDb db)
{
    public async Task<IReadOnlyList<ShownStory>> All()
    {
        var own = await Own().OrderByDescending(row => row.Story.SharedAt).ThenBy(row => row.Story.Id).ToListAsync();
        return [.. own.Select(row => ShownStory.Of(row.Story, row.Unit)), .. SourceStories.All.Select(ShownStory.Of)];
    }

    /// <summary>The stories of those keys that are told today.</summary>
    public async Task<IReadOnlyDictionary<string, ShownStory>> Find(params IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, ShownStory>(StringComparer.Ordinal);
        if (keys.Select(Story.IdOf).OfType<Guid>().ToList() is { Count: > 0 } ids)
            foreach (var row in await Own().Where(row => ids.Contains(row.Story.Id)).ToListAsync())
                found[row.Story.Key] = ShownStory.Of(row.Story, row.Unit);
        foreach (var story in keys.Select(SourceStories.Find).OfType<SourceStory>())
            found[story.Key] = ShownStory.Of(story);
        return found;
    }

    private IQueryable<ToldStory> Own() =>
        from story in db.Set<Story>()
        join unit in db.Set<Unit>() on story.UnitId equals unit.Id
        where story.WithdrawnAt == null
        select new ToldStory { Story = story, Unit = unit.Name };

    private sealed class ToldStory
    {
        public required Story Story { get; init; }
        public required string Unit { get; init; }
    }
}
