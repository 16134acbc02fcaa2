using System.Text.RegularExpressions;
using Arena.Evidence.Verdicts;

namespace Arena.Evidence.Tests.Verdicts;

/// <summary>Reads every sentence that the library can make, and fails on one that says too much.</summary>
public sealed partial class EverySentenceTests
{
    [Fact]
    public void NoSentence_HasAWordThatItsDesignForbids() => Each((comparison, _, verdict) =>
        verdict.Sentences.SelectMany(sentence => ForbiddenWords.In(sentence, comparison.Design, comparison.Reading).Select(word => $"“{word}” in “{sentence}”")));

    [Fact] // not the library's own list of words, so that a word taken off it is still found
    public void NoSentence_SpeaksOfAnEffect_WithoutAComparisonGroup() => Each((comparison, _, verdict) =>
        verdict.Sentences.Where(sentence => Significant().IsMatch(sentence) || Causes().IsMatch(sentence)
            || Effect().IsMatch(sentence) && (!comparison.Design.HasComparisonGroup || comparison.Reading != Reading.Apart)));

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
    public void ASubGroupThatStandsApart_IsALeadInTheHeadline() => Each((comparison, _, verdict) =>
        comparison is { Whom.People: not null, Reading: Reading.Apart } && !SubGroup().IsMatch(verdict.Headline) ? [verdict.Headline] : []);

    [Fact]
    public void WhatWasSeen_HasEachGroupsNumber_AndTheIntervalOrThatThereIsNone() => Each((comparison, language, verdict) =>
    {
        var seen = string.Join(' ', verdict.Seen);
        string Number(int n) => n.ToString("N0", new System.Globalization.NumberFormatInfo { NumberGroupSeparator = language == VerdictLanguage.Danish ? "." : "," });
        return seen.Contains(Number(comparison.Measure.FirstPeople), StringComparison.Ordinal) && seen.Contains(Number(comparison.Measure.SecondPeople), StringComparison.Ordinal)
            && Has(seen, "(95 %-interval)", "(95% interval)", "kan ikke regnes ud", "cannot be computed") ? [] : [seen];
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

    [GeneratedRegex("\\b(virker|virkede|virkning\\w*|skyldes|takket være|bevis\\w*|works|worked|caus\\w+|because|thanks|prove[nsd]?)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Causes();

    [GeneratedRegex("effe[ck]t", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Effect();

    [GeneratedRegex("\\d\u00A0(måned|month)", RegexOptions.None, 1000)]
    private static partial Regex Month();

    [GeneratedRegex("undergruppe|sub-group", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SubGroup();

    [GeneratedRegex("[æøåÆØÅ»]|\\b(og|ikke|der|med)\\b", RegexOptions.None, 1000)]
    private static partial Regex DanishLetter();

    [GeneratedRegex("“|\\b(the|and|with|that|than|it)\\b", RegexOptions.None, 1000)]
    private static partial Regex EnglishWord();
}
