using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.SeeMeetings;

/// <summary>A unit's dialogue meetings.</summary>
internal static class SeeMeetingsSlice
{
    private const int HeldShown = 100;

    // where a person's own meetings are: first where she leads or speaks for others, then where she works
    private static readonly Role[] Belonging =
        [Role.Manager, Role.SafetyRep, Role.UnionRep, Role.OhsCoordinator, Role.TrainingCoordinator, Role.HealthChampion, Role.Employee];

    public static void Map(WebApplication app) => app.MapGet("/enhed/{unit}/dialog", Get).Allow(DialoguePermissions.See);

    /// <summary>The meetings of the unit that is hers first of all; null where none is.</summary>
    public static string? FrontOf(Viewer viewer) =>
        Belonging.SelectMany(role => viewer.Roles.Where(held => held.Role == role)).Select(held => DialogueLinks.Meetings(held.UnitCode)).FirstOrDefault();

    private static async Task<IResult> Get(string? gemt, Here here, Viewer viewer, ArenaDb db, MeetingDoor door, OrganisationDirectory directory)
    {
        var open = await MeetingDoor.Whole(db).Where(row => row.UnitId == here.UnitId && row.Stage <= MeetingStage.Running).OrderBy(row => row.Begins).ThenBy(row => row.Id).ToListAsync();
        var held = await db.Set<DialogueMeeting>().Include(row => row.Tables).Where(row => row.UnitId == here.UnitId && row.StartedAt != null && row.Stage >= MeetingStage.Held)
            .OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Take(HeldShown).ToListAsync();
        var ids = open.Concat(held).Select(row => row.GroupId).OfType<Guid>().Distinct().ToList();
        var groups = await db.Set<Group>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Kind);
        return Pages.Show<MeetingsView>(new
        {
            Model = new MeetingsPage(here, MeetingDoor.Crumbs(here), await door.MayLead(here, viewer),
                open.Where(row => row.Stage == MeetingStage.Running).Select(Line).ToList(), open.Where(row => row.Stage == MeetingStage.Preparing).Select(Line).ToList(), held.ConvertAll(Line))
            {
                Receipt = MeetingWords.Receipt(gemt), Below = await Below(db, directory, viewer, here), MaySeeProfile = await directory.May(viewer, DialoguePermissions.SeeProfile, here.UnitId),
            },
        });

        MeetingLine Line(DialogueMeeting row) => new(row.Id, row.GroupId is { } group ? groups[group].Word() : null, row.Purpose, row.Stage == MeetingStage.Held && row.Begins < row.StartedAt ? row.Begins : row.StartedAt ?? row.Begins, row.Tables.Count, row.Tables.Sum(table => table.People),
            row.Stage == MeetingStage.Preparing ? MeetingChecklist.Of(row, here.Code).Where(line => !line.IsDone).ToList() : [])
        {
            IsCheck = row.IsCheck, IsCalledOff = row.Stage == MeetingStage.Cancelled,
        };
    }

    // who stands for a whole workplace finds the meetings of its teams here
    private static async Task<IReadOnlyList<MeetingsBelow>> Below(ArenaDb db, OrganisationDirectory directory, Viewer viewer, Here here)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        var units = tree.Subtree(here.UnitId).Where(unit => unit.Id != here.UnitId).ToList();
        if (units.Count == 0)
            return [];
        var ids = units.ConvertAll(unit => unit.Id);
        var counts = (await db.Set<DialogueMeeting>().Where(row => ids.Contains(row.UnitId) && row.Stage <= MeetingStage.Held).GroupBy(row => new { row.UnitId, row.Stage })
            .Select(some => new { some.Key.UnitId, some.Key.Stage, Count = some.Count() }).ToListAsync()).ToLookup(row => row.UnitId);
        var below = new List<MeetingsBelow>();
        foreach (var unit in units.Where(unit => counts.Contains(unit.Id)))
            if (await directory.May(viewer, DialoguePermissions.See, unit.Id))
                below.Add(new(unit.Code, tree.Above(unit.Id) is { } above && above.Id != here.UnitId ? $"{above.Name}, {unit.Name}" : unit.Name, Has(unit, MeetingStage.Running) > 0, Has(unit, MeetingStage.Preparing) > 0, Has(unit, MeetingStage.Held)));
        return below;

        int Has(UnitNode unit, MeetingStage stage) => counts[unit.Id].Where(row => row.Stage == stage).Sum(row => row.Count);
    }
}
