namespace Arena.Evidence.Disclosure;

/// <summary>
/// R3: a question that only some were asked is shown exactly, and only in atoms where both it and the question that decides are
/// open. There two people can change places with both answers; elsewhere nothing is said, so nothing has to hold.
/// </summary>
internal static class RoutedFigures
{
    public static void Write(FactSheet sheet, GroupNames names, Question question, int[] counts, int[] closedOn, int[] decidesClosedOn)
    {
        bool IsShown(int atom) => closedOn[atom] == Bands.Open && decidesClosedOn[atom] == Bands.Open;
        foreach (var (unit, group) in names.Units)
        {
            var exact = new int[question.Values.Count];
            var (shown, hidden) = (0, 0);
            for (var atom = names.First(unit); atom < names.End(unit); atom++)
                if (IsShown(atom))
                    shown += AddTo(exact, counts, atom);
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
            sheet.AddExact(counts.AsSpan(atom * question.Values.Count, question.Values.Count));
        }
    }

    private static int AddTo(int[] exact, int[] counts, int atom)
    {
        var size = 0;
        for (var value = 0; value < exact.Length; value++)
        {
            exact[value] += counts[atom * exact.Length + value];
            size += counts[atom * exact.Length + value];
        }
        return size;
    }
}
