using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>Somebody is something at a unit: by a role, or by working there.</summary>
internal readonly record struct Tie(Guid Person, Guid Unit, Role Role, DateOnly From, DateOnly? To);

/// <summary>Who is what where on a day, and whose plans that reaches.</summary>
internal sealed class Ties(IReadOnlyList<Tie> all)
{
    public IReadOnlyList<Tie> All => all;

    // the role in which somebody is named: what she is for the unit first, then what she is for it from outside
    private static readonly Role[] MostTelling =
    [
        Role.Manager, Role.SafetyRep, Role.UnionRep, Role.OhsCoordinator, Role.TrainingCoordinator, Role.HealthChampion, Role.Employee, Role.Consultant, Role.Planner,
    ];
    private readonly ILookup<Guid, Tie> byPerson = all.ToLookup(tie => tie.Person);
    private readonly ILookup<Guid, Tie> managers = all.Where(tie => tie.Role == Role.Manager).ToLookup(tie => tie.Unit);

    public static Task<Ties> At(ArenaDb db, IEnumerable<Guid> units, DateOnly today)
    {
        var there = units.Distinct().ToList();
        return Read(db.Set<RoleAssignment>().Where(role => there.Contains(role.UnitId)), db.Set<Employment>().Where(job => there.Contains(job.UnitId)), today);
    }

    public static Task<Ties> Of(ArenaDb db, IReadOnlyCollection<Guid> people, DateOnly today) =>
        Read(db.Set<RoleAssignment>().Where(role => people.Contains(role.PersonId)), db.Set<Employment>().Where(job => people.Contains(job.PersonId)), today);

    /// <summary>Of everybody in the municipality.</summary>
    public static Task<Ties> OfAll(ArenaDb db, Guid municipality, DateOnly today) =>
        Read(db.Set<RoleAssignment>().Where(role => role.MunicipalityId == municipality), db.Set<Employment>().Where(job => job.MunicipalityId == municipality), today);

    /// <summary>Of those who manage something, as such: few rows, however many work there.</summary>
    public static async Task<Ties> OfManagers(ArenaDb db, Guid municipality, DateOnly today) =>
        new(await Held(db.Set<RoleAssignment>().Where(role => role.MunicipalityId == municipality && role.Role == Role.Manager), today).ToListAsync());

    private static async Task<Ties> Read(IQueryable<RoleAssignment> roles, IQueryable<Employment> jobs, DateOnly today)
    {
        var held = await Held(roles, today).ToListAsync();
        held.AddRange(await jobs.Where(job => job.From <= today && (job.To == null || job.To >= today))
            .Select(job => new Tie(job.PersonId, job.UnitId, Role.Employee, job.From, job.To)).ToListAsync());
        return new(held);
    }

    private static IQueryable<Tie> Held(IQueryable<RoleAssignment> roles, DateOnly today) =>
        roles.Where(role => role.From <= today && (role.To == null || role.To >= today)).Select(role => new Tie(role.PersonId, role.UnitId, role.Role, role.From, role.To));

    /// <summary>Each person whom the plan of the unit is for, in her most telling role.</summary>
    public IReadOnlyDictionary<Guid, Role> Reaching(WeekTree tree, Guid unit) =>
        all.Where(tie => Reaches(tree, tie, unit)).GroupBy(tie => tie.Person)
            .ToDictionary(held => held.Key, held => held.MinBy(tie => Array.IndexOf(MostTelling, tie.Role)).Role);

    /// <summary>Whether the person has that role in a way that reaches the unit's plan.</summary>
    public bool Holds(WeekTree tree, Guid person, Role role, Guid unit) =>
        byPerson[person].Any(tie => tie.Role == role && Reaches(tree, tie, unit));

    /// <summary>Whether the unit's plan is for her, in whichever role.</summary>
    public bool Reach(WeekTree tree, Guid person, Guid unit) => byPerson[person].Any(tie => Reaches(tree, tie, unit));

    /// <summary>Her last day in that role, where one is known; null where it goes on.</summary>
    public DateOnly? LastDay(WeekTree tree, Guid person, Role role, Guid unit)
    {
        var ends = byPerson[person].Where(tie => tie.Role == role && Reaches(tree, tie, unit)).Select(tie => tie.To).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    /// <summary>The manager of the unit, else of the nearest one above that has one; null where none has.</summary>
    public Guid? ManagerOf(WeekTree tree, Guid unit) =>
        tree.UpFrom(unit).SelectMany(over => managers[over].OrderBy(tie => tie.From).ThenBy(tie => tie.Person)).Select(tie => (Guid?)tie.Person).FirstOrDefault();

    private static bool Reaches(WeekTree tree, Tie tie, Guid unit) =>
        PlanPermissions.See.Grants.Any(grant => grant.Role == tie.Role && tree.Reaches(tie.Unit, grant.Reach, unit));
}
