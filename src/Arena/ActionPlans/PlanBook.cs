using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>
/// Puts interventions into plans, for this module's pages and for other modules: a card, a finding, a training status, an
/// idea of the catalogue. Called inside a unit of work of the writer.
/// </summary>
internal sealed class PlanBook(PlanReach reach)
{
    /// <summary>
    /// The intervention as an idea in the unit's plan, its owner asked; the one that is there already where it comes a second
    /// time with the same id. Null where the owner does not belong to the unit's plan, or the id is somebody else's.
    /// Whether who acts may do so at the unit is the page's question (<see cref="PlanPermissions.Suggest"/>).
    /// </summary>
    public async Task<Intervention?> Add(ArenaDb db, NewIntervention wanted)
    {
        if (db.Acting is not { Municipality: { } municipality, Person: { } by })
            throw new InvalidOperationException("Somebody must put it there.");
        // whosever it is, also of another place: an id is used once
        if (await db.Set<Intervention>().IgnoreQueryFilters().FirstOrDefaultAsync(row => row.Id == wanted.Id) is { } there)
            return there.UnitId == wanted.UnitId && there.MunicipalityId == municipality ? there : null;
        if (await reach.RoleOf(db, municipality, wanted.UnitId, wanted.Owner) is not { } role)
            return null;
        var made = Intervention.Propose(wanted, role, municipality, by, db.Now);
        db.Add(made);
        db.Record("intervention.proposed", made.Id, made.UnitId, wanted.Owner);
        await db.MailOwner(made);
        return made;
    }
}
