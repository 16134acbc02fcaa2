using System.Net;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.KeepCounts;
using Arena.Training.NameCoordinator;
using Arena.Training.Participation;
using Arena.Training.SeeMyWorkplaces;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.SeeMyWorkplaces;

public sealed class SeeMyWorkplacesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Address = "/mine-arbejdspladser";
    private static readonly int[] Steady = [9, 8, 9, 8, 9];

    [Fact]
    public async Task Get_ByConsultant_SortsByWhoNeedsHelpNow()
    {
        var town = new Town().WithCare();
        var consultant = town.AddPerson("Rikke");
        Place(town, consultant, "3001", "Pausestedet", [8, 0, 0, 0, 0]);
        Place(town, consultant, "3002", "Godt Sted", Steady);
        Place(town, consultant, "3003", "Nystartet", []);
        Place(town, consultant, "3004", "Faldstedet", [8, 9, 8, 7, 6]);
        Place(town, consultant, "3005", "Uden Tovholder", Steady, coordinators: 0);
        var asking = Place(town, consultant, "3006", "Spørgested", Steady);
        town.Give(Place(town, consultant, "3007", "Ny Leder", Steady)[5], Role.Manager, "3007", from: new DateOnly(2026, 11, 2));
        Place(town, consultant, "3008", "Kun Én", Steady, coordinators: 1);
        Ask(town, "3006", asking[0], "Vi kan ikke nå det.");
        await town.Save(server);

        var page = await (await server.SignedIn(consultant.Id)).Page(Address);

        Assert.Equal(["Spørgested", "Faldstedet", "Pausestedet", "Uden Tovholder", "Ny Leder", "Nystartet"],
            page.QuerySelectorAll(".a-help h2").Select(heading => heading.ReadText()));
        Assert.Equal("Seks steder har brug for dig nu", page.QuerySelector("h1")!.ReadText());
        Assert.Equal("Kun én tovholder.", page.QuerySelector(".a-watch-text .a-small")!.ReadText());
        Assert.Contains("Godt Sted", page.QuerySelector(".a-well")!.ReadText(), StringComparison.Ordinal);
        var main = page.MainText();
        Assert.Contains("Har bedt om hjælp i går: »Vi kan ikke nå det.«", main, StringComparison.Ordinal);
        Assert.Contains("Faldet tre uger i træk, fra 90 % til 60 %.", main, StringComparison.Ordinal);
        Assert.Contains("Ny leder fra 2. november. I har ikke talt sammen endnu.", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AlikeInReason_PutsTheOneFirstThatWasLongestNotTalkedWith()
    {
        var town = new Town().WithCare();
        var consultant = town.AddPerson("Rikke");
        Place(town, consultant, "3001", "Talt Nyligt", [8, 9, 8, 7, 6]);
        Place(town, consultant, "3002", "Talt Længe Siden", [8, 9, 8, 7, 6]);
        Talk(town, consultant, "3001", 3);
        Talk(town, consultant, "3002", 90);
        await town.Save(server);

        var page = await (await server.SignedIn(consultant.Id)).Page(Address);

        Assert.Equal(["Talt Længe Siden", "Talt Nyligt"], page.QuerySelectorAll(".a-help h2").Select(heading => heading.ReadText()));
        Assert.Contains("16. november", page.QuerySelectorAll(".a-help-last")[1].ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FewerThanFive_ShowsASentenceAndNoFigure()
    {
        var town = new Town().WithCare();
        var consultant = town.AddPerson("Rikke");
        Place(town, consultant, "3001", "Lille Sted", [4, 4, 3, 2, 1], people: 4, coordinators: 0);
        await town.Save(server);

        var page = await (await server.SignedIn(consultant.Id)).Page(Address);

        var row = page.QuerySelector(".a-help li")!;
        Assert.Contains("Tallene ses kun på holdet selv.", row.ReadText(), StringComparison.Ordinal);
        Assert.DoesNotContain("%", row.ReadText(), StringComparison.Ordinal);
        Assert.Null(row.QuerySelector(".a-pill"));
        Assert.Null(row.QuerySelector(".a-spark"));
    }

    [Fact]
    public async Task Get_OtherConsultantsWorkplaces_AreNotShown()
    {
        var town = new Town().WithCare();
        var (mine, theirs) = (town.AddPerson("Rikke"), town.AddPerson("Mads"));
        Place(town, mine, "3001", "Mit Sted", Steady);
        Place(town, theirs, "3002", "Andres Sted", Steady);
        await town.Save(server);

        var page = await (await server.SignedIn(mine.Id)).Page(Address);

        Assert.Contains("Mit Sted", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Andres Sted", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InEnglish_SaysTheReasonInEnglish()
    {
        var town = new Town().WithCare();
        var consultant = town.AddPerson("Rikke");
        Place(town, consultant, "3001", "Faldstedet", [8, 9, 8, 7, 6]);
        await town.Save(server);

        var page = await (await server.SignedIn(consultant.Id)).InEnglish().Page(Address);

        Assert.Contains("Has fallen three weeks in a row, from 90% to 60%.", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByManager_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2001-1"), Role.Manager, "2001-1");
        await town.Save(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(manager.Id)).GetAsync(Address)).StatusCode);
        (await server.Anonymous().GetAsync(Address)).MustAskToSignIn();
    }

    [Fact]
    public async Task Load_ManyWorkplaces_AsksNoMoreThanFew()
    {
        Assert.Equal(await Queries(2), await Queries(30));

        async Task<int> Queries(int places)
        {
            var town = new Town().WithCare();
            var consultant = town.AddPerson("Rikke");
            for (var number = 0; number < places; number++)
                Place(town, consultant, (3000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture), $"Sted {number}", [8, 9, 8, 7, 6]);
            await town.Save(server);
            await using var db = server.Services.GetRequiredService<Storage>().Read(town.Id);
            var directory = server.Services.GetRequiredService<OrganisationDirectory>();
            var door = new ParticipationDoor(db, directory);
            var loader = new MyWorkplacesLoader(db, directory, door, new TeamLeads(new CoordinatorReader(db, server.Clock), door, server.Clock), server.Services.GetRequiredService<OpenWeeks>(), server.Clock);
            var viewer = new Viewer(Guid.Empty, consultant.Id, town.Id, "", false, "Rikke Prøve", "Rikke",
                Enumerable.Range(0, places).Select(number => town[(3000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture)]).Select(unit => new HeldRole(Role.Consultant, unit.Id, unit.Code)).ToList());
            await loader.Load(viewer, null);
            var queries = await QueryCount.Of(async () => Assert.Equal(places, (await loader.Load(viewer, null)).Help.Count));
            Assert.NotEqual(0, queries);
            return queries;
        }
    }

    private static IReadOnlyList<Person> Place(Town town, Person consultant, string code, string name, int[] reached, int people = 10, int coordinators = 2)
    {
        var staff = town.AddPlace(code, name, people, reached);
        foreach (var person in staff.Take(coordinators))
            town.Give(person, Role.TrainingCoordinator, code);
        town.Give(consultant, Role.Consultant, code);
        return staff;
    }

    private static void Ask(Town town, string unit, Person manager, string note) => town.Add(new WayBackChoice
    {
        Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town[unit].Id, Kind = WayBackKind.ConsultantLeads, ChosenBy = manager.Id,
        ChosenAt = LocalTime.Moment(TestClock.FirstDay.AddDays(-1), new TimeOnly(9, 0)), Week = TrainingWeeks.LastClosed, Note = note,
    });

    private static void Talk(Town town, Person consultant, string unit, int daysAgo) => town.Add(new ContactNote
    {
        Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town[unit].Id, ConsultantId = consultant.Id,
        At = LocalTime.Moment(TestClock.FirstDay.AddDays(-daysAgo), new TimeOnly(9, 0)),
    });
}
