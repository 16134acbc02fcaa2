using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SeeMyData;

/// <summary>What Arena keeps about the person who asks, from every module, and who has looked.</summary>
public sealed record MyData(
    string Municipality, string Name, string? Number, string? Email, string? UserName, int RetentionMonths, DateOnly? KeptFrom, string? ContactEmail,
    IReadOnlyList<MyJob> Employments, IReadOnlyList<MyRole> Roles, IReadOnlyList<MyGroup> Groups, IReadOnlyList<MyAbsence> Absence,
    IReadOnlyList<PersonalDataPart> Parts, IReadOnlyList<string> WaysIn, IReadOnlyList<MyLookup> Lookups);

public sealed record MyJob(string Unit, string? JobTitle, double HoursAWeek, DateOnly From, DateOnly? To, bool InTargetGroup);

public sealed record MyRole(Role Role, string Unit, DateOnly From, DateOnly? To);

public sealed record MyGroup(GroupKind Kind, string Unit, DateOnly From, DateOnly? To);

public sealed record MyAbsence(DateOnly From, DateOnly? To);

/// <param name="Unit">For a list with names: the team that it shows.</param>
public sealed record MyLookup(DateTimeOffset At, string Action, string Role, string? Purpose, string? Unit, bool ByMyself);

internal sealed class MyDataLoader(ArenaDb db, IEnumerable<IPersonalData> modules)
{
    public async Task<MyData> Load(Viewer viewer)
    {
        var me = viewer.PersonId;
        var municipality = await db.Set<Municipality>().FirstAsync(row => row.Id == viewer.MunicipalityId);
        var person = await db.Set<Person>().FirstAsync(row => row.Id == me);
        var jobs = await db.Set<Employment>().Where(row => row.PersonId == me).OrderByDescending(row => row.From)
            .Join(db.Set<Unit>(), row => row.UnitId, unit => unit.Id, (row, unit) => new { Job = row, unit.Name }).ToListAsync();
        var parts = new List<PersonalDataPart>();
        foreach (var module in modules)
            parts.Add(await module.About(db, me));
        return new(municipality.Name, person.Name, person.Number, person.Email,
            await db.Set<Account>().Where(row => row.PersonId == me).Select(row => row.UserName).FirstOrDefaultAsync(),
            municipality.RetentionMonths, municipality.KeptFrom, municipality.ContactEmail,
            jobs.ConvertAll(row => new MyJob(row.Name, row.Job.JobTitle, row.Job.WeeklyMinutes / 60.0, row.Job.From, row.Job.To, row.Job.InTargetGroup)),
            await db.Set<RoleAssignment>().Where(row => row.PersonId == me).OrderByDescending(row => row.From)
                .Join(db.Set<Unit>(), row => row.UnitId, unit => unit.Id, (row, unit) => new MyRole(row.Role, unit.Name, row.From, row.To)).ToListAsync(),
            await (from member in db.Set<GroupMember>()
                   join grouped in db.Set<Group>() on member.GroupId equals grouped.Id
                   join unit in db.Set<Unit>() on grouped.UnitId equals unit.Id
                   where member.PersonId == me
                   orderby member.From descending
                   select new MyGroup(grouped.Kind, unit.Name, member.From, member.To)).ToListAsync(),
            await db.Set<Absence>().Where(row => row.PersonId == me).OrderByDescending(row => row.From).Select(row => new MyAbsence(row.From, row.To)).ToListAsync(),
            parts, await WaysIn(viewer.AccountId), await Lookups(me, jobs.ConvertAll(row => (row.Job.UnitId, row.Job.From, row.Job.To, row.Name))));
    }

    private async Task<IReadOnlyList<string>> WaysIn(Guid account)
    {
        var names = await db.Set<Passkey>().Where(row => row.AccountId == account).Select(row => row.Name).ToListAsync();
        names.AddRange(await db.Set<Device>().Where(row => row.AccountId == account).Select(row => row.Name).ToListAsync());
        return names;
    }

    // what is about me, and every list of a team on which I stood that day
    private async Task<IReadOnlyList<MyLookup>> Lookups(Guid me, List<(Guid Unit, DateOnly From, DateOnly? To, string Name)> jobs)
    {
        var units = jobs.Select(job => (Guid?)job.Unit).Distinct().ToList();
        var rows = await db.Set<AuditEntry>().Where(row => row.SubjectId == me)
            .Select(row => new { row.Number, row.At, row.Action, row.Role, row.Purpose, row.ActorId, row.UnitId, row.SubjectId }).ToListAsync();
        rows.AddRange(await db.Set<AuditEntry>().Where(row => row.Action == AuditActions.ListSeen && units.Contains(row.UnitId) && row.SubjectId == null)
            .Select(row => new { row.Number, row.At, row.Action, row.Role, row.Purpose, row.ActorId, row.UnitId, row.SubjectId }).ToListAsync());
        return rows.Where(row => row.SubjectId is not null || jobs.Exists(job => job.Unit == row.UnitId && Covers(job.From, job.To, LocalTime.Day(row.At))))
            .OrderByDescending(row => row.Number)
            .Select(row => new MyLookup(row.At, row.Action, row.Role, row.Purpose, jobs.Find(job => job.Unit == row.UnitId).Name, row.ActorId == me)).ToList();
    }

    private static bool Covers(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || to >= day);
}
