using System.Net;
using System.Text.RegularExpressions;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.StartMeeting;

public sealed partial class StartMeetingTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Post_OpensTheRoom_AndFreezesTheWords()
    {
        var home = await Meetings.In(server);
        await home.Sit(home.Others);
        (await home.Post("/kort/eget", new { navn = "Gåture", tekst = "", maal = "8" })).MustRedirectTo(home.At("/kort?gemt=eget#egne"));

        (await home.Post("/begynd", new { })).MustRedirectTo(home.At("/led"));

        var read = await home.Read();
        Assert.Equal(MeetingStage.Running, read.Stage);
        Assert.Matches(Code(), read.Code);
        Assert.Equal(32, read.Key!.Length);
        Assert.Equal(DialogueDeck.Cards.Select(card => (card.Key, card.Name.Danish, card.Text.Danish)), read.Cards.Where(card => !card.IsOwn).OrderBy(card => card.Order).Select(card => (card.Key, card.Name, card.Text)));
        Assert.Equal(31, read.Cards.Count);
        Assert.Equal([4], read.Tables.Select(table => table.People));
        Assert.Contains("dialogue.started", await home.Recorded());
    }

    [Fact]
    public async Task Post_TwiceAtOnce_StartsItOnce()
    {
        var home = await Meetings.In(server);
        await home.Sit(home.Others);

        var answers = await Task.WhenAll(home.Post("/begynd", new { }), home.Post("/begynd", new { }, home.Rep));

        Assert.All(answers, answer => answer.MustRedirectTo(home.At("/led")));
        Assert.Single(await home.Recorded(), "dialogue.started");
        Assert.Equal(30, (await home.Read()).Cards.Count);
    }

    [Fact]
    public async Task Post_WithoutTables_AsksHowMany_AndSetsThem()
    {
        var home = await Meetings.In(server);

        var asked = await home.Post("/begynd", new { antal = "81" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal("81", (await asked.Document()).QuerySelector("#antal")!.GetAttribute("value"));
        (await home.Post("/begynd", new { antal = "7" })).MustRedirectTo(home.At("/led"));

        Assert.Equal([4, 3], (await home.Read()).Tables.OrderBy(table => table.Number).Select(table => table.People));
    }

    [Fact]
    public async Task Post_OfWhatHasBegun_ChangesNothingAnyMore()
    {
        var home = await Meetings.In(server);
        var marks = (Part: await home.Mark("/ret/formaal"), Tables: await home.Mark("/borde"), Deck: await home.Mark("/kort"));
        await home.Post("/begynd", new { antal = "4" });
        var before = await home.Read();

        (await home.Post("/ret/formaal", new { set = marks.Part, formaal = "Andet" })).MustRedirectTo(home.At("?gemt=begyndt"));
        (await home.Post("/borde", new { set = marks.Tables, flere = "20" })).MustRedirectTo(home.At("?gemt=begyndt"));
        (await home.Post("/kort", new { set = marks.Deck, med = "k01" })).MustRedirectTo(home.At("?gemt=begyndt"));
        (await home.Post("/kort/eget", new { navn = "Nyt", maal = "1" })).MustRedirectTo(home.At("?gemt=begyndt"));
        (await home.Post("/indbyd", new { })).MustRedirectTo(home.At("?gemt=begyndt"));
        // what runs is not stopped by a form that was opened before it began
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Post("/aflys", new { hvorfor = "Regn" })).StatusCode);

        var after = await home.Read();
        Assert.Equal((before.Version, before.Purpose, MeetingStage.Running), (after.Version, after.Purpose, after.Stage));
        Assert.Equal(before.Cards.Count, after.Cards.Count);
    }

    [Fact]
    public async Task Post_ByEmployee_ReturnsNotFound()
    {
        var home = await Meetings.In(server);

        Assert.Equal(HttpStatusCode.NotFound, (await home.Post("/begynd", new { antal = "4" }, home.Employee)).StatusCode);
        Assert.Equal(MeetingStage.Preparing, (await home.Read()).Stage);
    }

    [GeneratedRegex("^[2-9A-HJ-NP-Z]{8}$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
