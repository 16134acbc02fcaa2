namespace Arena.Evidence.Disclosure;

/// <summary>The facts of a question about units, atoms and pools. Every one is a sum of what bands and pools say.</summary>
internal static class UnitFigures
{
    public static void Write(FactSheet sheet, GroupNames names, Question question, Pools pools, OperatorLog? log)
    {
        var first = sheet.Groups.Count;
        foreach (var (_, group) in names.Units)
            sheet.Begin(group);
        // as they stand in the tree and in memory, since with thousands of units every jump is paid for
        foreach (var (unit, place) in names.UnitsAsInTree)
        {
            sheet.TurnTo(first + place);
            if (Figure(sheet, question, pools.Exact(unit), pools.Closed(unit)))
                log?.Add(names.Wave, question.Id, names.Units[place].Group.Unit, WhyNot.OneSidedAnswers);
        }
        foreach (var (pool, group) in names.OfPools(question, pools))
        {
            sheet.Begin(group);
            if (pool.IsOpened)
                sheet.AddExact(pools.VectorOf(pool));
            else
                Band(sheet, question, pool);
        }
        foreach (var (atom, group) in names.Rests)
        {
            sheet.Begin(group);
            if (pools.ClosedOn[atom] == Bands.Open)
                sheet.AddExact(pools.CountsOf(atom));
            else
                Band(sheet, question, pools.Items[atom]);
        }
    }

    // "at least n - w of n": nothing of the other values, and no mean (R6)
    private static void Band(FactSheet sheet, Question question, ClosedItem item) =>
        sheet.Add(Measure.OfClass(question, item.Class), item.Size - item.High, item.Size - item.Low);

    // true where the figure is not exact
    private static bool Figure(FactSheet sheet, Question question, ReadOnlySpan<int> exact, ReadOnlySpan<Residual> closed)
    {
        var known = 0;
        foreach (var count in exact)
            known += count;
        var only = -1;
        for (var number = 0; number < closed.Length; number++)
            if (closed[number].Count > 0)
                only = only == -1 ? number : -2;
        if (only == -1)
            sheet.AddExact(exact);
        else if (only >= 0 && known == 0)
            sheet.Add(Measure.OfClass(question, only), closed[only].Size - closed[only].High, closed[only].Size - closed[only].Low);
        else
            for (var measure = 0; measure < question.Measures.Count; measure++)
            {
                var (low, high) = RangeOf(question, question.Measures[measure], exact, closed);
                sheet.Add(measure, low, high);
            }
        return only != -1;
    }

    /// <summary>The least and the most that a measure can be: of each class so and so many lie outside, anywhere outside.</summary>
    private static (int Low, int High) RangeOf(Question question, Measure measure, ReadOnlySpan<int> exact, ReadOnlySpan<Residual> closed)
    {
        var (low, high) = (0, 0);
        for (var value = 0; value < exact.Length; value++)
            low += measure.Weights[value] * exact[value];
        high = low;
        for (var number = 0; number < closed.Length; number++)
            if (closed[number] is { Count: > 0 } part)
            {
                var (inLow, inHigh, outLow, outHigh) = Weights(question, measure, number);
                low += Math.Min((part.Size - part.Low) * inLow + part.Low * outLow, (part.Size - part.High) * inLow + part.High * outLow);
                high += Math.Max((part.Size - part.Low) * inHigh + part.Low * outHigh, (part.Size - part.High) * inHigh + part.High * outHigh);
            }
        return (low, high);
    }

    private static (int InLow, int InHigh, int OutLow, int OutHigh) Weights(Question question, Measure measure, int number)
    {
        var (inLow, inHigh, outLow, outHigh) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        for (var value = 0; value < measure.Weights.Count; value++)
            if (question.ClassOf(value) == number)
                (inLow, inHigh) = (Math.Min(inLow, measure.Weights[value]), Math.Max(inHigh, measure.Weights[value]));
            else
                (outLow, outHigh) = (Math.Min(outLow, measure.Weights[value]), Math.Max(outHigh, measure.Weights[value]));
        return (inLow, inHigh, outLow, outHigh);
    }
}
