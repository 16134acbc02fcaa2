using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>One click that makes an idea or a story an idea of the unit's own plan. Called inside a unit of work of the writer.</summary>
internal sealed class TakeIntoPlan(PlanBook book)
{
    /// <summary>
    /// The intervention, or the one from the same source that is open in the plan already: two people who like the same idea
    /// have one. What is done, and why it should help, is left open: that is for the workplace to say. Null where the owner
    /// does not belong to the plan.
    /// </summary>
    public async Task<Guid?> Take(ArenaDb db, InterventionSourceKind kind, string key, Guid unit, string goal, Theme? theme, Approach? approach, Guid owner)
    {
        if (await Open(db, kind, unit).Where(row => row.SourceKey == key).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } there)
            return there;
        return (await book.Add(db, NewIntervention.From(kind, key, unit, goal, owner) with { Theme = theme, Approach = approach }))?.Id;
    }

    /// <summary>The unit's open interventions that came from such a source.</summary>
    public static IQueryable<Intervention> Open(ArenaDb db, InterventionSourceKind kind, Guid unit) => db.Set<Intervention>()
        .Where(row => row.UnitId == unit && row.Source == kind && (row.Stage == Stage.Idea || row.Stage == Stage.Decided || row.Stage == Stage.Running));
}
