using System.Net;
using AngleSharp.Html.Dom;
using Arena.ActionPlans;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans;

/// <summary>
/// A form that makes something is sent, its answer is lost, and it is sent again from the same page: with the same content it
/// is the same act; with other content the page says what is there and keeps what was typed, and sending that is a new act.
/// </summary>
public sealed class SentBeforeTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Wheel = Solgaven.UnitAddress + "/aarshjul";

    [Fact]
    public async Task AnIdeaOfThePlan()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        var form = new Dictionary<string, string> { ["id"] = NewId, ["maal"] = "Ro ved medicinen", ["ejer"] = home.Manager.Id.ToString("N") };

        var page = await SentTwice(browser, Solgaven.Address + "/ny", form, "maal", "Ro omkring medicinen", "»Ro ved medicinen« står i planen.");

        Assert.Equal("Ro omkring medicinen", page.QuerySelector("#maal")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector($"main a[href='{Solgaven.At(Guid.Parse(form["id"]))}']"));
        Assert.Equal(["Ro ved medicinen"], await Goals(home));
        form["maal"] = "Ro omkring medicinen";
        form["id"] = page.QuerySelector("main input[name=id]")!.GetAttribute("value")!;
        await browser.Post(Solgaven.Address + "/ny", form, Solgaven.Address);
        Assert.Equal(["Ro ved medicinen", "Ro omkring medicinen"], await Goals(home));
    }

    [Fact]
    public async Task AStep()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var browser = await server.SignedIn(home.Manager.Id);
        var form = new Dictionary<string, string> { ["id"] = NewId, ["skridt"] = "Køb to veste", ["skridtejer"] = "", ["skridtdato"] = "1.12.2026" };

        var page = await SentTwice(browser, Solgaven.At(id, "/skridt"), form, "skridtdato", "8.12.2026", "Skridtet »Køb to veste« er skrevet op.");

        Assert.Equal(("Køb to veste", "8.12.2026"), (page.QuerySelector("#skridt")!.GetAttribute("value"), page.QuerySelector("#skridtdato")!.GetAttribute("value")));
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single((await home.Read(id)).Steps).Due);
        form["skridtdato"] = "8.12.2026";
        form["id"] = page.QuerySelector("main form[action$=skridt] input[name=id]")!.GetAttribute("value")!;
        await browser.Post(Solgaven.At(id, "/skridt"), form, Solgaven.At(id));
        Assert.Equal(2, (await home.Read(id)).Steps.Count);
    }

    [Fact]
    public async Task AnIdeaOfTheMunicipality()
    {
        var planned = await Planned.In(server);
        var browser = await server.SignedIn(planned.Planner.Id);
        var form = new Dictionary<string, string>
        {
            ["id"] = NewId, ["navn"] = "Kaffe på bænken", ["tekst"] = "Nye får en makker.", ["tema"] = nameof(Theme.Inclusion), ["side"] = nameof(IdeaSide.People), ["tilgang"] = nameof(Approach.Activity),
            ["grundlag"] = nameof(Ground.GoodPractice), ["hvorfor"] = "Vi har prøvet det.",
        };

        var page = await SentTwice(browser, "/ideer/egne/ny", form, "tekst", "Nye får en makker den første uge.", "»Kaffe på bænken« ligger i kataloget.");

        Assert.Equal("Nye får en makker den første uge.", page.QuerySelector("textarea[name=tekst]")!.TextContent.Trim());
        Assert.NotEqual(form["id"], Guid.Parse(page.QuerySelector("main input[name=id]")!.GetAttribute("value")!).ToString("N"));
        await using var db = server.Read();
        Assert.Equal("Nye får en makker.", (await db.Set<MunicipalIdea>().SingleAsync(row => row.MunicipalityId == planned.Town.Id)).Text);
    }

    [Fact]
    public async Task AnOwnThingOnTheCycle()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        var form = new Dictionary<string, string> { ["slags"] = "Own", ["id"] = NewId, ["navn"] = "MED ser på tallene", ["ring"] = "1", ["naeste"] = "3.2027", ["hvor-tit"] = "12", ["ejer"] = "", ["note"] = "" };

        var page = await SentTwice(browser, Wheel + "/ny", form, "naeste", "4.2027", "»MED ser på tallene« ligger på hjulet.");

        Assert.Equal("4.2027", page.QuerySelector("#naeste")!.GetAttribute("value"));
        Assert.NotEqual(form["id"], page.QuerySelector("main input[name=id]")!.GetAttribute("value"));
        Assert.Equal(new DateOnly(2027, 3, 31), Assert.Single(await OnCycle(home)).Planned);
    }

    [Fact]
    public async Task AThingOfWhichOneIsEnough_IsPlannedAnewByWhatWasTyped()
    {
        var home = await Solgaven.In(server);
        var (manager, rep) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id));
        var form = new Dictionary<string, string> { ["slags"] = "Apv", ["id"] = NewId, ["sidst"] = "1.3.2026", ["naeste"] = "", ["hvor-tit"] = "36", ["ejer"] = "", ["note"] = "" };
        await manager.Post(Wheel + "/ny", form);

        // somebody else puts it there too, with other words
        form["id"] = NewId;
        form["note"] = "Husk nattevagten";
        var answer = await rep.Post(Wheel + "/ny", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        // it was not her form that was sent before
        Assert.StartsWith("Det er her allerede", page.QuerySelector("[role=alert]")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("ligger på hjulet.", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(("Husk nattevagten", "1.3.2026"), (page.QuerySelector("#note")!.TextContent.Trim(), page.QuerySelector("#dag")!.GetAttribute("value")));
        var item = Assert.Single(await OnCycle(home));
        Assert.Null(item.Note);
        (await rep.Post(page.QuerySelector("main form:has(#note)")!.GetAttribute("action")!, form)).MustRedirectTo(Wheel + "?gemt=rettet");
        Assert.Equal("Husk nattevagten", Assert.Single(await OnCycle(home)).Note);
    }

    [Fact]
    public async Task ACheckOfThePlan()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        var form = new Dictionary<string, string> { ["noegle"] = NewId, ["punkt1"] = "true", ["note"] = "" };

        var page = await SentTwice(browser, Solgaven.Address + "/kvalitet", form, "punkt2", "true", "1 af 6 er på plads, står der.");

        Assert.Equal(["punkt1", "punkt2"], page.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("name")));
        form["punkt2"] = "true";
        form["noegle"] = page.QuerySelector("input[name=noegle]")!.GetAttribute("value")!;
        (await browser.Post(Solgaven.Address + "/kvalitet", form)).MustRedirectTo(Solgaven.Address + "/kvalitet?gemt=tjek");
        await using var db = server.Read();
        Assert.Equal([1, 2], (await db.Set<PlanCheck>().Where(row => row.MunicipalityId == home.Town.Id).ToListAsync()).Select(row => row.Score).Order());
    }

    [Fact]
    public async Task AStepOfTheStairs()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        var form = new Dictionary<string, string> { ["noegle"] = NewId, ["trin"] = "2", ["note"] = "Vi er begyndt" };

        var page = await SentTwice(browser, Solgaven.Address + "/trin", form, "trin", "3", "I står på trin 2.");

        Assert.Equal(("3", "Vi er begyndt"), (page.QuerySelector("input[name=trin][checked]")!.GetAttribute("value"), page.QuerySelector("textarea[name=note]")!.TextContent.Trim()));
        await using var db = server.Read();
        Assert.Equal(MaturityStep.Involvement, (await db.Set<MaturityPlacement>().SingleAsync(row => row.MunicipalityId == home.Town.Id)).Step);
    }

    /// <summary>Twice as it is, then with one field mended; the page that answers.</summary>
    private static async Task<IHtmlDocument> SentTwice(HttpClient browser, string address, Dictionary<string, string> form, string field, string mended, string says)
    {
        Assert.Equal(HttpStatusCode.Found, (await browser.Post(address, form)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.Post(address, form)).StatusCode);
        var answer = await browser.Post(address, new Dictionary<string, string>(form) { [field] = mended });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains(says, page.QuerySelector("[role=alert]")!.ReadText(), StringComparison.Ordinal);
        return page;
    }

    private static string NewId => Guid.CreateVersion7().ToString("N");

    private async Task<List<string>> Goals(Solgaven home)
    {
        await using var db = server.Read();
        return await db.Set<Intervention>().Where(row => row.MunicipalityId == home.Town.Id).OrderBy(row => row.Id).Select(row => row.Goal).ToListAsync();
    }

    private async Task<List<CycleItem>> OnCycle(Solgaven home)
    {
        await using var db = server.Read();
        return await db.Set<CycleItem>().Where(row => row.MunicipalityId == home.Town.Id).ToListAsync();
    }
}
