using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.SeeCycle;

/// <summary>A unit's annual cycle in one year.</summary>
/// <param name="Days">Of the year, and what is late today.</param>
/// <param name="Next">The nearest to come, in whichever year.</param>
/// <param name="Names">Of those who see to something.</param>
/// <param name="Passed">What has passed on to the reader, and she has not read yet.</param>
public sealed record CyclePage(Here Unit, IReadOnlyList<Crumb> Crumbs, int Year, DateOnly Today, IReadOnlyList<CycleDay> Days, IReadOnlyList<CycleDay> Late,
    IReadOnlyList<CycleDay> Next, IReadOnlyList<CycleKindText> Undated, IReadOnlyDictionary<Guid, string> Names, bool MayEdit, IReadOnlyList<string> Passed, string? Receipt)
{
    /// <summary>Who looks at it.</summary>
    public required Guid Reader { get; init; }

    /// <summary>Where a day leads: to what is the reader's to tend only where she edits the cycle or sees to it herself.</summary>
    public string? HrefOf(CycleDay day) =>
        MayEdit || day.Href?.StartsWith(CycleLinks.Wheel(Unit.Code) + "/", StringComparison.Ordinal) != true || day.OwnerId == Reader ? day.Href : null;

    public bool IsThisYear => Year == Today.Year;
    public int Left => Days.Count(day => day.State == CycleState.Coming);
}
