using Arena.Organisation.ArrangeUnits;
using Arena.Organisation.Invite;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.TendPeople;

/// <summary>One person: where employed, which roles and groups, and a form to give a role. Never absence or training.</summary>
internal static class SeePersonSlice
{
    public const string Address = OrganisationLinks.People + "/{person:guid}";

    public static void Map(WebApplication app) => app.MapGet(Address, Get).Allow(OrganisationPermissions.Administer);

    private static async Task<IResult> Get(Guid person, Viewer viewer, PersonPageLoader loader, TimeProvider time, string? gemt) =>
        await loader.Load(viewer, person, new GiveRoleFields("", "", FormMoments.Field(time.Today()), "", []), Receipt(gemt)) is { } page
            ? Pages.Show<PersonView>(new { Model = page }) : Results.NotFound();

    private static string? Receipt(string? what) => what switch
    {
        "rolle" => T("Rollen er givet.", "The role is given."),
        "slut" => T("Der er sat en sidste dag på rollen.", "A last day is set for the role."),
        "ny" => T("Personen er tilføjet. Lav et link eller et brev, så hun kan komme ind.", "The person is added. Make a link or a letter, so that she can get in."),
        _ => null,
    };
}

public sealed record PersonPage(Guid Id, string Name, string? Number, string? Email, bool HasAccount, IReadOnlyList<PersonJob> Jobs,
    IReadOnlyList<PersonRole> Roles, IReadOnlyList<PersonGroup> Groups, IReadOnlyList<Choice> Units, GiveRoleFields Give, string? Receipt);

public sealed record PersonJob(string Unit, string Place, string? JobTitle, int WeeklyMinutes, DateOnly From, DateOnly? To, bool InTargetGroup);

public sealed record PersonRole(Guid Id, Role Role, string Unit, DateOnly From, DateOnly? To, bool FromStaffList, bool IsOver);

public sealed record PersonGroup(Guid Id, GroupKind Kind, string Unit, DateOnly From, DateOnly? To);

public sealed record GiveRoleFields(string Role, string Unit, string From, string To, IReadOnlyList<FieldError> Errors);

internal sealed class PersonPageLoader(ArenaDb db, OrganisationDirectory directory, Reached reached, TimeProvider time)
{
    public async Task<PersonPage?> Load(Viewer viewer, Guid id, GiveRoleFields give, string? receipt)
    {
        if (await reached.Find(viewer, id) is not { } person)
            return null;
        var today = time.Today();
        var all = await directory.Tree(viewer.MunicipalityId);
        var tree = all.In(time.ThisWeek());
        var jobs = await db.Set<Employment>().Where(job => job.PersonId == id).OrderByDescending(job => job.From).ToListAsync();
        var roles = await db.Set<RoleAssignment>().Where(role => role.PersonId == id).OrderByDescending(role => role.From).ThenBy(role => role.Role).ToListAsync();
        var groups = await (
            from member in db.Set<GroupMember>()
            join grouped in db.Set<Group>() on member.GroupId equals grouped.Id
            where member.PersonId == id
            orderby member.From descending
            select new { grouped.Id, grouped.Kind, grouped.UnitId, member.From, member.To }).ToListAsync();
        return new PersonPage(person.Id, person.Name, person.Number, person.Email, await db.Set<Account>().AnyAsync(row => row.PersonId == id),
            jobs.ConvertAll(job => new PersonJob(all[job.UnitId].Name, string.Join(", ", tree.PathTo(job.UnitId).SkipLast(1).TakeLast(2).Select(unit => unit.Name)), job.JobTitle, job.WeeklyMinutes, job.From, job.To, job.InTargetGroup)),
            roles.ConvertAll(role => new PersonRole(role.Id, role.Role, all[role.UnitId].Name, role.From, role.To, role.FromStaffList, role.To < today)),
            groups.ConvertAll(row => new PersonGroup(row.Id, row.Kind, all[row.UnitId].Name, row.From, row.To)),
            tree.Choices(), give, receipt);
    }
}
