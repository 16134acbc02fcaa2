using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Files;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>R13: what tables agreed on, above the unit of their meeting.</summary>
public sealed class TableRatingsTests
{
    private static readonly DateOnly day = new(2027, 2, 3);
    private static readonly DateOnly after = new(2027, 7, 1);
    private static readonly HalfYear spring = HalfYear.Of(day);

    private static readonly Unit[] units =
    [
        new("m", null, UnitLevel.Municipality), new("w1", "m", UnitLevel.Workplace), new("w2", "m", UnitLevel.Workplace), new("w3", "m", UnitLevel.Workplace),
    ];

    [Fact]
    public void AHalfYear_EndsWithJuneAndDecember()
    {
        Assert.Equal(("2027a", new DateOnly(2027, 1, 1), new DateOnly(2027, 6, 30)), (spring.ToString(), spring.FirstDay, spring.LastDay));
        var autumn = HalfYear.Of(new(2027, 7, 1));
        Assert.Equal(("2027b", new DateOnly(2027, 7, 1), new DateOnly(2027, 12, 31)), (autumn.ToString(), autumn.FirstDay, autumn.LastDay));
        Assert.Equal((spring, autumn), (HalfYear.Of(spring.LastDay), HalfYear.Of(autumn.LastDay)));
        Assert.Equal("0999b", HalfYear.Of(new(999, 12, 31)).ToString()); // so that the order of names is that of time
        Assert.True(autumn.CompareTo(spring) > 0);
        Assert.False(spring.IsClosedOn(spring.LastDay));
        Assert.True(spring.IsClosedOn(after));
    }

    [Fact]
    public void ThreeTablesOfTen_AreShown_FewerGoUp()
    {
        var publication = Publish([.. Tables("w1", "card", 4, 3, 4, 5), .. Tables("w2", "card", 6, 1, 1), .. Tables("w3", "card", 3, 2, 2, 2)]);
        Assert.Equal("NA 0, 1 0, 2 0, 3 1, 4 1, 5 1", Said(publication, "w1", "card"));
        Assert.Equal("", Said(publication, "w2", "card")); // two tables
        Assert.Equal("", Said(publication, "w3", "card")); // nine people
        Assert.Equal("NA 0, 1 2, 2 3, 3 1, 4 1, 5 1", Said(publication, "m", "card"));
        Assert.Equal("NA 0, 1 2, 2 3, 3 0, 4 0, 5 0", publication.SaidOfGroup("r/2027a/3/m", "card"));
        Assert.Equal([5, 3], publication.Atoms.Select(atom => atom.Size));
        Assert.Equal(new MeanRange(4, 4), Means.Of(publication, "2027a", "card", "w1"));
    }

    [Fact]
    public void ThreeTablesWithTenPeople_AreEnough_EvenIfOneSitsAtOneOfThem()
    {
        TableRating[] ratings = [.. Tables("w1", "card", 1, 4), .. Tables("w1", "card", 5, 4, 4, 5).Skip(1).Take(1), .. Tables("w1", "card", 4, 4, 4, 5).Skip(2), .. Tables("w2", "card", 4, 4, 4, 5)];
        Assert.Equal("NA 0, 1 0, 2 0, 3 0, 4 2, 5 1", Said(Publish(ratings), "w1", "card"));
        Assert.Equal("NA 0, 1 0, 2 0, 3 0, 4 4, 5 2", Said(Publish(ratings), "m", "card"));
    }

    [Fact]
    public void WhatIsPublishedAlready_KeepsItsSettingsAndAtoms()
    {
        var before = new Small(Towns.YesNo("q")) { Settings = new() { Floor = 6 } }.Unit("m", UnitLevel.Municipality).Put("m", 6, Small.Yes).Publication;
        var publication = TableRatings.Publish(units, Tables("w1", "card", 4, 3, 4, 5), spring, after, before);
        Assert.Equal(before.Settings, publication.Settings);
        Assert.Equal(["a/2027a/3/w1", "a/w1/6/m"], publication.Atoms.Select(atom => atom.Id));
    }

    [Fact]
    public void ATablesPeople_AreTheFewestAtOneOfItsRatings() =>
        Assert.Equal("", Said(Publish([.. Tables("w1", "card", 4, 3, 4, 5), .. Tables("w1", "other", 3, 3, 4, 5)]), "w1", "card"));

    [Fact]
    public void WhatATableDidNotRate_IsNA()
    {
        var publication = Publish([.. Tables("w1", "card", 4, 3, 4, 5), new("w1", 2, 4, "other", 5, day)]);
        Assert.Equal("NA 2, 1 0, 2 0, 3 0, 4 0, 5 1", Said(publication, "w1", "other"));
    }

    [Fact]
    public void OfTwoRatingsOfACard_TheFirstDayCounts()
    {
        var later = Tables("w1", "card", 4, 1, 1, 1, 1).Select(rating => rating with { On = day.AddDays(30) });
        Assert.Equal("NA 0, 1 0, 2 0, 3 1, 4 1, 5 1", Said(Publish([.. later, .. Tables("w1", "card", 4, 3, 4, 5), .. Tables("w1", "card", 4, 1)]), "w1", "card"));
    }

    [Fact]
    public void WhileItRuns_ThereIsNothing() =>
        Assert.Throws<DisclosureRefused>(() => TableRatings.Publish(units, Tables("w1", "card", 4, 3, 4, 5), spring, spring.LastDay));

    [Fact]
    public void WhatIsWritten_Stays_AndTheNextComesBesideIt()
    {
        var first = Publish([.. Tables("w1", "card", 4, 3, 4, 5)]);
        Assert.Same(first, TableRatings.Publish(units, Tables("w1", "card", 4, 1, 1, 1), spring, after, first));
        var second = TableRatings.Publish(units, Tables("w1", "new", 4, 1, 1, 1).Select(rating => rating with { On = after }), HalfYear.Of(after), new(2028, 1, 1), first);
        Assert.Equal(["2027a", "2027b"], second.Waves);
        Assert.Equal(Said(first, "w1", "card"), Said(second, "w1", "card"));
        Assert.Equal("NA 0, 1 3, 2 0, 3 0, 4 0, 5 0", Said(second, "w1", "new", "2027b"));
        Assert.Equal(PublicationFile.Write(second), PublicationFile.Write(PublicationFile.Read(PublicationFile.Write(second))));
    }

    [Fact]
    public void TheOrderOfTheRatings_ChangesNothing()
    {
        TableRating[] ratings = [.. Tables("w1", "card", 4, 3, 4, 5), .. Tables("w2", "card", 6, 1, 1, 4), .. Tables("w1", "other", 4, 3)];
        Assert.Equal(PublicationFile.Write(Publish(ratings)), PublicationFile.Write(Publish([.. ratings.Reverse()])));
    }

    [Fact]
    public void WhatCannotBe_IsRefused()
    {
        Assert.Throws<DisclosureRefused>(() => Publish([]));
        Assert.Throws<DisclosureRefused>(() => Publish([.. Tables("w1", "card", 4, 6)]));
        Assert.Throws<DisclosureRefused>(() => Publish([.. Tables("w1", "card", 0, 3)]));
        Assert.Throws<DisclosureRefused>(() => Publish([.. Tables("x", "card", 4, 3)]));
        Assert.Throws<DisclosureRefused>(() => Publish([.. Tables("w1", "card", 4, 3, 4, 5).Select(rating => rating with { On = after })]));
    }

    private static Publication Publish(IReadOnlyList<TableRating> ratings) => TableRatings.Publish(units, ratings, spring, after);

    private static IEnumerable<TableRating> Tables(string unit, string card, int people, params int[] ratings) =>
        ratings.Select((rating, index) => new TableRating(unit, index + 1, people, card, rating, day));

    private static string Said(Publication publication, string unit, string card, string wave = "2027a") =>
        string.Join(", ", publication.FactsOf(wave, card, unit).Select(fact => FormattableString.Invariant($"{fact.Measure.Values[0]} {fact.Low}{(fact.IsExact ? "" : "?")}")));
}
