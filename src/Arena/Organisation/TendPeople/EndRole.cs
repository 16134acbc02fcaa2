using Arena.Organisation.ArrangeUnits;
using Arena.Organisation.Invite;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.TendPeople;

/// <summary>Sets the last day of a role that was given here. Roles from the staff list end in the staff list.</summary>
internal static class EndRoleSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(SeePersonSlice.Address + "/slut", Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(SeePersonSlice.Address + "/slut", Post).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(Guid person, Viewer viewer, Reached reached, ArenaDb db, TimeProvider time, string? rolle) =>
        await Find(person, viewer, reached, db, Guid.TryParse(rolle, out var id) ? id : null, FormMoments.Field(time.Today()), []) is { } page
            ? Pages.Show<EndRoleView>(new { Model = page }) : Results.NotFound();

    private static async Task<IResult> Post(Guid person, Viewer viewer, FormInput form, Reached reached, OrganisationDirectory directory, OrganisationChanges changes, ArenaDb db, Writer writer, TimeProvider time)
    {
        if (await Find(person, viewer, reached, db, form.Id("rolle"), form.Text("dato"), []) is not { } page)
            return Results.NotFound();
        var latest = time.Today().AddYears(10);
        var lastDay = form.Date("dato", page.From, latest, T($"Skriv en dag fra {Format.Date(page.From)}, hvor rollen begyndte.", $"Write a day from {Format.Date(page.From)}, when the role began."));
        var root = (await directory.TreeToday(viewer.MunicipalityId)).Root?.Id;
        if (form.IsGood && !await writer.Write(viewer.As(Role.Administrator), write => End(write, changes, page.RoleId, lastDay!.Value, root)))
            form.Wrong("dato", T("Kommunen skal altid have en administrator. Giv rollen til en anden først.", "The municipality must always have an administrator. Give the role to somebody else first."));
        return form.IsGood ? Pages.GoTo(OrganisationLinks.Person(person) + "?gemt=slut") : Pages.ShowAgain<EndRoleView>(new { Model = page with { Errors = form.Errors } });
    }

    private static async Task<EndRolePage?> Find(Guid person, Viewer viewer, Reached reached, ArenaDb db, Guid? id, string lastDay, IReadOnlyList<FieldError> errors)
    {
        if (id is null || await reached.Find(viewer, person) is not { } known)
            return null;
        var role = await (
            from row in db.Set<RoleAssignment>()
            join unit in db.Set<Unit>() on row.UnitId equals unit.Id
            where row.Id == id && row.PersonId == person && !row.FromStaffList
            select new { row.Id, row.Role, row.From, unit.Name }).FirstOrDefaultAsync();
        return role is null ? null : new(person, known.Name, role.Id, role.Role, role.Name, role.From, lastDay, errors);
    }

    private static async Task<bool> End(ArenaDb db, OrganisationChanges changes, Guid id, DateOnly lastDay, Guid? root)
    {
        var role = await db.Set<RoleAssignment>().FirstAsync(row => row.Id == id);
        if (role.Role == Role.Administrator && role.UnitId == root && !await db.Set<RoleAssignment>().AnyAsync(other =>
                other.Id != id && other.Role == Role.Administrator && other.UnitId == root && other.From <= lastDay && (other.To == null || other.To > lastDay)))
            return false;
        role.To = lastDay;
        db.Record("role.ended", role.Id, role.UnitId, role.PersonId, detail: role.Role.ToString());
        await changes.RolesChanged(db, role.MunicipalityId);
        return true;
    }
}

public sealed record EndRolePage(Guid Person, string Name, Guid RoleId, Role Role, string Unit, DateOnly From, string LastDay, IReadOnlyList<FieldError> Errors);
