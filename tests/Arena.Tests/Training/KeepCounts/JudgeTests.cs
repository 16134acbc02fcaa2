using Arena.Platform;
using Arena.Training;
using Arena.Training.KeepCounts;

namespace Arena.Tests.Training.KeepCounts;

public sealed class JudgeTests
{
    private static readonly HashSet<int> None = [];
    private static readonly IsoWeek First = IsoWeek.FromKey(202635);

    [Fact]
    public void NoMinuteEver_IsNotStarted() => Assert.Equal(Judgement.NotStarted, Judged(Week(0), Week(0), Week(0), Week(0), Week(0)));

    [Fact]
    public void NoneInFourWeeks_IsPausing() => Assert.Equal(Judgement.Pausing, Judged(Week(60), Week(0), Week(0), Week(0), Week(0)));

    [Fact]
    public void AFewMinutesButNobodyAtTheGoal_IsNotPausing() =>
        Assert.NotEqual(Judgement.Pausing, Judged(Week(60), Week(0), Week(0), Week(0), Week(0) with { Minutes = 5 }));

    [Fact]
    public void ThreeFallsInARow_IsFading_AlsoAboveTheGoal() =>
        Assert.Equal(Judgement.Fading, Judged(Week(95), Week(93), Week(91), Week(90)));

    [Fact]
    public void TwoFallsAndARest_IsNotFading() => Assert.Equal(Judgement.OnTarget, Judged(Week(95), Week(93), Week(93), Week(90)));

    [Fact]
    public void UnderHalfOfTheBestFour_IsFading() =>
        Assert.Equal(Judgement.Fading, Judged(Week(80), Week(80), Week(80), Week(80), Week(30), Week(39), Week(38), Week(40)));

    [Fact]
    public void JustHalfOfTheBestFour_IsNotFading() =>
        Assert.Equal(Judgement.OnTheWay, Judged(Week(80), Week(80), Week(80), Week(80), Week(30), Week(50), Week(30), Week(50)));

    [Fact]
    public void FourWeeksPooledAtEighty_IsOnTarget() => Assert.Equal(Judgement.OnTarget, Judged(Week(70), Week(90), Week(70), Week(90)));

    [Fact]
    public void JustUnderEighty_IsOnTheWay() => Assert.Equal(Judgement.OnTheWay, Judged(Week(70), Week(90), Week(70), Week(89)));

    [Fact]
    public void PooledCountsPeople_NotWeeks()
    {
        // 10 of 10 and 3 x 70 of 100: the mean of the shares is 77.5 %, the pool is 220 of 310
        var small = new JudgedWeek(First, 10, 0, 10, 350);
        Assert.Equal(Judgement.OnTheWay, Judged(Week(70), small, Week(70), Week(70)));
    }

    [Fact]
    public void WeeksWithOverHalfAbsent_ArePassedOver()
    {
        var holiday = Week(0) with { Absent = 51 };
        Assert.Equal(Judgement.OnTarget, Judged(Week(85), Week(85), Week(85), holiday, holiday, Week(85)));
    }

    [Fact]
    public void AWeekWithHalfAbsent_Counts()
    {
        var half = new JudgedWeek(First, 100, 50, 0, 0);
        Assert.Equal(Judgement.OnTheWay, Judged(Week(85), Week(85), Week(85), half));
    }

    [Fact]
    public void NamedWeeks_ArePassedOver() =>
        Assert.Equal(Judgement.OnTarget, Judged(new HashSet<int> { 38, 39 }, Week(85), Week(85), Week(85), Week(0), Week(0), Week(85)));

    [Fact]
    public void AFallOverAPassedWeek_IsAFall()
    {
        // 90, 80, (named), 70, 60
        Assert.Equal(Judgement.Fading, Judged(new HashSet<int> { 37 }, Week(90), Week(80), Week(95), Week(70), Week(60)));
    }

    [Fact]
    public void TheStandingGoesOn_FromTheWeekBefore()
    {
        var all = Enumerable.Range(0, 12).Select(number => Week(number < 4 ? 90 : 44)).Select(Numbered).ToList();
        Standing? standing = null;
        for (var length = 1; length <= all.Count; length++)
            standing = Judge.After(all.Take(length).ToList(), None, standing);
        // only the last six weeks are given, the best four lie before them
        var fromBefore = Judge.After(all.Skip(6).ToList(), None, standing);
        Assert.Equal(Judgement.Fading, standing!.Value.Judgement);
        Assert.Equal(standing, fromBefore);
    }

    private static JudgedWeek Week(int share) => new(First, 100, 0, share, share * 35);

    private static JudgedWeek Numbered(JudgedWeek week, int position) => week with { Week = First.Plus(position) };

    private static Judgement Judged(params JudgedWeek[] weeks) => Judged(None, weeks);

    private static Judgement Judged(HashSet<int> passedOver, params JudgedWeek[] weeks)
    {
        Standing? standing = null;
        var all = weeks.Select(Numbered).ToList();
        for (var length = 1; length <= all.Count; length++)
            standing = Judge.After(all.Take(length).ToList(), passedOver, standing);
        return standing!.Value.Judgement;
    }
}
