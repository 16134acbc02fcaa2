using Arena.Organisation;
using Arena.Platform;
using Arena.Tests.Support;
using Arena.Training;

namespace Arena.Tests.Training;

public sealed class PersonWeekTests
{
    private static readonly IsoWeek Week = IsoWeek.FromKey(202643);
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid There = Guid.CreateVersion7();

    [Theory]
    [InlineData("2026-10-25", null, true)] // begins on Sunday
    [InlineData("2026-10-26", null, false)]
    [InlineData("2020-01-01", "2026-10-19", true)] // ends on Monday
    [InlineData("2020-01-01", "2026-10-18", false)]
    public void EmployedInAWeek_FromTheSundayAndToTheMonday(string from, string? to, bool expected) =>
        Assert.Equal(expected, Job(Here, from: from, to: to).CoversSomeOf(Week));

    [Theory]
    [InlineData(true, "2026-10-19/2026-10-23")]
    [InlineData(false, "2026-10-20/2026-10-25")]
    [InlineData(false, "2026-10-19/2026-10-22")]
    [InlineData(true, "2026-10-19/2026-10-20", "2026-10-21/")]
    [InlineData(true, "2026-10-01/2026-10-21", "2026-10-20/2026-10-30")]
    [InlineData(false, "2026-10-19/2026-10-20", "2026-10-22/2026-10-25")]
    public void AbsentTheWholeWeek_WhenTogetherMondayToFriday(bool expected, params string[] spans) =>
        Assert.Equal(expected, PersonWeek.IsAbsent(Week, spans.Select(Span).ToList()));

    [Fact]
    public void CountsIn_WhereTheTrainingIs_IfEmployedThere() =>
        Assert.Equal(There, PersonWeek.CountsIn([Job(Here, hours: 37), Job(There, hours: 8)], Week.Monday, There));

    [Fact]
    public void CountsIn_AGuestsOwnUnitWithMostHours() =>
        Assert.Equal(There, PersonWeek.CountsIn([Job(Here, hours: 8), Job(There, hours: 30)], Week.Monday, Guid.CreateVersion7()));

    [Fact]
    public void CountsIn_TheUnitWithMostHours_AlsoOutsideTheTargetGroup() =>
        Assert.Equal(There, PersonWeek.CountsIn([Job(Here, hours: 8), Job(There, hours: 30, inTargetGroup: false)], Week.Monday, null));

    [Fact]
    public void CountsIn_NowhereWithoutEmploymentThatDay() =>
        Assert.Null(PersonWeek.CountsIn([Job(Here, to: "2026-10-20")], new DateOnly(2026, 10, 21), Here));

    [Fact]
    public void AParentCountsThePersonOnce_WithTheMinutesOfBothUnits()
    {
        var town = new Town().WithCare();
        var (first, second) = (town["2001-1"].Id, town["2001-2"].Id);
        var tree = TreeOf(town);

        var contributions = PersonWeek.Contributions(tree, [Job(first), Job(second)], absent: false, _ => 20);

        Assert.Equal(new Contribution(1, 0, 0, 0, 20), contributions[first]);
        Assert.Equal(new Contribution(1, 0, 0, 0, 20), contributions[second]);
        Assert.Equal(new Contribution(1, 0, 1, 1, 40), contributions[town["2001"].Id]);
        Assert.Equal(new Contribution(1, 0, 1, 1, 40), contributions[town.Root.Id]);
        Assert.False(contributions.ContainsKey(town["2002"].Id));
    }

    [Fact]
    public void MinutesCount_OnlyFromUnitsWhereInTheTargetGroup()
    {
        var town = new Town().WithCare();
        var contributions = PersonWeek.Contributions(TreeOf(town), [Job(town["2001-1"].Id), Job(town["2001-2"].Id, inTargetGroup: false)], absent: false, _ => 20);

        Assert.Equal(20, contributions[town["2001"].Id].Minutes);
        Assert.False(contributions.ContainsKey(town["2001-2"].Id));
    }

    [Fact]
    public void AnAbsentPersonWhoTrained_ReachesOnlyOfAll()
    {
        var town = new Town().WithCare();
        var contributions = PersonWeek.Contributions(TreeOf(town), [Job(town["2001-1"].Id)], absent: true, _ => 35);

        Assert.Equal(new Contribution(1, 1, 0, 1, 35), contributions[town.Root.Id]);
    }

    [Fact]
    public void ExactlyThirtyFiveMinutes_Reach() =>
        Assert.True(TrainingGoal.Minutes == 35 && TrainingGoal.IsReached(4, 5) && !TrainingGoal.IsReached(796, 1000) && !TrainingGoal.IsReached(0, 0));

    private static WeekTree TreeOf(Town town) => town.Tree().In(Week);

    private static JobSpan Job(Guid unit, string from = "2020-01-01", string? to = null, bool inTargetGroup = true, int hours = 37) =>
        new(unit, Date(from), to is null ? null : Date(to), inTargetGroup, hours * 60);

    private static DaySpan Span(string text) => text.Split('/') is [var from, var to] ? new(Date(from), to.Length == 0 ? null : Date(to)) : default;

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
