using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>Reads two groups before and after, person by person or unit by unit.</summary>
internal sealed class ChangeReader(FormInput form, Typed typed)
{
    public Measure? Measure(string before)
    {
        var (first, second) = (Read($"{before}linjer1"), Read($"{before}linjer2"));
        if (first is null || second is null)
            return null;
        if (first.IsOfUnits == second.IsOfUnits)
            return first.IsOfUnits ? OfUnits(before, first, second) : OfPeople(before, first, second);
        form.Wrong($"{before}linjer2", T("Skriv enhedernes navne i begge grupper, eller i ingen af dem.", "Write the units' names in both groups, or in none of them."));
        return null;
    }

    private ChangeText? Read(string field)
    {
        var text = ChangeText.Read(typed[field]);
        if (text.Fault is not { } fault)
            return text;
        form.Wrong(field, fault);
        return null;
    }

    private Measure? OfPeople(string before, ChangeText first, ChangeText second)
    {
        foreach (var (text, field) in ((ChangeText, string)[])[(first, $"{before}linjer1"), (second, $"{before}linjer2")])
            if (text.Lines.Count < 2)
                form.Wrong(field, T("Der skal være mindst to linjer.", "There must be at least two lines."));
        if (first.Lines.Count < 2 || second.Lines.Count < 2)
            return null;
        if (first.Changes.Distinct().Count() > 1 || second.Changes.Distinct().Count() > 1) // in decimals: doubles would see a spread where there is none
            return Evidence.Verdicts.Measure.OfChanges(Pairs(first), Pairs(second));
        form.Wrong($"{before}linjer1", T("Alle i hver gruppe har ændret sig lige meget. Så kan usikkerheden ikke regnes ud.", "All within each group have changed by the same. The uncertainty cannot be computed from that."));
        return null;
    }

    private Measure? OfUnits(string before, ChangeText first, ChangeText second)
    {
        if (first.Units.Intersect(second.Units, StringComparer.CurrentCultureIgnoreCase).FirstOrDefault() is { } shared)
        {
            form.Wrong($"{before}linjer2", T($"»{ColumnText.Short(shared)}« står i begge grupper. En enhed hører til én af dem.", $"“{ColumnText.Short(shared)}” stands in both groups. A unit belongs to one of them."));
            return null;
        }
        List<string> treated = [.. first.Units], others = [.. second.Units];
        var panel = new Panel([.. treated.Select(_ => true), .. others.Select(_ => false)], waves: 2, startWave: 1);
        Add(panel, first, treated, 0);
        Add(panel, second, others, treated.Count);
        var complete = Enumerable.Range(0, panel.Units).Where(unit => panel.Change(unit) is not null).ToLookup(panel.IsTreated);
        foreach (var (isTreated, field) in ((bool, string)[])[(true, $"{before}linjer1"), (false, $"{before}linjer2")])
            if (complete[isTreated].Count() < 2)
                form.Wrong(field, T("Der skal være mindst to enheder med tal både før og efter.", "There must be at least two units with figures both before and after."));
        if (complete[true].Count() < 2 || complete[false].Count() < 2)
            return null;
        if (Evidence.Verdicts.Measure.Of(panel) is { } measure)
            return measure;
        form.Wrong($"{before}linjer1", T("Enhederne i hver gruppe har ændret sig lige meget. Så kan usikkerheden ikke regnes ud.", "The units within each group have changed by the same. The uncertainty cannot be computed from that."));
        return null;
    }

    private static void Add(Panel panel, ChangeText text, List<string> units, int from)
    {
        var at = units.Select((name, index) => (name, index)).ToDictionary(one => one.name, one => from + one.index, StringComparer.CurrentCultureIgnoreCase);
        foreach (var (unit, then, now) in text.Lines)
        {
            if (then is { } early)
                panel.Add(at[unit], 0, (double)early);
            if (now is { } late)
                panel.Add(at[unit], 1, (double)late);
        }
    }

    private static Pairs Pairs(ChangeText text) => Evidence.Statistics.Pairs.Of(text.Lines.Select(line => ((double)line.Before!.Value, (double)line.After!.Value)));
}
