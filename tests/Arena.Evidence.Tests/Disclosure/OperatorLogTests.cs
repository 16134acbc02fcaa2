using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>R7: why figures are as they are stands in the operator's log, and there for what it is about alone.</summary>
public sealed class OperatorLogTests
{
    [Fact]
    public void OneSidedAnswers_AreToldOfUnitsWhoseFigureIsNoExactOne()
    {
        var log = new OperatorLog();
        Publisher.Publish(Small.Teams((8, 4), (6, 1)).Input, log: log);
        Assert.Equal(["m", "t2", "w"], log.Entries.Where(entry => entry.Why == WhyNot.OneSidedAnswers).Select(entry => entry.Unit));
        Assert.All(log.Entries, entry => Assert.Equal(("w1", "q"), (entry.Wave, entry.Question)));
    }

    [Fact]
    public void APersistentQuestion_IsToldOfEachWaveAfterItsFirst()
    {
        var log = new OperatorLog();
        Publisher.Publish(Towns.Make(3, 120, categories: 2, waves: 3), log: log);
        Assert.Equal([new("w2", "q3", null, WhyNot.PersistentAfterItsFirstWave), new("w3", "q3", null, WhyNot.PersistentAfterItsFirstWave)],
            log.Entries.Where(entry => entry.Why == WhyNot.PersistentAfterItsFirstWave));
        var entries = log.Entries.Select(entry => FormattableString.Invariant($"{entry.Wave} {entry.Question} {entry.Unit} {(int)entry.Why}")).ToList();
        Assert.Equal(entries.Order(StringComparer.Ordinal), entries);
    }
}
