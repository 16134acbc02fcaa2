namespace Arena.Evidence.Disclosure;

/// <summary>
/// R3: a question that only some were asked is shown exactly, and only in atoms where both it and the question that decides are
/// open. There two people can change places with both answers; elsewhere nothing is said, so nothing has to hold.
/// </summary>
internal static class RoutedFigures
{
    public static void Write(FactSheet sheet, GroupNames names, Question question, AtomCounts counts, int[] closedOn, int[] decidesClosedOn)
    {
        bool IsShown(int atom) => closedOn[atom] == Bands.Open && decidesClosedOn[atom] == Bands.Open;
        foreach (var (unit, group) in names.Units.Zip(names.UnitGroups))
        {
            var exact = new int[question.Values.Count];
            var (shown, hidden) = (0, 0);
            for (var atom = names.First(unit); atom < names.End(unit); atom++)
                if (IsShown(atom))
                    shown += AddTo(exact, counts.Of(atom));
                else
                    hidden += names.SizeOf(atom);
            if (shown == 0)
                continue;
            sheet.Begin(group);
            for (var value = 0; value < exact.Length; value++)
                sheet.Add(value, exact[value], exact[value] + hidden);
        }
        foreach (var (atom, group) in names.Rests.Where(rest => IsShown(rest.Atom)))
        {
            sheet.Begin(group);
            sheet.AddExact(counts.Of(atom));
        }
    }

    private static int AddTo(int[] exact, ReadOnlySpan<int> counts)
    {
        var size = 0;
        for (var value = 0; value < exact.Length; value++)
        {
            exact[value] += counts[value];
            size += counts[value];
        }
        return size;
    }
}
