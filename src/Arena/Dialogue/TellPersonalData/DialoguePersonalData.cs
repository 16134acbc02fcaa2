using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.TellPersonalData;

/// <summary>The dialogue meetings that a person is asked to or has a part in. What is said at a table is nobody's.</summary>
internal sealed class DialoguePersonalData : IPersonalData
{
    public async Task<PersonalDataPart> About(ArenaDb db, Guid person)
    {
        var meetings = await (
            from row in db.Set<DialogueMeeting>()
            join unit in db.Set<Unit>() on row.UnitId equals unit.Id
            let seat = row.Participants.FirstOrDefault(one => one.PersonId == person)
            let leads = row.Leads.Any(one => one.PersonId == person)
            where seat != null || leads || row.FacilitatorId == person || row.NoteTakerId == person || row.CreatedBy == person
            select new
            {
                row.Id, Unit = unit.Name, At = row.StartedAt ?? row.Begins ?? row.CreatedAt, IsAsked = seat != null, Table = seat == null ? null : seat.Table, InvitedAt = seat == null ? null : seat.InvitedAt, Leads = leads,
                IsFacilitator = row.FacilitatorId == person, IsNoteTaker = row.NoteTakerId == person, IsCreator = row.CreatedBy == person,
            }).ToListAsync();
        var released = await db.Set<ReleasedTitle>().Where(row => row.ReleasedBy == person).Select(row => new { row.Title, row.At }).ToListAsync();
        var rows = meetings.Select(row => (What: T($"Dialogmøde i {row.Unit}", $"Dialogue meeting in {row.Unit}"), row.At, As: string.Join(", ", new[]
        {
            row.IsAsked ? row.Table is { } table ? T($"deltager, bord {table}", $"participant, table {table}") : T("deltager", "participant") : null,
            row.IsFacilitator ? T("mødeleder", "meeting leader") : null, row.IsNoteTaker ? T("referent", "note-taker") : null, row.Leads ? T("tovholder", "one of those who see to it") : null, row.IsCreator ? T("oprettede det", "set it up") : null,
        }.OfType<string>()))).Concat(released.Select(row => (What: T($"Titlen »{row.Title}«", $"The title “{row.Title}”"), row.At, As: T("gav den videre", "released it"))));
        return new(T("Dialogmøder", "Dialogue meetings"),
            T("Møder, du er indbudt til eller har en rolle i. Det, der bliver sagt og givet tal ved et bord, gemmes som bordets og aldrig som dit. Dit tal for dig selv gemmes ikke.",
              "Meetings that you are invited to or have a part in. What is said and rated at a table is kept as the table's and never as yours. Your own number is not kept."),
            [T("Hvad", "What"), T("Hvornår", "When"), T("Din rolle", "Your part")],
            rows.OrderByDescending(row => row.At).Select(row => (IReadOnlyList<string>)[row.What, Format.Date(LocalTime.Day(row.At)), row.As]).ToList(), "dialogue", new { meetings, released });
    }
}
