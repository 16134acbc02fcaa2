using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Import;

/// <summary>Writes an agreed plan, inside the writer's unit of work: rows in bulk, then the figures, one entry in the log.</summary>
internal sealed class ImportWriter(OrganisationChanges changes)
{
    public async Task Write(ArenaDb db, ImportPlan plan)
    {
        var municipality = plan.Municipality.Id;
        if (plan.IsNewMunicipality)
        {
            db.Add(plan.Municipality);
            await db.SaveChangesAsync();
            db.Acting = db.Acting with { Municipality = municipality };
        }
        await WriteUnits(db, plan);
        await WritePeople(db, plan);
        foreach (var part in plan.Parts)
            await part.Write(db);
        db.Record("import.written", municipality, detail: plan.Summary);
        if (plan.First is { } first)
            await changes.CountFrom(db, municipality, first);
        else
            await changes.RolesChanged(db, municipality);
    }

    private static async Task WriteUnits(ArenaDb db, ImportPlan plan)
    {
        var (municipality, today) = (plan.Municipality.Id, plan.Today);
        var units = plan.Units.Units;
        var fresh = units.Where(unit => unit.IsNew).ToList();
        await db.InsertAll(fresh.Select(unit => new Unit
        {
            Id = unit.Id, MunicipalityId = municipality, Code = unit.Code, Name = unit.Name, Level = unit.Level, Kind = unit.Kind, WallKey = SecretKey.New(),
        }));
        await db.ExecuteAll("UPDATE unit SET name = @p0, level = @p1 WHERE id = @p2",
            units.Where(unit => unit.IsRenamed).Select(unit => new object?[] { unit.Name, unit.Level, unit.Id }).ToList());
        if (!plan.IsNewMunicipality && units.FirstOrDefault(unit => unit is { IsRenamed: true, ParentId: null }) is { } top)
            await db.Execute("UPDATE municipality SET name = @p0 WHERE id = @p1", top.Name, municipality);

        var placed = fresh.ConvertAll(unit => Placement(unit, municipality, UnitListWords.Always));
        var closed = units.Where(unit => unit.IsEnded).Select(unit => Closing(unit, today)).ToList();
        var mended = new List<object?[]>();
        foreach (var unit in units.Where(unit => unit.IsMoved || unit.IsReopened))
        {
            var former = unit.Placement!;
            if (former.From >= today || (former.ParentId == unit.ParentId && former.To >= today.AddDays(-1)))
            {
                // placed today, or closed just now: that placement is put right instead of followed by another
                mended.Add([unit.ParentId, unit.Id, former.From]);
                continue;
            }
            if (!unit.IsReopened)
                closed.Add(Closing(unit, today));
            placed.Add(Placement(unit, municipality, today));
        }
        await db.ExecuteAll("UPDATE unit_placement SET \"to\" = @p0 WHERE unit_id = @p1 AND \"from\" = @p2", closed);
        await db.ExecuteAll("UPDATE unit_placement SET parent_id = @p0, \"to\" = NULL WHERE unit_id = @p1 AND \"from\" = @p2", mended);
        await db.InsertAll(placed);
    }

    private static UnitPlacement Placement(UnitState unit, Guid municipality, DateOnly from) =>
        new() { UnitId = unit.Id, MunicipalityId = municipality, From = from, ParentId = unit.ParentId };

    private static object?[] Closing(UnitState unit, DateOnly today) => [today.AddDays(-1), unit.Id, unit.Placement!.From];

    private static async Task WritePeople(ArenaDb db, ImportPlan plan)
    {
        var municipality = plan.Municipality.Id;
        var people = plan.Staff.People;
        await db.InsertAll(people.Where(person => person.IsNew).Select(person => new Person
        {
            Id = person.Id, MunicipalityId = municipality, Number = person.Number, FirstName = person.FirstName, LastName = person.LastName,
            Email = person.Email, CalendarKey = SecretKey.New(),
        }));
        await db.ExecuteAll("UPDATE person SET first_name = @p0, last_name = @p1, email = @p2 WHERE id = @p3",
            people.Where(person => person.IsChanged).Select(person => new object?[] { person.FirstName, person.LastName, person.Email, person.Id }).ToList());

        await db.InsertAll(people.SelectMany(person => person.Jobs.Where(job => job.IsNew).Select(job => new Employment
        {
            Id = job.Id, MunicipalityId = municipality, PersonId = person.Id, UnitId = job.UnitId, From = job.From, To = job.To,
            JobTitle = job.JobTitle, WeeklyMinutes = job.WeeklyMinutes, InTargetGroup = job.InTargetGroup,
        })));
        await db.ExecuteAll("UPDATE employment SET \"to\" = @p0, job_title = @p1, weekly_minutes = @p2, in_target_group = @p3 WHERE id = @p4",
            people.SelectMany(person => person.Jobs).Where(job => job is { IsChanged: true, IsNew: false })
                .Select(job => new object?[] { job.To, job.JobTitle, job.WeeklyMinutes, job.InTargetGroup, job.Id }).ToList());

        await db.InsertAll(plan.Roles.Roles.Where(role => role.IsNew).Select(role => new RoleAssignment
        {
            Id = role.Id, MunicipalityId = municipality, PersonId = role.PersonId, UnitId = role.UnitId, Role = role.Role,
            From = role.From, To = role.To, FromStaffList = true,
        }));
        await db.ExecuteAll("UPDATE role_assignment SET \"to\" = @p0 WHERE id = @p1",
            plan.Roles.Roles.Where(role => role.IsChanged).Select(role => new object?[] { role.To, role.Id }).ToList());

        await db.InsertAll(plan.Absences.Absences.Where(absence => absence.IsNew).Select(absence => new Absence
        {
            Id = absence.Id, MunicipalityId = municipality, PersonId = absence.PersonId, From = absence.From, To = absence.To,
        }));
        await db.ExecuteAll("UPDATE absence SET \"to\" = @p0 WHERE id = @p1",
            plan.Absences.Absences.Where(absence => absence.IsChanged).Select(absence => new object?[] { absence.To, absence.Id }).ToList());
    }
}
