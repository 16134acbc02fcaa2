using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeUnits;

/// <summary>One unit: what it is called and what it is; the ways to move and to close it.</summary>
internal static class EditUnitSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Units + "/{unit}", Get).Allow(OrganisationPermissions.AdministerUnit);
        app.MapPost(OrganisationLinks.Units + "/{unit}", Post).Allow(OrganisationPermissions.AdministerUnit);
    }

    private static async Task<IResult> Get(Here here, Viewer viewer, UnitPageLoader loader, string? gemt) =>
        Pages.Show<EditUnitView>(new { Model = await loader.Load(here, viewer, Receipt(gemt)) });

    private static async Task<IResult> Post(Here here, Viewer viewer, FormInput form, UnitPageLoader loader, OrganisationDirectory directory, Writer writer)
    {
        var page = await loader.Load(here, viewer, null);
        var name = form.Required("navn", T("Skriv, hvad enheden hedder.", "Write what the unit is called."));
        var level = page.IsMunicipality ? UnitLevel.Municipality : form.OneOf<UnitLevel>("niveau", T("Vælg et niveau.", "Choose a level."));
        var kind = form.OneOf<UnitKind>("slags", T("Vælg, hvad det er for et sted.", "Choose what kind of place it is."));
        var ownership = form.OneOf<UnitOwnership>("ejer", T("Vælg, hvis det er.", "Choose whose it is."));
        if (!page.IsMunicipality && level == UnitLevel.Municipality)
            form.Wrong("niveau", T("Der er kun én kommune.", "There is only one municipality."));
        if (!form.IsGood)
            return Pages.ShowAgain<EditUnitView>(new
            {
                Model = page with { Name = form.Text("navn"), Level = form.Text("niveau"), Kind = form.Text("slags"), Ownership = form.Text("ejer"), Errors = form.Errors },
            });
        await writer.Write(viewer.As(Role.Administrator), async db =>
        {
            var unit = await db.Set<Unit>().FirstAsync(row => row.Id == here.UnitId);
            (unit.Name, unit.Level, unit.Kind, unit.Ownership) = (name, level!.Value, kind!.Value, ownership!.Value);
            db.Record("unit.changed", unit.Id, unit.Id);
            await directory.OrganisationChanged(db, viewer.MunicipalityId);
        });
        return Pages.GoTo(OrganisationLinks.Unit(here.Code) + "?gemt=rettet");
    }

    private static string? Receipt(string? what) => what switch
    {
        "rettet" => T("Enheden er rettet.", "The unit is changed."),
        "flyttet" => T("Enheden er flyttet. Ugerne er talt om fra den dag.", "The unit is moved. The weeks are counted anew from that day."),
        "lukket" => T("Der er sat en dag for, hvornår enheden lukker.", "A day is set for when the unit closes."),
        "ny" => T("Enheden er tilføjet.", "The unit is added."),
        _ => null,
    };
}

/// <param name="Placements">Where the unit has been, the latest first.</param>
public sealed record UnitPage(UnitNode Unit, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<UnitPlace> Placements, int Employed, int Below, string? Receipt,
    string Name, string Level, string Kind, string Ownership, IReadOnlyList<FieldError> Errors)
{
    public bool IsMunicipality => Placements.Any(place => place.Parent is null);
    public DateOnly? ClosesOn => Placements[0].To?.AddDays(1);
}

public sealed record UnitPlace(string? Parent, DateOnly From, DateOnly? To);

internal sealed class UnitPageLoader(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    public async Task<UnitPage> Load(Here here, Viewer viewer, string? receipt)
    {
        var all = await directory.Tree(viewer.MunicipalityId);
        var tree = all.In(time.ThisWeek());
        var unit = all[here.UnitId];
        var today = time.Today();
        var placements = await db.Set<UnitPlacement>().Where(row => row.UnitId == unit.Id).OrderByDescending(row => row.From).ToListAsync();
        var employed = await db.Set<Employment>().CountAsync(job => job.UnitId == unit.Id && job.From <= today && (job.To == null || job.To >= today));
        return new UnitPage(unit, Crumbs(tree, unit), placements.ConvertAll(row => new UnitPlace(row.ParentId is { } parent ? all.Find(parent)?.Name : null, row.From, row.To)),
            employed, tree.Below(unit.Id).Count(), receipt, unit.Name, unit.Level.ToString(), unit.Kind.ToString(), unit.Ownership.ToString(), []);
    }

    public static IReadOnlyList<Crumb> Crumbs(WeekTree tree, UnitNode unit, string? leaf = null)
    {
        var crumbs = tree.PathTo(unit.Id).Select(above => new Crumb(above.Name, above.Id == unit.Id
            ? leaf is null ? null : OrganisationLinks.Unit(above.Code) : OrganisationLinks.UnitsUnder(above.Code))).ToList();
        if (leaf is not null)
            crumbs.Add(new Crumb(leaf));
        return crumbs;
    }
}
