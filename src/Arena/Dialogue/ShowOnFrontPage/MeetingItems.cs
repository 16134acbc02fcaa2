using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ShowOnFrontPage;

/// <summary>The dialogue meetings that are near: to those who are asked to come, and to those who get them ready.</summary>
internal sealed class MeetingItems(TimeProvider time) : IFrontPageItems
{
    private const int DaysToCome = 7, DaysToPrepare = 21;

    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var (from, to) = (time.GetUtcNow().AddDays(-1), time.GetUtcNow().AddDays(DaysToPrepare));
        var near = await MeetingDoor.Whole(db).AsNoTracking().Where(row => row.MunicipalityId == municipality && (row.Stage == MeetingStage.Running || (row.Stage == MeetingStage.Preparing && row.Begins > from && row.Begins < to)))
            .Where(row => person == null || row.FacilitatorId == person || row.Leads.Any(one => one.PersonId == person) || row.Participants.Any(one => one.PersonId == person)).ToListAsync();
        if (near.Count == 0)
            return [];
        var ids = near.Select(row => row.UnitId).Distinct().ToList();
        var units = await db.Set<Unit>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id);
        return near.SelectMany(row => Of(row, units[row.UnitId])).Where(item => person is null || item.PersonId == person).ToList();
    }

    private IEnumerable<FrontPageItem> Of(DialogueMeeting row, Unit unit)
    {
        var leading = row.Leads.Select(one => one.PersonId).Append(row.FacilitatorId ?? Guid.Empty).Where(id => id != Guid.Empty).ToHashSet();
        if (row.Stage == MeetingStage.Running)
            return leading.Union(row.Participants.Select(one => one.PersonId)).Select(person => new FrontPageItem(person, WaitingKind.Soon, "chat", () => T("Dialogmødet er i gang", "The dialogue meeting is running"),
                () => unit.Name, leading.Contains(person) ? DialogueLinks.Lead(unit.Code, row.Id) : DialogueLinks.Join) { IsMailed = false });
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
}
