using System.Globalization;
using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>R14: absence in per cent, of places fixed by headcount.</summary>
public sealed class AbsenceSharesTests
{
    private static readonly Unit[] units =
    [
        new("m", null, UnitLevel.Municipality), new("a", "m", UnitLevel.Area), new("w1", "a", UnitLevel.Workplace), new("w2", "a", UnitLevel.Workplace),
    ];

    [Fact]
    public void FiftyPeople_HaveAFigure_FortyNineHaveNot()
    {
        var rows = AbsenceShares.Publish(units, [.. People("w1", 50, 3), .. People("w2", 49, 1)]);
        Assert.Equal([new("a", 50, 5.0m), new("m", 50, 5.0m), new("w1", 50, 5.0m)], rows); // 3 days of 60
        // 200 days of 6,000, and 50 of 3,000
        Assert.Equal([new("a", 100, 3.5m), new("m", 100, 3.5m), new("w1", 50, 5.0m), new("w2", 50, 1.5m)], AbsenceShares.Publish(units, [.. People("w1", 50, 3), .. People("w2", 50, 1)]));
    }

    [Theory]
    [InlineData(3.14, 5.0)]
    [InlineData(3.15, 5.5)]
    [InlineData(3.44, 5.5)]
    public void Figures_AreRoundedToHalfAPercentagePoint(double days, double percent) =>
        Assert.Equal((decimal)percent, AbsenceShares.Publish(units, People("w1", 50, (decimal)days))[0].Percent);

    [Fact]
    public void NobodyCounts_WithMoreThanThirtyDays()
    {
        var rows = AbsenceShares.Publish(units, [.. People("w1", 40, 3), .. People("w1", 10, 60)]);
        Assert.Equal(14.0m, rows[0].Percent); // (120 + 300) of 3,000
    }

    [Theory]
    [InlineData(20, 10, 4.0, true)] // all others together: four, a fifth of twenty
    [InlineData(20, 10, 3.9, false)]
    [InlineData(30, 30, 6.0, true)]
    [InlineData(30, 30, 5.9, false)]
    public void WhereOnePersonsAbsenceIsNearlyAll_TheAtomIsInNoFigure(int largest, int second, double others, bool shown)
    {
        var log = new OperatorLog();
        var rows = AbsenceShares.Publish(units, [.. People("w1", 1, largest), .. People("w1", 1, second), .. People("w1", 1, (decimal)others), .. People("w1", 50, 0), .. People("w2", 60, 6)], log, "2027-1");
        Assert.Equal(shown ? ["a", "m", "w1", "w2"] : ["a", "m", "w2"], rows.Select(row => row.Unit));
        Assert.Equal(shown ? 113 : 60, rows[0].People);
        Assert.Equal(shown ? [] : [new OperatorLogEntry("2027-1", null, "w1", WhyNot.OnePersonsAbsence)], log.Entries);
    }

    [Fact]
    public void WithFewDaysDue_NoughtWouldSayThatNobodyWasAway()
    {
        Assert.Empty(AbsenceShares.Publish(units, Enumerable.Repeat(new QuarterOfWork("w1", 0, 7.98m), 50)));
        Assert.NotEmpty(AbsenceShares.Publish(units, Enumerable.Repeat(new QuarterOfWork("w1", 0, 8), 50)));
        Assert.Empty(AbsenceShares.Publish(units, Enumerable.Repeat(new QuarterOfWork("w1", 0, 0), 50)));
    }

    [Fact]
    public void NoSubtraction_LeadsToFewerThanFifty_NorToOnePerson()
    {
        var random = new Random(14);
        for (var town = 0; town < 200; town++)
        {
            var tree = new List<Unit> { new("m", null, UnitLevel.Municipality) };
            foreach (var level in (UnitLevel[])[UnitLevel.Area, UnitLevel.Workplace, UnitLevel.Team])
            {
                var above = tree.Where(unit => unit.Level < level).ToList();
                for (var number = random.Next(1, 5); number > 0; number--)
                    tree.Add(new(string.Create(CultureInfo.InvariantCulture, $"{level}{number}"), above[random.Next(above.Count)].Code, level));
            }
            var people = tree.SelectMany(unit => Enumerable.Range(0, random.Next(120)).Select(_ => new QuarterOfWork(unit.Code, random.Next(12) == 0 ? random.Next(60) : 0, 60))).ToList();
            var rows = AbsenceShares.Publish(tree, people).ToDictionary(row => row.Unit);
            foreach (var row in rows.Values)
            {
                var below = ResponseCountsTests.HighestBelow(tree, rows, row.Unit).ToList();
                var rest = row.People - below.Sum(one => one.People);
                Assert.True(row.People >= 50 && rest is 0 or >= 50, $"town {town}: {rest} are left in {row.Unit}");
            }
        }
    }

    [Fact]
    public void DaysBelowNothing_AreRefused()
    {
        Assert.Throws<DisclosureRefused>(() => AbsenceShares.Publish(units, [new("w1", -1, 60)]));
        Assert.Throws<DisclosureRefused>(() => AbsenceShares.Publish(units, [new("w1", 1, -60)]));
        Assert.Throws<DisclosureRefused>(() => AbsenceShares.Publish(units, [new("x", 1, 60)]));
    }

    private static IEnumerable<QuarterOfWork> People(string unit, int count, decimal days) => Enumerable.Repeat(new QuarterOfWork(unit, days, 60), count);
}
