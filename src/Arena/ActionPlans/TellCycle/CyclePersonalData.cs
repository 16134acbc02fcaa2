using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TellCycle;

/// <summary>What the person has put on annual cycles, sees to there, or has written down as done.</summary>
internal sealed class CyclePersonalData : IPersonalData
{
    public async Task<PersonalDataPart> About(ArenaDb db, Guid person)
    {
        var items = await db.Set<CycleItem>().Where(row => row.AddedBy == person || row.OwnerId == person)
            .Select(row => new { row.Kind, row.Title, row.AddedAt, SeesToIt = row.OwnerId == person, PutItThere = row.AddedBy == person }).ToListAsync();
        var done = await (
            from row in db.Set<CycleDone>()
            join item in db.Set<CycleItem>() on row.ItemId equals item.Id
            where row.By == person || row.TakenBackBy == person
            select new { item.Kind, item.Title, row.Day, row.At, row.TakenBackAt }).ToListAsync();
        var passed = await (
            from row in db.Set<CycleNotice>()
            join item in db.Set<CycleItem>() on row.ItemId equals item.Id
            where row.PersonId == person || row.FromPersonId == person
            select new { item.Kind, item.Title, row.At, ToHer = row.PersonId == person, row.SeenAt }).ToListAsync();
        var rows = items.Select(row => (What: row.SeesToIt ? T($"Sørger for: {CycleWords.Name(row.Kind, row.Title)}", $"Sees to: {CycleWords.Name(row.Kind, row.Title)}") : T($"Satte på hjulet: {CycleWords.Name(row.Kind, row.Title)}", $"Put on the wheel: {CycleWords.Name(row.Kind, row.Title)}"), At: row.AddedAt))
            .Concat(done.Select(row => (What: T($"Skrev op som sket {Format.Date(row.Day)}: {CycleWords.Name(row.Kind, row.Title)}", $"Wrote down as done on {Format.Date(row.Day)}: {CycleWords.Name(row.Kind, row.Title)}"), row.At)))
            .Concat(passed.Select(row => (What: row.ToHer ? T($"Gik videre til dig: {CycleWords.Name(row.Kind, row.Title)}", $"Passed on to you: {CycleWords.Name(row.Kind, row.Title)}") : T($"Gik videre fra dig: {CycleWords.Name(row.Kind, row.Title)}", $"Passed on from you: {CycleWords.Name(row.Kind, row.Title)}"), row.At)));
        return new(T("Årshjul", "Annual cycle"), T("Det, du har sat på årshjulet, sørger for eller har skrevet op. Det bliver stående, så man kan se, hvornår noget skete.",
                "What you have put on the annual cycle, see to or have written down. It stays, so that one can see when something was done."),
            [T("Hvad", "What"), T("Hvornår", "When")],
            rows.OrderByDescending(row => row.At).Select(row => (IReadOnlyList<string>)[row.What, Format.Date(LocalTime.Day(row.At))]).ToList(),
            "annualCycle", new { items, done, passed });
    }
}
