using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeUnits;

/// <summary>A unit that payroll does not know: an external company, another public workplace, or one's own.</summary>
internal static class AddUnitSlice
{
    public const int LongestCode = 40;

    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.AddUnit, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.AddUnit, Post).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(Viewer viewer, OrganisationDirectory directory, TimeProvider time, string? under)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        return Pages.Show<AddUnitView>(new
        {
            Model = new AddUnitPage(tree.Choices(), "", "", nameof(UnitLevel.Workplace), nameof(UnitKind.Other), nameof(UnitOwnership.ExternalCompany), under ?? tree.Root?.Code, FormMoments.Field(time.Today()), []),
        });
    }

    private static async Task<IResult> Post(Viewer viewer, FormInput form, OrganisationDirectory directory, ArenaDb db, Writer writer, OrganisationChanges changes, TimeProvider time)
    {
        var tree = await directory.Tree(viewer.MunicipalityId);
        var name = form.Required("navn", T("Skriv, hvad enheden hedder.", "Write what the unit is called."));
        var code = form.Required("kode", T("Skriv en kort kode.", "Write a short code."), LongestCode);
        var level = form.OneOf<UnitLevel>("niveau", T("Vælg et niveau.", "Choose a level."));
        var kind = form.OneOf<UnitKind>("slags", T("Vælg, hvad det er for et sted.", "Choose what kind of place it is."));
        var ownership = form.OneOf<UnitOwnership>("ejer", T("Vælg, hvis det er.", "Choose whose it is."));
        var parent = tree.Find(form.Text("under"));
        if (!code.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.') || !Unit.FitsInAddress(code))
            form.Wrong("kode", T("Brug kun bogstaver, tal, punktum, - og _.", "Use only letters, digits, full stop, - and _."));
        if (level == UnitLevel.Municipality)
            form.Wrong("niveau", T("Der er kun én kommune.", "There is only one municipality."));
        if (parent is null || !await directory.May(viewer, OrganisationPermissions.AdministerUnit, parent.Id))
            form.Wrong("under", T("Vælg, hvor enheden skal ligge.", "Choose where the unit shall be."));
        var from = await PlacingDays.Read(db, viewer.MunicipalityId, form, time, ahead: false);
        if (parent is not null && from is { } day && !tree.In(IsoWeek.Of(day)).Has(parent.Id))
            form.Wrong("dato", PlacingRefusal.ParentNotThere.Sentence());
        if (form.IsGood && !await writer.Write(viewer.As(Role.Administrator), write => Add(write)))
            form.Wrong("kode", T("Koden er i brug. Vælg en anden.", "The code is in use. Choose another."));
        return form.IsGood ? Pages.GoTo(OrganisationLinks.Unit(code) + "?gemt=ny") : Pages.ShowAgain<AddUnitView>(new
        {
            Model = new AddUnitPage(tree.In(time.ThisWeek()).Choices(), form.Text("navn"), form.Text("kode"), form.Text("niveau"), form.Text("slags"), form.Text("ejer"), form.Text("under"), form.Text("dato"), form.Errors),
        });

        // codes that differ in capitals only would be one in the address
        async Task<bool> Add(ArenaDb write)
        {
            var codes = await write.Set<Unit>().Where(row => row.MunicipalityId == viewer.MunicipalityId).Select(row => row.Code).ToListAsync();
            if (codes.Contains(code, StringComparer.OrdinalIgnoreCase))
                return false;
            var unit = new Unit
            {
                Id = Guid.CreateVersion7(), MunicipalityId = viewer.MunicipalityId, Code = code, Name = name, Level = level!.Value,
                Kind = kind!.Value, Ownership = ownership!.Value, WallKey = SecretKey.New(),
            };
            write.Add(unit);
            write.Add(new UnitPlacement { UnitId = unit.Id, MunicipalityId = viewer.MunicipalityId, From = from!.Value, ParentId = parent!.Id });
            write.Record("unit.added", unit.Id, unit.Id);
            await changes.CountFrom(write, viewer.MunicipalityId, IsoWeek.Of(from.Value));
            return true;
        }
    }
}

public sealed record AddUnitPage(IReadOnlyList<Choice> Places, string Name, string Code, string Level, string Kind, string Ownership, string? Parent, string From, IReadOnlyList<FieldError> Errors);
