using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>Somebody who may sign for one side, and what she is there.</summary>
/// <param name="IsNear">She stands for the very unit or a team in it, or for a team that has nobody of its own; others above may sign, but are not asked.</param>
internal readonly record struct AgreementSigner(Guid PersonId, AgreementSide Side, Role Role, bool IsNear = true);

/// <summary>
/// Who may sign a unit's agreements: for management its manager or one above; for the staff a safety rep or union rep of
/// the unit, of a team in it or of a unit above (a team mostly has none of its own), or somebody who works there and is in one
/// of its standing groups (MED, OHS group, TRIO). One who manages the unit never signs for its staff.
/// </summary>
internal sealed class AgreementSigners(OrganisationDirectory directory, TimeProvider time)
{
    public async Task<AgreementSigner?> Find(ArenaDb db, Guid municipality, Guid unit, Guid person)
    {
        var tree = await directory.TreeToday(municipality);
        var found = Of(tree, unit, person, await Ties.Of(db, [person], time.Today()), await Members(db, [unit], person));
        // whether an elected one from above is asked depends on who else there is
        return found is { Side: AgreementSide.Staff, IsNear: false } ? (await Of(db, municipality, [unit]))[unit].First(one => one.PersonId == person) : found;
    }

    /// <summary>Everybody who may sign for these units.</summary>
    public async Task<ILookup<Guid, AgreementSigner>> Of(ArenaDb db, Guid municipality, IReadOnlyCollection<Guid> units)
    {
        var tree = await directory.TreeToday(municipality);
        var ties = await Ties.At(db, units.SelectMany(unit => tree.UpFrom(unit).Concat(tree.Subtree(unit).Select(below => below.Id))), time.Today());
        var members = await Members(db, units, null);
        return units.SelectMany(unit => Asked(ties.All.Where(tie => tie.Role is Role.Manager or Role.SafetyRep or Role.UnionRep).Select(tie => tie.Person).Concat(members[unit]).Distinct()
            .Select(person => Of(tree, unit, person, ties, members)).OfType<AgreementSigner>().ToList()).Select(signer => (unit, signer))).ToLookup(one => one.unit, one => one.signer);
    }

    // who is elected for the workplace is asked for its team where nobody there stands for the staff
    private static IEnumerable<AgreementSigner> Asked(List<AgreementSigner> signers)
    {
        var hasOwn = signers.Exists(one => one is { Side: AgreementSide.Staff, IsNear: true });
        return signers.Select(one => one.Side == AgreementSide.Staff && !hasOwn ? one with { IsNear = true } : one);
    }

    private static AgreementSigner? Of(WeekTree tree, Guid unit, Guid person, Ties ties, ILookup<Guid, Guid> members)
    {
        var held = ties.All.Where(tie => tie.Person == person).ToList();
        if (held.Exists(tie => tie.Role == Role.Manager && tree.Reaches(tie.Unit, Reach.Subtree, unit)))
            return new(person, AgreementSide.Management, Role.Manager, held.Exists(tie => tie.Role == Role.Manager && tie.Unit == unit));
        if (Elected(held, tree, Reach.Workplace, unit) is { } near)
            return new(person, AgreementSide.Staff, near);
        if (members[unit].Contains(person) && !held.Exists(tie => tie.Role == Role.Manager) && held.Exists(tie => tie.Role == Role.Employee && tree.Reaches(tie.Unit, Reach.Workplace, unit)))
            return new(person, AgreementSide.Staff, Role.Employee);
        return Elected(held, tree, Reach.Subtree, unit) is { } above ? new(person, AgreementSide.Staff, above, IsNear: false) : null;
    }

    private static Role? Elected(List<Tie> held, WeekTree tree, Reach reach, Guid unit) =>
        ((Role[])[Role.SafetyRep, Role.UnionRep]).Where(role => held.Exists(tie => tie.Role == role && tree.Reaches(tie.Unit, reach, unit))).Select(role => (Role?)role).FirstOrDefault();

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
