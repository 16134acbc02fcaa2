using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>What stands at units, at pools and at those who are left in a unit beside its shown parts, each by itself.</summary>
public sealed class FiguresTests
{
    private static readonly AnswerValue Boss = AnswerValue.Of("boss");
    private static readonly AnswerValue Other = AnswerValue.Of("other");

    [Theory]
    [InlineData(0, 0, 0, "yes 16-18")]
    [InlineData(1, 1, 1, "NA 0, no 3, yes 15")]
    [InlineData(2, 2, 2, "yes 12-14")]
    public void APool_SaysWhatItsItemsSayTogether(int first, int second, int third, string said) =>
        Assert.Equal(said, Small.Teams((6, first), (6, second), (6, third)).Publication.SaidOfGroup("p/w1/5/w/q/2"));

    [Theory]
    [InlineData(2, "yes 4-6")]
    [InlineData(3, "NA 0, no 3, yes 3")]
    public void WhoIsLeftBesideATeam_IsAGroupWithoutAName(int outside, string said)
    {
        var publication = Small.Teams((9, 4)).Put("w", 6 - outside, Small.Yes).Put("w", outside, Small.No).Publication;
        Assert.Equal(said, publication.SaidOfGroup("r/w1/5/w"));
        Assert.Null(publication.Groups.Single(group => group.Id == "r/w1/5/w").Unit);
    }

    [Theory]
    [InlineData(8, 3, 73, 135)] // 12 to 14 of eighteen gave 8, the others from -3 to 7; and five more -1 each
    [InlineData(-3, 8, -51, 7)]
    [InlineData(null, 8, -23, 43)]
    public void ASum_IsWhateverThoseOutsideMayHaveAnswered(int? alike, int otherwise, int low, int high)
    {
        Question question = new("q", [Towns.NA, AnswerValue.Of(-3), AnswerValue.Of(-1), AnswerValue.Of(3), AnswerValue.Of(7), AnswerValue.Of(8)],
            [[Towns.NA], [AnswerValue.Of(-3)], [AnswerValue.Of(-1), AnswerValue.Of(3)], [AnswerValue.Of(7)], [AnswerValue.Of(8)]]);
        var small = new Small(question).Unit("m", UnitLevel.Municipality).Unit("w", UnitLevel.Workplace, "m");
        foreach (var team in (string[])["t1", "t2", "t3"])
            small.Unit(team, UnitLevel.Team, "w").Put(team, 4, alike is { } number ? AnswerValue.Of(number) : Towns.NA).Put(team, 2, AnswerValue.Of(otherwise));
        small.Unit("t4", UnitLevel.Team, "w").Put("t4", 5, Towns.NA).Put("t4", 5, AnswerValue.Of(-1));

        var sum = small.Publication.FactsOf("w1", "q", "w").Single(fact => fact.Measure.IsSum);

        Assert.Equal((low, high), (sum.Low, sum.High));
    }

    [Fact]
    public void WhatOnlySomeWereAsked_StandsAtWhoIsLeft_AsWell()
    {
        var publication = Routed().Unit("w", UnitLevel.Workplace, "m").Unit("t", UnitLevel.Team, "w")
            .Put("t", 6, No()).Put("t", 3, Yes(Boss)).Put("t", 4, Yes(Other)).Put("w", 5, No()).Put("w", 4, Yes(Boss)).Put("w", 3, Yes(Other)).Publication;
        Assert.Equal("NA 5, boss 4, other 3", publication.SaidOfGroup("r/w1/5/w", "q2"));
        Assert.Equal("NA 11, boss 7, other 7", publication.Said("w", "q2"));
    }

    [Fact]
    public void WhatOnlySomeWereAsked_IsShown_WhateverOtherPlacesSay()
    {
        var small = Routed();
        foreach (var workplace in (string[])["w1", "w2", "w3", "w4"])
            small.Unit(workplace, UnitLevel.Workplace, "m");
        var publication = small.Put("w1", 9, No()).Put("w2", 9, Yes(Boss)).Put("w3", 9, No()).Put("w4", 6, No()).Put("w4", 3, Yes(Boss)).Put("w4", 3, Yes(Other)).Publication;
        Assert.Equal("NA 6, boss 3, other 3", publication.Said("w4", "q2"));
    }

    [Fact]
    public void APublication_ListsItsAtoms()
    {
        var publication = Small.Teams((6, 0), (9, 3), (4, 2)).Publication;
        Assert.Equal([("a/w1/5/t2", 9), ("a/w1/5/w", 10)], publication.Atoms.Select(atom => (atom.Id, atom.Size)));
    }

    private static Small Routed() => new Small(new("q1", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]]),
        new("q2", [Towns.NA, Boss, Other], [[Towns.NA], [Boss], [Other]]) { AskedAfter = new("q1", [Small.Yes]) }).Unit("m", UnitLevel.Municipality);

    private static KeyValuePair<string, AnswerValue>[] No() => [KeyValuePair.Create("q1", Small.No)];

    private static KeyValuePair<string, AnswerValue>[] Yes(AnswerValue further) => [KeyValuePair.Create("q1", Small.Yes), KeyValuePair.Create("q2", further)];
}
