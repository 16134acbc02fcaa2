using Arena.Platform.Web.Charts;

namespace Arena.Training.Participation;

/// <summary>
/// What may be shown of a week, and to whom. Above a unit nothing of fewer than five; none and all are not told; who is
/// absent, and the share that counts the absent, from ten people on.
/// </summary>
internal static class ParticipationRules
{
    public const int FewestAbove = 5;
    public const int FewestForAbsent = 10;

    public static ShownWeek? Show(WeekCount? count, Sight sight)
    {
        if (count is null || count.Employed == 0)
            return null;
        var exact = sight == Sight.Registrar;
        var absentToo = exact || count.Employed >= FewestForAbsent;
        // beside the number of employed, that of those present would tell who is away
        var countToo = absentToo || sight == Sight.Inside;
        var share = Share(count.Reached, count.Present, exact);
        return new(count.Week, share,
            absentToo ? Share(count.ReachedOfAll, count.Employed, exact) : null,
            count.Employed,
            absentToo ? count.Absent : null,
            countToo && share is not null && IsTold(count.Reached, count.Present, exact) ? (count.Reached, count.Present) : null,
            count.Judgement);
    }

    /// <summary>
    /// The children of one parent that are not shown above: those under five, and where only one such would be left to
    /// be worked out as the difference to the parent, the smallest shown one with it. People directly at the parent
    /// count as one more part of it. Where the parent itself is hidden with a small sibling, it must not be worked out
    /// from its own parts either: the smallest of them is hidden too, unless one is already or some work directly at it.
    /// </summary>
    public static HashSet<Guid> HiddenAbove(IReadOnlyCollection<WeekCount> children, int parentEmployed, bool parentIsHidden = false)
    {
        var groups = children.Where(child => child.Employed > 0).ToList();
        var hidden = groups.Where(child => child.Employed < FewestAbove).Select(child => child.UnitId).ToHashSet();
        var directly = parentEmployed - groups.Sum(child => child.Employed);
        var lone = hidden.Count + (directly is > 0 and < FewestAbove ? 1 : 0) == 1;
        var isSumOfShown = parentIsHidden && hidden.Count == 0 && directly <= 0;
        if ((lone || isSumOfShown) && groups.Where(child => !hidden.Contains(child.UnitId)).OrderBy(child => child.Employed).ThenBy(child => child.UnitId).FirstOrDefault() is { } smallest)
            hidden.Add(smallest.UnitId);
        return hidden;
    }

    private static bool IsTold(int reached, int of, bool exact) => exact || (reached > 0 && reached < of);

    private static ShownShare? Share(int reached, int of, bool exact)
    {
        if (of <= 0)
            return null;
        if (IsTold(reached, of, exact))
            return ShownShare.Exact((double)reached / of);
        return reached == 0 ? ShownShare.UnderTenPercent : ShownShare.OverNinetyPercent;
    }
}
