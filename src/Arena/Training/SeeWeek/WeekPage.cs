using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.ChooseWayBack;
using Arena.Training.Participation;
using Arena.Training.PlanBlocks;

namespace Arena.Training.SeeWeek;

/// <summary>The dial, the words and shares beside it, and the line of the weeks before: what moves when somebody ticks.</summary>
public sealed record WeekDial(Here Unit, IsoWeek Week, ShownWeek? Shown, Judgement? Judgement, string Answer, bool Ours, bool IsRunning, IReadOnlyList<TrendRow> Line);

public sealed record TrendRow(IsoWeek Week, ShownWeek? Shown);

/// <summary>A unit below, as it is seen from above.</summary>
public sealed record ChildRow(UnitNode Unit, string? Address, IReadOnlyList<ShownWeek?> Line, ShownWeek? Shown, Judgement? Judgement);

/// <summary>A coordinator and, where she stops within two months, the last day.</summary>
public sealed record CoordinatorRow(string? Name, DateOnly Since, DateOnly? Stops);

public sealed record CoordinatorsCard(IReadOnlyList<CoordinatorRow> People, CoordinatorPlaces Places, bool ShowsNames, bool MayName);

/// <summary>What a place that trains together has: its next sessions, its coordinators, where it stands.</summary>
public sealed record TeamCards(IReadOnlyList<PlannedBlock> Next, CoordinatorsCard Coordinators, IReadOnlyList<LoopStep> Loop, WayBackCard? WayBack, PlannedBlock? Today);

/// <summary>What the week page shows.</summary>
public sealed record WeekPage(WeekDial Dial, IsoWeek ThisWeek, bool HasEarlier, IReadOnlyList<Crumb> Crumbs,
    IReadOnlyList<ChildRow> Children, TeamCards? Team, bool MayRegister, bool MayPlan, string? LiveTopic, string? Receipt)
{
    public Here Unit => Dial.Unit;
    public IsoWeek Week => Dial.Week;
    public bool IsRunning => Dial.IsRunning;

    /// <summary>The week page of the unit where this person leads or trains, or null.</summary>
    public static string? FrontOf(Viewer viewer) =>
        new[] { Role.Manager, Role.TrainingCoordinator, Role.SafetyRep, Role.OhsCoordinator, Role.UnionRep, Role.HealthChampion }
            .SelectMany(role => viewer.Roles.Where(held => held.Role == role))
            .Select(held => TrainingLinks.Week(held.UnitCode)).FirstOrDefault();
}
