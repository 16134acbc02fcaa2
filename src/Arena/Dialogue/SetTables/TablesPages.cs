using System.Globalization;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.SetTables;

/// <summary>What the page of the tables shows.</summary>
internal sealed class TablesPages(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    public async Task<TablesPage> Page(Here here, Viewer viewer, DialogueMeeting meeting)
    {
        var people = await RoomPeople.Of(db, await directory.TreeToday(viewer.MunicipalityId), meeting, time.Today());
        var placed = meeting.Participants.Select(one => one.PersonId).ToHashSet();
        var guests = meeting.Tables.Sum(table => table.People) - meeting.Participants.Count(one => one.Table is not null);
        // the first time everybody is ticked, where they fit
        var coming = meeting.Tables.Count > 0 || people is null || people.Count > DialogueMeeting.MostPeople ? placed : people.Select(person => person.Id).ToHashSet();
        return new(here, MeetingDoor.Crumbs(here, MeetingDoor.CrumbOf(here, meeting), new Crumb(T("Deltagere og borde", "Participants and tables"))), meeting, people, coming,
            guests > 0 ? guests.ToString(CultureInfo.InvariantCulture) : "", Mix: true,
            meeting.Participants.ToDictionary(one => one.PersonId, one => one.Table?.ToString(CultureInfo.InvariantCulture) ?? ""), MarkOf(meeting), []);
    }

    public static string MarkOf(DialogueMeeting meeting) => FormMark.Of(meeting.Participants.OrderBy(one => one.PersonId).Select(one => $"{one.PersonId:N}:{one.Table}")
        .Concat(meeting.Tables.OrderBy(table => table.Number).Select(table => $"{table.Number}:{table.People}")));

    /// <summary>What others have set meanwhile.</summary>
    public static IReadOnlyList<Fact> Now(DialogueMeeting meeting) =>
    [
        new(T("Borde", "Tables"), meeting.Tables.Count == 0 ? T("Ingen", "None")
            : string.Join(", ", meeting.Tables.OrderBy(table => table.Number).Select(table => T($"bord {table.Number} med {table.People}", $"table {table.Number} with {table.People}")))),
        new(T("Deltagere med navn", "Participants by name"), Format.Number(meeting.Participants.Count)),
    ];
}
