using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.SeeCycle;

/// <summary>A unit's annual cycle in one year.</summary>
/// <param name="Days">Of the year, and what is late today.</param>
/// <param name="Next">The nearest to come, in whichever year.</param>
/// <param name="Names">Of those who see to something.</param>
public sealed record CyclePage(Here Unit, IReadOnlyList<Crumb> Crumbs, int Year, DateOnly Today, IReadOnlyList<CycleDay> Days, IReadOnlyList<CycleDay> Late,
    IReadOnlyList<CycleDay> Next, IReadOnlyList<CycleKindText> Undated, IReadOnlyDictionary<Guid, string> Names, bool MayEdit, string? Receipt)
{
    public bool IsThisYear => Year == Today.Year;
    public int Left => Days.Count(day => day.State == CycleState.Coming);
}
