using AngleSharp.Html.Dom;
using Arena.Dialogue;
using Arena.Dialogue.ShowBoard;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.ShowBoard;

public sealed class BoardPartTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Theory]
    [InlineData(MeetingStep.Welcome, "Velkommen")]
    [InlineData(MeetingStep.Scope, "Det taler vi om i dag")]
    [InlineData(MeetingStep.Status, "Hvad har vi gjort til nu?")]
    [InlineData(MeetingStep.Cards, "Læg kortene på tavlen")]
    [InlineData(MeetingStep.OwnCards, "Hvad gør vi mere?")]
    [InlineData(MeetingStep.Priorities, "Hvad betyder mest?")]
    [InlineData(MeetingStep.Closing, "Det gør vi nu")]
    public async Task EachStep_SaysWhatToDoNow_AndWhereWeAre(MeetingStep step, string heading)
    {
        var board = await Board(Played.Meeting(3).At(step));

        Assert.Equal(heading, board.QuerySelector("h1")!.ReadText());
        Assert.StartsWith($"{(int)step} ", board.QuerySelector("[aria-current=step]")!.ReadText().Insert(1, " "), StringComparison.Ordinal);
        Assert.Equal($"Trin {(int)step} af 7: {heading}", board.QuerySelector("[data-says]")!.GetAttribute("data-says"));
    }

    [Fact]
    public async Task Cards_OfAField_AreTwo_TheRestIsCounted_AndTheLowestOfAllIsMarked()
    {
        var board = await Board(Played.Meeting(3).At(MeetingStep.Cards).Rates("k01", 2, 3, 3).Rates("k02", 4, 4, 4).Rates("k03", 4, 5, 5).Rates("k04", 3, 5, 1).Rates("k20", 1, 2));

        var leaders = board.QuerySelectorAll(".a-board-field")[0];
        Assert.Equal("+ 2 kort", leaders.QuerySelector("h3 span")!.ReadText());
        Assert.Equal("Mentorordninger | Eksterne ledernetværk", leaders.ReadParts("li > span"));
        Assert.Equal("2 borde gav 3, 1 bord gav 2".Split(", ").Order(), leaders.QuerySelector("li svg")!.GetAttribute("aria-label")!.Split(", ").Order());
        Assert.Equal("Omsorgssamtaler, lavest lige nu", Assert.Single(board.QuerySelectorAll(".is-low")).ReadText());
        Assert.Equal("Ingen kort endnu", board.QuerySelectorAll(".a-board-field")[1].QuerySelector(".is-empty")!.ReadText());
    }

    [Fact]
    public async Task Board_OfOneArea_HasItsThreeGoalsAndNoOther()
    {
        var board = await Board(Played.Meeting(2, DialogueArea.Inclusion).At(MeetingStep.Cards));

        Assert.Equal(["Mangfoldighed", "Indslusning", "Plads til flere"], board.QuerySelectorAll(".a-board-field h3").Select(goal => goal.ReadText()));
    }

    [Theory]
    [InlineData(7, null, "Bord 1, 4 og 7 begynder her | Bord 2 og 5 begynder her | Bord 3 og 6 begynder her")]
    [InlineData(3, null, "Bord 1 begynder her | Bord 2 begynder her | Bord 3 begynder her")]
    [InlineData(2, null, "")]
    [InlineData(7, DialogueArea.Retention, "")]
    public async Task Scope_SharesTheAreasOut_WhereThereAreTablesEnough(int tables, DialogueArea? only, string said) =>
        Assert.Equal(said, (await Board(Played.Meeting(tables, only).At(MeetingStep.Scope))).Body!.ReadParts(".a-board-begin"));

    [Fact]
    public async Task Board_HasNoNotes_NoOwners_AndNoAverage()
    {
        var owner = Guid.CreateVersion7();
        var state = Played.Meeting(2).Rates("k01", 1, 4)
            .Does(new NoteWritten(Guid.CreateVersion7(), 1, Guid.CreateVersion7(), "k01", 1, "Karen siger nej"))
            .Does(new LeaderNoted(Guid.CreateVersion7(), Guid.CreateVersion7(), "Husk Karen"))
            .Does(new StatusWritten(Guid.CreateVersion7(), 1, Guid.CreateVersion7(), DialogueArea.Development, true, "Karen stod i vejen"))
            .Does(new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Leaders, "k01", "Tid", "Alle har en mentor", "Vi finder fire", owner, new(2027, 3, 1))));
        foreach (var step in DialogueTerms.Steps)
        {
            var text = (await Board(state.At(step))).Body!.OuterHtml;

            Assert.DoesNotContain("Karen", text, StringComparison.Ordinal);
            Assert.DoesNotContain(owner.ToString("N"), text, StringComparison.Ordinal);
            Assert.DoesNotContain(owner.ToString(), text, StringComparison.Ordinal);
            Assert.DoesNotContain("2,5", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Priorities_CountsVotes_AndListsTheLowestAndTheMostDisagreed()
    {
        var board = await Board(Played.Meeting(2).Rates("k01", 1, 1).Rates("k05", 1, 5).Votes(1, ("k01", 2), ("k05", 1)).Votes(2, ("k01", 1)).At(MeetingStep.Priorities));

        Assert.Equal("Mentorordninger 3 stemmer3 | Supervision og sparring 1 stemme1", board.DocumentElement.ReadParts(".a-board-votes > li"));
        Assert.Equal("Mentorordninger | Supervision og sparring | Supervision og sparring", board.DocumentElement.ReadParts(".a-board-list > li"));
    }

    [Fact]
    public async Task Closing_ShowsWhatAndWhen()
    {
        var board = await Board(Played.Meeting(1).At(MeetingStep.Closing)
            .Does(new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Leaders, null, "", "Alle har en mentor", "Vi finder fire", null, new(2027, 3, 1)))));

        Assert.Equal("Ledere Alle har en mentorVi finder fire senest 1. marts", board.QuerySelector(".a-board-agreed li")!.ReadText().Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Clock_CountsDownFromTheStepsMinutes_AndIsStillBeforeItBegins()
    {
        var running = (await Board(Played.Meeting(1).At(MeetingStep.Cards))).QuerySelector("[role=timer]")!;
        Assert.Equal(("34:00", Played.Began.AddMinutes(35).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (running.QuerySelector("[data-left]")!.ReadText(), running.GetAttribute("data-ends")));
        Assert.False((await Board(Played.Meeting(1))).QuerySelector("[role=timer]")!.HasAttribute("data-ends"));
    }

    [Fact]
    public async Task Welcome_ShowsWhichTablesAreIn()
    {
        var scene = Played.Meeting(3).Scene() with { Phones = [2, 0, 1], Purpose = "Vi vil have ro om medicinen" };
        var board = await server.Draw<BoardPart>((nameof(BoardPart.Scene), scene));

        Assert.Equal("3 telefoner er med ved 2 borde", board.QuerySelector(".a-board-in h2")!.ReadText());
        Assert.Equal(2, board.QuerySelectorAll(".a-board-tables .is-in").Length);
        Assert.Equal("Vi vil have ro om medicinen", board.QuerySelector(".a-board-purpose")!.ReadText());
    }

    [Fact]
    public async Task OwnCardOfManyLetters_IsWritten_AndNotRead()
    {
        var board = await Board(Played.Meeting(1).At(MeetingStep.OwnCards).Does(new CardAdded(Guid.CreateVersion7(), 1, DialogueGoal.Diversity, "<b>🎉" + new string('x', 90), "")));

        Assert.Contains("<b>🎉xxx", board.Body!.ReadText(), StringComparison.Ordinal);
        Assert.Equal("uden tal", board.QuerySelector(".a-board-field i")!.ReadText());
    }

    private Task<IHtmlDocument> Board(MeetingState state) => server.Draw<BoardPart>((nameof(BoardPart.Scene), state.Scene()));
}
