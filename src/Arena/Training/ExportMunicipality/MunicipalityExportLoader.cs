using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Training.KeepCounts;
using Arena.Training.Participation;
using Arena.Training.SeeMunicipality;

namespace Arena.Training.ExportMunicipality;

internal sealed class MunicipalityExportLoader(OrganisationDirectory directory, ParticipationDoor door, OpenWeeks weeks, TimeProvider time)
{
    /// <summary>Every unit with somebody in the target group that the planner's roles reach; hidden ones with their name only.</summary>
    public async Task<WeekSheet?> Load(Viewer viewer, Question asked)
    {
        var now = time.ThisWeek();
        if (asked.WeekUntil(now) is not { } week)
            return null;
        await weeks.Ensure(viewer.MunicipalityId);
        var tree = (await directory.Tree(viewer.MunicipalityId)).In(week);
        var tops = PlannerReach.TopsOf(viewer, tree);
        var training = await door.WithTargetGroup(viewer.MunicipalityId, week);
        var units = (tops.Find(unit => unit.Code == asked.Top) is { } one ? [one] : tops)
            .SelectMany(top => tree.Subtree(top.Id)).Where(unit => training.Contains(unit.Id)).ToList();
        var shown = await door.Weeks(viewer.MunicipalityId, units.Select(unit => unit.Id).ToList(), _ => Sight.Above, week, week);
        return WeekSheet.Of(week, units.Select(unit => (unit, tree.Above(unit.Id), shown[unit.Id][0])));
    }
}
