using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation;

/// <summary>
/// What is counted over the organisation is counted anew when the organisation changes. A module that counts implements
/// it; it is called in the unit of work that makes the change, so that figures and organisation never disagree.
/// </summary>
public interface IOrganisationChange
{
    /// <summary>Units, placements, employments or absences are others than before, from that week on.</summary>
    Task Recount(ArenaDb db, UnitTree tree, IsoWeek first);

    /// <summary>The weeks that the judgement passes over are others than before.</summary>
    Task Rejudge(ArenaDb db, UnitTree tree);

    /// <summary>Somebody's role has ended; no figure is another for it.</summary>
    Task RolesChanged(ArenaDb db, UnitTree tree) => Task.CompletedTask;
}

/// <summary>The end of every unit of work that changes the organisation.</summary>
internal sealed class OrganisationChanges(OrganisationDirectory directory, IEnumerable<IOrganisationChange> counted)
{
    /// <summary>Saves what has been done so far, counts anew from that week on, and lets every node forget what it knew.</summary>
    public async Task CountFrom(ArenaDb db, Guid municipality, IsoWeek first)
    {
        var tree = await Tree(db, municipality);
        foreach (var one in counted)
            await one.Recount(db, tree, first);
        await directory.OrganisationChanged(db, municipality);
    }

    /// <summary>Saves what has been done so far, lets go on what hung on the roles, and lets every node forget what it knew.</summary>
    public async Task RolesChanged(ArenaDb db, Guid municipality)
    {
        var tree = await Tree(db, municipality);
        foreach (var one in counted)
            await one.RolesChanged(db, tree);
        await directory.OrganisationChanged(db, municipality);
    }

    public async Task JudgeAnew(ArenaDb db, Guid municipality)
    {
        var tree = await Tree(db, municipality);
        foreach (var one in counted)
            await one.Rejudge(db, tree);
    }

    /// <summary>The organisation as this unit of work has made it.</summary>
    public async Task<UnitTree> Tree(ArenaDb db, Guid municipality)
    {
        await db.SaveChangesAsync();
        return await UnitTrees.Read(db, await db.Set<Municipality>().FirstAsync(row => row.Id == municipality));
    }
}
