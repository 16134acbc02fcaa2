using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.KeyInPaper;

public sealed class KeyInPaperTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task KeyingIn_IsForWhoLeads_AndForATableThatIsThere()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        foreach (var person in (Arena.Organisation.Person[])[meeting.Employee, meeting.Outsider])
        {
            var browser = await server.SignedIn(person.Id);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(meeting.Address + "/tast")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(meeting.Address + "/tast/1", Sheet())).StatusCode);
        }
        foreach (var table in (string[])["0", "3", "-1", "99999999999"])
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{meeting.Address}/tast/{table}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(meeting.Outsider.Id)).GetAsync(DialogueLinks.KeyIn("2002-1", meeting.Id))).StatusCode);
        Assert.Equal(0, (await meeting.State()).Version);
    }

    [Fact]
    public async Task TheSameMeeting_OnPaper_GivesTheSameRecord()
    {
        var paper = await PaperMeeting.In(server);
        var manager = await paper.AsManager();
        var phones = await paper.Again();
        var (own, note) = (new CardAdded(Guid.CreateVersion7(), 1, DialogueGoal.Wellbeing, "Kaffe kl. 9", ""), Guid.CreateVersion7());
        await paper.Does(phones, new PeopleCounted(Guid.CreateVersion7(), 1, 5), new RatingAgreed(Guid.CreateVersion7(), 1, "k01", 2), new RatingAgreed(Guid.CreateVersion7(), 1, "k22", 5), own,
            new RatingAgreed(Guid.CreateVersion7(), 1, own.Card, 4), new VotesSpread(Guid.CreateVersion7(), 1, new Dictionary<string, int> { ["k01"] = 2, [own.Card] = 1 }),
            new StatusWritten(Guid.CreateVersion7(), 1, Guid.CreateVersion7(), DialogueArea.Retention, true, "Ingen tid i vagtplanen"), new NoteWritten(Guid.CreateVersion7(), 1, note, "k01", 4, "En fast time"),
            new PeopleCounted(Guid.CreateVersion7(), 2, 3), new RatingAgreed(Guid.CreateVersion7(), 2, "k01", 4), new RatingAgreed(Guid.CreateVersion7(), 2, own.Card, 1));

        (await manager.Post(paper.Address + "/tast/1", Sheet(("folk", "5"), ("r-k01", "2"), ("r-k22", "5"), ("eget-2-navn", "Kaffe kl. 9"), ("eget-2-maal", "7"), ("eget-2-tal", "4"),
            ("stemme-1", "k01"), ("stemme-2", "eget-2"), ("stemme-3", "k01"), ("status-3-vejen", "Ingen tid i vagtplanen"), ("note-1-kort", "k01"), ("note-1-spoergsmaal", "4"), ("note-1-tekst", "En fast time"))))
            .MustRedirectTo(paper.Address + "/tast/2?gemt=1");
        var made = (await paper.State()).Cards.Values.Single(card => card.IsOwn);
        (await manager.Post(paper.Address + "/tast/2", Sheet(("folk", "3"), ("r-k01", "4"), ("r-" + made.Key, "1")))).MustRedirectTo(paper.Address + "/tast?gemt=2");

        Assert.Equal(Told(await paper.State(phones)), Told(await paper.State()));
    }

    [Fact]
    public async Task AFormSentTwice_CountsOnce_AndOneSentWithOtherNumbersReplacesThem()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        var sheet = Sheet(("r-k01", "3"), ("eget-1-navn", "Eget"), ("eget-1-maal", "1"), ("eget-1-tal", "2"));
        await manager.Post(meeting.Address + "/tast/1", sheet);
        var once = await meeting.State();
        await manager.Post(meeting.Address + "/tast/1", sheet);
        Assert.Equal(once.Version, (await meeting.State()).Version);

        var ark = sheet.Single(field => field.Key == "ark").Value;
        foreach (var number in (string[])["5", "3"])
            await manager.Post(meeting.Address + "/tast/1", Sheet(("ark", ark), ("r-k01", number), ("eget-1-navn", "Eget"), ("eget-1-maal", "1"), ("eget-1-tal", "2")));
        var state = await meeting.State();
        Assert.Equal(3, state.Table(1).Ratings["k01"]);
        Assert.Single(state.Cards.Values, card => card.IsOwn);
    }

    [Fact]
    public async Task OneOwnCardOnTwoTablesSheets_IsOneCard_WithANumberFromEach()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        await manager.Post(meeting.Address + "/tast/1", Sheet(("eget-1-navn", "Fælles frokost"), ("eget-1-maal", "7"), ("eget-1-tal", "2")));
        await manager.Post(meeting.Address + "/tast/2", Sheet(("eget-2-navn", "fælles frokost!"), ("eget-2-maal", "7"), ("eget-2-tal", "4"), ("eget-3-navn", "Fælles frokost"), ("eget-3-maal", "1")));

        var state = await meeting.State();
        // at another goal it is another card
        Assert.Equal(2, state.Cards.Values.Count(card => card.IsOwn));
        Assert.Equal([(1, 2), (2, 4)], state.Ratings(state.Cards.Values.Single(card => card is { IsOwn: true, Goal: DialogueGoal.Wellbeing }).Key).Order());
    }

    [Fact]
    public async Task AFormSentManyTimesAtOnce_CountsOnce()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        var sheet = Sheet(("r-k01", "3"), ("eget-1-navn", "Eget"), ("eget-1-maal", "1"), ("eget-1-tal", "2"), ("stemme-1", "eget-1"));
        await manager.FormToken(); // the cookie that all six share
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => manager.Post(meeting.Address + "/tast/1", sheet)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var state = await meeting.State();
        Assert.Single(state.Cards.Values, card => card.IsOwn);
        Assert.Equal(1, state.Table(1).Votes.Values.Sum());
        Assert.Equal(4, state.Version);
    }

    [Fact]
    public async Task WrongRows_AreNamed_NothingIsWritten_AndTheRestStandsAsTyped()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        var answer = await manager.Post(meeting.Address + "/tast/1", Sheet(("folk", "mange"), ("r-k01", "6"), ("r-k02", "4"), ("eget-1-maal", "2"), ("eget-3-navn", "<b>Nul\u0007</b>"), ("eget-3-maal", "77"),
            ("stemme-1", "k99"), ("stemme-2", "eget-1"), ("note-1-tekst", "Uden kort"), ("note-2-kort", "k01"), ("note-2-tekst", "Uden spørgsmål"), ("status-1-gjort", new string('å', 1001))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal(["#folk", "#r-k01", "#eget-1-navn", "#eget-3-maal", "#stemme-1", "#stemme-2", "#status-1-gjort", "#note-1-kort", "#note-2-spoergsmaal"], page.QuerySelectorAll("#fejl a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("#fejl a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Contains("Mentorordninger: ", page.QuerySelector("#fejl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("4", page.QuerySelector("input[name=r-k02][checked]")!.GetAttribute("value"));
        Assert.Equal("mange", page.QuerySelector("#folk")!.GetAttribute("value"));
        Assert.Equal("<b>Nul</b>", page.QuerySelector("#eget-3-navn")!.GetAttribute("value"));
        Assert.Equal(0, (await meeting.State()).Version);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task WhatIsKeyedIn_StandsThereNextTime_AndANoteCanBeTakenAway()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        await manager.Post(meeting.Address + "/tast/1", Sheet(("r-k01", "3"), ("stemme-1", "k01"), ("note-1-kort", "k01"), ("note-1-spoergsmaal", "2"), ("note-1-tekst", "Godt")));
        var page = await manager.Page(meeting.Address + "/tast/1");
        Assert.Equal("3", page.QuerySelector("input[name=r-k01][checked]")!.GetAttribute("value"));
        Assert.Equal("k01", page.QuerySelector("#stemme-1 option[selected]")!.GetAttribute("value"));
        Assert.Equal("Godt", page.QuerySelector("#note-1-tekst")!.TextContent.Trim());
        await manager.Post(meeting.Address + "/tast/1", Sheet(("r-k01", "3")));
        var state = await meeting.State();
        Assert.Empty(state.Notes);
        Assert.Empty(state.Table(1).Votes);
        Assert.Contains("1 kort med tal", (await manager.Page(meeting.Address + "/tast")).MainText(), StringComparison.Ordinal);
        Assert.Contains("1 cards with a number", (await manager.InEnglish().Page(meeting.Address + "/tast")).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingStage.Preparing)]
    [InlineData(MeetingStage.Held)]
    public async Task AMeetingThatDoesNotRun_TakesNothing_AndSaysWhy(MeetingStage stage)
    {
        var meeting = await PaperMeeting.In(server, stage);
        var manager = await meeting.AsManager();
        (await manager.GetAsync(meeting.Address + "/tast/1")).MustRedirectTo(meeting.Address + "/tast");
        await manager.Page(meeting.Address + "/tast");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.Post(meeting.Address + "/tast/1", Sheet(("r-k01", "3")))).StatusCode);
        Assert.Equal(0, (await meeting.State()).Version);
    }

    private static List<KeyValuePair<string, string>> Sheet(params (string Field, string Value)[] fields) =>
    [
        .. fields.Select(field => KeyValuePair.Create(field.Field, field.Value)),
        .. ((string, string)[])[("ark", Guid.CreateVersion7().ToString("N")), ("folk", "4")] is var rest ? rest.Where(one => !fields.Any(field => field.Field == one.Item1)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)) : [],
    ];

    // all that the record tells; a card filled in is told by what stands on it, since its key is its own
    private static string Told(MeetingState state)
    {
        string Name(string card) => state.Cards[card].Name;
        return string.Join('\n', state.Tables.Select(table => $"{table.Number} {table.People}: {string.Join(", ", table.Ratings.Select(one => $"{Name(one.Key)} {one.Value}").Order())} | {string.Join(", ", table.Votes.Select(one => $"{Name(one.Key)} {one.Value}").Order())}")
            .Concat(state.Cards.Values.Select(card => $"{card.Goal} {card.Name} {card.Text} {card.Table}").Order())
            .Concat(state.Notes.Values.Select(note => $"{note.Table} {(note.Card is null ? "" : Name(note.Card))} {note.Question} {note.Area} {note.IsHindrance} {note.Text}").Order()));
    }
}
