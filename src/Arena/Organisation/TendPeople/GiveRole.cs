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

/// <summary>Gives a person a role at a unit from a day on.</summary>
internal static class GiveRoleSlice
{
    public static void Map(WebApplication app) => app.MapPost(SeePersonSlice.Address + "/rolle", Post).Allow(OrganisationPermissions.Administer);

    public static IReadOnlyList<Choice> Roles => UnitWords.Choices<Role>(role => Format.Capital(RoleTitles.Of(role)));

    private static async Task<IResult> Post(Guid person, Viewer viewer, FormInput form, PersonPageLoader loader, Reached reached, OrganisationDirectory directory, Writer writer, TimeProvider time)
    {
        if (await reached.Find(viewer, person) is null)
            return Results.NotFound();
        var given = await Read(form, viewer, directory, time);
        if (given is not null && !await writer.Write(viewer.As(Role.Administrator), db => Give(db, directory, viewer.MunicipalityId, person, given)))
            form.Wrong("rolle", T("Den rolle har personen allerede på den enhed.", "The person has that role at that unit already."));
        return form.IsGood ? Pages.GoTo(OrganisationLinks.Person(person) + "?gemt=rolle") : Pages.ShowAgain<PersonView>(new
        {
            Model = await loader.Load(viewer, person, new(form.Text("rolle"), form.Text("enhed"), form.Text("fra"), form.Text("til"), form.Errors), null),
        });
    }

    /// <summary>The fields of a role, or null with the messages in the form. An administrator gives roles only where her own reaches.</summary>
    public static async Task<GivenRole?> Read(FormInput form, Viewer viewer, OrganisationDirectory directory, TimeProvider time)
    {
        var (today, tree) = (time.Today(), await directory.TreeToday(viewer.MunicipalityId));
        var (earliest, latest) = (today.AddYears(-1), today.AddYears(2));
        var role = form.OneOf<Role>("rolle", T("Vælg en rolle.", "Choose a role."));
        var unit = tree.Units.FirstOrDefault(unit => unit.Code == form.Text("enhed"));
        if (unit is null || !await directory.May(viewer, OrganisationPermissions.Administer, unit.Id))
            form.Wrong("enhed", T("Vælg en enhed.", "Choose a unit."));
        var from = form.Date("fra", earliest, latest, T($"Skriv en dag fra {Format.Date(earliest)} til {Format.Date(latest)}.", $"Write a day from {Format.Date(earliest)} to {Format.Date(latest)}."));
        DateOnly? to = null;
        if (form.Text("til").Length > 0)
            to = form.Date("til", from ?? earliest, latest.AddYears(8), T("Den sidste dag skal ligge efter den første.", "The last day must come after the first."));
        return form.IsGood ? new(role!.Value, unit!.Id, from!.Value, to) : null;
    }

    /// <summary>False where the person has the role there already in that time.</summary>
    public static async Task<bool> Give(ArenaDb db, OrganisationDirectory directory, Guid municipality, Guid person, GivenRole given)
    {
        if (await db.Set<RoleAssignment>().AnyAsync(row => row.PersonId == person && row.UnitId == given.UnitId && row.Role == given.Role
            && (row.To == null || row.To >= given.From) && (given.To == null || row.From <= given.To)))
            return false;
        var role = new RoleAssignment
        {
            Id = Guid.CreateVersion7(), MunicipalityId = municipality, PersonId = person, UnitId = given.UnitId, Role = given.Role, From = given.From, To = given.To,
        };
        db.Add(role);
        db.Record("role.given", role.Id, given.UnitId, person, detail: given.Role.ToString());
        await directory.OrganisationChanged(db, municipality);
        return true;
    }
}

internal sealed record GivenRole(Role Role, Guid UnitId, DateOnly From, DateOnly? To);
