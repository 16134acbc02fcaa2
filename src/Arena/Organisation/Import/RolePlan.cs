using Arena.Platform.Access;

namespace Arena.Organisation.Import;

internal sealed class RoleState
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid UnitId { get; init; }
    public required Role Role { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public bool FromStaffList { get; init; }
    public bool IsNew { get; init; }
    public bool IsChanged { get; set; }
}

/// <summary>
/// Roles that stand in the staff list: held at that unit from the import on, for as long as the employment, and ended
/// when they no longer stand there. A role that was given by hand stays as it is.
/// </summary>
internal sealed class RolePlan(IReadOnlyList<RoleState> stored)
{
    private readonly List<RoleState> roles = [.. stored];

    public IReadOnlyList<RoleState> Roles => roles;

    public void Compare(StaffPlan staff, DateOnly today, ImportTally tally)
    {
        var wanted = Wanted(staff, today);
        var people = stored.Count == 0 ? [] : staff.People.ToDictionary(person => person.Id);
        foreach (var role in stored.OrderByDescending(role => role.FromStaffList))
        {
            if (role.To < today)
                continue;
            var stands = wanted.Remove((role.PersonId, role.UnitId, role.Role), out var period);
            if (!role.FromStaffList)
                continue;
            if (!stands && people.TryGetValue(role.PersonId, out var person) && staff.IsKept(person, role.UnitId))
                continue;
            if (stands && role.To == period.To)
            {
                tally.Unchanged++;
                continue;
            }
            (role.To, role.IsChanged) = (stands ? period.To : today.AddDays(-1), true);
            if (stands)
                tally.Changed++;
            else
                tally.Ended++;
        }
        foreach (var ((person, unit, role), (from, to)) in wanted)
        {
            roles.Add(new() { Id = Guid.CreateVersion7(), PersonId = person, UnitId = unit, Role = role, From = from, To = to, FromStaffList = true, IsNew = true });
            tally.New++;
        }
    }

    private static Dictionary<(Guid, Guid, Role), (DateOnly From, DateOnly? To)> Wanted(StaffPlan staff, DateOnly today)
    {
        var wanted = new Dictionary<(Guid, Guid, Role), (DateOnly From, DateOnly? To)>();
        foreach (var row in staff.Rows.Where(row => row.Roles != 0 && !(row.To < today)))
            foreach (var role in StaffRow.RolesOfTheList.Where(row.Holds))
            {
                var key = (staff.Find(row.Number)!.Id, row.UnitId, role);
                var from = row.From > today ? row.From : today;
                wanted[key] = wanted.TryGetValue(key, out var other)
                    ? (from < other.From ? from : other.From, row.To is null || other.To is null ? null : row.To > other.To ? row.To : other.To)
                    : (from, row.To);
            }
        return wanted;
    }
}
