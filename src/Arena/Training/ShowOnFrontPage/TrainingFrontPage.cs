using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Training.MyWeek;
using Arena.Training.PlanBlocks;
using Arena.Training.SeeMyWorkplaces;
using Arena.Training.SeeWeek;

namespace Arena.Training.ShowOnFrontPage;

/// <summary>Training on the front page: one's own week, the workplace's last closed one and its next sessions, and the consultant's places.</summary>
internal sealed class TrainingFrontPage(MyWeekLoader myWeek, WeekPageLoader weeks, PlanReader plan, MyWorkplacesLoader places, OrganisationDirectory directory, TimeProvider time) : IFrontPageParts
{
    private const int NextShown = 3;

    public async Task<IReadOnlyList<FrontPagePart>> For(Viewer viewer, Here? workplace)
    {
        var parts = new List<FrontPagePart>();
        if (viewer.Holds(Role.Employee) && await myWeek.Load(viewer) is { IsInTargetGroup: true } mine)
            parts.Add(new(FrontPagePlace.Mine, 10, typeof(MyWeekCard), new Dictionary<string, object> { ["Model"] = mine }));
        if (SeeMyWorkplacesSlice.FrontOf(viewer) is not null)
            parts.Add(new(FrontPagePlace.Whole, 10, typeof(FrontPlaces), new Dictionary<string, object> { ["Model"] = await places.Load(viewer, null) }));
        if (workplace is not null && await directory.May(viewer, TrainingPermissions.SeeWeek, workplace.UnitId))
            await AddWorkplace(parts, viewer, workplace);
        return parts;
    }

    private async Task AddWorkplace(List<FrontPagePart> parts, Viewer viewer, Here here)
    {
        if (await weeks.LoadDial(here, viewer, time.ThisWeek().Previous.ToString()) is { } dial && (dial.Shown is not null || dial.Line.Any(row => row.Shown is not null)))
            parts.Add(new(FrontPagePlace.Whole, 20, typeof(FrontWeek), new Dictionary<string, object> { ["Model"] = dial, ["Name"] = await NameOf(viewer, here), ["IsAll"] = viewer.Holds(Role.Planner) }));
        var blocks = await plan.Blocks(here.UnitId, time.Today());
        if (blocks.Count == 0)
            return;
        var leaders = await plan.MaySeeLeaders(viewer, here.UnitId) ? await plan.Leaders(blocks) : [];
        parts.Add(new(FrontPagePlace.Card, 10, typeof(NextSessions), new Dictionary<string, object>
        {
            ["Unit"] = here, ["Next"] = PlanReader.Next(blocks, leaders, time.LocalNow()).Take(NextShown).ToList(),
        }));
    }

    private async Task<string> NameOf(Viewer viewer, Here here)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        return tree.Units.FirstOrDefault(unit => unit.Id == here.UnitId) is { } unit ? tree.FullName(unit) : here.Name;
    }
}
