namespace Arena.Evidence.Disclosure;

/// <summary>
/// Stage B: an atom with more than w people outside every class is open, and its counts are shown exactly. Else there is one
/// class with at most w outside it: the atom is closed, and only "at least n − w of n" is shown, which 0, 1 and w outside share.
/// </summary>
internal static class Bands
{
    public const int Open = -1;

    /// <summary>For each atom the class on which it is closed, or Open.</summary>
    public static int[] Of(Question question, ReadOnlySpan<int> sizes, ReadOnlySpan<int> widths, ReadOnlySpan<int> counts)
    {
        var closedOn = new int[sizes.Length];
        var values = question.Values.Count;
        for (var atom = 0; atom < sizes.Length; atom++)
            closedOn[atom] = ClosedOn(question, counts.Slice(atom * values, values), sizes[atom], widths[atom]);
        return closedOn;
    }

    /// <summary>The class with at most width people outside it; there is no second one, since more than 2 × width people are required.</summary>
    public static int ClosedOn(Question question, ReadOnlySpan<int> counts, int size, int width)
    {
        Span<int> inside = stackalloc int[question.Classes.Count];
        for (var value = 0; value < counts.Length; value++)
            inside[question.ClassOf(value)] += counts[value];
        for (var number = 0; number < inside.Length; number++)
            if (size - inside[number] <= width)
                return number;
        return Open;
    }
}
