using Arena.Dialogue;
using Arena.Platform.Web;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue;

/// <summary>The deck holds everything that the source's board, cards, sheets and steps list, in the source's order and in both languages.</summary>
public sealed class DialogueDeckTests
{
    /// <summary>The source's cards, goal by goal.</summary>
    public static TheoryData<DialogueGoal, string[]> Board => new()
    {
        { DialogueGoal.Leaders, ["Mentorordninger", "Kompetenceudvikling for ledere", "Interne lederfora", "Eksterne ledernetværk"] },
        { DialogueGoal.Employees, ["Supervision og sparring", "Kompetenceudvikling for medarbejdere", "Fokus på fysisk arbejdsevne", "Fokus på mental arbejdsevne"] },
        { DialogueGoal.Organisation, ["Fokus på kerneopgaven", "Høj social kapital og arbejdsfællesskab", "Rammer for videndeling"] },
        { DialogueGoal.Diversity, ["Ansættelsespolitik i forhold til etnicitet", "Ansættelsespolitik i forhold til alder", "Ansættelsespolitik i forhold til køn"] },
        { DialogueGoal.EntryToWork, ["Personer under uddannelse", "Elever og voksenelever"] },
        { DialogueGoal.RoomForMore, ["Jobordninger", "Jobs for personer med nedsat funktionsevne", "Jobs og opgaver for personer i virksomhedspraktik"] },
        { DialogueGoal.Wellbeing, ["Omsorgssamtaler", "Nærværsfaktorer", "Åben og retfærdig organisering af arbejdet"] },
        { DialogueGoal.PhysicalHealth, ["Håndtering af fysisk belastning", "Sundhedsfremmende tiltag", "Tilgang til teknologien"] },
        { DialogueGoal.MentalHealth, ["Stop konflikter på arbejdspladsen", "Forebyggelse af vold", "Undgå stress", "Godt tilbage på job", "Livsfasepolitik og seniorpolitik"] },
    };

    [Theory, MemberData(nameof(Board))]
    public void Cards_OfGoal_AreTheSources(DialogueGoal goal, string[] names) =>
        Assert.Equal(names, DialogueDeck.Cards.Where(card => card.Goal == goal).Select(card => card.Name.Danish));

    [Fact]
    public void Cards_AreThirty_InTheOrderOfTheRatingSheet()
    {
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"k{number:00}"), DialogueDeck.Cards.Select(card => card.Key));
        Assert.Equal(Board.SelectMany(row => row.Data.Item2), DialogueDeck.Cards.Select(card => card.Name.Danish));
        Assert.Equal([11, 8, 11], DialogueTerms.Areas.Select(area => DialogueDeck.Cards.Count(card => card.Goal.Area() == area)));
        Assert.All(DialogueDeck.Cards, card => Assert.Same(card, DialogueDeck.Find(card.Key)));
        Assert.Null(DialogueDeck.Find("k31"));
    }

    [Fact]
    public void AreasAndGoals_AreTheBoards()
    {
        Assert.Equal(DialogueTerms.Areas, DialogueDeck.Areas.Select(area => area.Key));
        Assert.Equal(["Udvikling", "Rummelighed", "Fastholdelse"], DialogueDeck.Areas.Select(area => area.Name.Danish));
        Assert.Equal(DialogueTerms.Goals, DialogueDeck.Goals.Select(goal => goal.Key));
        Assert.All(DialogueDeck.Goals, goal => Assert.Equal(goal.Key.Area(), goal.Area));
        Assert.Equal(["Ledere", "Medarbejdere", "Organisation", "Mangfoldighed", "Indslusning på arbejdsmarkedet", "Plads til flere på arbejdsmarkedet",
            "Trivsel på arbejdspladsen", "Fysisk sundhed", "Mental sundhed"], DialogueTerms.Goals.Select(goal => DialogueDeck.Goal(goal).Name.Danish));
    }

    [Fact]
    public void Names_FitTheProjectorsBoard()
    {
        // two lines beside a card's ratings, one line over a field, one in the foot
        DialogueDeck.Cards.SelectMany(card => Both(card.OnBoard)).Where(name => name.Length > 32 || name.Split(' ').Any(word => word.Length > 24)).MustBeNone();
        DialogueDeck.Goals.SelectMany(goal => Both(goal.ShortName)).Where(name => name.Length > 16).MustBeNone();
        DialogueDeck.Steps.SelectMany(step => Both(step.ShortName)).Where(name => name.Length > 14).MustBeNone();
        DialogueDeck.Steps.SelectMany(step => Both(step.Instruction)).Where(text => text.Length > 32).MustBeNone();
        DialogueDeck.Steps.SelectMany(step => Both(step.Line)).Where(text => text.Length > 80).MustBeNone();
        DialogueDeck.Cards.GroupBy(card => card.OnBoard).Where(name => name.Count() > 1).Select(name => name.Key.Danish).MustBeNone();
    }

    [Fact]
    public void ACard_ReadsInAFewShortSentences()
    {
        DialogueDeck.Cards.Where(card => Sentences(card.Text.Danish) is < 2 or > 3 || card.Text.Danish.Length > 240 || card.Text.English.Length > 280).Select(card => card.Key).MustBeNone();
        Assert.Equal(["known", "works", "results", "improve"], DialogueDeck.Questions.Select(question => question.Key));
        Assert.All(DialogueDeck.Questions, question => Assert.All(Both(question.Text), text => Assert.EndsWith("?", text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Links_AreWholeAndSafe() => DialogueDeck.Cards.SelectMany(card => card.Links).Append(DialogueDeck.Source)
        .Where(link => !Uri.TryCreate(link.Address, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        .Select(link => link.Address).MustBeNone();

    [Fact]
    public void Steps_AreSevenInNinetyMinutes()
    {
        Assert.Equal(DialogueTerms.Steps, DialogueDeck.Steps.Select(step => step.Key));
        Assert.Equal([5, 5, 15, 35, 10, 15, 5], DialogueDeck.Steps.Select(step => step.Minutes));
        Assert.Equal(90, DialogueDeck.Minutes);
        Assert.All(DialogueDeck.Steps, step => Assert.InRange(Sentences(step.Lead.Danish), 2, 4));
        // what hindered the effect is asked, on the wall and by the leader
        var status = DialogueDeck.Step(MeetingStep.Status);
        Assert.All([status.Line, status.Lead], text => Assert.Contains("stod i vejen", text.Danish, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_AreTheSources()
    {
        Assert.Equal([1, 2, 3, 4, 5], DialogueDeck.Scale.Select(mark => mark.Value));
        Assert.Equal(("slet ikke", "rigtig godt"), (DialogueDeck.Scale[0].Text.Danish, DialogueDeck.Scale[4].Text.Danish));
        Assert.Equal(["all-round", "growth", "open-door"], DialogueDeck.Reasons.Select(reason => reason.Key));
        Assert.InRange(DialogueDeck.Presentation.Count, 3, 4);
        Assert.Equal(["talked", "after"], DialogueDeck.Closing.Select(list => list.Key));
        Assert.Equal(["strengths", "work-on", "initiatives", "proposals", "next-steps", "everyone", "report-back", "coordinate"],
            DialogueDeck.Closing.SelectMany(list => list.Items).Select(item => item.Key));
    }

    [Fact]
    public void EveryText_StandsInBothLanguages() => Texts().Where(text =>
            string.IsNullOrWhiteSpace(text.Danish) || string.IsNullOrWhiteSpace(text.English) || text.Danish != text.Danish.Trim() || text.English != text.English.Trim()
            || text.Danish == text.English && text.Danish != "Organisation"
            || text.English.Any(letter => "æøåÆØÅ".Contains(letter, StringComparison.Ordinal)))
        .Select(text => $"{text.Danish} / {text.English}").MustBeNone();

    private static IEnumerable<Wording> Texts() =>
    [
        DialogueDeck.Source.Title, DialogueDeck.ScaleNote, .. DialogueDeck.Presentation, .. DialogueDeck.Scale.Select(mark => mark.Text),
        .. DialogueDeck.Areas.SelectMany(area => new[] { area.Name, area.Text }),
        .. DialogueDeck.Goals.SelectMany(goal => new[] { goal.Name, goal.ShortName, goal.Text }),
        .. DialogueDeck.Cards.SelectMany(card => new[] { card.Name, card.OnBoard, card.Text }.Concat(card.Links.Select(link => link.Title))),
        .. DialogueDeck.Steps.SelectMany(step => new[] { step.Name, step.ShortName, step.Instruction, step.Line, step.Lead }),
        .. DialogueDeck.Closing.Select(list => list.Name),
        .. DialogueDeck.Questions.Concat(DialogueDeck.Reasons).Concat(DialogueDeck.Closing.SelectMany(list => list.Items)).Select(item => item.Text),
    ];

    private static string[] Both(Wording text) => [text.Danish, text.English];

    private static int Sentences(string text) => text.Count(letter => letter is '.' or '?');
}
