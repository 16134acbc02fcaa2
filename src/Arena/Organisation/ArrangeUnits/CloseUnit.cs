using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeUnits;

/// <summary>Closes a unit from a day on: a form, the answers to look through, the closing. Its past stays.</summary>
internal static class CloseUnitSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Units + "/{unit}/luk", Get).Allow(OrganisationPermissions.AdministerUnit);
        app.MapPost(OrganisationLinks.Units + "/{unit}/luk", Post).Allow(OrganisationPermissions.AdministerUnit);
    }

    private static async Task<IResult> Get(Here here, Viewer viewer, OrganisationDirectory directory, TimeProvider time, string? dato) =>
        Pages.Show<CloseUnitView>(new { Model = Page(await directory.Tree(viewer.MunicipalityId), here, time, dato ?? FormMoments.Field(time.Today().AddDays(1)), []) });

    private static async Task<IResult> Post(Here here, Viewer viewer, FormInput form, OrganisationDirectory directory, ArenaDb db, Writer writer, OrganisationChanges changes, TimeProvider time)
    {
        var tree = await directory.Tree(viewer.MunicipalityId);
        var from = await PlacingDays.Read(db, viewer.MunicipalityId, form, time);
        if (form.IsGood && await Placing.CheckClose(db, here.UnitId, from!.Value) is { } refusal)
            form.Wrong("dato", refusal.Sentence());
        if (!form.IsGood)
            return Again();
        if (form.Text("bekraeft").Length == 0)
            return Pages.Show<CheckCloseView>(new { Model = new CheckClosePage(tree[here.UnitId], from!.Value, await Placing.Ending(db, here.UnitId, from.Value).CountAsync(), time.Today()) });
        var late = await writer.Write(viewer.As(Role.Administrator), async write =>
        {
            if (await Placing.CheckClose(write, here.UnitId, from!.Value) is { } no)
                return no;
            await Placing.Close(write, here.UnitId, from.Value);
            write.Record("unit.closed", here.UnitId, here.UnitId, detail: FormMoments.Field(from.Value));
            await changes.CountFrom(write, viewer.MunicipalityId, IsoWeek.Of(from.Value));
            return (PlacingRefusal?)null;
        });
        if (late is { } changed)
        {
            form.Wrong("dato", changed.Sentence());
            return Again();
        }
        // what is closed today is no longer in the tree, and has no page of its own
        return Pages.GoTo(from <= time.Today() ? OrganisationLinks.Units : OrganisationLinks.Unit(here.Code) + "?gemt=lukket");

        IResult Again() => Pages.ShowAgain<CloseUnitView>(new { Model = Page(tree, here, time, form.Text("dato"), form.Errors) });
    }

    private static CloseUnitPage Page(UnitTree tree, Here here, TimeProvider time, string from, IReadOnlyList<FieldError> errors) =>
        new(tree[here.UnitId], UnitPageLoader.Crumbs(tree.In(time.ThisWeek()), tree[here.UnitId], T("Luk", "Close")), from, errors);
}

public sealed record CloseUnitPage(UnitNode Unit, IReadOnlyList<Crumb> Crumbs, string From, IReadOnlyList<FieldError> Errors);

/// <param name="Ending">Employments that end with it.</param>
public sealed record CheckClosePage(UnitNode Unit, DateOnly From, int Ending, DateOnly Today);
