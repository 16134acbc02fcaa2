using System.Net;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.TendCycle;

public sealed class TendCycleTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Wheel = "/enhed/2001-1/aarshjul";

    [Fact]
    public async Task Wheel_OfAnApvThatIsTooOld_SaysWhichRuleAndItsSource()
    {
        var (planned, manager) = await Begin();
        (await manager.Post(Wheel + "/ny", Apv("14.11.2020"))).MustRedirectTo(Wheel + "?gemt=ny");
        var page = await manager.Page(Wheel);
        var text = page.MainText();
        Assert.Contains("APV'en skal fornyes", text, StringComparison.Ordinal);
        Assert.Contains("14. november 2020", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Arbejdsmiljøloven § 15 a", text, StringComparison.Ordinal);
        Assert.Contains("1. februar 2024", text, StringComparison.Ordinal);
        // the wheel and the list say the same
        Assert.NotNull(page.QuerySelector("svg.a-wheel .is-over"));
        Assert.Contains(page.QuerySelectorAll("#liste li"), row => row.ReadText().Contains("Over tiden", StringComparison.Ordinal));
        // what a colleague sees is the same; an outsider sees nothing
        Assert.Contains("APV'en skal fornyes", (await (await server.SignedIn(planned.Employee.Id)).Page(Wheel)).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Outsider.Id)).GetAsync(Wheel)).StatusCode);
        // and it waits for the manager
        Assert.Contains("APV'en skal fornyes", (await manager.Page("/forside")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnnualDiscussion_WithoutADate_LeadsToWhereItIsWritten_AndCanStillBeOnlyDated()
    {
        var (_, manager) = await Begin();
        var annual = "/enhed/2001-1/handlingsplan/droeftelse";
        Assert.Equal(annual, (await manager.Page(Wheel)).QuerySelectorAll("a").First(link => link.ReadText() == "Årlig drøftelse").GetAttribute("href"));
        Assert.NotNull((await manager.Page(annual)).QuerySelector($"a[href='{Wheel}/ny?slags=AnnualDiscussion']"));
        (await manager.Post(Wheel + "/ny", new Dictionary<string, string>
        {
            ["slags"] = "AnnualDiscussion", ["id"] = Guid.CreateVersion7().ToString("N"), ["sidst"] = "14.11.2024", ["naeste"] = "", ["hvor-tit"] = "12", ["ejer"] = "", ["note"] = "",
        })).MustRedirectTo(Wheel + "?gemt=ny");
        var late = await manager.Page(Wheel);
        Assert.Contains("Det er tid til den årlige arbejdsmiljødrøftelse", late.MainText(), StringComparison.Ordinal);
        Assert.NotNull((await manager.Page(late.QuerySelector(".a-cycle-over a")!.GetAttribute("href")!)).QuerySelector($"a[href='{annual}']"));
    }

    [Fact]
    public async Task Done_MovesItOn_WithWhoAndWhen_AndCanBeTakenBack()
    {
        var (planned, manager) = await Begin();
        await manager.Post(Wheel + "/ny", Apv("14.11.2020"));
        var item = await Item(planned);
        var address = $"{Wheel}/{item.Id:N}";
        (await manager.Post(address + "/sket", new { dag = "2.3.2026" })).MustRedirectTo(Wheel + "?gemt=sket");
        await manager.Post(address + "/sket", new { dag = "2.3.2026" });
        var page = await manager.Page(address);
        Assert.Contains("2. marts 2029", page.MainText().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Birthe", page.MainText(), StringComparison.Ordinal);
        item = await Item(planned);
        Assert.Equal(2, item.Done.Count);
        var done = item.Done.Single(row => row.Day == new DateOnly(2026, 3, 2));
        Assert.Equal(planned.Manager.Id, done.By);
        Assert.DoesNotContain("APV'en skal fornyes", (await manager.Page(Wheel)).MainText(), StringComparison.Ordinal);
        await manager.Post($"{address}/tilbage/{done.Id:N}", new { });
        Assert.Contains("APV'en skal fornyes", (await manager.Page(Wheel)).MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.Equal(3, await db.Set<Arena.Platform.Audit.AuditEntry>().CountAsync(row => row.ObjectId == item.Id));
    }

    [Fact]
    public async Task Post_WrongFields_KeepsWhatWasTyped_AndWritesNothing()
    {
        var (planned, manager) = await Begin();
        var answer = await manager.Post(Wheel + "/ny", new { slags = "Own", id = Guid.CreateVersion7().ToString("N"), navn = "MED ser på tallene", ring = "0", naeste = "engang", hvor_tit = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("engang", page.QuerySelector("#naeste")?.GetAttribute("value"));
        Assert.Equal("MED ser på tallene", page.QuerySelector("#navn")?.GetAttribute("value"));
        // later than the rule allows
        answer = await manager.Post(Wheel + "/ny", Apv("1.3.2026", next: "1.4.2029"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("1. marts 2029", (await answer.Document()).MainText().Replace('\u00A0', ' '), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.Equal(0, await db.Set<CycleItem>().CountAsync(row => row.UnitId == planned.Town["2001-1"].Id));
    }

    [Fact]
    public async Task Post_TheSameKindTwice_IsOne_AndWhoMayNotEditCannot()
    {
        var (planned, manager) = await Begin();
        await manager.Post(Wheel + "/ny", Apv("1.3.2026"));
        var item = await Item(planned);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.Post(Wheel + "/ny", Apv("1.4.2026"))).StatusCode);
        Assert.Equal(item.Id, (await Item(planned)).Id);
        var colleague = await server.SignedIn(planned.Employee.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(Wheel + "/ny")).StatusCode);
        foreach (var act in (string[])["", "/sket", "/fjern"])
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.Post($"{Wheel}/{item.Id:N}{act}", new { dag = "2.3.2026" })).StatusCode);
        (await manager.Post($"{Wheel}/{item.Id:N}/fjern", new { })).MustRedirectTo(Wheel + "?gemt=fjernet");
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{Wheel}/{item.Id:N}")).StatusCode);
    }

    [Theory]
    [InlineData("/sket")]
    [InlineData("")]
    public async Task WhatSomebodyTakesOffBetweenReadingAndWriting_IsNotSaidToBeWritten(string act)
    {
        var (planned, manager) = await Begin();
        await manager.Post(Wheel + "/ny", Apv("1.3.2026"));
        var item = await Item(planned);
        var fields = Apv("", next: "1.4.2027");
        fields["dag"] = "2.4.2026";
        var (begun, mayEnd) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        // a colleague is about to take it off: what is sent now waits behind her
        var colleague = server.Write(async db =>
        {
            Assert.True((await db.Set<CycleItem>().Include(row => row.Done).SingleAsync(row => row.Id == item.Id)).Remove(planned.Manager.Id, db.Now));
            Arena.Platform.Audit.AuditTrail.Record(db, "test.removed", item.Id);
            begun.SetResult();
            await mayEnd.Task;
        });
        await begun.Task;
        using var read = new ReadOf(item.Id);
        var sent = manager.Post($"{Wheel}/{item.Id:N}{act}", fields);
        try
        {
            await read.Done;
        }
        finally
        {
            mayEnd.SetResult();
            await colleague;
        }

        (await sent).MustRedirectTo(Wheel + "?gemt=andet");

        Assert.Contains("En anden har ændret det imens.", (await manager.Page(Wheel + "?gemt=andet")).MainText(), StringComparison.Ordinal);
        var now = await Item(planned);
        Assert.Equal((item.Planned, 1), (now.Planned, now.Done.Count));
    }

    [Fact]
    public async Task WhoeverSeesToIt_OpensItAndSaysThatItWasDone_ButDoesNotPlanItAnew()
    {
        var (planned, manager) = await Begin();
        var fields = Apv("14.11.2020");
        fields["ejer"] = planned.Employee.Id.ToString("N");
        fields["note"] = "Husk nattevagten";
        await manager.Post(Wheel + "/ny", fields);
        var address = $"{Wheel}/{(await Item(planned)).Id:N}";
        var owner = await server.SignedIn(planned.Employee.Id);

        // from the front page to the page of it
        Assert.Equal(address, (await owner.Page("/forside")).QuerySelectorAll("a").First(link => link.ReadText().Contains("APV'en skal fornyes", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.NotNull((await owner.Page(Wheel)).QuerySelector($".a-cycle-over a[href='{address}']"));
        var page = await owner.Page(address);
        Assert.Contains("Husk nattevagten", page.MainText(), StringComparison.Ordinal);
        Assert.Equal([address + "/sket"], page.QuerySelectorAll("main form").Select(form => form.GetAttribute("action")));
        (await owner.Post(address + "/sket", new { dag = "2.3.2026" }, address)).MustRedirectTo(Wheel + "?gemt=sket");
        Assert.Equal(planned.Employee.Id, (await Item(planned)).Done.Single(row => row.Day == new DateOnly(2026, 3, 2)).By);

        // her own word she may take back, the manager's not; the plan of it is not hers
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post($"{address}/tilbage/{(await Item(planned)).Done.Single(row => row.By == planned.Manager.Id).Id:N}", new { }, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post(address, fields, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post(address + "/fjern", new { }, address)).StatusCode);
        (await owner.Post($"{address}/tilbage/{(await Item(planned)).Done.Single(row => row.By == planned.Employee.Id).Id:N}", new { }, address)).MustRedirectTo(address + "?gemt=tilbage");
        Assert.Equal(1, (await Item(planned)).Done.Count(row => row.TakenBackAt is null));
    }

    [Fact]
    public async Task Wheel_ForWhoMayNotEdit_HasNoLinkThatLeadsNowhere()
    {
        var (planned, manager) = await Begin();
        await manager.Post(Wheel + "/ny", Apv("14.11.2020"));
        await manager.Post(Wheel + "/ny", Own("Kaffe for alle", "1.3.2025"));
        await manager.Post(Wheel + "/ny", Own("Kage for alle", "1.12.2026"));
        var plan = await server.AddPlan(planned.Town, "2001-1", planned.Manager);
        await server.Begin(plan, new DateOnly(2026, 11, 1));
        foreach (var person in (Person[])[planned.Employee, planned.Consultant, planned.Planner])
        {
            var reader = await server.SignedIn(person.Id);
            var page = await reader.Page(Wheel);
            foreach (var said in (string[])["Kaffe for alle", "Kage for alle", "APV"])
                Assert.Contains(said, page.MainText(), StringComparison.Ordinal);
            var links = page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
            Assert.Contains(PlanLinks.Intervention("2001-1", plan), links);
            foreach (var link in links)
                Assert.Equal((link, HttpStatusCode.OK), (link, (await reader.GetAsync(link)).StatusCode));
        }
        // "overdue" is said of what a rule demands only
        var lead = (await manager.Page(Wheel)).MainText();
        Assert.Contains("Én ting er over tiden, to datoer er gået", lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAnIdOfAnotherMunicipality_IsAnotherItem()
    {
        var ((there, next), (planned, manager)) = (await Begin(), await Begin());
        var fields = Apv("1.3.2026");
        await next.Post(Wheel + "/ny", fields);
        (await manager.Post(Wheel + "/ny", fields)).MustRedirectTo(Wheel + "?gemt=ny");
        Assert.NotEqual((await Item(there)).Id, (await Item(planned)).Id);
    }

    [Fact]
    public async Task WhatIsTooLateByARule_CanBePlanned_AndWhatIsPlannedCanBeKept()
    {
        var (planned, manager) = await Begin();
        // by the rule it was due in 2023
        (await manager.Post(Wheel + "/ny", Apv("14.11.2020", next: "1.12.2027"))).MustRedirectTo(Wheel + "?gemt=ny");
        var item = await Item(planned);
        Assert.Equal(new DateOnly(2027, 12, 1), item.Planned);
        // done in the meantime: now the rule's day is 18 November 2027
        await manager.Post($"{Wheel}/{item.Id:N}/sket", new { dag = "18.11.2024" });
        var fields = Apv("", next: "1.12.2027");
        fields["note"] = "Husk nattevagten";
        (await manager.Post($"{Wheel}/{item.Id:N}", fields)).MustRedirectTo(Wheel + "?gemt=rettet");
        Assert.Equal("Husk nattevagten", (await Item(planned)).Note);
        fields["naeste"] = "2.12.2027";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.Post($"{Wheel}/{item.Id:N}", fields)).StatusCode);
    }

    [Fact]
    public async Task WhatIsOverdue_AndPlannedLater_IsBothOnTheWheelAndInTheList()
    {
        var (_, manager) = await Begin();
        await manager.Post(Wheel + "/ny", Apv("14.10.2023", next: "8.12.2026"));
        var page = await manager.Page(Wheel);
        Assert.Contains("I har planlagt det til 8. december 2026.", page.QuerySelector(".a-cycle-over")!.ReadText().Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal((1, 1), (page.QuerySelectorAll("svg.a-wheel .is-over").Length, page.QuerySelectorAll("svg.a-wheel .is-coming:not(.is-following)").Length));
        Assert.Equal(["14. oktober", "8. december"], page.QuerySelectorAll("#liste li .a-cycle-date").Select(date => date.ReadText().Replace('\u00A0', ' ')).TakeLast(2));
        Assert.Contains("I har planlagt det til 8. december 2026.", (await manager.Page("/forside")).MainText().Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatRecurs_StandsThereEachTime_LighterThanTheNext()
    {
        var (_, manager) = await Begin();
        await manager.Post(Wheel + "/ny", new Dictionary<string, string>
        {
            ["slags"] = "CoordinatorMeeting", ["id"] = Guid.CreateVersion7().ToString("N"), ["sidst"] = "", ["naeste"] = "5.1.2027", ["hvor-tit"] = "3", ["ejer"] = "", ["note"] = "",
        });
        var page = await manager.Page(Wheel + "?aar=2027");
        Assert.Equal((4, 3), (page.QuerySelectorAll("svg.a-wheel .is-coming").Length, page.QuerySelectorAll("svg.a-wheel .is-following").Length));
        Assert.Equal(["5. januar", "5. april", "5. juli", "5. oktober"], page.QuerySelectorAll("#liste li .a-cycle-date").Select(date => date.ReadText().Replace('\u00A0', ' ')));
        Assert.Equal(3, page.QuerySelectorAll("#liste li.is-following").Count(row => row.ReadText().Contains("Kommer igen", StringComparison.Ordinal)));
        // only the next of each thing is what comes next
        Assert.Single(page.QuerySelectorAll(".a-cycle-side .a-list li"));
    }

    [Fact]
    public async Task AWholeMonth_IsPlannedByItsMonth_InBothLanguages()
    {
        var (_, manager) = await Begin();
        await manager.Post(Wheel + "/ny", new Dictionary<string, string>
        {
            ["slags"] = "Own", ["id"] = Guid.CreateVersion7().ToString("N"), ["navn"] = "MED ser på <b>tallene</b>", ["ring"] = "1", ["naeste"] = "3." + (server.Clock.GetUtcNow().Year + 1), ["hvor-tit"] = "12",
        });
        var next = await manager.Page($"{Wheel}?aar={server.Clock.GetUtcNow().Year + 1}");
        Assert.Contains(next.QuerySelectorAll("#liste li"), row => row.ReadText().StartsWith("marts", StringComparison.Ordinal) && row.ReadText().Contains("<b>", StringComparison.Ordinal));
        Assert.Contains("March", (await manager.InEnglish().Page($"{Wheel}?aar={server.Clock.GetUtcNow().Year + 1}")).QuerySelector("#liste")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(Wheel + "?aar=99999999999")).StatusCode);
    }

    private async Task<(Planned Planned, HttpClient Manager)> Begin()
    {
        var planned = await Planned.In(server);
        return (planned, await server.SignedIn(planned.Manager.Id));
    }

    private static Dictionary<string, string> Apv(string last, string next = "") => new()
    {
        ["slags"] = "Apv", ["id"] = Guid.CreateVersion7().ToString("N"), ["sidst"] = last, ["naeste"] = next, ["hvor-tit"] = "36", ["ejer"] = "", ["note"] = "",
    };

    private static Dictionary<string, string> Own(string name, string next) => new()
    {
        ["slags"] = "Own", ["id"] = Guid.CreateVersion7().ToString("N"), ["navn"] = name, ["ring"] = "0", ["naeste"] = next, ["hvor-tit"] = "", ["ejer"] = "", ["note"] = "",
    };

    private async Task<CycleItem> Item(Planned planned)
    {
        await using var db = server.Read();
        return await db.Set<CycleItem>().Include(row => row.Done).SingleAsync(row => row.UnitId == planned.Town["2001-1"].Id);
    }
}
