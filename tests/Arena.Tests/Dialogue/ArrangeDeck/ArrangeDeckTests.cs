using System.Net;
using Arena.Dialogue;
using Arena.Platform.Audit;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.ArrangeDeck;

public sealed class ArrangeDeckTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly IReadOnlyList<string> Keys = DialogueDeck.Cards.Select(card => card.Key).ToList();

    [Fact]
    public async Task Get_HasThirtyCards_ByGoal()
    {
        var home = await Meetings.In(server);

        var page = await (await server.SignedIn(home.Manager.Id)).Page(home.At("/kort"));

        Assert.Equal(Keys, page.QuerySelectorAll("input[name=med][checked]").Select(box => box.GetAttribute("value")!));
        Assert.Equal(9, page.QuerySelectorAll(".a-prep-goals fieldset").Length);
    }

    [Fact]
    public async Task Post_LeavesOut_AndTakesBack()
    {
        var home = await Meetings.In(server);

        (await home.Post("/kort", new { set = await home.Mark("/kort"), vist = Keys, med = Keys.Skip(20).ToList() })).MustRedirectTo(home.At("/kort?gemt=kort"));
        Assert.Equal(Keys.Take(20), (await home.Read()).Cards.Where(card => card.IsLeftOut).Select(card => card.Key).Order(StringComparer.Ordinal));
        (await home.Post("/kort", new { set = await home.Mark("/kort"), vist = Keys, med = Keys.ToList() })).MustRedirectTo(home.At("/kort?gemt=kort"));

        Assert.Empty((await home.Read()).Cards);
    }

    [Fact]
    public async Task Post_NoCardAtAll_IsRefused()
    {
        var home = await Meetings.In(server);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Post("/kort", new { set = await home.Mark("/kort"), vist = Keys })).StatusCode);
    }

    [Fact]
    public async Task Post_WithOneArea_LeavesTheOthersAlone()
    {
        var home = await Meetings.In(server);
        (await home.Post("/kort", new { set = await home.Mark("/kort"), vist = Keys, med = Keys.Skip(1).ToList() })).MustRedirectTo(home.At("/kort?gemt=kort"));
        (await home.Post("/ret/omfang", new { set = await home.Mark("/ret/omfang"), omraade = "3" })).MustRedirectTo(home.At("?gemt=rettet"));
        var shown = DialogueDeck.Cards.Where(card => card.Goal.Area() == DialogueArea.Retention).Select(card => card.Key).ToList();

        (await home.Post("/kort", new { set = await home.Mark("/kort"), vist = shown, med = shown.Skip(1).ToList() })).MustRedirectTo(home.At("/kort?gemt=kort"));

        // the first card lay aside before its area did
        Assert.Equal(new[] { shown[0] }.Append(Keys[0]).Order(StringComparer.Ordinal), (await home.Read()).Cards.Where(card => card.IsLeftOut).Select(card => card.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Post_Overtaken_AsksFirst()
    {
        var home = await Meetings.In(server);
        var mark = await home.Mark("/kort");
        (await home.Post("/kort", new { set = mark, vist = Keys, med = Keys.Skip(1).ToList() }, home.Rep)).MustRedirectTo(home.At("/kort?gemt=kort"));

        var answer = await home.Post("/kort", new { set = mark, vist = Keys, med = Keys.Take(5).ToList() });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(5, (await answer.Document()).QuerySelectorAll("input[name=med][checked]").Length);
        Assert.Single((await home.Read()).Cards);
    }

    [Fact]
    public async Task PostOwn_AddsIt_OnceForTheSameForm_AndRemovesIt()
    {
        var home = await Meetings.In(server);
        var fields = new { id = Guid.CreateVersion7().ToString("N"), navn = "Gåture 😀 <b>", tekst = "Hver tirsdag", maal = "8" };

        (await home.Post("/kort/eget", fields)).MustRedirectTo(home.At("/kort?gemt=eget#egne"));
        (await home.Post("/kort/eget", fields)).MustRedirectTo(home.At("/kort?gemt=eget#egne"));
        var other = await home.Post("/kort/eget", new { fields.id, navn = "Noget andet", tekst = "", maal = "8" });

        var card = Assert.Single((await home.Read()).Cards);
        Assert.Equal(("Gåture 😀 <b>", "Hver tirsdag", DialogueGoal.PhysicalHealth, true), (card.Name, card.Text, card.Goal, card.IsOwn));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("Noget andet", (await other.Document()).QuerySelector("#navn")!.GetAttribute("value"));
        (await home.Post("/kort/fjern", new { kort = card.Id.ToString("N") })).MustRedirectTo(home.At("/kort?gemt=fjernet"));
        Assert.Empty((await home.Read()).Cards);
    }

    [Theory]
    [InlineData("", "", "8")]
    [InlineData("Gåture", "", "10")]
    [InlineData("Gåture", "", "")]
    public async Task PostOwn_Wrong_KeepsWhatWasTyped(string name, string text, string goal)
    {
        var home = await Meetings.In(server);

        var answer = await home.Post("/kort/eget", new { navn = name, tekst = text, maal = goal });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(name, (await answer.Document()).QuerySelector("#navn")!.GetAttribute("value"));
    }

    [Fact]
    public async Task PostOwn_FiveThousandLetters_AreRefusedAndKept()
    {
        var home = await Meetings.In(server);
        var text = new string('x', 5000);

        var answer = await home.Post("/kort/eget", new { navn = "Gåture", tekst = text, maal = "8" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(text, (await answer.Document()).QuerySelector("#tekst")!.TextContent.Trim());
    }

    [Fact]
    public async Task PostOwn_TwoHundredAreEnough()
    {
        var home = await Meetings.In(server);
        await server.Write(async db =>
        {
            var meeting = await home.Read();
            for (var number = 1; number <= 200; number++)
                db.Add(MeetingDeck.Own(meeting, Guid.CreateVersion7(), DialogueGoal.Wellbeing, $"Kort {number}", ""));
            db.Record("test.cards");
        });

        var answer = await home.Post("/kort/eget", new { navn = "Et til", tekst = "", maal = "7" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Et til", (await answer.Document()).QuerySelector("#navn")!.GetAttribute("value"));
        Assert.Equal(200, (await home.Read()).Cards.Count);
    }

    [Fact]
    public async Task OwnCard_IsChangedBeforeTheMeeting_AndWhatAnotherHasWrittenIsShownBeside()
    {
        var home = await Meetings.In(server);
        await home.Post("/kort/eget", new { navn = "Gåture", tekst = "Efter frokost", maal = "8" });
        var card = Assert.Single((await home.Read()).Cards, row => row.IsOwn);
        var address = $"/kort/{card.Id:N}";
        var mark = await home.Mark(address);
        Assert.NotNull((await (await server.SignedIn(home.Manager.Id)).Page(home.At("/kort"))).QuerySelector($"a[href='{home.At(address)}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Post(address, new { navn = " ", tekst = "", maal = "8", set = mark })).StatusCode);

        (await home.Post(address, new { navn = "Gåture for alle", tekst = "Efter frokost", maal = "7", set = mark })).MustRedirectTo(home.At("/kort?gemt=rettet#egne"));
        var late = await home.Post(address, new { navn = "Løbeture", tekst = "Efter frokost", maal = "8", set = mark }, home.Rep);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = await late.Document();
        Assert.Contains("Gåture for alle", page.QuerySelector(".a-notice.is-sun")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal("Løbeture", page.QuerySelector("#navn")!.GetAttribute("value"));
        var now = Assert.Single((await home.Read()).Cards, row => row.IsOwn);
        Assert.Equal(("Gåture for alle", DialogueGoal.Wellbeing), (now.Name, now.Goal));

        await home.Post("/kort/fjern", new { kort = card.Id });
        var gone = await home.Post(address, new { navn = "Løbeture", tekst = "", maal = "8", set = mark });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gone.StatusCode);
        Assert.Equal("Løbeture", (await gone.Document()).QuerySelector("#navn")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(home.Manager.Id)).GetAsync(home.At(address))).StatusCode);
    }
}
