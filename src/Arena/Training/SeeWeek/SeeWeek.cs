using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.KeepCounts;
using Arena.Training.Participation;

namespace Arena.Training.SeeWeek;

/// <summary>The unit's week: does training live here, and what is the one thing to do.</summary>
internal static class SeeWeekSlice
{
    public const int WeeksInLine = 12;

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/uge/{week?}", Get).Allow(TrainingPermissions.SeeWeek);
        app.MapGet("/enhed/{unit}/uge/{week}/tal", GetFigures).Allow(TrainingPermissions.SeeWeek);
    }

    private static async Task<IResult> Get(string? week, Here here, Viewer viewer, WeekPageLoader loader) =>
        await loader.Load(here, viewer, week) is { } page ? Pages.Show<WeekPageView>(new { Model = page }) : Results.NotFound();

    /// <summary>The part with the dial, fetched again when somebody ticks.</summary>
    private static async Task<IResult> GetFigures(string week, Here here, Viewer viewer, WeekPageLoader loader) =>
        await loader.Load(here, viewer, week) is { } page ? Pages.Show<WeekFigures>(new { Model = page }) : Results.NotFound();
}

/// <summary>What the week page shows.</summary>
public sealed record WeekPage(
    Here Unit, IsoWeek Week, IsoWeek ThisWeek, bool HasEarlier, IReadOnlyList<Crumb> Crumbs,
    ShownWeek? Shown, IReadOnlyList<TrendRow> Line, IReadOnlyList<ChildRow> Children, bool MayRegister, bool MayLead)
{
    public bool IsRunning => Week == ThisWeek;

    /// <summary>The judgement stands on closed weeks: while a week runs, the last closed one's.</summary>
    public Judgement? Judgement => (IsRunning ? Line.SkipLast(1).LastOrDefault()?.Shown : Shown)?.Judgement;

    /// <summary>The week page of the unit where this person leads or trains, or null.</summary>
    public static string? FrontOf(Viewer viewer) =>
        new[] { Role.Manager, Role.TrainingCoordinator, Role.SafetyRep, Role.OhsCoordinator, Role.UnionRep, Role.HealthChampion }
            .SelectMany(role => viewer.Roles.Where(held => held.Role == role))
            .Select(held => TrainingLinks.Week(held.UnitCode)).FirstOrDefault();
}

public sealed record TrendRow(IsoWeek Week, ShownWeek? Shown);

public sealed record ChildRow(UnitNode Unit, ShownWeek? Shown);

/// <summary>Reads the week page, through the door for what may be shown.</summary>
internal sealed class WeekPageLoader(OrganisationDirectory directory, ParticipationDoor door, OpenWeeks weeks, TimeProvider time)
{
    public async Task<WeekPage?> Load(Here here, Viewer viewer, string? asked)
    {
        var now = time.ThisWeek();
        var week = now.Previous;
        if (asked is not null && !IsoWeek.TryParse(asked, out week))
            return null;
        if (week > now)
            return null;
        await weeks.Ensure(viewer.MunicipalityId);
        var tree = (await directory.Tree(viewer.MunicipalityId)).In(week);
        var mayRegister = await directory.May(viewer, TrainingPermissions.Register, here.UnitId);
        var sight = mayRegister ? Sight.Registrar : viewer.Roles.Any(held => held.UnitId == here.UnitId) ? Sight.Inside : Sight.Above;
        var children = tree.Below(here.UnitId).ToList();
        var first = week.Plus(1 - SeeWeekSlice.WeeksInLine);
        var shown = await door.Weeks(viewer.MunicipalityId, [here.UnitId, .. children.Select(child => child.Id)],
            unit => unit == here.UnitId ? sight : Sight.Above, first, week);
        var line = shown[here.UnitId];
        return new WeekPage(here, week, now, line.SkipLast(1).Any(one => one is not null), await Crumbs(tree, here, viewer),
            line[^1], line.Select((one, number) => new TrendRow(first.Plus(number), one)).ToList(),
            children.Select(child => new ChildRow(child, shown[child.Id][^1])).ToList(),
            mayRegister, await directory.May(viewer, TrainingPermissions.Lead, here.UnitId));
    }

    // up the organisation; a link only where this person may go
    private async Task<IReadOnlyList<Crumb>> Crumbs(WeekTree tree, Here here, Viewer viewer)
    {
        var crumbs = new List<Crumb>();
        foreach (var unit in tree.PathTo(here.UnitId))
            crumbs.Add(new Crumb(unit.Name, unit.Id != here.UnitId && await directory.May(viewer, TrainingPermissions.SeeWeek, unit.Id)
                ? TrainingLinks.Week(unit.Code, tree.Week) : null));
        return crumbs;
    }
}
