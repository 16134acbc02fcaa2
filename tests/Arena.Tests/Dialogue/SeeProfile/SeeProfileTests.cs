using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.SeeProfile;

public sealed class SeeProfileTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const DialogueGoal Goal = DialogueGoal.Leaders; // k01 is one of its cards

    [Fact]
    public async Task Profile_IsForWhoReachesTheUnit()
    {
        var town = await ProfileTown.In(server);
        foreach (var person in (Arena.Organisation.Person[])[town.Manager, town.Planner])
            Assert.Equal(HttpStatusCode.OK, (await (await server.SignedIn(person.Id)).GetAsync(DialogueLinks.Profile("2001"))).StatusCode);
        foreach (var person in (Arena.Organisation.Person[])[town.Outsider, town.Employee])
            Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync(DialogueLinks.Profile("2001"))).StatusCode);
        (await server.Anonymous().GetAsync(DialogueLinks.Profile("2001"))).MustAskToSignIn();
    }

    [Fact]
    public async Task AboveTheUnit_NothingIsShown_BeforeItIsPublished()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001", ProfileTown.Spring, [2, 3, 5]);

        foreach (var unit in (string[])["2001", "1110", "100"])
        {
            var goal = await town.Goal(town.Planner, unit, Goal);
            Assert.Contains("Dækket", goal.ReadText(), StringComparison.Ordinal);
            Assert.Contains("Plejehjemmet Solgaven", goal.ReadText(), StringComparison.Ordinal);
            Assert.NotNull(goal.QuerySelector(".a-prof-none a[href='/hvem-ser-hvad#dialog']"));
            Assert.Null(goal.QuerySelector(".a-prof-spread"));
        }
        // those inside it see their own meeting at once
        Assert.Contains("tallet 2: 1, tallet 3: 1, tallet 4: 0, tallet 5: 1", (await town.Goal(town.Manager, "2001", Goal)).InnerHtml, StringComparison.Ordinal);

        await ProfileTown.Work(server, ProfileTown.Published);
        foreach (var unit in (string[])["2001", "1110", "100"])
        {
            var goal = await town.Goal(town.Planner, unit, Goal);
            Assert.Contains("tallet 1: 0, tallet 2: 1, tallet 3: 1, tallet 4: 0, tallet 5: 1", goal.InnerHtml, StringComparison.Ordinal);
            Assert.Contains("1. halvår 2026", goal.ReadText(), StringComparison.Ordinal);
            Assert.Contains("3 vurderinger, 3 borde", goal.ReadText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ManagerAbove_SeesNoTablesOfATeam_BeforeTheyArePublished()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001-1", ProfileTown.Spring, [2, 3, 5]);
        Assert.Null((await town.Goal(town.Manager, "2001", Goal)).QuerySelector(".a-prof-spread"));
    }

    [Fact]
    public async Task BelowTheFloors_NothingIsShown_AndNoReason()
    {
        var town = await ProfileTown.In(server);
        // two tables here, one there: together three at the area
        await town.Held("2001", ProfileTown.Spring, [1, 1]);
        await town.Held("2002", ProfileTown.Spring, [5]);
        await ProfileTown.Work(server, ProfileTown.Published);

        Assert.Null((await town.Goal(town.Planner, "2001", Goal)).QuerySelector(".a-prof-spread"));
        Assert.Null((await town.Goal(town.Planner, "2002", Goal)).QuerySelector(".a-prof-spread"));
        Assert.Contains("tallet 1: 2, tallet 2: 0, tallet 3: 0, tallet 4: 0, tallet 5: 1", (await town.Goal(town.Planner, "1110", Goal)).InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HalfYears_StandBesideEachOther_WithTheirNumbers()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001", ProfileTown.Spring, [1, 2, 2]);
        await town.Held("2001", new(2026, 10, 6), [4, 4, 5, 5]);
        await ProfileTown.Work(server, new(2027, 1, 15));

        var rows = (await town.Goal(town.Planner, "100", Goal)).QuerySelectorAll(".a-prof-rows").First().ReadParts("li p");
        Assert.Equal("2. halvår 20264 vurderinger, 4 borde | 1. halvår 20263 vurderinger, 3 borde", rows);
    }

    [Fact]
    public async Task WhatIsMissing_IsSaidWithTheNextStep_AndCoverageEndsAfterTwoYears()
    {
        var town = await ProfileTown.In(server);
        await town.Held("2001", ProfileTown.Spring, [2, 3, 5]);
        var page = await (await server.SignedIn(town.Manager.Id)).Page(DialogueLinks.Profile("2001"));
        Assert.Equal("Et af ni mål er dækket eller placeret", page.QuerySelector("h1")!.ReadText());
        Assert.Equal(8, page.QuerySelectorAll(".a-prof-way > li").Length);
        Assert.NotNull(page.QuerySelector($"a.button[href='{DialogueLinks.New("2001")}']"));

        server.Clock.Set(ProfileTown.Spring.AddYears(2).AddDays(1));
        Assert.Equal(9, (await (await server.SignedIn(town.Manager.Id)).Page(DialogueLinks.Profile("2001"))).QuerySelectorAll(".a-prof-way > li").Length);
    }
}
