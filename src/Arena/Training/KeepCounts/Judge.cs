using Arena.Platform;

namespace Arena.Training.KeepCounts;

/// <summary>What the judgement needs of a closed week.</summary>
internal readonly record struct JudgedWeek(IsoWeek Week, int Employed, int Absent, int Reached, int Minutes)
{
    public int Present => Employed - Absent;
}

/// <summary>The state after a closed week, from which the next goes on.</summary>
internal readonly record struct Standing(Judgement Judgement, int BestReached, int BestPresent, bool EverTrained);

/// <summary>
/// The judgement of a unit on its closed weeks: the first that fits of not started, pausing, fading, on target, else on
/// the way. A single week of a small unit swings by chance; therefore four. Weeks with over half of the group absent,
/// and weeks that the municipality names, are passed over.
/// </summary>
internal static class Judge
{
    public const int Weeks = 4;

    public static bool IsPassedOver(JudgedWeek week, IReadOnlySet<int> passedOver) =>
        week.Present <= 0 || 2 * week.Absent > week.Employed || passedOver.Contains(week.Week.Number);

    /// <summary>The standing after the last of the weeks.</summary>
    /// <param name="weeks">Closed weeks in order, the last is the one judged; so many that the last four that count are among them.</param>
    /// <param name="before">The standing after the week before the last, or null for a unit's first.</param>
    public static Standing After(IReadOnlyList<JudgedWeek> weeks, IReadOnlySet<int> passedOver, Standing? before)
    {
        var counted = weeks.Where(week => !IsPassedOver(week, passedOver)).TakeLast(Weeks).ToList();
        var everTrained = weeks[^1].Minutes > 0 || before is { EverTrained: true };
        var (reached, present) = (counted.Sum(week => week.Reached), counted.Sum(week => week.Present));
        var (bestReached, bestPresent) = (before?.BestReached ?? 0, before?.BestPresent ?? 0);
        if (counted.Count == Weeks && IsLarger(reached, present, bestReached, bestPresent))
            (bestReached, bestPresent) = (reached, present);
        return new(Say(), bestReached, bestPresent, everTrained);

        Judgement Say()
        {
            if (!everTrained)
                return Judgement.NotStarted;
            if (counted.Count == Weeks && counted.TrueForAll(week => week.Minutes == 0))
                return Judgement.Pausing;
            if (FellThreeTimes(counted) || (counted.Count == Weeks && IsUnderHalf(reached, present, bestReached, bestPresent)))
                return Judgement.Fading;
            return TrainingGoal.IsReached(reached, present) ? Judgement.OnTarget : Judgement.OnTheWay;
        }
    }

    private static bool FellThreeTimes(List<JudgedWeek> weeks) =>
        weeks.Count == Weeks && weeks.Zip(weeks.Skip(1)).All(pair =>
            IsLarger(pair.First.Reached, pair.First.Present, pair.Second.Reached, pair.Second.Present));

    // shares are compared as fractions: no rounding decides
    private static bool IsLarger(int reached, int present, int thanReached, int thanPresent) =>
        thanPresent == 0 ? present > 0 : (long)reached * thanPresent > (long)thanReached * present;

    private static bool IsUnderHalf(int reached, int present, int bestReached, int bestPresent) =>
        bestPresent > 0 && 2L * reached * bestPresent < (long)bestReached * present;
}
