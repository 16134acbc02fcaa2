using System.Collections.Immutable;

namespace Arena.Dialogue;

/// <summary>How a meeting's minutes are split over its seven steps.</summary>
public static class MeetingAgenda
{
    /// <summary>Of ninety minutes, as the method proposes.</summary>
    public static readonly ImmutableArray<int> OfNinety = [5, 5, 15, 35, 10, 15, 5];

    /// <summary>In the proportions of ninety minutes, none under one, together exactly what there is.</summary>
    /// <param name="minutes">At least as many as there are steps.</param>
    public static ImmutableArray<int> Split(int minutes)
    {
        var whole = OfNinety.Sum();
        var split = OfNinety.Select(part => Math.Max(1, part * minutes / whole)).ToArray();
        // what rounding left over, or took too much of, goes to the longest: the cards
        var cards = (int)MeetingStep.Cards - 1;
        split[cards] += minutes - split.Sum();
        return [.. split];
    }
}
