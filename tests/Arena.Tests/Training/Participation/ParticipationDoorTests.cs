using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Arena.Training.Participation;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.Participation;

/// <summary>What is hidden above a unit stays hidden in depth, and by whatever page one comes.</summary>
public sealed class ParticipationDoorTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task TheUnitHiddenWithASmallOne_IsNotToldByItsParts()
    {
        var town = await Places();

        var shown = await Shown(town);

        // A has three people; B is hidden with it, so one of B's two teams is too, or A = all − C − B1 − B2
        Assert.False(shown["A"]);
        Assert.False(shown["B"]);
        Assert.False(shown["B1"]);
        Assert.True(shown["B2"]);
        Assert.True(shown["C"]);
        Assert.True(shown["1110"]);
    }

    [Fact]
    public async Task TheUnitHiddenWithASmallOne_WithPeopleOfItsOwn_NeedsNoMoreHidden()
    {
        var town = await Places(directlyAtB: 6);

        var shown = await Shown(town);

        Assert.False(shown["B"]);
        Assert.True(shown["B1"]);
        Assert.True(shown["B2"]);
    }

    [Fact]
    public async Task TheWallOfAHiddenUnit_HasNoFigures()
    {
        var town = await Places();
        var planner = await server.SignedIn(town.Planner);

        Assert.Null((await planner.Page("/enhed/B1/vaegark")).QuerySelector(".a-dial"));
        Assert.NotNull((await planner.Page("/enhed/C/vaegark")).QuerySelector(".a-dial"));
        Assert.Null((await server.Anonymous().Page("/skaerm/" + town.Town["B1"].WallKey)).QuerySelector(".a-dial"));
        Assert.NotNull((await server.Anonymous().Page("/skaerm/" + town.Town["C"].WallKey)).QuerySelector(".a-dial"));
    }

    [Fact]
    public async Task FromFiveToNine_HowManyOfThosePresent_IsSeenInsideOnly()
    {
        var town = new Town().WithCare();
        var team = town.EmployMany("2001-1", 8);
        var other = town.EmployMany("2002-1", 8);
        town.AddAbsence(team[7], TestClock.FirstDay.AddDays(-30), null);
        foreach (var person in team.Take(4).Concat(other.Take(4)))
            foreach (var day in (int[])[-7, 0])
                town.Train(person, team.Contains(person) ? "2001-1" : "2002-1", TestClock.FirstDay.AddDays(day), 35);
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        town.WithAccount(team[0]);
        await town.Save(server);

        Assert.DoesNotContain("4 af 7", (await (await server.SignedIn(planner.Id)).Page("/enhed/2001-1/uge")).MainText(), StringComparison.Ordinal);
        Assert.Contains("4 af 7", (await (await server.SignedIn(team[0].Id)).Page("/enhed/2001-1/uge")).MainText(), StringComparison.Ordinal);
    }

    // everybody trains but one in each place, so that shares are told
    private async Task<Seen> Places(int directlyAtB = 0)
    {
        var town = new Town().WithCare();
        town.AddUnit("A", "Lille", UnitLevel.Workplace, "1110");
        town.AddUnit("B", "Mellem", UnitLevel.Workplace, "1110");
        town.AddUnit("B1", "Mellem, stuen", UnitLevel.Team, "B");
        town.AddUnit("B2", "Mellem, 1. sal", UnitLevel.Team, "B");
        town.AddUnit("C", "Stor", UnitLevel.Workplace, "1110");
        foreach (var (unit, size) in ((string, int)[])[("A", 3), ("B1", 10), ("B2", 11), ("C", 40), ("B", directlyAtB)])
            foreach (var person in town.EmployMany(unit, size).Skip(1))
            {
                town.Train(person, unit, TestClock.FirstDay.AddDays(-7), 35);
                town.Train(person, unit, TestClock.FirstDay, 35);
            }
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        await town.Save(server);
        return new(town, planner.Id);
    }

    private async Task<Dictionary<string, bool>> Shown(Seen seen)
    {
        await using var db = server.Services.GetRequiredService<Storage>().Read(seen.Town.Id);
        var week = IsoWeek.Of(TestClock.FirstDay).Previous;
        var codes = (string[])["1110", "A", "B", "B1", "B2", "C"];
        var door = new ParticipationDoor(db, server.Services.GetRequiredService<OrganisationDirectory>());
        var all = await door.Weeks(seen.Town.Id, codes.Select(code => seen.Town[code].Id).ToList(), _ => Sight.Above, week, week);
        foreach (var code in codes)
            Assert.Equal(all[seen.Town[code].Id][0], (await door.Weeks(seen.Town.Id, seen.Town[code].Id, Sight.Above, week, week))[0]);
        return codes.ToDictionary(code => code, code => all[seen.Town[code].Id][0] is not null);
    }

    private sealed record Seen(Town Town, Guid Planner);
}
