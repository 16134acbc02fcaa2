using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Arena.Training;

namespace Arena.Tests.Training;

/// <summary>When a coordinator's place is free: the same on the team's own page, the consultant's and the planner's.</summary>
public sealed class CoordinatorPlacesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Theory]
    [InlineData("", 2, false)]
    [InlineData("never", 1, false)]
    [InlineData("never never", 0, false)]
    [InlineData("never 60", 1, true)]
    [InlineData("30 60", 2, true)]
    [InlineData("never never 30", 0, false)]
    [InlineData("never 30 -1", 1, true)]
    [InlineData("never -1", 1, false)]
    public void Vacancies_CountWhoStays(string lastDays, int vacancies, bool isSoon)
    {
        var places = CoordinatorPlaces.Of(lastDays.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => day == "never" ? (DateOnly?)null : Today.AddDays(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture))), Today);

        Assert.Equal((vacancies, isSoon), (places.Vacancies, places.IsSoon));
    }

    [Theory]
    [InlineData(null, "", null)]
    [InlineData(60, "", 60)]
    [InlineData(61, "", null)]
    [InlineData(null, "20", 20)]
    [InlineData(30, "20", 20)]
    [InlineData(10, "20", 10)]
    [InlineData(null, "20 never", null)]
    [InlineData(null, "20 40", 40)]
    [InlineData(null, "-5", -5)]
    public void LastDay_IsTheRolesOrTheLastEmployments_NoFurtherThanTwoMonthsAhead(int? role, string jobs, int? last)
    {
        var ends = jobs.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => day == "never" ? (DateOnly?)null : Today.AddDays(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(In(last), CoordinatorPlaces.LastDay(In(role), ends, Today));

        static DateOnly? In(int? days) => days is { } count ? Today.AddDays(count) : null;
    }

    [Theory]
    [InlineData("both stay", "")]
    [InlineData("a role ends in two months", "Snart en plads ledig")]
    [InlineData("a role ends later", "")]
    [InlineData("an employment ends", "Snart en plads ledig")]
    [InlineData("one ends, a third is named from next week", "")]
    [InlineData("one has left", "En plads er ledig")]
    public async Task EveryPage_SaysTheSame(string when, string vacancy)
    {
        var town = new Town().WithCare();
        var staff = town.AddPlace("3001", "Stedet", 10, [8, 8, 8, 8, 8]);
        town.Give(staff[0], Role.TrainingCoordinator, "3001");
        var lastDay = when switch
        {
            "a role ends in two months" or "one ends, a third is named from next week" => Today.AddDays(60),
            "a role ends later" => Today.AddDays(61),
            _ => (DateOnly?)null,
        };
        var other = when switch
        {
            "an employment ends" => town.Employ("3001", "Lone", to: Today.AddDays(20)),
            "one has left" => town.Employ("3001", "Lone", to: Today.AddDays(-1)),
            _ => staff[1],
        };
        town.Give(other, Role.TrainingCoordinator, "3001", to: lastDay);
        if (when.Contains("third", StringComparison.Ordinal))
            town.Give(staff[2], Role.TrainingCoordinator, "3001", from: Today.AddDays(7));
        var manager = town.Give(staff[5], Role.Manager, "3001");
        var consultant = town.Give(town.AddPerson("Rikke"), Role.Consultant, "3001");
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        await town.Save(server);

        var team = await (await server.SignedIn(manager.Id)).Page("/enhed/3001/uge");
        var help = await (await server.SignedIn(consultant.Id)).Page("/mine-arbejdspladser");
        var all = await (await server.SignedIn(planner.Id)).Page("/kommunen");

        Assert.Equal(vacancy, team.QuerySelectorAll("strong").Select(word => word.TextContent).FirstOrDefault(word => word.Contains("ledig", StringComparison.Ordinal)) ?? "");
        Assert.Equal(vacancy.Length > 0, help.QuerySelector(".a-watch-text")?.TextContent.Contains("ovholder", StringComparison.Ordinal) == true);
        Assert.Equal(vacancy.Length > 0 ? "1" : "0", all.QuerySelectorAll(".a-summary dd").Last().TextContent.Trim());
    }
}
