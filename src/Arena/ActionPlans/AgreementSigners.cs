using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>Somebody who may sign for one side, and what she is there.</summary>
/// <param name="IsNear">She stands for the very unit or a team in it; one who manages a unit above may sign, but is not asked.</param>
internal readonly record struct AgreementSigner(Guid PersonId, AgreementSide Side, Role Role, bool IsNear = true);

/// <summary>
/// Who may sign a unit's agreements: for management its manager or one above; for the staff a safety rep or union rep of
/// the unit or of a team in it, or somebody who works there and is in one of its standing groups (MED, OHS group, TRIO).
/// One who manages the unit never signs for its staff.
/// </summary>
internal sealed class AgreementSigners(OrganisationDirectory directory, TimeProvider time)
{
    public async Task<AgreementSigner?> Find(ArenaDb db, Guid municipality, Guid unit, Guid person)
    {
        var tree = await directory.TreeToday(municipality);
        return Of(tree, unit, person, await Ties.Of(db, [person], time.Today()), await Members(db, [unit], person));
    }

    /// <summary>Everybody who may sign for these units.</summary>
    public async Task<ILookup<Guid, AgreementSigner>> Of(ArenaDb db, Guid municipality, IReadOnlyCollection<Guid> units)
    {
        var tree = await directory.TreeToday(municipality);
        var ties = await Ties.At(db, units.SelectMany(unit => tree.UpFrom(unit).Concat(tree.Subtree(unit).Select(below => below.Id))), time.Today());
        var members = await Members(db, units, null);
        return units.SelectMany(unit => ties.All.Where(tie => tie.Role is Role.Manager or Role.SafetyRep or Role.UnionRep).Select(tie => tie.Person).Concat(members[unit]).Distinct()
            .Select(person => (unit, signer: Of(tree, unit, person, ties, members))).Where(one => one.signer is not null)).ToLookup(one => one.unit, one => one.signer!.Value);
    }

    private static AgreementSigner? Of(WeekTree tree, Guid unit, Guid person, Ties ties, ILookup<Guid, Guid> members)
    {
        var held = ties.All.Where(tie => tie.Person == person).ToList();
        if (held.Exists(tie => tie.Role == Role.Manager && tree.Reaches(tie.Unit, Reach.Subtree, unit)))
            return new(person, AgreementSide.Management, Role.Manager, held.Exists(tie => tie.Role == Role.Manager && tie.Unit == unit));
        foreach (var role in (Role[])[Role.SafetyRep, Role.UnionRep])
            if (held.Exists(tie => tie.Role == role && tree.Reaches(tie.Unit, Reach.Workplace, unit)))
                return new(person, AgreementSide.Staff, role);
        return members[unit].Contains(person) && !held.Exists(tie => tie.Role == Role.Manager) && held.Exists(tie => tie.Role == Role.Employee && tree.Reaches(tie.Unit, Reach.Workplace, unit))
            ? new(person, AgreementSide.Staff, Role.Employee) : null;
    }

    private async Task<ILookup<Guid, Guid>> Members(ArenaDb db, IReadOnlyCollection<Guid> units, Guid? person)
    {
        var (ids, today) = (units.ToList(), time.Today());
        return (await (
            from member in db.Set<GroupMember>()
            join held in db.Set<Group>() on member.GroupId equals held.Id
            where ids.Contains(held.UnitId) && (held.ClosedOn == null || held.ClosedOn > today) && (person == null || member.PersonId == person)
                && member.From <= today && (member.To == null || member.To >= today)
            select new { held.UnitId, member.PersonId }).ToListAsync()).ToLookup(row => row.UnitId, row => row.PersonId);
    }
}
