using Arena.Organisation;
using Arena.Platform;

namespace Arena.ActionPlans.SeePlans;

/// <summary>
/// The overview drawn together from the units' standings. A workplace's plan is its own and its teams'. It lives when
/// somebody touched it in 90 days, an owner has said yes, and nothing is overdue by more than 30 days.
/// </summary>
internal sealed class PlansOverview(WeekTree tree, IReadOnlyList<PlanStanding> standings, DateOnly today)
{
    public const int DaysAwake = 90;
    public const int DaysOverdue = 30;
    private const int LateShown = 8;
    private readonly DateTimeOffset awake = LocalTime.Moment(today.AddDays(-DaysAwake), TimeOnly.MinValue);
    private readonly ILookup<Guid, PlanStanding> byWorkplace = standings.ToLookup(row => tree.WorkplaceOf(row.UnitId));

    /// <param name="unit">The unit whose children are the rows; null: the tops themselves are.</param>
    public PlansPage Of(UnitNode? unit, IReadOnlyList<UnitNode> tops, IReadOnlyList<UnitNode> above)
    {
        if (unit?.Level >= UnitLevel.Workplace)
            return OfWorkplace(unit, above);
        var rows = (unit is null ? tops : Below(unit)).Select(child => new PlansRow(child) { HasParts = child.Level < UnitLevel.Workplace || Parts(child).Any(part => part.UnitId != child.Id) }).ToList();
        var late = new List<LatePlan>();
        var themes = new Dictionary<Theme, ThemeStanding>();
        foreach (var row in rows)
            foreach (var place in Workplaces(row.Unit))
                Count(row, place, late, themes);
        var whole = new PlansRow(unit ?? tops[0]) { Workplaces = rows.Sum(row => row.Workplaces), Living = rows.Sum(row => row.Living), Running = rows.Sum(row => row.Running), Late = late.Count };
        return Page(unit, above, whole, rows.OrderBy(row => row.State ?? PlanState.Late).ToList(), late, themes);
    }

    // the workplace's own plan and its teams', each for itself
    private PlansPage OfWorkplace(UnitNode place, IReadOnlyList<UnitNode> above)
    {
        var whole = new PlansRow(place);
        var late = new List<LatePlan>();
        var themes = new Dictionary<Theme, ThemeStanding>();
        Count(whole, place, late, themes);
        var rows = Parts(place).Where(part => tree.Has(part.UnitId)).Select(part => new PlansRow(tree.PathTo(part.UnitId)[^1])
        {
            State = StateOf([part]), Running = part.Running, Late = part.FirstDue < today ? 1 : 0,
        }).OrderBy(row => row.State).ToList();
        return Page(place, above, whole, rows.Count > 0 ? rows : [whole], late, themes);
    }

    // of a team asked for by itself: its own part of its workplace's plan
    private IEnumerable<PlanStanding> Parts(UnitNode place) => place.Level == UnitLevel.Team
        ? byWorkplace[tree.WorkplaceOf(place.Id)].Where(part => part.UnitId == place.Id) : byWorkplace[place.Id];

    private static PlansPage Page(UnitNode? unit, IReadOnlyList<UnitNode> above, PlansRow whole, IReadOnlyList<PlansRow> rows, List<LatePlan> late, Dictionary<Theme, ThemeStanding> themes) => new()
    {
        Unit = unit,
        Above = above,
        Whole = whole,
        Rows = rows,
        Late = late.OrderBy(row => row.Since).Take(LateShown).ToList(),
        Themes = themes.Values.OrderByDescending(row => row.Open).ThenByDescending(row => row.FollowedUp).ThenBy(row => row.Theme).ToList(),
    };

    private void Count(PlansRow row, UnitNode place, List<LatePlan> late, Dictionary<Theme, ThemeStanding> themes)
    {
        var plan = Parts(place).ToList();
        var state = StateOf(plan);
        row.Workplaces++;
        row.Living += state == PlanState.Living ? 1 : 0;
        row.Running += plan.Sum(part => part.Running);
        if (place.Id == row.Unit.Id)
            row.State = state;
        if (plan.MinBy(part => part.FirstDue ?? DateOnly.MaxValue) is { FirstDue: { } due } first && due < today)
        {
            row.Late++;
            late.Add(new(place, tree.PathTo(first.UnitId)[^1], due));
        }
        foreach (var one in plan.SelectMany(part => part.ByTheme))
        {
            var sum = themes.GetValueOrDefault(one.Theme);
            themes[one.Theme] = new(one.Theme, sum.Open + one.Open, sum.FollowedUp + one.FollowedUp, sum.Helped + one.Helped);
        }
    }

    private PlanState StateOf(List<PlanStanding> plan) =>
        plan.Sum(part => part.Open) == 0 ? PlanState.None
        : plan.Min(part => part.FirstDue) is { } due && due < today.AddDays(-DaysOverdue) ? PlanState.Late
        : plan.Sum(part => part.Accepted) == 0 ? PlanState.WithoutOwner
        : plan.Max(part => part.Touched) < awake ? PlanState.Asleep
        : PlanState.Living;

    // units with workplaces in them, and workplaces
    private IEnumerable<UnitNode> Below(UnitNode unit) =>
        unit.Level >= UnitLevel.Workplace ? [] : tree.Below(unit.Id).Where(child => Workplaces(child).Any());

    private IEnumerable<UnitNode> Workplaces(UnitNode unit) =>
        unit.Level >= UnitLevel.Workplace ? [unit] : tree.Below(unit.Id).SelectMany(Workplaces);
}
