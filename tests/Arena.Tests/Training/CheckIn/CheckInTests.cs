using System.Net;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.CheckIn;

public sealed class CheckInTests : OwnServerTests
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task SignedOut_TheWallLeadsToSignInAndLetter()
    {
        var (town, _, _) = await Wall();
        var page = await server.Anonymous().Page(Address(town));
        Assert.Contains("Solgaven, stuen", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/log-ind?retur={Uri.EscapeDataString(Address(town))}']"));
        Assert.NotNull(page.QuerySelector("a[href='/brev']"));
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task AWallThatIsNot_ReturnsNotFound()
    {
        var (_, _, browser) = await Wall();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/t/findesikke")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync("/t/findesikke")).StatusCode);
        var (theirs, _, _) = await Wall();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(theirs))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(Address(theirs), new { op = Guid.CreateVersion7() }, "/mig")).StatusCode);
    }

    [Fact]
    public async Task OneTap_AndTheRingHasTheMinutes()
    {
        var (town, person, browser) = await Wall();
        var page = await browser.Page(Address(town));
        var form = page.QuerySelector($"form[action='{Address(town)}']")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);

        (await browser.Post(Address(town), new { blok = fields["blok"], op = fields["op"] }, "/mig")).MustRedirectTo("/mig?svar=her");

        var week = await browser.Page("/mig?svar=her");
        Assert.StartsWith("15 af 35", week.QuerySelector("svg.a-ring")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("Du er med.", (await browser.Page(Address(town))).MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.Equal(town["2001-1"].Id, (await db.Set<Attendance>().SingleAsync(row => row.PersonId == person.Id)).UnitId);
    }

    [Fact]
    public async Task AGuest_FromAnotherTeam_CountsAtHome()
    {
        Person guest = null!;
        var (town, _, _) = await Wall(it => guest = it.WithAccount(it.Employ("2002-1", "Gæst")));
        var browser = await server.SignedIn(guest.Id);
        var block = await Block(town);
        (await browser.Post(Address(town), new { blok = block, op = Guid.CreateVersion7() }, "/mig")).MustRedirectTo("/mig?svar=her");
        await using var db = server.Read();
        Assert.Equal(town["2002-1"].Id, (await db.Set<Attendance>().SingleAsync(row => row.PersonId == guest.Id)).UnitId);
    }

    [Fact]
    public async Task WithoutEmployment_IsToldSo_AndNothingIsWritten()
    {
        Person planner = null!;
        var (town, _, _) = await Wall(it => planner = it.Give(it.AddPerson("Pia"), Role.Planner, "100"));
        var browser = await server.SignedIn(planner.Id);
        Assert.Contains("ikke ansat", (await browser.Page(Address(town))).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(Address(town), new { blok = await Block(town), op = Guid.CreateVersion7() }, "/mig")).StatusCode);
        await using var db = server.Read();
        Assert.False(await db.Set<Attendance>().AnyAsync(row => row.MunicipalityId == town.Id));
    }

    [Fact]
    public async Task Several_TheNearestStandsFirst()
    {
        var (town, _, browser) = await Wall(it => it.AddBlock("2001-1", start: new TimeOnly(8, 15), minutes: 10));
        Assert.StartsWith("I dag8.15", (await browser.Page(Address(town))).QuerySelector(".a-time")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await browser.Page(Address(town))).QuerySelectorAll($"form[action='{Address(town)}']").Length);
    }

    [Fact]
    public async Task BeforeItsTime_SaysFromWhen()
    {
        var (town, _, browser) = await Wall();
        server.Clock.Set(Today, new TimeOnly(6, 0));
        Assert.Contains("Du kan melde dig fra kl. 7.00.", (await browser.Page(Address(town))).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(Address(town), new { blok = await Block(town), op = Guid.CreateVersion7() }, "/mig")).StatusCode);
        server.Clock.Set(Today);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("x", "y")]
    [InlineData("6f9619ff-8b86-d011-b42d-00cf4fc964ff", "6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    public async Task Nonsense_IsRefused(string blok, string op)
    {
        var (town, _, browser) = await Wall();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(Address(town), new { blok, op }, "/mig")).StatusCode);
    }

    private static string Address(Town town) => "/t/" + town["2001-1"].WallKey;

    private async Task<Guid> Block(Town town)
    {
        await using var db = server.Read();
        return await db.Set<TrainingBlock>().Where(row => row.MunicipalityId == town.Id).Select(row => row.Id).FirstAsync();
    }

    private async Task<(Town Town, Person Person, HttpClient Browser)> Wall(Action<Town>? more = null)
    {
        server.Clock.Set(Today);
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001-1", "Amina"));
        town.AddBlock("2001-1");
        more?.Invoke(town);
        await town.Save(server);
        return (town, person, await server.SignedIn(person.Id));
    }
}
