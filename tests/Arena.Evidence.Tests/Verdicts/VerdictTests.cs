using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;
using static Arena.Evidence.Tests.Verdicts.EverySentence;

namespace Arena.Evidence.Tests.Verdicts;

public sealed class VerdictTests
{
    private static readonly GroupNames Trial = new("Træning", "Almindelig indsats", "I arbejde");

    // reconstructed from the newsletter's 50 and 36 % after three months, 61 and 64 % after eleven
    private static Comparison Trap(int trained = 23) => Comparison.Of(DesignLabel.Randomised, Counts(trained, trained == 23 ? 46 : 47, 17, 47),
        FollowUp.After(3, LaterResult.At(11, Counts(28, trained == 23 ? 46 : 47, 30, 47))), Whom.Everybody, Trial);

    [Fact]
    public void TheTrap_IsNotSettled_AndTheElevenMonthsAreShown()
    {
        var verdict = Verdict.Of(Trap(), VerdictLanguage.Danish);

        Assert.Equal("Tallene efter 3\u00A0måneder afgør ikke, om der er forskel. Det gør de heller ikke efter 11\u00A0måneder.", verdict.Headline);
        Assert.Equal(
        [
            "»I arbejde«: 23 af 46 (50\u00A0%) i »Træning« og 17 af 47 (36\u00A0%) i »Almindelig indsats«.",
            "»Træning« ligger 13,8\u00A0procentpoint højere end »Almindelig indsats«. Tallene passer med alt fra 6,1\u00A0procentpoint lavere til 32,3\u00A0procentpoint højere (95\u00A0%-interval).",
            "Målt efter 3\u00A0måneder. Målt igen efter 11\u00A0måneder: 28 af 46 (61\u00A0%) i »Træning« og 30 af 47 (64\u00A0%) i »Almindelig indsats«. "
                + "»Træning« ligger 3,0\u00A0procentpoint lavere end »Almindelig indsats«. Tallene passer med alt fra 21,8\u00A0procentpoint lavere til 16,2\u00A0procentpoint højere (95\u00A0%-interval).",
        ], verdict.Seen);
        Assert.Equal([("efter 3\u00A0måneder", "13,8", "−6,1 til 32,3"), ("efter 11\u00A0måneder", "−3,0", "−21,8 til 16,2")], verdict.Results.Select(line => (line.When!, line.Difference, line.Interval)));
        Assert.DoesNotContain(verdict.Sentences, sentence => sentence.Contains("effekt", StringComparison.OrdinalIgnoreCase));
    }

    [Theory] // as R's power.prop.test(p1 = 23/46, p2 = 17/47, power = .8) and power.t.test(delta = .5, sd = sqrt((1.2^2 + 1.1^2) / 2), power = .8)
    [InlineData(true, 201)]
    [InlineData(false, 85)]
    public void WhatIsNeeded_TellsHowMany(bool counts, int perGroup)
    {
        var measure = counts ? Counts(23, 46, 17, 47) : Means(12, 5.4, 1.2, 14, 4.9, 1.1);

        Assert.Equal(perGroup, measure.NeededPerGroup);
        Assert.StartsWith($"Flere personer, så usikkerheden bliver mindre. Er forskellen så stor, som den ser ud her, skal der omkring {perGroup} i hver gruppe",
            Verdict.Of(Comparison.Of(DesignLabel.Randomised, measure, FollowUp.NotTold, Whom.Everybody, Trial), VerdictLanguage.Danish).Needed[0], StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNothingDiffers_NoNumberIsTold() => Assert.All((Measure[])[Counts(5, 10, 5, 10), Counts(0, 10, 0, 20), Counts(10, 10, 0, 20), Means(4, 3, 0, 5, 3, 0), Means(9, 3, 1, 9, 3, 1), Counts(3001, 6000, 3000, 6001)],
        measure => Assert.Null(measure.NeededPerGroup));

    [Fact]
    public void TheTrapsSecondComparison_IsNotSettledEither() => Assert.Equal(Reading.Unsettled, Trap(22).Reading);

    [Fact]
    public void TheTrapsClaim_IsQuotedAsAClaim_AndItsWordsAreNamed()
    {
        var claim = Claim.Of("har en signifikant effekt", Trap());

        Assert.Equal("»har en signifikant effekt«", claim.Quoted(VerdictLanguage.Danish));
        Assert.Equal(["signifikant", "effekt"], claim.Beyond);
        Assert.StartsWith("Det er en påstand, som andre har skrevet.", claim.Comments(VerdictLanguage.Danish)[0], StringComparison.Ordinal);
        Assert.Equal("The words “signifikant” and “effekt” say more than the figures, and how they were made, can carry.", claim.Comments(VerdictLanguage.English)[1]);
    }

    [Theory]
    [InlineData("Forskellen er ikke statistisk signifikant", "")]
    [InlineData("Der er ingen effekt", "")]
    [InlineData("Det er ikke nyt, men effekten er stor", "effekten")]
    [InlineData("Ingen effekt her. Men en effekt der", "effekt")]
    [InlineData("The difference was not significant", "")]
    [InlineData("Det virkede", "virkede")]
    [InlineData("Der er ingen tvivl om effekten", "effekten")]
    [InlineData("Uden tvivl en effekt", "effekt")]
    [InlineData("Ikke bare en signifikant forskel", "signifikant")]
    [InlineData("There is no doubt it works", "works")]
    [InlineData("Træning medfører færre sygedage", "medfører")]
    [InlineData("Træning forårsagede det", "forårsagede")]
    [InlineData("Der er ingen træningseffekt", "")]
    [InlineData("Der er en træningseffekt", "træningseffekt")]
    [InlineData("Hovedårsagen er ikke fundet", "Hovedårsagen")]
    [InlineData("Det er ikke hovedårsagen", "")]
    [InlineData("", "")]
    public void AClaim_IsNotHeldAgainstWhatItDenies(string text, string beyond) => Assert.Equal(beyond, string.Join(' ', Claim.Of(text, Trap()).Beyond));

    [Theory]
    [InlineData("enkelt", "Grupperne er forskellige. Hvorfor siger tallene ikke.")]
    [InlineData("foer-efter", "Noget har ændret sig. Hvorfor siger tallene ikke.")]
    [InlineData("foer-efter-gruppe", "Grupperne er forskellige. Hvorfor siger tallene ikke.")] // a single figure from each: no change was measured
    [InlineData("lod", "Der er forskel, og lodtrækningen taler for en effekt.")]
    [InlineData("lod-enheder", "Der er set en forskel, men usikkerheden er regnet for lille.")]
    public void TheSameFigures_SayWhatTheDesignAllows(string design, string headline) =>
        Assert.Equal(headline, Verdict.Of(Comparison.Of(DesignLabel.Find(design)!, Counts(40, 50, 10, 50), FollowUp.NotTold, Whom.Everybody, Trial), VerdictLanguage.Danish).Headline);

    [Fact]
    public void UnitsDrawnByLot_CountedAsUnits_MayBeCalledAnEffect() => Assert.Equal("Der er forskel, og lodtrækningen taler for en effekt.",
        Verdict.Of(Comparison.Of(DesignLabel.RandomisedByUnit, Means(8, 9, 1, 8, 4, 1), FollowUp.NotTold, Whom.Everybody, Trial, Counted.Units), VerdictLanguage.Danish).Headline);

    [Theory]
    [InlineData(28, 30, "Der er forskel efter 3\u00A0måneder, og lodtrækningen taler for en effekt. Efter 11\u00A0måneder afgør tallene det ikke længere.")]
    [InlineData(40, 10, "Der er forskel efter 3\u00A0måneder, og lodtrækningen taler for en effekt. Forskellen er der også efter 11\u00A0måneder.")]
    [InlineData(10, 40, "Der er forskel efter 3\u00A0måneder, og lodtrækningen taler for en effekt. Efter 11\u00A0måneder er forskellen vendt.")]
    public void ALaterResult_StandsInTheHeadline(int later1, int later2, string headline) => Assert.Equal(headline, Verdict.Of(
        Comparison.Of(DesignLabel.Randomised, Counts(40, 46, 10, 47), FollowUp.After(3, LaterResult.At(11, Counts(later1, 46, later2, 47))), Whom.Everybody, Trial), VerdictLanguage.Danish).Headline);

    [Fact]
    public void ASubGroup_ThatStandsApartOnlyLater_IsALeadThen() => Assert.Equal(
        "Tallene efter 3\u00A0måneder afgør ikke, om der er forskel. Efter 11\u00A0måneder er der et spor, ikke et svar: forskellen er set i én undergruppe på 110\u00A0personer; der er set på 6 i alt.",
        Verdict.Of(Comparison.Of(DesignLabel.Randomised, Counts(23, 46, 17, 47), FollowUp.After(3, LaterResult.At(11, Counts(40, 46, 10, 47))), Whom.SubGroup(110, 6), Trial), VerdictLanguage.Danish).Headline);

    [Fact]
    public void ASubGroup_HoldsThoseMeasuredLaterToo() => Assert.Throws<ArgumentException>(() =>
        Comparison.Of(DesignLabel.Randomised, Counts(23, 46, 17, 47), FollowUp.After(3, LaterResult.At(11, Counts(40, 60, 10, 60))), Whom.SubGroup(110, 6), Trial));

    [Fact]
    public void ChangesOfTwoGroups_AreComparedAsChanges()
    {
        var changes = Changes([(1, 3), (2, 4.5), (3, 4.6), (2, 4)], [(1, 1), (2, 2.5), (3, 3), (4, 4.2)]);
        var verdict = Verdict.Of(Comparison.Of(DesignLabel.BeforeAfterCompared, changes, FollowUp.NotTold, Whom.Everybody, Trial), VerdictLanguage.Danish);

        Assert.Equal("Grupperne har ændret sig forskelligt. Det kan tyde på en effekt.", verdict.Headline);
        Assert.StartsWith("»I arbejde«: fra 2,00 til 4,03 (4\u00A0personer) i »Træning« og fra 2,50 til 2,68 (4\u00A0personer) i »Almindelig indsats«.", verdict.Seen[0], StringComparison.Ordinal);
        Assert.StartsWith("Ændringen i »Træning« ligger 1,85 højere end i »Almindelig indsats«.", verdict.Seen[1], StringComparison.Ordinal);
    }

    [Fact]
    public void UnitsBeforeAndAfter_CountAsClusters_AndFewOfThemSayLess()
    {
        Verdict Of(int perGroup) => Verdict.Of(Comparison.Of(DesignLabel.BeforeAfterCompared, Units(perGroup, 1), FollowUp.NotTold, Whom.Everybody, Trial), VerdictLanguage.Danish);

        Assert.Equal("Grupperne har ændret sig forskelligt. Det kan tyde på en effekt.", Of(12).Headline);
        Assert.Contains("(12\u00A0enheder)", Of(12).Seen[0], StringComparison.Ordinal);
        Assert.Equal("Der er set en forskel, men der er for få enheder til at stole på den.", Of(3).Headline); // 2 of 20 deals: 10 %
        Assert.Contains(Of(3).Seen, sentence => sentence.Contains("giver 10\u00A0% af gangene en mindst lige så stor forskel", StringComparison.Ordinal));
        Assert.Equal(Counted.Units, Comparison.Of(DesignLabel.BeforeAfterCompared, Units(3, 1), FollowUp.NotTold, Whom.Everybody, Trial).Counted);
    }

    [Fact]
    public void AllChangedByTheSame_IsTheReasonThatIsTold() => Assert.Equal(
        "»Træning« ligger 1,00 højere end »Almindelig indsats«. Hvor usikkert det er, kan ikke regnes ud: alle har ændret sig lige meget.",
        Verdict.Of(Comparison.Of(DesignLabel.BeforeAfter, Measure.Of(Pairs.Of((1, 2), (2, 3)))!, FollowUp.NotTold, Whom.Everybody, Trial), VerdictLanguage.Danish).Seen[1]);

    [Fact]
    public void ASubGroup_IsALead() => Assert.Equal("Et spor, ikke et svar: forskellen er set i én undergruppe på 110\u00A0personer; der er set på 6 i alt.", Verdict.Of(
        Comparison.Of(DesignLabel.Randomised, Counts(40, 50, 10, 50), FollowUp.NotTold, Whom.SubGroup(110, 6), Trial), VerdictLanguage.Danish).Headline);

    [Fact]
    public void WhatCannotBe_IsRefused()
    {
        var counts = Counts(23, 46, 17, 47);
        var pairs = Measure.Of(Pairs.Of((1, 2), (2, 4)))!;
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.Randomised, pairs, FollowUp.NotTold, Whom.Everybody, Trial));
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.RandomisedByUnit, counts, FollowUp.NotTold, Whom.Everybody, Trial, Counted.Units));
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.Randomised, Means(9, 1, 1, 9, 1, 1), FollowUp.NotTold, Whom.Everybody, Trial, Counted.Units));
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.Randomised, counts, FollowUp.NotTold, Whom.SubGroup(92, 2), Trial));
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.Randomised, counts, FollowUp.After(3, LaterResult.At(11, Means(9, 1, 1, 9, 1, 1))), Whom.Everybody, Trial));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUp.After(11, LaterResult.At(11, counts)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUp.After(0, LaterResult.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => Whom.SubGroup(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Whom.SubGroup(10, 0));
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.BeforeAfter, Units(3, 1), FollowUp.NotTold, Whom.Everybody, Trial));
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.Randomised, Units(3, 1), FollowUp.NotTold, Whom.Everybody, Trial)); // people were drawn, units are counted
        Assert.Throws<ArgumentException>(() => Comparison.Of(DesignLabel.BeforeAfterCompared, Means(9, 2, 1, 9, 1, 1), FollowUp.NotTold, Whom.Everybody, Trial, Counted.Units));
        Assert.Throws<ArgumentException>(() => Measure.Of(new Panel([true, false], 3, 1)));
        Assert.Null(Measure.OfChanges(Pairs.Of((1, 2)), Pairs.Of((1, 2), (2, 2))));
        Assert.Null(Measure.Of(Pairs.Of((1, 2))));
        Assert.Null(Measure.Of(new TwoSamples(Sample.Of(1), Sample.Of(1, 2))));
    }

    [Fact]
    public void AnIntervalThatBarelyLeavesOutNothing_NeverReadsAsNothing()
    {
        var seen = Verdict.Of(Comparison.Of(DesignLabel.Randomised, Counts(527_100, 1_000_000, 525_700, 1_000_000), FollowUp.NotTold, Whom.Everybody, Trial), VerdictLanguage.Danish).Seen[1];

        Assert.Equal("»Træning« ligger 0,1\u00A0procentpoint højere end »Almindelig indsats«. Tallene passer med alt fra under 0,1\u00A0procentpoint højere til 0,3\u00A0procentpoint højere (95\u00A0%-interval).", seen);
    }
}
