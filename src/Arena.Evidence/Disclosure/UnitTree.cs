namespace Arena.Evidence.Disclosure;

/// <summary>
/// The units of a wave in the order of a walk from the top, brothers by code: whatever lies below a unit stands right behind
/// it, and walking backwards meets every unit after all that lies below it.
/// </summary>
internal sealed class UnitTree
{
    private readonly Dictionary<string, int> indexOf;

    public UnitTree(Wave wave)
    {
        var byCode = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in wave.Units)
            if (string.IsNullOrWhiteSpace(unit.Code) || !byCode.TryAdd(unit.Code, unit))
                throw new DisclosureRefused($"Wave {wave.Id}: the unit code \"{unit.Code}\" is empty or stands twice.");
        foreach (var unit in wave.Units.Where(unit => unit.Parent is not null))
            if (!byCode.TryGetValue(unit.Parent!, out var parent) || parent.Level > unit.Level)
                throw new DisclosureRefused($"Wave {wave.Id}: unit {unit.Code} lies below {unit.Parent}, which there is not or which stands lower.");

        var below = wave.Units.ToLookup(unit => unit.Parent ?? "", StringComparer.Ordinal);
        var order = new List<Unit>(wave.Units.Count);
        Walk(below, order);
        if (order.Count != wave.Units.Count)
            throw new DisclosureRefused($"Wave {wave.Id}: some units lie below each other in a circle.");

        Codes = [.. order.Select(unit => unit.Code)];
        (PlaceById, PlaceByIdAndMore) = (Places(code => code), Places(code => code + "/"));
        Levels = [.. order.Select(unit => unit.Level)];
        indexOf = Codes.Select((code, index) => (code, index)).ToDictionary(one => one.code, one => one.index, StringComparer.Ordinal);
        Parents = [.. order.Select(unit => unit.Parent is null ? -1 : indexOf[unit.Parent])];
        Depths = new int[Codes.Length];
        for (var unit = 0; unit < Codes.Length; unit++)
            Depths[unit] = Parents[unit] < 0 ? 0 : Depths[Parents[unit]] + 1;
        Height = Depths.DefaultIfEmpty(-1).Max() + 1;
        Ends = [.. Enumerable.Range(1, Codes.Length)];
        for (var unit = Codes.Length - 1; unit >= 0; unit--)
            if (Parents[unit] >= 0)
                Ends[Parents[unit]] = Math.Max(Ends[Parents[unit]], Ends[unit]);
        UnitOfPerson = [.. wave.People.Select(person => indexOf.TryGetValue(person.Unit, out var unit) ? unit
            : throw new DisclosureRefused($"Wave {wave.Id}: person {person.Id} is in unit {person.Unit}, which there is not."))];
    }

    public string[] Codes { get; }

    /// <summary>Of each unit its place among all, where ids end with its code …</summary>
    public int[] PlaceById { get; }

    /// <summary>… and where more follows: u1/ stands behind u1-2/, while u1 stands before u1-2.</summary>
    public int[] PlaceByIdAndMore { get; }
    public UnitLevel[] Levels { get; }

    /// <summary>The unit above; -1 at the top.</summary>
    public int[] Parents { get; }

    /// <summary>How many units lie above.</summary>
    public int[] Depths { get; }

    /// <summary>How many units stand above each other at most.</summary>
    public int Height { get; }

    /// <summary>One behind the last unit that lies below.</summary>
    public int[] Ends { get; }

    /// <summary>The unit of each person of the wave, in the order of its list.</summary>
    public int[] UnitOfPerson { get; }

    public int Count => Codes.Length;

    private int[] Places(Func<string, string> end)
    {
        var (ids, order, places) = (Array.ConvertAll(Codes, code => end(GroupNames.Escaped(code))), Enumerable.Range(0, Count).ToArray(), new int[Count]);
        Array.Sort(ids, order, StringComparer.Ordinal);
        for (var place = 0; place < Count; place++)
            places[order[place]] = place;
        return places;
    }

    private static void Walk(ILookup<string, Unit> below, List<Unit> order)
    {
        var open = new Stack<Unit>(below[""].OrderByDescending(unit => unit.Code, StringComparer.Ordinal));
        while (open.TryPop(out var unit))
        {
            order.Add(unit);
            foreach (var child in below[unit.Code].OrderByDescending(child => child.Code, StringComparer.Ordinal))
                open.Push(child);
        }
    }
}
