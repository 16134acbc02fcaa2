using Arena.Platform;
using Arena.Platform.Web.Charts;
using Arena.Training;
using Arena.Training.Participation;
using Arena.Training.SeeWeek;

namespace Arena.Tests.Training.SeeWeek;

public sealed class WeekAnswerTests
{
    private static readonly IsoWeek Week = IsoWeek.FromKey(202646);

    [Theory]
    [InlineData(35, 49, Judgement.Fading, WeekAge.Latest, true, true, "Fem mere, og I er i mål igen")]
    [InlineData(35, 49, Judgement.OnTheWay, WeekAge.Running, true, false, "Fem mere, og I er i mål")]
    [InlineData(35, 49, Judgement.OnTheWay, WeekAge.Latest, false, false, "Fem mere, og målet er nået")]
    [InlineData(35, 49, Judgement.OnTheWay, WeekAge.Past, true, true, "Fem mere, og målet var nået")]
    [InlineData(40, 49, Judgement.OnTarget, WeekAge.Latest, true, true, "I er i mål")]
    [InlineData(40, 49, Judgement.OnTheWay, WeekAge.Running, true, true, "I er i mål i denne uge")]
    [InlineData(40, 49, Judgement.Fading, WeekAge.Latest, true, true, "I nåede målet i uge 46. Hold fast")]
    [InlineData(0, 49, Judgement.NotStarted, WeekAge.Running, true, false, "Ingen har trænet endnu. Begynd med ét pas")]
    [InlineData(0, 49, Judgement.Pausing, WeekAge.Latest, true, true, "Træningen holder pause. Ét pas er nok til at begynde igen")]
    [InlineData(0, 49, Judgement.OnTarget, WeekAge.Running, true, true, "Ingen har nået 35 minutter endnu")]
    public void Of_ExactFigures_SaysWhatIsMissing(int reached, int present, Judgement judgement, WeekAge age, bool ours, bool again, string heading) =>
        Assert.Equal(heading, Say(new(Week, (double)reached / present, null, present, 0, (reached, present), judgement), judgement, age, ours, again));

    [Theory]
    [InlineData(Judgement.OnTheWay, WeekAge.Running, "Under 10 % er med indtil nu")]
    [InlineData(Judgement.Pausing, WeekAge.Latest, "Træningen holder pause. Ét pas er nok til at begynde igen")]
    public void Of_NoneTold_NeverSaysNone(Judgement judgement, WeekAge age, string heading) =>
        Assert.Equal(heading, Say(new(Week, ShownShare.UnderTenPercent, null, 20, 0, null, judgement), judgement, age, true, false));

    [Fact]
    public void Of_AllTold_NeverSaysAll() =>
        Assert.Equal("Over 90 % var med. Målet er nået", Say(new(Week, ShownShare.OverNinetyPercent, null, 20, 0, null, Judgement.OnTarget), Judgement.OnTarget, WeekAge.Latest, true, true));

    [Fact]
    public void Of_HiddenWeek_SaysThatNoFiguresAreShown() =>
        Assert.Equal("Her vises ingen tal", Say(null, null, WeekAge.Latest, false, false));

    private static string Say(ShownWeek? shown, Judgement? judgement, WeekAge age, bool ours, bool again)
    {
        System.Globalization.CultureInfo.CurrentUICulture = Arena.Platform.Web.Language.Danish;
        return WeekAnswer.Of(shown, judgement, age, ours, again).Replace('\u00A0', ' ');
    }
}
