using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.SuggestStory;

/// <summary>A story that a consultant has suggested to the unit, and that nobody has answered.</summary>
public sealed record WaitingSuggestion(Guid Id, string StoryKey, string Title, string Place, string By, string? Word);

/// <summary>What stands on a unit's plan as suggested.</summary>
internal sealed class WaitingSuggestions(ArenaDb db, StoryShelf shelf)
{
    public async Task<IReadOnlyList<WaitingSuggestion>> Of(Guid unit)
    {
        var rows = await (
            from row in db.Set<StorySuggestion>()
            join person in db.Set<Person>() on row.By equals person.Id
            where row.UnitId == unit && row.AnsweredAt == null
            orderby row.At descending, row.Id
            select new { row.Id, row.StoryKey, row.Word, person.FirstName, person.LastName }).ToListAsync();
        if (rows.Count == 0)
            return [];
        var stories = await shelf.Find(rows.Select(row => row.StoryKey).Distinct().ToList());
        return rows.Where(row => stories.ContainsKey(row.StoryKey)).Select(row => new WaitingSuggestion(row.Id, row.StoryKey,
            stories[row.StoryKey].Title, stories[row.StoryKey].Place, $"{row.FirstName} {row.LastName}", row.Word)).ToList();
    }
}
