using System.Net;
using Arena.Dialogue;
using Arena.Organisation;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.LeadMeeting;

public sealed class LeadMeetingTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_SaysWhereWeAre_WhatToDo_AndWhereToNext()
    {
        var room = await Gathered.In(server);
        await room.Does(new StepTaken(Guid.CreateVersion7(), MeetingStep.Status));

        var page = await Page(room, room.Leader);

        Assert.Equal("Status: Hvad har vi gjort?", page.QuerySelector("h1")!.ReadText());
        Assert.Equal("Videre til »Læg kortene«", page.QuerySelector("button.a-big")!.ReadText());
        Assert.Equal("Tilbage til »Omfang«", page.QuerySelector(".a-lead-go .a-linkbutton")!.ReadText());
        Assert.Equal(room.Lead.Replace("/led", "/live/leder", StringComparison.Ordinal), page.QuerySelector("#led")!.GetAttribute("hx-sse:connect"));
    }

    [Fact]
    public async Task Post_Step_GoesForwardAndBack_AndAnotherLeaderGoesOn()
    {
        var room = await Gathered.In(server);

        (await Post(room, room.Leader, "trin", new { trin = "Scope" })).MustRedirectTo(room.Lead);
        (await Post(room, room.SafetyRep, "trin", new { trin = "Status" })).MustRedirectTo(room.Lead);
        Assert.Equal(MeetingStep.Status, (await room.State()).Step);
        await Post(room, room.Leader, "trin", new { trin = "Scope" });

        Assert.Equal(MeetingStep.Scope, (await room.State()).Step);
        Assert.Equal("Mødets omfang", (await Page(room, room.SafetyRep)).QuerySelector("h1")!.ReadText());
    }

    [Theory]
    [InlineData("trin", "trin", "99")]
    [InlineData("trin", "trin", "")]
    [InlineData("trin", "trin", "<b>Status</b>")]
    [InlineData("tid", "tid", "5")]
    [InlineData("tid", "tid", "100000:1")]
    [InlineData("flueben", "punkt", "nothing:1")]
    [InlineData("note", "id", "none")]
    public async Task Post_ValueThatNoPageSends_IsRefusedWithASentence(string what, string name, string value)
    {
        var room = await Gathered.In(server);

        var answer = await Post(room, room.Leader, what, new Dictionary<string, string> { [name] = value, ["tekst"] = "Husk kaffe" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Det findes ikke på mødet", (await answer.Document()).QuerySelector(".a-errors")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(0, (await room.State()).Version);
    }

    [Fact]
    public async Task Post_Time_PressedTwiceCountsOnce_AndAgainOnceItIsDrawnAnew()
    {
        var room = await Gathered.In(server);
        await room.Does(new StepTaken(Guid.CreateVersion7(), MeetingStep.Cards));
        var button = (await Page(room, room.Leader)).QuerySelectorAll("button[name=tid]")[1].GetAttribute("value");

        await Post(room, room.Leader, "tid", new { tid = button });
        await Post(room, room.SafetyRep, "tid", new { tid = button });
        Assert.Equal(5, (await room.State()).Clocks[MeetingStep.Cards].Given);
        await Post(room, room.Leader, "tid", new { tid = (await Page(room, room.Leader)).QuerySelectorAll("button[name=tid]")[0].GetAttribute("value") });

        Assert.Equal(0, (await room.State()).Clocks[MeetingStep.Cards].Given);
    }

    [Fact]
    public async Task Post_Note_IsKept_Changed_AndTakenAway()
    {
        var room = await Gathered.In(server);
        var note = (await Page(room, room.Leader)).QuerySelector("#note input[name=id]")!.GetAttribute("value");

        await Post(room, room.Leader, "note", new { id = note, tekst = "Spørg <Møllebo> 🎉" });
        Assert.Contains("Spørg <Møllebo> 🎉", (await Page(room, room.SafetyRep)).QuerySelector(".a-lead-notes")!.ReadText(), StringComparison.Ordinal);
        var form = (await (await server.SignedIn(room.Leader.Id)).Page($"{room.Lead}?note={note}")).QuerySelector("#note")!;
        Assert.Equal("Spørg <Møllebo> 🎉", form.QuerySelector("textarea")!.TextContent.Trim());
        await Post(room, room.Leader, "note", new { id = note, tekst = "Spørg i huset" });
        Assert.Equal("Spørg i huset", Assert.Single((await room.State()).Notes.Values).Text);
        await Post(room, room.Leader, "note", new { id = note, tekst = "" });

        Assert.Empty((await room.State()).Notes);
    }

    [Fact]
    public async Task Post_NoteOf5000Letters_IsRefusedAndKeepsThem()
    {
        var room = await Gathered.In(server);

        var answer = await Post(room, room.Leader, "note", new { id = Guid.CreateVersion7(), tekst = new string('æ', 5000) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal(5000, page.QuerySelector("#note textarea")!.TextContent.Trim().Length);
        Assert.Contains("højst 1000 tegn", page.QuerySelector("#tekst-error")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Tick_ShowsAtTheClosing()
    {
        var room = await Gathered.In(server);
        await room.Does(new StepTaken(Guid.CreateVersion7(), MeetingStep.Closing));
        Assert.Equal(DialogueDeck.Closing.Sum(list => list.Items.Count), (await Page(room, room.Leader)).QuerySelectorAll("[name=punkt][aria-pressed=false]").Length);

        await Post(room, room.Leader, "flueben", new { punkt = (await Page(room, room.Leader)).QuerySelector("[name=punkt]")!.GetAttribute("value") });

        Assert.Single((await Page(room, room.SafetyRep)).QuerySelectorAll("[name=punkt][aria-pressed=true]"));
        await Post(room, room.Leader, "flueben", new { punkt = (await Page(room, room.Leader)).QuerySelector("[name=punkt][aria-pressed=true]")!.GetAttribute("value") });
        Assert.Empty((await room.State()).Closed);
    }

    [Fact]
    public async Task Get_AtTheCards_ShowsEachTablesPace_WhoIsReady_AndWhatToBringUp()
    {
        var room = await Gathered.In(server, 3);
        await room.Does(new StepTaken(Guid.CreateVersion7(), MeetingStep.Cards), new ReadySaid(Guid.CreateVersion7(), 2, MeetingStep.Cards, true), new CardTaken(Guid.CreateVersion7(), 1, "k05"));
        await room.Rates("k01", 1, 5);
        await room.Rates("k02", 2, 2);

        var page = await Page(room, room.Leader);

        Assert.Equal("1 af 3 borde er klar", page.QuerySelector("#h-borde")!.ReadText());
        Assert.Contains("2 af 30 kort har fået et tal. Nu: Supervision og sparring", page.QuerySelectorAll(".a-lead-tables li")[0].ReadText(), StringComparison.Ordinal);
        Assert.Contains("Klar", page.QuerySelectorAll(".a-lead-tables li")[1].ReadText(), StringComparison.Ordinal);
        Assert.Equal("Kompetenceudvikling for ledere | Mentorordninger | Mentorordninger", page.DocumentElement.ReadParts(".a-lead-lists li > span:first-child"));
    }

    [Fact]
    public async Task EveryDoor_IsShutToOthers()
    {
        var room = await Gathered.In(server);
        string[] doors = ["/trin", "/tid", "/flueben", "/note", "/opfoelgning", "/slut"];
        foreach (var person in (Person[])[room.Outsider, room.Employee])
        {
            var browser = await server.SignedIn(person.Id);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(room.Lead)).StatusCode);
            foreach (var door in doors)
                Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(room.Lead + door, new { trin = "Cards", id = Guid.CreateVersion7() })).StatusCode);
        }
        // a phone at a table is nobody here
        foreach (var door in doors)
            (await server.Anonymous().PostAsync(room.Lead + door, new FormUrlEncodedContent([KeyValuePair.Create("trin", "Cards")]))).MustAskToSignIn();
        // and the meeting of another unit is not found by this one's address
        var leader = await server.SignedIn(room.Leader.Id);
        foreach (var door in doors.Append(""))
            Assert.Equal(HttpStatusCode.NotFound, (door is "" ? await leader.GetAsync(DialogueLinks.Lead("2001-1", room.Meeting)) : await leader.Post(DialogueLinks.Lead("2001-1", room.Meeting) + door, new { id = Guid.CreateVersion7() })).StatusCode);
        Assert.Equal(0, (await room.State()).Version);
        Assert.Equal(MeetingStage.Running, (await room.Row()).Stage);
    }

    [Fact]
    public async Task Post_OnceTheMeetingIsOver_SaysSo_AndShowsWhatWasWritten()
    {
        var room = await Gathered.In(server);
        await Post(room, room.SafetyRep, "slut", new { });

        var answer = await Post(room, room.Leader, "note", new { id = Guid.CreateVersion7(), tekst = "Det sidste ord" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("Mødet er slut", page.QuerySelector("h1")!.ReadText());
        Assert.Equal("Det sidste ord", page.QuerySelector(".a-lead-note")!.ReadText());
        (await (await server.SignedIn(room.Leader.Id)).GetAsync(room.Lead)).MustRedirectTo(DialogueLinks.Record("2001", room.Meeting));
    }

    [Fact]
    public async Task Get_BeforeItHasStarted_LeadsToThePreparation()
    {
        var room = await Gathered.In(server, isRunning: false);

        (await (await server.SignedIn(room.Leader.Id)).GetAsync(room.Lead)).MustRedirectTo(DialogueLinks.Meeting("2001", room.Meeting));
        Assert.Contains("Mødet er slut", (await (await Post(room, room.Leader, "trin", new { trin = "Cards" })).Document()).MainText(), StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(Gathered room, Person person) => await (await server.SignedIn(person.Id)).Page(room.Lead);

    private async Task<HttpResponseMessage> Post(Gathered room, Person person, string what, object fields) => await (await server.SignedIn(person.Id)).Post($"{room.Lead}/{what}", fields);
}
