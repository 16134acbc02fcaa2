using System.Globalization;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.SetTables;

/// <summary>Who comes to a meeting, and where they sit.</summary>
/// <param name="People">Whom one may ask; null where they are more than a list can hold.</param>
/// <param name="Coming">Who is ticked.</param>
/// <param name="Guests">How many come beside them, as it was typed.</param>
/// <param name="Places">The table of everybody who is placed, as it was chosen.</param>
/// <param name="Mark">What the forms were filled from.</param>
public sealed record TablesPage(Here Unit, IReadOnlyList<Crumb> Crumbs, DialogueMeeting Meeting, IReadOnlyList<RoomPerson>? People, IReadOnlySet<Guid> Coming, string Guests, bool Mix,
    IReadOnlyDictionary<Guid, string> Places, string Mark, IReadOnlyList<FieldError> Errors)
{
    public IReadOnlyList<Fact> Overtaken { get; init; } = [];
    public string? Receipt { get; init; }

    public static string Field(Guid person) => $"bord-{person:N}";

    /// <summary>Of a table, by name.</summary>
    public IEnumerable<RoomPerson> At(int table) => (People ?? []).Where(person => Meeting.Participants.Exists(one => one.PersonId == person.Id && one.Table == table));

    /// <summary>How many of a table nobody knows the names of.</summary>
    public int GuestsAt(MeetingTable table) => Math.Max(0, table.People - Meeting.Participants.Count(one => one.Table == table.Number));

    /// <summary>The tables that there are, and one more while there is room for it.</summary>
    public IReadOnlyList<Choice> Tables(int table)
    {
        var there = Meeting.Tables.Select(one => one.Number).Order().ToList();
        return there.Append(there.Count + 1).Where(number => number <= DialogueMeeting.MostTables || number == table)
            .Select(number => new Choice(number.ToString(CultureInfo.InvariantCulture), number > there.Count
                ? Platform.Web.Language.T($"Nyt bord {number}", $"New table {number}") : Platform.Web.Language.T($"Bord {number}", $"Table {number}"))).ToList();
    }
}
