using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ShowOnFrontPage;

/// <summary>The dialogue meetings that are near: to those who are asked to come, and to those who get them ready.</summary>
internal sealed class MeetingItems(TimeProvider time) : IFrontPageItems
{
    private const int DaysToCome = 7, DaysToPrepare = 21, DaysToTell = 60;

    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var (from, to) = (time.GetUtcNow().AddDays(-1), time.GetUtcNow().AddDays(DaysToPrepare));
        var (today, soon, old) = (time.Today(), time.Today().AddDays(DaysToCome), time.Today().AddDays(-DaysToTell));
        var near = await MeetingDoor.Whole(db).AsNoTracking().Where(row => row.MunicipalityId == municipality && (row.Stage == MeetingStage.Running || (row.Stage == MeetingStage.Preparing && row.Begins > from && row.Begins < to)
                || (row.Stage == MeetingStage.Held && row.CheckOf == null && (row.AskedAgainAt != null || (row.ToldAt == null && row.ReportBackOn <= soon && row.ReportBackOn >= old)))))
            .Where(row => person == null || row.FacilitatorId == person || row.Leads.Any(one => one.PersonId == person) || row.Participants.Any(one => one.PersonId == person)).ToListAsync();
        if (near.Count == 0)
            return [];
        var ids = near.Select(row => row.UnitId).Distinct().ToList();
        var units = await db.Set<Unit>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id);
        return near.SelectMany(row => row.Stage == MeetingStage.Held ? After(row, units[row.UnitId], today) : Of(row, units[row.UnitId])).Where(item => person is null || item.PersonId == person).ToList();
    }

    private IEnumerable<FrontPageItem> Of(DialogueMeeting row, Unit unit)
    {
        var leading = Leading(row);
        if (row.Stage == MeetingStage.Running)
            return leading.Union(row.Participants.Select(one => one.PersonId)).Select(person => new FrontPageItem(person, WaitingKind.Soon, "chat", () => row.IsCheck ? T("Det korte tjek er i gang", "The short check is running") : T("Dialogmødet er i gang", "The dialogue meeting is running"),
                () => unit.Name, leading.Contains(person) ? DialogueLinks.Meetings(unit.Code) : DialogueLinks.Join, time.Today()) { IsMailed = false });
        var begins = row.Begins!.Value;
        var day = LocalTime.Day(begins);
        var left = MeetingChecklist.Of(row, unit.Code).Count(line => !line.IsDone);
        var coming = day > time.Today().AddDays(DaysToCome) ? [] : row.Participants.Select(one => one.PersonId).Union(leading).Where(person => left == 0 || !leading.Contains(person))
            .Select(person => new FrontPageItem(person, WaitingKind.Soon, "chat", () => T($"Dialogmøde {MeetingWords.When(begins)}", $"Dialogue meeting {MeetingWords.When(begins)}"),
                () => string.Join(". ", new[] { unit.Name, row.Place }.OfType<string>()), DialogueLinks.Meeting(unit.Code, row.Id), day));
        return coming.Concat(left == 0 ? [] : leading.Select(person => new FrontPageItem(person, WaitingKind.Soon, "chat",
            () => T($"Gør dialogmødet klar: {MeetingChecklist.Left(left).ToLowerInvariant()}", $"Get the dialogue meeting ready: {MeetingChecklist.Left(left).ToLowerInvariant()}"),
            () => T($"{unit.Name}, {MeetingWords.When(begins)}.", $"{unit.Name}, {MeetingWords.When(begins)}."), DialogueLinks.Meeting(unit.Code, row.Id), day)));
    }

    /// <summary>What those who led a meeting still have to do once it was held.</summary>
    private static IEnumerable<FrontPageItem> After(DialogueMeeting row, Unit unit, DateOnly today)
    {
        var held = LocalTime.Day(row.StartedAt ?? row.CreatedAt);
        string Said() => T($"{unit.Name}. Dialogmødet {Format.Date(held)}.", $"{unit.Name}. The dialogue meeting on {Format.Date(held)}.");
        foreach (var person in Leading(row))
        {
            if (row is { ToldAt: null, ReportBackOn: { } day })
                yield return new(person, day < today ? WaitingKind.Late : WaitingKind.Soon, "chat", () => T("Fortæl de andre, hvad der kom ud af dialogmødet", "Tell the others what came of the dialogue meeting"),
                    () => row.ReportBack is { } how ? $"{Said()} {how}" : Said(), DialogueLinks.Record(unit.Code, row.Id) + "#fortalt", day);
            if (row.AskedAgainAt is not null)
                yield return new(person, WaitingKind.Soon, "chat", () => T("Vurdér kortene fra dialogmødet igen: fem minutter", "Rate the cards of the dialogue meeting again: five minutes"), Said,
                    DialogueLinks.RateAgain(unit.Code, row.Id));
        }
    }

    private static HashSet<Guid> Leading(DialogueMeeting row) => row.Leads.Select(one => one.PersonId).Append(row.FacilitatorId ?? Guid.Empty).Where(id => id != Guid.Empty).ToHashSet();
}
