using System.Security.Cryptography;

namespace Arena.Dialogue.SetTables;

/// <summary>How people are placed at tables of four to six.</summary>
internal static class Seating
{
    public const int Smallest = 4, Largest = 6;
    private const int Wanted = 5;

    /// <summary>
    /// How many sit at each table: four to six where the number allows it, and as even as can be. Up to three are one
    /// table, and seven are four and three.
    /// </summary>
    /// <param name="people">Up to <see cref="DialogueMeeting.MostPeople"/>; of none there is no table.</param>
    public static IReadOnlyList<int> Sizes(int people)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, DialogueMeeting.MostPeople);
        if (people <= 0)
            return [];
        var least = (people + Largest - 1) / Largest;
        var tables = Math.Clamp((people + Wanted / 2) / Wanted, least, Math.Max(least, people / Smallest));
        return Enumerable.Range(0, tables).Select(at => people / tables + (at < people % tables ? 1 : 0)).ToList();
    }

    /// <summary>Everybody's table, from 1. Together as they are listed, or dealt out so that no table has two more of a team than another.</summary>
    /// <param name="guests">So many come beside them whose names nobody knows; they fill the seats that are left.</param>
    /// <param name="mixBy">Null: not mixed. The same seed places the same people the same.</param>
    public static IReadOnlyDictionary<Guid, int> Place(IReadOnlyList<RoomPerson> people, int guests, string? mixBy)
    {
        var sizes = Sizes(people.Count + guests);
        if (mixBy is null)
        {
            var seats = sizes.SelectMany((size, at) => Enumerable.Repeat(at + 1, size)).ToList();
            return people.Select((person, at) => (person.Id, Table: seats[at])).ToDictionary(one => one.Id, one => one.Table);
        }
        // dealt like cards: team by team, and within a team job by job
        return people.OrderBy(person => Shuffled(person.Team), StringComparer.Ordinal).ThenBy(person => Shuffled(person.Job), StringComparer.Ordinal).ThenBy(person => Shuffled(person.Id.ToString("N")), StringComparer.Ordinal)
            .Select((person, at) => (person.Id, Table: at % sizes.Count + 1)).ToDictionary(one => one.Id, one => one.Table);

        string Shuffled(string text) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(mixBy + '\u001f' + text)));
    }
}
