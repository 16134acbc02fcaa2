using System.Net;
using Arena.ActionPlans;
using Arena.ActionPlans.ChangeIntervention;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans.ChangeIntervention;

public sealed class ChangeInterventionTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task WhatIsChanged_IsKeptFieldByField_WithWhatStoodThere()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var browser = await server.SignedIn(home.Rep.Id);
        var page = await browser.Page(Solgaven.At(id, "/ret/ressourcer"));

        (await browser.Post(Solgaven.At(id, "/ret/ressourcer"), new { version = Version(page), timer = "20", begynder = "19.11.2026", faerdig = "31.5.2027" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=rettet"));

        var change = (await home.Read(id)).Changes.MaxBy(row => row.Version)!;
        Assert.Equal((InterventionField.Hours, "12", "20", home.Rep.Id), (change.Field, change.Before, change.After, change.By));
        Assert.Contains("Timer: 12 timer → 20 timer", (await browser.Page(Solgaven.At(id, "/log"))).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHintOfAnOwnTheme_NamesTheChoiceAsItStandsInTheList()
    {
        var home = await Solgaven.In(server);
        var address = Solgaven.At(await home.Idea(), "/ret/indsats");
        var browser = await server.SignedIn(home.Manager.Id);

        foreach (var page in new[] { await browser.Page(address), await browser.InEnglish().Page(address) })
            Assert.Contains(page.QuerySelector($"#tema option[value='{(int)Theme.Own}']")!.ReadText(), page.QuerySelector("#emne-hint")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAtOnce_TheSecondSeesEachField_Chooses_AndNothingIsOverwrittenInSilence()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var (first, second) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id));
        var opened = Version(await first.Page(Solgaven.At(id, "/ret/maal")));
        await first.Post(Solgaven.At(id, "/ret/maal"), new { version = opened, maal = "Ro ved medicinen", kigger = "Fejl om ugen", hen = "0" }, Solgaven.At(id));

        // she has changed the goal too, and left the rest as it was when she opened it
        var mine = new Dictionary<string, string> { ["version"] = opened, ["maal"] = "Ro hele dagen", ["kigger"] = "", ["hen"] = "", ["nu"] = "5" };
        var answer = await second.Post(Solgaven.At(id, "/ret/maal"), mine, Solgaven.At(id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("Det er rettet imens af Ditte Leder", page.QuerySelector("h1")!.ReadText());
        Assert.Equal("Ro ved medicinen", (await home.Read(id)).Goal);
        Assert.Equal(["valg-maal", "valg-kigger", "valg-hen"], page.QuerySelectorAll("fieldset").Select(field => field.Id));
        // what she did not touch keeps what the other wrote, unless she says otherwise; what both touched she has to choose
        Assert.Equal([("valg-kigger", "deres"), ("valg-hen", "deres")], page.QuerySelectorAll("input[type=radio][checked]").Select(one => (one.GetAttribute("name")!, one.GetAttribute("value")!)));

        Assert.Equal(["Det, du har skrevet", "Sådan stod der, da du gik i gang", "Sådan stod der, da du gik i gang"],
            page.QuerySelectorAll("fieldset").Select(field => field.ReadText()).Select(text => text.Contains("Det, du har skrevet", StringComparison.Ordinal) ? "Det, du har skrevet" : text[text.IndexOf("Sådan stod", StringComparison.Ordinal)..]));

        var chosen = page.Hidden().Choosing(("kigger", "deres"), ("hen", "deres"));
        var undecided = await second.Post(Solgaven.At(id, "/ret/maal"), chosen, Solgaven.At(id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.StatusCode);
        Assert.Equal("#valg-maal", Assert.Single((await undecided.Document()).QuerySelectorAll("#fejl a")).GetAttribute("href"));
        (await second.Post(Solgaven.At(id, "/ret/maal"), chosen.Choosing(("maal", "mit")), Solgaven.At(id)))
            .MustRedirectTo(Solgaven.At(id, "?gemt=rettet"));

        var now = await home.Read(id);
        Assert.Equal(("Ro hele dagen", "Fejl om ugen", "0", "5"), (now.Goal, now.Measure, now.Target, now.Baseline));
    }

    [Fact]
    public async Task WhatOneChangedOneselfInAnotherWindow_IsSaidSo()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var browser = await server.SignedIn(home.Manager.Id);
        var opened = Version(await browser.Page(Solgaven.At(id, "/ret/maal")));
        await browser.Post(Solgaven.At(id, "/ret/maal"), new { version = opened, maal = "Ro ved medicinen" }, Solgaven.At(id));

        var answer = await browser.Post(Solgaven.At(id, "/ret/maal"), new { version = opened, maal = "Ro hele dagen" }, Solgaven.At(id));

        Assert.Equal("Du har selv rettet det imens", (await answer.Document()).QuerySelector("h1")!.ReadText());
        Assert.Equal("Ro ved medicinen", (await home.Read(id)).Goal);
    }

    [Fact]
    public async Task WithAThirdEditor_WhatWasChosenHolds_AndHerOldTextComesBackToNobody()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea(owner: home.Employee);
        var form = Solgaven.At(id, "/ret/maal");
        var (first, second, third) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id), await server.SignedIn(home.Employee.Id));
        var opened = Version(await second.Page(form));
        await first.Post(form, new { version = opened, maal = "Ro ved medicinen", kigger = "" }, form);
        var clash = await (await second.Post(form, new { version = opened, maal = "Ro hele dagen", kigger = "Fejl om ugen" }, form)).Document();
        Assert.Equal(["valg-maal"], clash.Asked());

        // she leaves the goal to the first; meanwhile a third writes the same field of the part as she does
        var version = Version(await third.Page(form));
        await third.Post(form, new { version, maal = "Ro ved medicinen", kigger = "Afbrydelser" }, form);
        var again = await (await second.Post(form, clash.Hidden().Choosing(("maal", "deres")), form)).Document();

        Assert.Equal(["valg-kigger"], again.Asked());
        // and the first writes the goal once more, before she sends it for good
        await first.Post(form, new { version = Version(await first.Page(form)), maal = "Ro ved medicinen og maden", kigger = "Afbrydelser" }, form);
        var last = await second.Post(form, again.Hidden().Choosing(("kigger", "mit")), form);
        // what she has left to the others stays theirs
        var page = await last.Document();
        Assert.Equal("deres", Assert.Single(page.QuerySelectorAll("input[type=radio][checked]")).GetAttribute("value"));
        (await second.Post(form, page.Hidden().Choosing(("maal", "deres")), form)).MustRedirectTo(Solgaven.At(id, "?gemt=rettet"));

        Assert.Equal(("Ro ved medicinen og maden", "Fejl om ugen"), ((await home.Read(id)).Goal, (await home.Read(id)).Measure));
    }

    [Fact]
    public async Task WhatWasChosen_HoldsWhenTheFormIsWrong_AndAnEndKeepsWhatWasTyped()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var form = Solgaven.At(id, "/ret/ressourcer");
        var (first, second) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id));
        var opened = Version(await second.Page(form));
        await first.Post(form, new { version = opened, timer = "12", begynder = "1.3.2027", faerdig = "31.5.2027" }, form);
        var clash = await (await second.Post(form, new { version = opened, timer = "20", begynder = "1.12.2026", faerdig = "31.1.2027" }, form)).Document();

        // the start of the one and the end of the other do not go together
        var wrong = await second.Post(form, clash.Hidden().Choosing(("timer", "deres"), ("begynder", "deres"), ("faerdig", "mit")), form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Document();
        Assert.Equal(["12", "1.3.2027", "31.1.2027"], ((string[])["timer", "begynder", "faerdig"]).Select(field => page.QuerySelector("#" + field)!.GetAttribute("value")));
        Assert.Equal("#faerdig", Assert.Single(page.QuerySelectorAll("#fejl a")).GetAttribute("href"));

        await server.OnPlan(id, (one, at) => one.Stop(home.Manager.Id, at, "Ingen tid"));
        var ended = await second.Post(form, new { version = Version(page), timer = "12", begynder = "1.3.2027", faerdig = "30.6.2027" }, Solgaven.Address + "/ny");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ended.StatusCode);
        var late = await ended.Document();
        Assert.Contains("Indsatsen er sluttet imens", late.MainText(), StringComparison.Ordinal);
        Assert.Equal("30.6.2027", late.QuerySelector("#faerdig")!.GetAttribute("value"));
    }

    [Fact]
    public async Task WhenOthersChangedOtherThings_ItIsSavedAtOnce()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var (first, second) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id));
        var opened = Version(await second.Page(Solgaven.At(id, "/ret/forankring")));
        await first.Post(Solgaven.At(id, "/ret/maal"), new { version = opened, maal = "Ro ved medicinen" }, Solgaven.At(id));

        (await second.Post(Solgaven.At(id, "/ret/forankring"), new { version = opened, moede = "Personalemødet" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=rettet"));

        Assert.Equal(("Ro ved medicinen", "Personalemødet"), ((await home.Read(id)).Goal, (await home.Read(id)).ForumText));
    }

    /// <summary>Two people, random fields, random texts: what the first wrote is never gone without having been shown to the second.</summary>
    [Fact]
    public void Clashes_HoldEveryFieldThatWouldBeWrittenOver()
    {
        var (parts, clashed) = (InterventionFields.Of(Decision.Gains).Where(field => field != InterventionField.TargetDate).ToList(), 0);
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (me, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var one = Intervention.Propose(new(Guid.CreateVersion7(), "a", me), Role.Manager, Guid.CreateVersion7(), me, DateTimeOffset.UnixEpoch);
            var (opened, form) = (one.Version, parts.ToDictionary(field => field, field => one[field]));
            for (var change = random.Next(4); change > 0; change--)
                one.Change(new Dictionary<InterventionField, string> { [parts[random.Next(parts.Count)]] = Text(random) }, other, DateTimeOffset.UnixEpoch);
            foreach (var field in parts.Where(_ => random.Next(2) == 0))
                form[field] = Text(random);

            var clashes = Clashes.Of(one.Changes.Select(row => new Written<InterventionField>(row.Field, row.Version, row.Before, row.By, row.At)), field => one[field], form, opened, one.Version, _ => false);

            foreach (var field in parts)
            {
                var (theirs, mine) = (one[field], form[field]);
                var changedByOther = one.Changes.Exists(row => row.Version > opened && row.Field == field);
                Assert.Equal(changedByOther && theirs != mine, clashes.Any(clash => clash.Field == field));
            }
            clashed += clashes.Count;
        }
        Assert.True(clashed > 100, $"only {clashed}");
    }

    [Theory]
    [InlineData("ressourcer", "timer", "mange")]
    [InlineData("ressourcer", "kroner", "-5")]
    [InlineData("ressourcer", "timer", "1.5")]
    [InlineData("ressourcer", "kroner", "12.50")]
    [InlineData("ressourcer", "timer", "1,500")]
    [InlineData("ressourcer", "faerdig", "1.11.2026")]
    [InlineData("evaluering", "opfoelgning", "32.13.2026")]
    [InlineData("evaluering", "maade", "9")]
    [InlineData("indsats", "tema", "99")]
    [InlineData("forankring", "forum", "00000000000000000000000000000001")]
    [InlineData("maal", "maal", "")]
    public async Task AWrongField_IsSaidAndKept(string part, string field, string typed)
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var fields = new Dictionary<string, string>(Solgaven.Parts("Ro omkring medicinen").Single(one => one.Part == part).Fields) { [field] = typed };

        var answer = await (await server.SignedIn(home.Manager.Id)).Post(Solgaven.At(id, "/ret/" + part), fields, Solgaven.At(id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("#" + field, Assert.Single(page.QuerySelectorAll("#fejl a")).GetAttribute("href"));
        Assert.Empty((await home.Read(id)).Changes);
        if (page.QuerySelector($"input[name={field}][type=text]") is { } input)
            Assert.Equal(typed, input.GetAttribute("value"));
    }

    [Theory]
    [InlineData("1.500", false, 1500)]
    [InlineData("1 500", false, 1500)]
    [InlineData("1,500", true, 1500)]
    [InlineData("1.5", true, null)]
    public async Task Thousands_AreTakenAsTheReaderWritesThem(string typed, bool inEnglish, int? hours)
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var browser = await server.SignedIn(home.Manager.Id);
        if (inEnglish)
            browser.InEnglish();

        var answer = await browser.Post(Solgaven.At(id, "/ret/ressourcer"), new { version = "999", timer = typed, begynder = "1/12/2026", faerdig = "31/5/2027" }, Solgaven.At(id));

        Assert.Equal(hours is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(hours, (await home.Read(id)).Hours);
    }

    [Fact]
    public async Task ADecision_CannotBeTakenBack_WhileItRuns()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var browser = await server.SignedIn(home.Manager.Id);
        var page = await browser.Page(Solgaven.At(id, "/ret/forankring"));

        var answer = await browser.Post(Solgaven.At(id, "/ret/forankring"), new { version = Version(page), moede = "" }, Solgaven.At(id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("»Forankring« skal blive stående", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal("Personalemødet", (await home.Read(id)).ForumText);
    }

    private static string Version(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
    private static string Text(Random random) => ((string[])["a", "b", "c"])[random.Next(3)];
}
