using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ShowInPlan;

/// <summary>From a plan to the meetings that it got its interventions from, or to the first of them.</summary>
internal sealed class MeetingNeighbours(OrganisationDirectory directory) : IPlanNeighbours
{
    public async Task<IReadOnlyList<PlanNeighbour>> At(ArenaDb db, Viewer viewer, Here unit)
    {
        if (!await directory.May(viewer, DialoguePermissions.See, unit.UnitId))
            return [];
        if (await db.Set<DialogueMeeting>().AnyAsync(row => row.UnitId == unit.UnitId))
            return [new("chat", T("Dialogmøder", "Dialogue meetings"), DialogueLinks.Meetings(unit.Code))];
        return await directory.May(viewer, DialoguePermissions.Lead, unit.UnitId) ? [new("chat", T("Gør et dialogmøde klar", "Get a dialogue meeting ready"), DialogueLinks.New(unit.Code))] : [];
    }
}
