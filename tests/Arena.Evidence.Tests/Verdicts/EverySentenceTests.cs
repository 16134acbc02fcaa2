using System.Text.RegularExpressions;
using Arena.Evidence.Verdicts;

namespace Arena.Evidence.Tests.Verdicts;

/// <summary>Reads every sentence that the library can make, and fails on one that says too much.</summary>
public sealed partial class EverySentenceTests
{
    [Fact]
    public void NoSentence_HasAWordThatItsDesignForbids() => Each((comparison, _, verdict) =>
        verdict.Sentences.SelectMany(sentence => ForbiddenWords.In(sentence, comparison.DesignOfFigures, comparison.Reading).Select(word => $"“{word}” in “{sentence}”")));

    [Fact] // not the library's own list of words, so that a word taken off it is still found
    public void NoSentence_SpeaksOfAnEffect_WithoutAComparisonGroup() => Each((comparison, _, verdict) =>
        verdict.Sentences.Where(sentence => Significant().IsMatch(sentence) || Causes().IsMatch(sentence)
            || Effect().IsMatch(sentence) && (!comparison.DesignOfFigures.HasComparisonGroup || comparison.Reading != Reading.Apart)));

    [Fact]
    public void AMonth_NeverStandsWithoutWhatIsKnownOfLater() => Each((comparison, _, verdict) =>
        verdict.Sentences.Where(sentence => Month().IsMatch(sentence) && !(comparison.FollowUp.Later switch
        {
            { Measure: not null } => sentence.Contains("3\u00A0m", StringComparison.Ordinal) == sentence.Contains("11\u00A0m", StringComparison.Ordinal),
            var later when later == LaterResult.None => Has(sentence, "Senere er der ikke målt", "It was not measured later"),
            var later when later == LaterResult.Elsewhere => Has(sentence, "som ikke er med her", "men er ikke med her", "not shown here"),
            _ => Has(sentence, "vides ikke", "is not known"),
        })));

    [Fact]
    public void ATimedResult_TellsItsMonthsInHeadlineAndInWhatWasSeen() => Each((comparison, _, verdict) =>
        comparison.FollowUp.Months is null || Month().IsMatch(verdict.Headline) && verdict.Seen.Any(Month().IsMatch) ? [] : [verdict.Headline]);

    [Fact]
    public void ASubGroup_NeverStandsWithoutItsNumberAndHowManyWereLookedAt() => Each((comparison, language, verdict) =>
    {
        var people = language == VerdictLanguage.Danish ? "70.013" : "70,013";
        var told = verdict.Sentences.Where(sentence => SubGroup().IsMatch(sentence)).ToList();
        var faults = told.Where(sentence => !sentence.Contains(people, StringComparison.Ordinal) || !Has(sentence, $"set på {comparison.Whom.LookedAt} i alt", $"{comparison.Whom.LookedAt} looked at in all"));
        return (comparison.Whom.People is null) == (told.Count == 0) ? faults : [$"{told.Count} sentences on sub-groups: {verdict.Headline}"];
    });

    [Fact]
    public void ASubGroup_IsNamedInTheHeadline_AndIsALeadWhereItStandsApart_NowOrLater() => Each((comparison, _, verdict) =>
        comparison.Whom.People is not null && (!SubGroup().IsMatch(verdict.Headline)
            || (comparison.Reading == Reading.Apart || comparison.LaterReading == Reading.Apart) && !Has(verdict.Headline, "t spor", " lead")) ? [verdict.Headline] : []);

    [Fact]
    public void AChangeThatNobodyMeasured_IsNotClaimed_AndIsAskedFor() => Each((comparison, _, verdict) =>
        (comparison.Design == DesignLabel.BeforeAfterCompared && !comparison.Measure.IsChange) == comparison.IsChangeMissing
        && (!comparison.IsChangeMissing
            || !verdict.MayBeSaid.Append(verdict.Headline).Any(sentence => Change().IsMatch(sentence)) && verdict.Seen.Any(sentence => Has(sentence, "kun ét tal fra hver gruppe", "only one figure from each group"))
            && verdict.Needed.Any(sentence => Has(sentence, "tal fra før", "figures from before"))) ? [] : [verdict.Headline]);

    [Fact]
    public void UnitsThatAreCounted_AreNeverCalledMeasurementsOrPeople() => Each((comparison, _, verdict) =>
        comparison is { Counted: Counted.Units, Whom.People: null } ? verdict.Seen.Where(sentence => Has(sentence, "målinger", "measurements", "\u00A0person", "\u00A0people")) : []);

    [Fact]
    public void BeforeAndAfter_AreTimes_SoNothingIsInThem() => Each((comparison, _, verdict) =>
        comparison.Design == DesignLabel.BeforeAfter ? verdict.Sentences.Where(sentence => Has(sentence, "i »X", "in “X")) : []);

    [Fact]
    public void NoInterval_IsToldByItsTrueReason() => Each((comparison, _, verdict) =>
        comparison.Measure.Reading != Reading.TooLittle || Has(verdict.Seen[1], comparison.Measure switch
        {
            { IsChange: true } => ["alle i hver gruppe har ændret sig lige meget", "all within each group have changed by the same"],
            { IsPaired: true } => ["alle har ændret sig lige meget", "all have changed by the same"],
            _ => ["tallene i hver gruppe er ens", "the figures within each group are the same"],
        }) ? [] : [verdict.Seen[1]]);

    [Fact]
    public void WhatWasSeen_HasEachGroupsNumber_AndTheIntervalOrThatThereIsNone() => Each((comparison, language, verdict) =>
    {
        var seen = string.Join(' ', verdict.Seen);
        string Number(int n) => n.ToString("N0", new System.Globalization.NumberFormatInfo { NumberGroupSeparator = language == VerdictLanguage.Danish ? "." : "," });
        return seen.Contains(Number(comparison.Measure.FirstPeople), StringComparison.Ordinal) && seen.Contains(Number(comparison.Measure.SecondPeople), StringComparison.Ordinal)
            && Has(seen, "(95\u00A0%-interval)", "(95% interval)", "kan ikke regnes ud", "cannot be computed") ? [] : [seen];
    });

    [Fact]
    public void EverySentence_IsOne() => Each((_, language, verdict) => verdict.Sentences.Where(sentence =>
        !sentence.EndsWith('.') || sentence.Contains("  ", StringComparison.Ordinal) || sentence.Contains("..", StringComparison.Ordinal) || sentence.Contains("NaN", StringComparison.Ordinal)
        || !(char.IsUpper(sentence[0]) || char.IsDigit(sentence[0]) || sentence[0] is '»' or '“')
        || language == VerdictLanguage.English && DanishLetter().IsMatch(sentence) || language == VerdictLanguage.Danish && EnglishWord().IsMatch(sentence)));

    [Fact]
    public void Names_StandInQuotationMarks() => Each((_, _, verdict) =>
        verdict.Sentences.Where(sentence => Unquoted().IsMatch(sentence)));

    [Fact]
    public void EveryVerdict_SaysAllFourThings() => Each((_, _, verdict) =>
        verdict.Seen.Count > 2 && verdict.MayBeSaid.Count > 0 && verdict.MayNotBeSaid.Count > 1 && verdict.Needed.Count > 0 ? [] : [verdict.Headline]);

    [Fact]
    public void AllOutcomes_AreAmongThoseThatAreRead()
    {
        var read = EverySentence.Comparisons().ToList();
        foreach (var design in DesignLabel.All)
            Assert.Equal(design == DesignLabel.RandomisedByUnit ? 5 : 3,
                read.Where(one => one.Design == design).Select(one => (one.Reading, one.IsOvercounted)).Distinct().Count());
        Assert.All((DesignLabel[])[DesignLabel.BeforeAfterCompared, DesignLabel.RandomisedByUnit], design =>
            Assert.Equal(2, read.Where(one => one.Design == design && one.Measure is { IsOfUnits: true, Reading: Reading.Apart }).Select(one => one.Measure.HasTooFewUnits).Distinct().Count()));
        Assert.Contains(read, one => one.IsOvercounted && one.Measure.Reading == Reading.Apart);
    }

    private static bool Has(string text, params string[] phrases) => Array.Exists(phrases, phrase => text.Contains(phrase, StringComparison.Ordinal));

    private static void Each(Func<Comparison, VerdictLanguage, Verdict, IEnumerable<string>> faults)
    {
        var told = EverySentence.Verdicts().SelectMany(one => faults(one.Comparison, one.Language, one.Verdict).Select(fault => $"{one.Comparison.Design}: {fault}")).Distinct().Take(20).ToList();
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    [GeneratedRegex("(?<![»“])X[abc]|X[abc](?![«”])", RegexOptions.None, 1000)]
    private static partial Regex Unquoted();

    [GeneratedRegex("signifi", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Significant();

    [GeneratedRegex("\\b(virker|virkede|\\w*virkning\\w*|\\w*årsag\\w*|skyldes|takket være|\\w*bevis\\w*|works|worked|caus\\w+|because|thanks|prove[nsd]?)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Causes();

    [GeneratedRegex("effe[ck]t", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Effect();

    [GeneratedRegex("har ændret sig mere|forskelligt|changed more|changed differently|hange in", RegexOptions.None, 1000)]
    private static partial Regex Change();

    [GeneratedRegex("\\d\u00A0(måned|month)", RegexOptions.None, 1000)]
    private static partial Regex Month();

    [GeneratedRegex("undergruppe|sub-group", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SubGroup();

    [GeneratedRegex("[æøåÆØÅ»]|\\b(og|ikke|der|med)\\b", RegexOptions.None, 1000)]
    private static partial Regex DanishLetter();

    [GeneratedRegex("“|\\b(the|and|with|that|than|it)\\b", RegexOptions.None, 1000)]
    private static partial Regex EnglishWord();
}
