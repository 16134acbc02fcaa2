namespace Arena.Evidence.Disclosure;

/// <summary>The facts of a question about units, atoms and pools. Every one is a sum of what bands and pools say.</summary>
internal sealed class UnitFigures
{
    private readonly FactSheet sheet;
    private readonly GroupNames names;
    private readonly Question question;
    private readonly OperatorLog? log;
    private readonly (int InLow, int InHigh, int OutLow, int OutHigh)[] weights; // by measure and class

    public UnitFigures(FactSheet sheet, GroupNames names, Question question, OperatorLog? log)
    {
        (this.sheet, this.names, this.question, this.log) = (sheet, names, question, log);
        weights = [.. question.Measures.SelectMany(measure => Enumerable.Range(0, question.Classes.Count).Select(number => Weights(measure, number)))];
    }

    /// <summary>What is said of a unit, written down as the pools come by.</summary>
    public void OfUnit(int unit, ReadOnlySpan<int> exact, ReadOnlySpan<Residual> closed)
    {
        sheet.TurnToUnit(names.PlaceOf[unit]);
        var (only, several) = (-1, false);
        for (var number = 0; number < closed.Length; number++)
            if (closed[number].Count > 0)
                (only, several) = (number, only >= 0);
        if (only < 0)
        {
            sheet.AddExact(exact);
            return;
        }
        if (!several && exact.IndexOfAnyExcept(0) < 0)
            sheet.Add(Measure.OfClass(question, only), closed[only].Size - closed[only].High, closed[only].Size - closed[only].Low);
        else
            for (var measure = 0; measure < question.Measures.Count; measure++)
            {
                var (low, high) = RangeOf(measure, exact, closed);
                sheet.Add(measure, low, high);
            }
        log?.Add(names.Wave, question.Id, names.UnitGroups[names.PlaceOf[unit]].Unit, WhyNot.OneSidedAnswers);
    }

    /// <summary>What is said of pools and of atoms beside shown units.</summary>
    public void Write(Pools pools)
    {
        sheet.PlaceUnits();
        foreach (var (pool, group) in names.OfPools(question, pools))
        {
            sheet.Begin(group);
            if (pool.IsOpened)
                sheet.AddExact(pools.VectorOf(pool));
            else
                Band(pool);
        }
        foreach (var (atom, group) in names.Rests)
        {
            sheet.Begin(group);
            if (pools.ClosedOn[atom] == Bands.Open)
                sheet.AddExact(pools.CountsOf(atom));
            else
                Band(pools.Items[atom]);
        }
    }

    // "at least n - w of n": nothing of the other values, and no mean (R6)
    private void Band(ClosedItem item) =>
        sheet.Add(Measure.OfClass(question, item.Class), item.Size - item.High, item.Size - item.Low);

    /// <summary>The least and the most that a measure can be: of each class so and so many lie outside, anywhere outside.</summary>
    private (int Low, int High) RangeOf(int measure, ReadOnlySpan<int> exact, ReadOnlySpan<Residual> closed)
    {
        var (low, high) = (0, 0);
        for (var value = 0; value < exact.Length; value++)
            low += question.Measures[measure].Weights[value] * exact[value];
        high = low;
        for (var number = 0; number < closed.Length; number++)
            if (closed[number] is { Count: > 0 } part)
            {
                var (inLow, inHigh, outLow, outHigh) = weights[measure * closed.Length + number];
                low += Math.Min((part.Size - part.Low) * inLow + part.Low * outLow, (part.Size - part.High) * inLow + part.High * outLow);
                high += Math.Max((part.Size - part.Low) * inHigh + part.Low * outHigh, (part.Size - part.High) * inHigh + part.High * outHigh);
            }
        return (low, high);
    }

    private (int InLow, int InHigh, int OutLow, int OutHigh) Weights(Measure measure, int number)
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
