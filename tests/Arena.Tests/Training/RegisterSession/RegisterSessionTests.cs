using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.RegisterSession;

public sealed class RegisterSessionTests : OwnServerTests
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task Get_ShowsTheTeamByName_AndWhoIsAway()
    {
        var team = await Team.With(server, people: 0, before: it =>
        {
            it.Town.Employ("2001-1", "Åse");
            it.Town.Employ("2001-1", "Ulla");
            it.Town.AddAbsence(it.Town.Employ("2001-1", "Øjvind"), Today, Today);
            it.Town.Employ("2001-1", "Anne", inTargetGroup: false);
            it.Town.Employ("2001-1", "Gone", to: Today.AddDays(-1));
            it.Town.Employ("2002-1", "Other");
        });

        var page = await (await team.Browser()).Page(team.Address);

        Assert.Equal(["Anne Prøve", "Ulla Prøve", "Øjvind Prøve Ikke på arbejde i dag", "Åse Prøve"], page.QuerySelectorAll("#hold label").Select(row => row.ReadText()));
        Assert.Equal("0 af 3 er med", page.QuerySelector(".a-count [role=status]")!.ReadText());
        Assert.NotNull(page.QuerySelector("label.is-away input:not([disabled])"));
    }

    [Fact]
    public async Task Get_ByOutsiders_ReturnsNotFound()
    {
        var team = await Team.With(server, before: it =>
        {
            it.Town.Give(it.Town.Employ("2002-1", "Sister"), Role.TrainingCoordinator, "2002-1");
            it.Town.Give(it.Town.Employ("2001", "Above"), Role.Manager, "2001");
            it.Town.Give(it.Town.AddPerson("Planner"), Role.Planner, "100");
            it.Town.WithAccount(it.People[0]);
        });
        await using var db = server.Read();
        var outsiders = await db.Set<Arena.Organisation.Account>().Where(row => row.MunicipalityId == team.Town.Id && row.PersonId != team.Coordinator.Id).ToListAsync();

        Assert.Equal(4, outsiders.Count);
        foreach (var outsider in outsiders)
        {
            var browser = await server.SignedIn(outsider.PersonId);
            foreach (var part in (string[])["", "/liste", "/gaester?navn=an", "/faerdig"])
                Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(team.Address + part)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await team.Tick(team.People[1], by: browser)).StatusCode);
        }
        Assert.Empty(await team.Ticks());
        (await server.Anonymous().GetAsync(team.Address)).MustAskToSignIn();
    }

    [Fact]
    public async Task AnotherUnitsSession_ReturnsNotFound()
    {
        var theirs = await Team.With(server);
        var team = await Team.With(server, before: it => it.Town.AddSession("2002-1", Today));
        await using var db = server.Read();
        var sister = await db.Set<Arena.Training.TrainingSession>().FirstAsync(row => row.MunicipalityId == team.Town.Id && row.Id != team.Session.Id);
        foreach (var session in (Guid[])[sister.Id, theirs.Session.Id])
        {
            var address = $"/enhed/2001-1/pas/{session:N}";
            Assert.Equal(HttpStatusCode.NotFound, (await (await team.Browser()).GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await (await team.Browser()).Post(address + "/kryds", new { person = team.People[0].Id, op = Guid.CreateVersion7(), med = 1 }, "/mig")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await (await team.Browser()).Post(address + "/minutter", new { minutter = 5 }, "/mig")).StatusCode);
        }
    }

    [Fact]
    public async Task OpeningTheList_IsNotedOnceADay()
    {
        var team = await Team.With(server);
        var browser = await team.Browser();
        await browser.Page(team.Address);
        await browser.Page(team.Address + "/liste");
        server.Clock.Set(Today.AddDays(1));
        await browser.Page(team.Address);
        server.Clock.Set(Today);

        await using var db = server.Read();
        var seen = await db.Set<AuditEntry>().Where(row => row.Action == AuditActions.ListSeen && row.ObjectId == team.Session.Id).ToListAsync();
        Assert.Equal(2, seen.Count);
        Assert.All(seen, row => Assert.Equal((team.Coordinator.Id, team.Town["2001-1"].Id, true), (row.ActorId, row.UnitId, row.Purpose?.Length > 0)));
    }

    [Fact]
    public async Task ATick_OfAnother_ShowsWhoJustNow_AndLaterAsACorrection()
    {
        var team = await Team.With(server, before: it => it.Town.Give(it.People[0], Role.TrainingCoordinator, "2001-1"));
        var other = await server.SignedIn(team.People[0].Id);
        Assert.Equal(HttpStatusCode.NoContent, (await team.Tick(team.People[1])).StatusCode);

        Assert.Contains("Bente satte flueben lige nu", Row(await other.Page(team.Address), team, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("lige nu", Row(await (await team.Browser()).Page(team.Address), team, 1), StringComparison.Ordinal);
        server.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("Person02 Prøve", Row(await other.Page(team.Address), team, 1));

        server.Clock.Set(Today.AddDays(5), new TimeOnly(9, 12));
        await team.Tick(team.People[1], present: false);
        server.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Contains("Rettet af Bente Skovhus i dag kl. 9.12", Row(await other.Page(team.Address), team, 1).Replace('\u00A0', ' '), StringComparison.Ordinal);
        server.Clock.Set(Today);
    }

    [Fact]
    public async Task AfterTheEndOfNextWeek_TheListStands()
    {
        var team = await Team.With(server);
        await team.Tick(team.People[0]);
        server.Clock.Set(new DateOnly(2026, 11, 29));
        Assert.Equal(HttpStatusCode.NoContent, (await team.Tick(team.People[1])).StatusCode);
        server.Clock.Set(new DateOnly(2026, 11, 30));

        Assert.Equal(HttpStatusCode.Conflict, (await team.Tick(team.People[2])).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await team.Browser()).Post(team.Address + "/minutter", new { minutter = 5 }, "/mig")).StatusCode);
        var page = await (await team.Browser()).Page(team.Address);

        Assert.All(page.QuerySelectorAll<IHtmlInputElement>("input[data-person]"), box => Assert.True(box.IsDisabled));
        Assert.Null(page.QuerySelector("button[name=goer]"));
        Assert.Contains("29. november 2026", page.MainText().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(2, (await team.Ticks()).Count);
        server.Clock.Set(Today);
    }

    [Fact]
    public async Task AGuestOnTheList_SeesThatItWasOpened_OnceADay()
    {
        Arena.Organisation.Person? guest = null;
        var team = await Team.With(server, before: it => guest = it.Town.WithAccount(it.Town.Employ("2002-1", "Gerda")));
        await (await team.Browser()).Page(team.Address);
        Assert.DoesNotContain("En liste, hvor du står på, er åbnet", (await (await server.SignedIn(guest!.Id)).Page("/mig/data")).MainText(), StringComparison.Ordinal);

        await team.Tick(guest);
        await (await team.Browser()).Page(team.Address);
        await (await team.Browser()).Page(team.Address);

        Assert.Contains("En liste, hvor du står på, er åbnet", (await (await server.SignedIn(guest.Id)).Page("/mig/data")).MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.Equal([null, guest.Id], (await db.Set<AuditEntry>().Where(row => row.MunicipalityId == team.Town.Id && row.Action == AuditActions.ListSeen).OrderBy(row => row.Number).ToListAsync()).Select(row => row.SubjectId));
    }

    [Fact]
    public async Task SameAsLastTime_TicksThem_GuestsToo_ButNotWhoHasLeft()
    {
        var team = await Team.With(server, before: it =>
        {
            var last = it.Town.AddSession("2001-1", Today.AddDays(-7));
            var left = it.Town.Employ("2002-1", "Left", to: Today.AddDays(-1));
            foreach (var person in (Arena.Organisation.Person[])[it.People[0], it.People[2], it.Town.Employ("2002-1", "Guest"), left])
                it.Town.Add(new Arena.Training.Attendance { Id = Guid.CreateVersion7(), MunicipalityId = it.Town.Id, PersonId = person.Id, UnitId = it.Town["2001-1"].Id, Date = last.Date, SessionId = last.Id, Minutes = 15, Source = Arena.Training.AttendanceSource.Registered });
        });
        var page = await (await team.Browser()).Page(team.Address);
        Assert.Equal(["Guest Prøve Gæst fra Møllebo, stuen"], page.QuerySelectorAll("#gaesteliste label").Select(row => row.ReadText()));

        (await (await team.Browser()).Post(team.Address + "/liste", new { goer = "samme", op = Guid.CreateVersion7() }, team.Address)).MustRedirectTo(team.Address);

        page = await (await team.Browser()).Page(team.Address);
        Assert.Equal("2 af 5 er med, 1 gæst", page.QuerySelector(".a-count [role=status]")!.ReadText());
    }

    [Fact]
    public async Task Done_SaysWhatIsSaved()
    {
        var team = await Team.With(server);
        await team.Tick(team.People[0]);
        var page = await (await team.Browser()).Page(team.Address + "/faerdig");
        Assert.Contains("1 af 5 i dag", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{team.Address}']"));
        Assert.DoesNotContain("Person01", page.MainText(), StringComparison.Ordinal);
    }

    private static string Row(IHtmlDocument page, Team team, int number) =>
        page.QuerySelector($"input[data-person='{team.People[number].Id:N}']")!.Closest("label")!.ReadText();
}
