using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

public sealed class PoolsTests
{
    [Theory]
    [InlineData(0, 0, "yes 8-12")] // two items bear no pool: their ranges are added
    [InlineData(2, 2, "yes 8-12")]
    public void TwoClosedAtoms_AreAddedAsTheyAre(int first, int second, string said) =>
        Assert.Equal(said, Small.Teams((6, first), (6, second)).Publication.Said("w"));

    [Theory]
    [InlineData(0, 0, 0, "yes 16-18")]
    [InlineData(1, 1, 0, "yes 16-18")]
    [InlineData(2, 1, 0, "NA 0, no 3, yes 15")]
    [InlineData(1, 1, 1, "NA 0, no 3, yes 15")]
    [InlineData(2, 1, 1, "yes 12-14")]
    [InlineData(2, 2, 2, "yes 12-14")]
    public void ThreeClosedAtoms_AreOpenedInTheMiddle_AndMergedAtTheEnds(int first, int second, int third, string said) =>
        Assert.Equal(said, Small.Teams((6, first), (6, second), (6, third)).Publication.Said("w"));

    [Fact]
    public void FourClosedAtoms_AreOpenedFromThreeToFive()
    {
        for (var outside = 0; outside <= 8; outside++)
            Assert.Equal(outside is >= 3 and <= 5, Small.Teams([.. Enumerable.Range(0, 4).Select(team => (6, Math.Clamp(outside - 2 * team, 0, 2)))])
                .Publication.FactsOf("w1", "q", "w").All(fact => fact.IsExact));
    }

    [Fact]
    public void AMergedPool_IsAnItemAgain()
    {
        // three workplaces, each merged to 0-2 outside with one there: together 3 of 0-6 are opened
        var small = new Small(Towns.YesNo("q")).Unit("m", UnitLevel.Municipality);
        for (var workplace = 0; workplace < 3; workplace++)
        {
            small.Unit($"w{workplace}", UnitLevel.Workplace, "m");
            for (var team = 0; team < 3; team++)
                small.Unit($"t{workplace}{team}", UnitLevel.Team, $"w{workplace}").Put($"t{workplace}{team}", team == 0 ? 5 : 6, Small.Yes).Put($"t{workplace}{team}", team == 0 ? 1 : 0, Small.No);
        }
        Assert.Equal("yes 16-18", small.Publication.Said("w1"));
        Assert.Equal("NA 0, no 3, yes 51", small.Publication.Said("m"));
    }

    [Fact]
    public void AnOpenPart_AndAClosedOne_GiveRanges()
    {
        var publication = Small.Teams((8, 4), (6, 1)).Publication;
        Assert.Equal("NA 0, no 4, yes 4", publication.Said("t1"));
        Assert.Equal("yes 4-6", publication.Said("t2"));
        Assert.Equal("NA 0-2, no 4-6, yes 8-10", publication.Said("w"));
    }

    [Fact]
    public void ClosedOnDifferentClasses_AreNotPooled()
    {
        Assert.Equal("NA 0-6, no 4-10, yes 8-14", Small.Teams((6, 0), (6, 0), (6, 6)).Publication.Said("w"));
        Assert.Equal("NA 4-8, no 0-4, yes 4-8", Small.Teams((6, 0)).Unit("t2", UnitLevel.Team, "w").Put("t2", 6, Towns.NA).Publication.Said("w"));
    }

    [Fact]
    public void PersonsAlone_DecideNothing_TheWholeIsTheSameWhereverTheOutsiderIs() =>
        Assert.Equal(Arena.Evidence.Disclosure.Files.PublicationFile.Write(Small.Teams((6, 1), (6, 0), (6, 0)).Publication),
            Arena.Evidence.Disclosure.Files.PublicationFile.Write(Small.Teams((6, 0), (6, 0), (6, 2)).Publication));

    [Fact]
    public void AWaveWithoutUnits_SaysNothing() => Assert.Empty(new Small(Towns.YesNo("q")).Publication.Facts);

    [Fact]
    public void WhatIsKnownOfOneArea_StaysOutOfTheNext()
    {
        // the first area's atoms lie two steps below it, the second's are its own: both are one-sided in another way
        var publication = new Small(Towns.YesNo("q")).Unit("m", UnitLevel.Municipality).Unit("a", UnitLevel.Area, "m").Unit("w", UnitLevel.Workplace, "a").Unit("t", UnitLevel.Team, "w")
            .Unit("b", UnitLevel.Area, "m").Put("t", 6, Small.Yes).Put("b", 7, Small.No).Publication;
        Assert.Equal("yes 4-6", publication.Said("a"));
        Assert.Equal("no 5-7", publication.Said("b"));
        Assert.Equal("NA 0-4, no 5-9, yes 4-8", publication.Said("m"));
    }
}
