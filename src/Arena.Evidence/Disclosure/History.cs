namespace Arena.Evidence.Disclosure;

/// <summary>
/// A unit's figures of earlier waves after a re-organisation: only where it is made of whole units that were shown then, by adding
/// what was published. Old answers are never counted anew by a new tree (R11).
/// </summary>
public static class History
{
    /// <summary>What an earlier wave says about the people of several of its units together.</summary>
    /// <param name="publication">What is published.</param>
    /// <param name="wave">The earlier wave.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="formerUnits">The codes, in that wave's tree, of the units that the new one is made of.</param>
    /// <returns>How many people, and each value's range of counts; null where it is not comparable.</returns>
    public static FormerFigure? Of(Publication publication, string wave, string question, IReadOnlyList<string> formerUnits)
    {
        var parts = formerUnits.Distinct(StringComparer.Ordinal).Select(unit => publication.FactsOf(wave, question, unit).ToList()).ToList();
        var asked = publication.Questions.FirstOrDefault(one => one.Id == question);
        if (asked is null || parts.Count == 0 || parts.Exists(facts => facts.Count == 0) || parts.SelectMany(facts => facts[0].Group.Atoms).Distinct(StringComparer.Ordinal).Count() != parts.Sum(facts => facts[0].Group.Atoms.Count))
            return null;
        return new(parts.Sum(facts => facts[0].Group.Size), [.. asked.Values.Select(value =>
        {
            var ranges = parts.ConvertAll(facts => RangeOf(facts, facts[0].Group.Size, [value]));
            return (value, ranges.Sum(range => range.Low), ranges.Sum(range => range.High));
        })]);
    }

    /// <summary>How many gave one of some values, as far as facts about one group say.</summary>
    internal static (int Low, int High) RangeOf(IReadOnlyList<Fact> facts, int size, IReadOnlyList<AnswerValue> values)
    {
        var (low, high) = (0, size);
        foreach (var fact in facts.Where(fact => !fact.Measure.IsSum))
        {
            if (fact.Measure.Values.All(values.Contains))
                low = Math.Max(low, fact.Low);
            if (values.All(fact.Measure.Values.Contains))
                high = Math.Min(high, fact.High);
            if (!values.Any(fact.Measure.Values.Contains))
                high = Math.Min(high, size - fact.Low);
        }
        return (low, high);
    }
}

/// <summary>What was said earlier about the people of several units together.</summary>
/// <param name="Size">How many respondents.</param>
/// <param name="Counts">For each value the least and the most that gave it.</param>
public sealed record FormerFigure(int Size, IReadOnlyList<(AnswerValue Value, int Low, int High)> Counts);
