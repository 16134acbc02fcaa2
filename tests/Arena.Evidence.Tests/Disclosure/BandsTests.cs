using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

public sealed class BandsTests
{
    [Theory]
    [InlineData(5, 0, "yes 3-5")]
    [InlineData(5, 1, "yes 3-5")]
    [InlineData(5, 2, "yes 3-5")]
    [InlineData(5, 3, "no 3-5")] // the band of the other class
    [InlineData(6, 3, "NA 0, no 3, yes 3")]
    [InlineData(9, 2, "yes 7-9")]
    [InlineData(9, 3, "NA 0, no 3, yes 6")]
    public void AnAtom_IsExact_WhereMoreThanTwoLieOutsideEveryClass(int size, int outside, string said) =>
        Assert.Equal(said, Small.Teams((size, outside), (20, 10)).Publication.Said("t1"));

    [Theory]
    [InlineData(7, 3, 2, "yes 4-7")]
    [InlineData(8, 4, 2, "NA 0, no 4, yes 4")]
    public void WithMoreWhoPool_TheBandIsWider(int size, int outside, int colleagues, string said) =>
        Assert.Equal(said, new Small(Towns.YesNo("q")) { Settings = new() { ColleaguesWhoPool = colleagues, Floor = 7 } }.Unit("m", UnitLevel.Municipality)
            .Put("m", size - outside, Small.Yes).Put("m", outside, Small.No).Publication.Said("m"));

    [Fact]
    public void AShareOutside_WidensTheBandOfLargeAtoms() =>
        Assert.Equal("yes 27-30", new Small(Towns.YesNo("q")) { Settings = new() { OutsideShare = 0.1m } }.Unit("m", UnitLevel.Municipality)
            .Put("m", 27, Small.Yes).Put("m", 3, Small.No).Publication.Said("m"));

    [Fact]
    public void ABandOfAClass_SaysNothingOfItsValues() =>
        Assert.Equal("1/2 3-5", new Small(Towns.Opinion("q")).Unit("m", UnitLevel.Municipality).Put("m", 3, AnswerValue.Of(1)).Put("m", 2, AnswerValue.Of(2)).Publication.Said("m"));

    [Fact]
    public void NoAnswer_IsAClassAsAnyOther() =>
        Assert.Equal("NA 4-6", new Small(Towns.Opinion("q")).Unit("m", UnitLevel.Municipality).Put("m", 6, AnswerValue.NoAnswer).Publication.Said("m"));
}
