using System.Net;
using Arena.Dialogue;
using Arena.Platform;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.PrepareMeeting;

public sealed class PrepareMeetingTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Post_New_SetsItUp_WithTheWriterAsLeader()
    {
        var home = await Meetings.In(server);

        var made = await home.Read();

        Assert.Equal(("Vi vil kunne holde til arbejdet", "Kantinen", 90, home.Manager.Id, MeetingStage.Preparing), (made.Purpose, made.Place, made.Minutes, made.FacilitatorId, made.Stage));
        Assert.Equal(new DateTime(2026, 11, 26, 13, 0, 0), LocalTime.In(made.Begins!.Value));
        Assert.Equal(["dialogue.prepared"], await home.Recorded());
    }

    [Fact]
    public async Task Post_NewTwice_MakesItOnce_AndOtherWordsAreNotLost()
    {
        var home = await Meetings.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        var fields = Meetings.New(home.Id);

        (await browser.Post(Meetings.Address + "/ny", fields)).MustRedirectTo(home.At("?gemt=ny"));
        fields["formaal"] = "Noget andet";
        var other = await browser.Post(Meetings.Address + "/ny", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        var page = await other.Document();
        Assert.Equal("Noget andet", page.QuerySelector("#formaal")!.TextContent.Trim());
        Assert.NotEqual(home.Id.ToString("N"), page.QuerySelector("input[name=id]")!.GetAttribute("value"));
        Assert.Equal("Vi vil kunne holde til arbejdet", (await home.Read()).Purpose);
    }

    [Fact]
    public async Task Get_LeadsToThePaper_AndToKeyingItIn()
    {
        var home = await Meetings.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        var before = await browser.Page(home.At());
        Assert.NotNull(before.QuerySelector($"a[href='{home.At("/papir")}']"));
        Assert.Contains("Delt som foreslået", before.QuerySelector("#dagsorden")!.ReadText(), StringComparison.Ordinal);
        await home.Post("/begynd", new { antal = "4" });

        Assert.NotNull((await browser.Page(home.At())).QuerySelector($"a[href='{home.At("/tast")}']"));
        Assert.NotNull((await browser.Page(home.At("/led"))).QuerySelector($"a[href='{home.At("/tast")}']"));
        Assert.Null((await (await server.SignedIn(home.Employee.Id)).Page(home.At())).QuerySelector($"a[href='{home.At("/papir")}']"));
    }

    [Theory]
    [InlineData("dato", "31.2.2027")]
    [InlineData("dato", "1.1.2020")]
    [InlineData("dato", "26.11.2126")]
    [InlineData("kl", "25.00")]
    [InlineData("kl", "")]
    [InlineData("minutter", "5")]
    [InlineData("minutter", "mange")]
    [InlineData("formaal", "")]
    public async Task Post_NewThatIsWrong_SaysWhere_AndKeepsWhatWasTyped(string field, string typed)
    {
        var home = await Meetings.In(server);
        var fields = Meetings.New(Guid.CreateVersion7());
        fields[field] = typed;
        fields["grund"] = "Fordi <b>vi</b> vil 😀";

        var answer = await (await server.SignedIn(home.Manager.Id)).Post(Meetings.Address + "/ny", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("Fordi <b>vi</b> vil 😀", page.QuerySelector("#grund")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector($".a-errors a[href='#{field}']"));
    }

    [Fact]
    public async Task Post_Short_IsSavedAfterASentence()
    {
        var home = await Meetings.In(server);
        var fields = new Dictionary<string, string> { ["set"] = await home.Mark("/ret/tid"), ["dato"] = "26.11.2026", ["kl"] = "13.00", ["sted"] = "Kantinen", ["minutter"] = "45" };

        var asked = await home.Post("/ret/tid", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal("45", (await asked.Document()).QuerySelector("input[name=kortere]")!.GetAttribute("value"));
        fields["kortere"] = "45";
        (await home.Post("/ret/tid", fields)).MustRedirectTo(home.At("?gemt=rettet"));

        Assert.Equal(45, (await home.Read()).Minutes);
    }

    [Fact]
    public async Task Post_Agenda_SumsToTheLength_AndIsSplitAnewWithAnotherLength()
    {
        var home = await Meetings.In(server);
        var steps = new Dictionary<string, string> { ["set"] = await home.Mark("/ret/dagsorden"), ["trin1"] = "5", ["trin2"] = "5", ["trin3"] = "10", ["trin4"] = "45", ["trin5"] = "10", ["trin6"] = "15", ["trin7"] = "5" };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Post("/ret/dagsorden", steps)).StatusCode);
        steps["trin4"] = "40";
        (await home.Post("/ret/dagsorden", steps)).MustRedirectTo(home.At("?gemt=rettet"));
        Assert.Equal("5,5,10,40,10,15,5", (await home.Read()).StepMinutes);
        (await home.Post("/ret/tid", new { set = await home.Mark("/ret/tid"), dato = "26.11.2026", kl = "13.00", sted = "Kantinen", minutter = "120" })).MustRedirectTo(home.At("?gemt=rettet"));

        Assert.Equal("", (await home.Read()).StepMinutes);
        Assert.Equal(120, AgreedAgenda.Of(await home.Read()).Sum());
    }

    [Fact]
    public async Task Post_People_NamesThem_AndNobodyFromElsewhere()
    {
        var home = await Meetings.In(server);

        var wrong = await home.Post("/ret/hvem", new { set = await home.Mark("/ret/hvem"), leder = home.Outsider.Id.ToString("N"), tovholder1 = home.Rep.Id.ToString("N") });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(home.Rep.Id.ToString("N"), (await wrong.Document()).QuerySelector("#tovholder1 option[selected]")!.GetAttribute("value"));
        (await home.Post("/ret/hvem", new { set = await home.Mark("/ret/hvem"), leder = home.Rep.Id.ToString("N"), referent = home.Employee.Id.ToString("N"), tovholder1 = home.Rep.Id.ToString("N"), tovholder3 = home.Manager.Id.ToString("N") })).MustRedirectTo(home.At("?gemt=rettet"));

        var read = await home.Read();
        Assert.Equal((home.Rep.Id, home.Employee.Id), (read.FacilitatorId, read.NoteTakerId));
        Assert.Equal(new[] { home.Manager.Id, home.Rep.Id }.Order(), read.Leads.Select(lead => lead.PersonId).Order());
    }

    [Fact]
    public async Task Post_FormThatWasOvertaken_ShowsBoth_AndSentAgainItHolds()
    {
        var home = await Meetings.In(server);
        var mark = await home.Mark("/ret/formaal");
        (await home.Post("/ret/formaal", new { set = mark, formaal = "Hendes formål" }, home.Rep)).MustRedirectTo(home.At("?gemt=rettet"));

        var asked = await home.Post("/ret/formaal", new { set = mark, formaal = "Mit formål", grund = "Min grund" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        var page = await asked.Document();
        Assert.Contains("Hendes formål", page.QuerySelector(".a-notice")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(("Mit formål", "Min grund"), (page.QuerySelector("#formaal")!.TextContent.Trim(), page.QuerySelector("#grund")!.GetAttribute("value")));
        Assert.Equal("Hendes formål", (await home.Read()).Purpose);
        (await home.Post("/ret/formaal", new { set = page.QuerySelector("input[name=set]")!.GetAttribute("value"), formaal = "Mit formål", grund = "Min grund" })).MustRedirectTo(home.At("?gemt=rettet"));
        Assert.Equal(("Mit formål", "Min grund"), ((await home.Read()).Purpose, (await home.Read()).OwnReason));
    }

    [Fact]
    public async Task Post_AnotherCardMeanwhile_IsInNobodysWay()
    {
        var home = await Meetings.In(server);
        var mark = await home.Mark("/ret/tilbage");
        (await home.Post("/ret/formaal", new { set = await home.Mark("/ret/formaal"), formaal = "Nyt" }, home.Rep)).MustRedirectTo(home.At("?gemt=rettet"));

        (await home.Post("/ret/tilbage", new { set = mark, hvordan = "På personalemødet", hvornaar = "10.12.2026" })).MustRedirectTo(home.At("?gemt=rettet"));

        Assert.Equal(("Nyt", "På personalemødet", new DateOnly(2026, 12, 10)), ((await home.Read()).Purpose, (await home.Read()).ReportBack, (await home.Read()).ReportBackOn));
    }

    [Fact]
    public async Task Post_ReportBackBeforeTheMeeting_IsWrong()
    {
        var home = await Meetings.In(server);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Post("/ret/tilbage", new { set = await home.Mark("/ret/tilbage"), hvordan = "Opslag", hvornaar = "25.11.2026" })).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/ret/formaal")]
    [InlineData("/borde")]
    [InlineData("/kort")]
    [InlineData("/formaal")]
    [InlineData("/indbyd")]
    [InlineData("/begynd")]
    [InlineData("/aflys")]
    [InlineData("/kalender.ics")]
    public async Task Get_ByOutsider_ReturnsNotFound(string more)
    {
        var home = await Meetings.In(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(home.Outsider.Id)).GetAsync(home.At(more))).StatusCode);
    }

    [Fact]
    public async Task Get_ByEmployee_ShowsTheCards_AndNoWayToChangeThem()
    {
        var home = await Meetings.In(server);
        var browser = await server.SignedIn(home.Employee.Id);

        var page = await browser.Page(home.At());

        Assert.Contains("Vi vil kunne holde til arbejdet", page.MainText(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href*='/ret/'], main a[href$='/begynd'], main a[href$='/aflys']"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(home.At("/ret/formaal"))).StatusCode);
    }

    [Fact]
    public async Task Get_SaysWhatIsLeft_AndTheMinutesOfACard()
    {
        var home = await Meetings.In(server);

        var page = await (await server.SignedIn(home.Manager.Id)).Page(home.At());

        Assert.Equal("Seks ting mangler", page.QuerySelector("#h-naeste")!.ReadText());
        Assert.Contains("1,2 minutter til hvert", page.QuerySelector("#dagsorden")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("højst 10, så er der 3,5 minutter til hvert", page.QuerySelector("#dagsorden")!.ReadText(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main .button-primary"));
    }

    [Fact]
    public async Task Get_ShowsWhatIsOpenFromLastTime()
    {
        var home = await Meetings.In(server);
        await home.Held();

        Assert.Contains("En mentor til alle nye", (await (await server.SignedIn(home.Manager.Id)).Page(home.At())).QuerySelector("#sidst")!.ReadText(), StringComparison.Ordinal);
        var card = (await (await server.SignedIn(home.Manager.Id)).Page(home.At("/kort"))).QuerySelector("input[value=k01][type=checkbox]")!.ParentElement!.ReadText();
        Assert.Contains("Sidst: 2", card, StringComparison.Ordinal);
        Assert.Contains("En mentor til alle nye", card, StringComparison.Ordinal);
    }
}
