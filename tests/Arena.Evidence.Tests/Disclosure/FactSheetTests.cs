using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

public sealed class FactSheetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(int.MaxValue)]
    public void WhatIsAdded_IsReadAgain(int number)
    {
        var question = Towns.YesNo("q");
        var sheet = new FactSheet("w1", question);
        sheet.Begin(Group("exact"));
        sheet.AddExact([number, 1, number]);
        sheet.Begin(Group("range"));
        sheet.Add(1, -number, 0);
        sheet.Add(2, number, number);
        sheet.Begin(Group("silent"));
        sheet.Close();
        Assert.Equal(
            [("exact", 0, number, number), ("exact", 1, 1, 1), ("exact", 2, number, number), ("range", 1, -number, 0), ("range", 2, number, number)],
            sheet.Facts.Select(fact => (fact.Group.Id, question.Measures.ToList().IndexOf(fact.Measure), fact.Low, fact.High)));
        Assert.Equal(2, sheet.FactsOf(Group("range")).Count());
        Assert.Empty(sheet.FactsOf(Group("silent")));
    }

    [Fact]
    public void Units_StandBetweenWhatWasBegunBeforeAndBehindThem()
    {
        var sheet = new FactSheet("w1", Towns.YesNo("q"), [Group("g1"), Group("g2")]);
        sheet.TurnToUnit(1);
        sheet.AddExact([1, 2, 3]);
        sheet.Begin(Group("c"));
        sheet.Add(0, 0, 5);
        sheet.PlaceUnits();
        sheet.TurnToUnit(0);
        sheet.Add(2, 4, 6);
        sheet.Begin(Group("p"));
        sheet.AddExact([7, 8, 9]);
        Assert.Equal(["c", "g1", "g2", "p"], sheet.Groups.Select(group => group.Id));
        Assert.Equal(["c 0-5", "g1 4-6", "g2 1-1", "g2 2-2", "g2 3-3", "p 7-7", "p 8-8", "p 9-9"], sheet.Facts.Select(fact => $"{fact.Group.Id} {fact.Low}-{fact.High}"));
    }

    private static PublishedGroup Group(string id) => new(id, "w1", null, [], null, 10);
}
