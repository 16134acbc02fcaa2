using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TellShared;

/// <summary>The ideas and stories that the person has written, suggested or answered.</summary>
internal sealed class SharedPersonalData : IPersonalData
{
    public async Task<PersonalDataPart> About(ArenaDb db, Guid person)
    {
        var ideas = await db.Set<MunicipalIdea>().Where(row => row.AddedBy == person).Select(row => new { row.Name, At = row.AddedAt }).ToListAsync();
        var stories = await db.Set<Story>().Where(row => row.SharedBy == person).Select(row => new { Name = row.Title, At = row.SharedAt }).ToListAsync();
        var suggested = await db.Set<StorySuggestion>().Where(row => row.By == person).Select(row => new { Name = row.StoryKey, row.At, row.Word }).ToListAsync();
        var answered = await db.Set<StorySuggestion>().Where(row => row.AnsweredBy == person).Select(row => new { Name = row.StoryKey, At = row.AnsweredAt!.Value }).ToListAsync();
        var told = await new StoryShelf(db).Find([.. suggested.Select(row => row.Name), .. answered.Select(row => row.Name)]);
        var rows = ideas.Select(row => (What: T($"Idé i kataloget: {row.Name}", $"Idea in the catalogue: {row.Name}"), row.At))
            .Concat(stories.Select(row => (What: T($"Historie: {row.Name}", $"Story: {row.Name}"), row.At)))
            .Concat(suggested.Select(row => (What: T($"Foreslået: {Title(row.Name)}", $"Suggested: {Title(row.Name)}"), row.At)))
            .Concat(answered.Select(row => (What: T($"Svaret på et forslag: {Title(row.Name)}", $"Answered a suggestion: {Title(row.Name)}"), row.At)));
        return new(T("Idéer og historier", "Ideas and stories"), T("Det, du har skrevet, delt eller svaret på. Det bliver stående, så længe kommunen bruger det.",
                "What you have written, shared or answered. It stays as long as the municipality uses it."),
            [T("Hvad", "What"), T("Hvornår", "When")],
            rows.OrderByDescending(row => row.At).Select(row => (IReadOnlyList<string>)[row.What, Format.Date(LocalTime.Day(row.At))]).ToList(),
            "shared", new { ideas, stories, suggested, answered });

        string Title(string key) => told.TryGetValue(key, out var story) ? story.Title : key;
    }
}
