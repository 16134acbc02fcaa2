using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeUnits;

/// <summary>Hangs a unit under another from a day on: a form, the answers to look through, the move.</summary>
internal static class MoveUnitSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Units + "/{unit}/flyt", Get).Allow(OrganisationPermissions.AdministerUnit);
        app.MapPost(OrganisationLinks.Units + "/{unit}/flyt", Post).Allow(OrganisationPermissions.AdministerUnit);
    }

    private static async Task<IResult> Get(Here here, Viewer viewer, OrganisationDirectory directory, TimeProvider time, string? til, string? dato)
    {
        var tree = await directory.Tree(viewer.MunicipalityId);
        return Pages.Show<MoveUnitView>(new { Model = Page(tree, here, time, til, dato ?? FormMoments.Field(time.Today()), []) });
    }

    private static async Task<IResult> Post(Here here, Viewer viewer, FormInput form, OrganisationDirectory directory, ArenaDb db, Writer writer, OrganisationChanges changes, TimeProvider time)
    {
        var tree = await directory.Tree(viewer.MunicipalityId);
        var parent = tree.Find(form.Text("til"));
        if (parent is null || !await directory.May(viewer, OrganisationPermissions.AdministerUnit, parent.Id))
            form.Wrong("til", T("Vælg, hvor enheden skal ligge.", "Choose where the unit shall be."));
        var from = await PlacingDays.Read(db, viewer.MunicipalityId, form, time);
        if (form.IsGood && await Placing.CheckMove(db, tree, here.UnitId, parent!.Id, from!.Value) is { } refusal)
            form.Wrong(refusal == PlacingRefusal.BeforeItsPlace ? "dato" : "til", refusal.Sentence());
        if (!form.IsGood)
            return Again();
        if (form.Text("bekraeft").Length == 0)
            return Pages.Show<CheckMoveView>(new { Model = Check(tree, here, parent!, from!.Value, time) });
        var late = await writer.Write(viewer.As(Role.Administrator), async write =>
        {
            if (await Placing.CheckMove(write, await changes.Tree(write, viewer.MunicipalityId), here.UnitId, parent!.Id, from!.Value) is { } no)
                return no;
            await Placing.Move(write, here.UnitId, parent.Id, from.Value);
            write.Record("unit.moved", parent.Id, here.UnitId, detail: FormMoments.Field(from.Value));
            await changes.CountFrom(write, viewer.MunicipalityId, IsoWeek.Of(from.Value));
            return (PlacingRefusal?)null;
        });
        if (late is not { } changed)
            return Pages.GoTo(OrganisationLinks.Unit(here.Code) + "?gemt=flyttet");
        form.Wrong("til", changed.Sentence());
        return Again();

        IResult Again() => Pages.ShowAgain<MoveUnitView>(new { Model = Page(tree, here, time, form.Text("til"), form.Text("dato"), form.Errors) });
    }

    private static MoveUnitPage Page(UnitTree tree, Here here, TimeProvider time, string? parent, string from, IReadOnlyList<FieldError> errors)
    {
        var week = tree.In(time.ThisWeek());
        return new(tree[here.UnitId], UnitPageLoader.Crumbs(week, tree[here.UnitId], T("Flyt", "Move")), week.Choices(), parent, from, errors);
    }

    private static CheckMovePage Check(UnitTree tree, Here here, UnitNode parent, DateOnly from, TimeProvider time)
    {
        var week = tree.In(time.ThisWeek());
        return new(tree[here.UnitId], week.Above(here.UnitId)?.Name ?? "", parent, from, time.Today(), week.Subtree(here.UnitId).Count() - 1);
    }
}

public sealed record MoveUnitPage(UnitNode Unit, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<Choice> Places, string? Parent, string From, IReadOnlyList<FieldError> Errors);

/// <param name="Following">Units below it, which go along.</param>
public sealed record CheckMovePage(UnitNode Unit, string Now, UnitNode Parent, DateOnly From, DateOnly Today, int Following);
