using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Import;

/// <summary>What is stored of a municipality, as the plans need it: a few whole reads, no question in a loop.</summary>
internal static class StoredOrganisation
{
    public static async Task<List<UnitState>> Units(ArenaDb db, Guid municipality)
    {
        var placements = (await db.Set<UnitPlacement>().AsNoTracking().Where(row => row.MunicipalityId == municipality).ToListAsync())
            .GroupBy(row => row.UnitId).ToDictionary(group => group.Key, group => (First: group.Min(row => row.From), Latest: group.MaxBy(row => row.From)!));
        var began = placements.Count == 0 ? DateOnly.MinValue : placements.Values.Min(placed => placed.First);
        var units = await db.Set<Unit>().AsNoTracking().Where(row => row.MunicipalityId == municipality)
            .Select(row => new { row.Id, row.Code, row.Name, row.Level, row.Kind, row.Ownership }).ToListAsync();
        return units.ConvertAll(row => new UnitState
        {
            Id = row.Id, Code = row.Code, Name = row.Name, Level = row.Level, Kind = row.Kind, Ownership = row.Ownership,
            Placement = placements.GetValueOrDefault(row.Id).Latest, ParentId = placements.GetValueOrDefault(row.Id).Latest?.ParentId,
            IsMadeByHand = placements.TryGetValue(row.Id, out var placed) && placed.First > began,
        });
    }

    /// <summary>People with a staff number; those without are not the list's.</summary>
    public static async Task<List<PersonState>> People(ArenaDb db, Guid municipality)
    {
        var people = (await db.Set<Person>().Where(row => row.MunicipalityId == municipality && row.Number != null)
            .Select(row => new { row.Id, row.Number, row.FirstName, row.LastName, row.Email }).ToListAsync())
            .ConvertAll(row => new PersonState { Id = row.Id, Number = row.Number!, FirstName = row.FirstName, LastName = row.LastName, Email = row.Email });
        var byId = people.ToDictionary(person => person.Id);
        var jobs = await db.Set<Employment>().Where(row => row.MunicipalityId == municipality)
            .Select(row => new { row.Id, row.PersonId, row.UnitId, row.From, row.To, row.JobTitle, row.WeeklyMinutes, row.InTargetGroup }).ToListAsync();
        foreach (var job in jobs)
            if (byId.TryGetValue(job.PersonId, out var person))
                person.Jobs.Add(new()
                {
                    Id = job.Id, UnitId = job.UnitId, From = job.From, To = job.To, JobTitle = job.JobTitle,
                    WeeklyMinutes = job.WeeklyMinutes, InTargetGroup = job.InTargetGroup,
                });
        return people;
    }

    public static async Task<List<RoleState>> Roles(ArenaDb db, Guid municipality) =>
        (await db.Set<RoleAssignment>().AsNoTracking().Where(row => row.MunicipalityId == municipality).ToListAsync())
            .ConvertAll(row => new RoleState { Id = row.Id, PersonId = row.PersonId, UnitId = row.UnitId, Role = row.Role, From = row.From, To = row.To, FromStaffList = row.FromStaffList });

    public static async Task<List<AbsenceState>> Absences(ArenaDb db, Guid municipality) =>
        (await db.Set<Absence>().AsNoTracking().Where(row => row.MunicipalityId == municipality).ToListAsync())
            .ConvertAll(row => new AbsenceState { Id = row.Id, PersonId = row.PersonId, From = row.From, To = row.To });
}
