using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.ChooseWayBack;
using Arena.Training.NameCoordinator;
using Arena.Training.Participation;
using Arena.Training.PlanBlocks;

namespace Arena.Training.SeeWeek;

/// <summary>Reads what stands below the dial of a place that trains together.</summary>
internal sealed class TeamCardsLoader(ArenaDb db, OrganisationDirectory directory, PlanReader plan, CoordinatorReader coordinators, WayBackReader waysBack,
    IEnumerable<ILoopSteps> loop, TimeProvider time)
{
    private const int NextShown = 3;

    /// <summary>Null for a unit that only sums up those below it.</summary>
    public async Task<TeamCards?> Load(Here here, Viewer viewer, WeekTree tree, WeekDial dial, IReadOnlyList<ShownWeek?> line, bool isLowest, bool mayRegister, bool isCurrent)
    {
        var today = time.Today();
        var blocks = await plan.Blocks(here.UnitId, today);
        if (!isLowest && blocks.Count == 0)
            return null;
        var showsNames = await plan.MaySeeLeaders(viewer, here.UnitId);
        var leaders = showsNames ? await plan.Leaders(blocks) : [];
        var mayLead = await directory.May(viewer, TrainingPermissions.Lead, here.UnitId);
        var named = (await coordinators.Read(here.UnitId)).FindAll(one => one.Stops is null || one.Stops >= today);
        var card = new CoordinatorsCard(named.ConvertAll(one => new CoordinatorRow(showsNames ? one.Name : null, one.From, one.Stops)),
            CoordinatorPlaces.Of(named.Select(one => one.Stops), today), showsNames, mayLead);
        var steps = new List<LoopStep>();
        foreach (var module in loop)
            steps.AddRange(await module.At(here));
        var wayBack = isCurrent && (dial.Ours || mayLead)
            ? await waysBack.Read(here, dial, line, CoordinatorPlaces.Enough - card.Places.Vacancies, await ContactPerson.Of(db, tree, here.UnitId, today), mayLead) : null;
        return new(PlanReader.Next(blocks, leaders, time.LocalNow()).Take(NextShown).ToList(), card, steps, wayBack,
            mayRegister ? PlanReader.On(blocks, leaders, today).FirstOrDefault() : null);
    }
}
