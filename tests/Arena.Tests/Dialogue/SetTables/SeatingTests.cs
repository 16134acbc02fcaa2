using Arena.Dialogue;
using Arena.Dialogue.SetTables;

namespace Arena.Tests.Dialogue.SetTables;

public sealed class SeatingTests
{
    public static TheoryData<int> Numbers => new(Enumerable.Range(0, DialogueMeeting.MostPeople + 1));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Sizes_AreFourToSixWhereTheNumberAllows(int people)
    {
        var sizes = Seating.Sizes(people);

        Assert.Equal(people, sizes.Sum());
        Assert.True(sizes.Count <= DialogueMeeting.MostTables);
        if (people is > 3 and not 7)
            Assert.All(sizes, size => Assert.InRange(size, Seating.Smallest, Seating.Largest));
        else
            Assert.Equal(people switch { 0 => [], 7 => [4, 3], _ => [people] }, sizes);
    }

    [Fact]
    public void Sizes_OfMoreThanARoomHolds_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Seating.Sizes(DialogueMeeting.MostPeople + 1));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Place_SeatsAllOnce_AtTheSizesThatThereAre(int people)
    {
        foreach (var guests in (int[])[0, 3])
            foreach (var mixBy in (string?[])[null, "et", "to"])
            {
                if (people + guests is 0 or > DialogueMeeting.MostPeople)
                    continue;
                var (room, sizes) = (Room(people), Seating.Sizes(people + guests));

                var places = Seating.Place(room, guests, mixBy);

                Assert.Equal(room.Select(person => person.Id).Order(), places.Keys.Order());
                Assert.All(places.Values, table => Assert.InRange(table, 1, sizes.Count));
                Assert.All(places.Values.CountBy(table => table), table => Assert.True(table.Value <= sizes[table.Key - 1]));
            }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Place_Mixed_SpreadsEachTeam_AndIsTheSameFromTheSameSeed(int people)
    {
        if (people == 0)
            return;
        var (room, sizes) = (Room(people), Seating.Sizes(people));

        var places = Seating.Place(room, 0, "frø");

        Assert.Equal(places, Seating.Place([.. room.Reverse()], 0, "frø"));
        Assert.All(room.GroupBy(person => person.Team), team =>
        {
            var counts = Enumerable.Range(1, sizes.Count).Select(table => team.Count(person => places[person.Id] == table)).ToList();
            Assert.True(counts.Max() - counts.Min() <= 1);
        });
        if (people > 12)
            Assert.NotEqual(places, Seating.Place(room, 0, "et andet"));
    }

    [Fact]
    public void Place_NotMixed_KeepsATeamTogether()
    {
        var room = Room(10).OrderBy(person => person.Team, StringComparer.Ordinal).ToList();

        var places = Seating.Place(room, 0, null);

        Assert.Equal([1, 1, 1, 1, 1, 2, 2, 2, 2, 2], room.Select(person => places[person.Id]));
    }

    private static IReadOnlyList<RoomPerson> Room(int people) => Enumerable.Range(0, people)
        .Select(number => new RoomPerson(Guid.CreateVersion7(), $"Person {number}", $"Team {number * 7 % 5 / 2}", $"Fag {number % 3}", true)).ToList();
}
