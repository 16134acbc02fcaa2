using System.Text;
using Arena.Dialogue;
using Arena.Evidence.Disclosure;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.PublishRatings;

public sealed class PublishRatingsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly HalfYear Spring2026 = HalfYear.Of(ProfileTown.Spring);

    [Fact]
    public async Task HalfYear_IsPublished_OnceAFortnightHasPassed()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", ProfileTown.Spring, [2, 3, 5], own: "Nattevagter");

        await ProfileTown.Work(server, ProfileTown.Published.AddDays(-1));
        Assert.Empty(await town.Publications());
        await ProfileTown.Work(server, ProfileTown.Published);

        var row = Assert.Single(await town.Publications());
        Assert.Equal("2026a", row.HalfYear);
        var file = Encoding.UTF8.GetString(row.File);
        Assert.StartsWith("{\"schema\":\"arena-pub/1\"", file, StringComparison.Ordinal);
        Assert.Contains("\"unit\":\"2001-1\"", file, StringComparison.Ordinal);
        // an own card is the workplace's: neither its key nor its title gets out
        Assert.Contains("\"questions\":[{\"id\":\"k01\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\":\"0", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Nattevagter", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoNodes_AndTwoRuns_PublishOnce()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", ProfileTown.Spring, [2, 3, 5]);
        var second = server;
        if (ArenaServer.OnPostgres)
            await (second = new SecondNode(server)).InitializeAsync();

        await Task.WhenAll(ProfileTown.Work(server, ProfileTown.Published), ProfileTown.Work(second, ProfileTown.Published), ProfileTown.Work(second, ProfileTown.Published));
        await ProfileTown.Work(server, ProfileTown.Published.AddDays(1));

        Assert.Single(await town.Publications());
        if (second != server)
            await second.DisposeAsync();
    }

    [Fact]
    public async Task WhatIsPublished_Stays_WhateverIsKeyedInLater()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", ProfileTown.Spring, [2, 3, 5]);
        await ProfileTown.Work(server, ProfileTown.Published);
        var before = Assert.Single(await town.Publications());

        // held on paper in May, keyed in in August
        await town.Held("2002-1", new(2026, 8, 3), [1, 1, 1, 1], planned: ProfileTown.Spring);
        await ProfileTown.Work(server, new(2027, 1, 15));

        var rows = await town.Publications();
        Assert.Equal(["2026a", "2026b"], rows.Select(row => row.HalfYear));
        Assert.Equal((before.Id, before.At), (rows[0].Id, rows[0].At));
        Assert.Equal(before.File, rows[0].File);
        Assert.Empty(rows[1].File); // and it is in no other half-year either
    }

    [Fact]
    public async Task PaperKeyedInWithinTheFortnight_IsInItsHalfYear()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", new(2026, 7, 10), [2, 3, 5], planned: new DateOnly(2026, 6, 29));
        await ProfileTown.Work(server, ProfileTown.Published);
        Assert.Contains("\"unit\":\"2001-1\"", Encoding.UTF8.GetString(Assert.Single(await town.Publications()).File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PeopleAsCountedInTheRoom_DecideTheFloor()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", ProfileTown.Spring, [2, 3, 5], people: 3);
        await ProfileTown.Work(server, ProfileTown.Published);
        // three tables, nine people
        Assert.DoesNotContain("\"unit\":", Encoding.UTF8.GetString(Assert.Single(await town.Publications()).File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMeetingThatEndsWhileItIsRead_IsReadToo()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", ProfileTown.Spring, [2, 3, 5]);
        var read = await ProfileTown.Publisher(server).Read(town.Town.Id, Spring2026, ProfileTown.Published);
        // held on paper, keyed in and ended on the very day
        await town.Held("2002-1", ProfileTown.Published, [1, 1, 4], planned: ProfileTown.Spring);

        Assert.False(await ProfileTown.Publisher(server).Write(town.Town.Id, read!));
        Assert.Empty(await town.Publications());

        await ProfileTown.Work(server, ProfileTown.Published);
        Assert.Contains("\"unit\":\"2002-1\"", Encoding.UTF8.GetString(Assert.Single(await town.Publications()).File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnitThatMovesWhileItIsRead_OrAnotherNodesFile_IsNotWrittenOver()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", ProfileTown.Spring, [2, 3, 5]);
        var (first, second) = (ProfileTown.Publisher(server), ProfileTown.Publisher(server));
        var read = (await first.Read(town.Town.Id, Spring2026, ProfileTown.Published))!;
        await town.OrganisationChanges();
        Assert.False(await first.Write(town.Town.Id, read));

        read = (await first.Read(town.Town.Id, Spring2026, ProfileTown.Published))!;
        Assert.True(await second.Write(town.Town.Id, (await second.Read(town.Town.Id, Spring2026, ProfileTown.Published))!));
        Assert.False(await first.Write(town.Town.Id, read));
        Assert.Single(await town.Publications());
        Assert.Null(await first.Read(town.Town.Id, Spring2026, ProfileTown.Published));
    }

    [Fact]
    public async Task TheFirstRatingOfACard_Counts_AndNoLaterOneOfTheHalfYear()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001", new(2026, 6, 10), [5, 5, 5, 5]);
        await town.Held("2001", ProfileTown.Spring, [1, 2, 2]);
        await ProfileTown.Work(server, ProfileTown.Published);

        Assert.Contains("tallet 1: 1, tallet 2: 2, tallet 3: 0, tallet 4: 0, tallet 5: 0", (await town.Goal(town.Planner, "100", DialogueGoal.Leaders)).InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromTwoFigures_NoTwoTablesCanBeWorkedOut()
    {
        var town = await ProfileTown.In(server);
        // four tables of their own, two beside them: the area would give the two away
        await town.Held("2001", ProfileTown.Spring, [2, 3, 5, 4]);
        await town.Held("2002", ProfileTown.Spring, [1, 1]);
        await ProfileTown.Work(server, ProfileTown.Published);

        foreach (var unit in (string[])["1110", "100"])
            Assert.Contains("tallet 1: 0, tallet 2: 1, tallet 3: 1, tallet 4: 1, tallet 5: 1", (await town.Goal(town.Planner, unit, DialogueGoal.Leaders)).InnerHtml, StringComparison.Ordinal);
        Assert.Null((await town.Goal(town.Planner, "2002", DialogueGoal.Leaders)).QuerySelector(".a-prof-spread"));
    }

    [Fact]
    public async Task TownWithoutMeetings_IsLeftAlone()
    {
        var town = await ProfileTown.In(server);
        await ProfileTown.Work(server, ProfileTown.Published);
        Assert.Empty(await town.Publications());
    }
}
