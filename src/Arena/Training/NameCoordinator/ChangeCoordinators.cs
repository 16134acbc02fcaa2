using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Training.RecordAttendance;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.NameCoordinator;

/// <summary>Changes of who coordinates, inside the writer's unit of work: a role from a day, to a day.</summary>
internal sealed class ChangeCoordinators(OrganisationChanges changes, OrganisationDirectory directory, LiveChanges live, TimeProvider time)
{
    /// <summary>False: the person coordinates here already.</summary>
    public async Task<bool> Name(ArenaDb db, Guid municipality, Guid unit, Guid person, DateOnly from)
    {
        if (await db.Set<RoleAssignment>().AnyAsync(row => row.UnitId == unit && row.PersonId == person && row.Role == Role.TrainingCoordinator && (row.To == null || row.To >= from)))
            return false;
        var role = new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = municipality, PersonId = person, UnitId = unit, Role = Role.TrainingCoordinator, From = from };
        db.Add(role);
        Say(db, "coordinator.named", unit, role);
        await db.SaveChangesAsync();
        await directory.OrganisationChanged(db, municipality);
        return true;
    }

    /// <summary>False: no such coordinator here. One who has not begun yet does not begin.</summary>
    public async Task<bool> Stop(ArenaDb db, Guid municipality, Guid unit, Guid id, DateOnly last)
    {
        var today = time.Today();
        if (await db.Set<RoleAssignment>().FirstOrDefaultAsync(row => row.Id == id && row.UnitId == unit && row.Role == Role.TrainingCoordinator && (row.To == null || row.To >= today)) is not { } role)
            return false;
        if (last < role.From)
            db.Remove(role);
        else
            role.To = last;
        Say(db, "coordinator.stopped", unit, role);
        // what she had in the plan passes on with the role
        await changes.RolesChanged(db, municipality);
        return true;
    }

    private void Say(ArenaDb db, string action, Guid unit, RoleAssignment role)
    {
        db.Record(action, role.Id, unit, role.PersonId);
        db.AfterCommit.Add(() => live.Changed(TrainingTopics.Unit(unit)));
    }
}
