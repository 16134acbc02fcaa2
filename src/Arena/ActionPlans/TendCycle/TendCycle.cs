using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TendCycle;

/// <summary>Puts something on the cycle, plans it anew, says that it was done, takes it off: by those who edit the unit's plan. Whoever sees to it says that it was done.</summary>
internal static class TendCycleSlice
{
    private const string New = "/enhed/{unit}/aarshjul/ny", Item = "/enhed/{unit}/aarshjul/{item:guid}";

    public static void Map(WebApplication app)
    {
        app.MapGet(New, GetNew).Allow(PlanPermissions.See);
        app.MapPost(New, PostNew).Allow(PlanPermissions.See);
        app.MapGet(Item, Get).Allow(PlanPermissions.See);
        app.MapPost(Item, Post).Allow(PlanPermissions.See);
        app.MapPost(Item + "/sket", PostDone).Allow(PlanPermissions.See);
        app.MapPost(Item + "/tilbage/{done:guid}", PostTakeBack).Allow(PlanPermissions.See);
        app.MapPost(Item + "/fjern", PostRemove).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> GetNew(string? slags, Here here, Viewer viewer, CycleForms forms, ArenaDb db)
    {
        if (!await forms.MayEdit(here, viewer))
            return Results.NotFound();
        var kind = KindOf(slags);
        return await CycleForms.Of(db, here.UnitId, kind) is { } there ? Pages.GoTo(CycleLinks.Item(here.Code, there))
            : Pages.Show<CycleFormView>(new { Model = await forms.New(here, viewer, kind, CycleForm.Empty(kind)) });
    }

    private static async Task<IResult> PostNew(FormInput form, Here here, Viewer viewer, CycleForms forms, Writer writer, TimeProvider time)
    {
        if (!await forms.MayEdit(here, viewer))
            return Results.NotFound();
        var kind = KindOf(form.Text("slags"));
        if (CycleForm.Read(form, kind, await forms.Owners(here, viewer), await forms.Dates(here, kind, null), null, time.Today()) is not { } read)
            return Pages.ShowAgain<CycleFormView>(new { Model = await forms.New(here, viewer, kind, CycleForm.Of(form), form.Errors) });
        var there = await writer.Write(viewer.For(PlanPermissions.Edit), async db =>
        {
            var (id, sent) = await SentBefore.Find<CycleItem>(db, form.Id("id"), row => row.UnitId == here.UnitId && row.RemovedAt is null);
            // twice the same form, or two people at once: one of a kind is enough
            if ((sent?.Id ?? await CycleForms.Of(db, here.UnitId, kind)) is { } known)
                return known;
            var item = new CycleItem { Id = id, MunicipalityId = viewer.MunicipalityId, UnitId = here.UnitId, Kind = kind, AddedBy = viewer.PersonId, AddedAt = db.Now };
            item.Plan(read.Plan, db.Now);
            if (read.Last is { } last)
                item.MarkDone(last, viewer.PersonId, db.Now);
            db.Add(item);
            db.Record("cycle.added", id, here.UnitId);
            return (Guid?)null;
        });
        if (there is null || await forms.FindToChange(here, viewer, there.Value) is not { } item || item.Says(read.Plan, read.Last))
            return Pages.GoTo(CycleLinks.Wheel(here.Code) + "?gemt=ny");
        return Pages.ShowAgain<CycleFormView>(new { Model = await forms.Meanwhile(here, viewer, item, form) });
    }

    private static async Task<IResult> Get(Guid item, string? gemt, Here here, Viewer viewer, CycleForms forms) =>
        await forms.FindToDo(here, viewer, item) is { } found
            ? Pages.Show<CycleFormView>(new { Model = await forms.Change(here, viewer, found, CycleForm.Of(found)) with { Receipt = CycleWords.Receipt(gemt) } }) : Results.NotFound();

    private static async Task<IResult> Post(Guid item, FormInput form, Here here, Viewer viewer, CycleForms forms, Writer writer, TimeProvider time)
    {
        if (await forms.FindToChange(here, viewer, item) is not { } found)
            return Results.NotFound();
        if (CycleForm.Read(form, found.Kind, await forms.Owners(here, viewer), await forms.Dates(here, found.Kind, found), found, time.Today()) is not { } read)
            return Pages.ShowAgain<CycleFormView>(new { Model = await forms.Change(here, viewer, found, CycleForm.Of(form), form.Errors) });
        return await Go(writer, here, viewer, item, "cycle.changed", "rettet", (row, now) =>
        {
            row.Plan(read.Plan, now);
            return true;
        });
    }

    private static async Task<IResult> PostDone(Guid item, FormInput form, Here here, Viewer viewer, CycleForms forms, Writer writer, TimeProvider time)
    {
        if (await forms.FindToDo(here, viewer, item) is not { } found)
            return Results.NotFound();
        return CycleForm.ReadDone(form, "dag", time.Today()) is { } day
            ? await Go(writer, here, viewer, item, "cycle.done", "sket", (row, now) => row.MarkDone(day, viewer.PersonId, now))
            : Pages.ShowAgain<CycleFormView>(new { Model = await forms.Change(here, viewer, found, CycleForm.Of(found), form.Errors, form.Text("dag")) });
    }

    private static async Task<IResult> PostTakeBack(Guid item, Guid done, Here here, Viewer viewer, CycleForms forms, Writer writer) =>
        // what she has not said herself, one who only sees to it does not take back
        await forms.FindToDo(here, viewer, item) is not { } found || !(found.Done.Exists(row => row.Id == done && row.By == viewer.PersonId) || await forms.MayEdit(here, viewer)) ? Results.NotFound()
            : await Go(writer, here, viewer, item, "cycle.taken-back", "tilbage", (row, now) => row.TakeBack(done, viewer.PersonId, now));

    private static async Task<IResult> PostRemove(Guid item, Here here, Viewer viewer, CycleForms forms, Writer writer) =>
        await forms.FindToChange(here, viewer, item) is null ? Results.NotFound()
            : await Go(writer, here, viewer, item, "cycle.removed", "fjernet", (row, now) => row.Remove(viewer.PersonId, now));

    // what is removed, or done a second time, leads back to the wheel; the rest stays where it is
    private static async Task<IResult> Go(Writer writer, Here here, Viewer viewer, Guid id, string action, string receipt, Func<CycleItem, DateTimeOffset, bool> verb)
    {
        var isThere = await writer.Write(viewer.For(PlanPermissions.Edit), async db =>
        {
            if (await CycleForms.Find(db, here, id) is not { } item)
                return false;
            if (verb(item, db.Now))
                db.Record(action, id, here.UnitId);
            return true;
        });
        // somebody took it off meanwhile: nothing is written; to take it off a second time is done
        if (!isThere && action != "cycle.removed")
            return Pages.GoTo(CycleLinks.Wheel(here.Code) + "?gemt=" + PlanReceipts.First);
        return Pages.GoTo((action == "cycle.taken-back" ? CycleLinks.Item(here.Code, id) : CycleLinks.Wheel(here.Code)) + "?gemt=" + receipt);
    }

    private static CycleKind KindOf(string? typed) => Enum.TryParse<CycleKind>(typed, out var kind) && Enum.IsDefined(kind) ? kind : CycleKind.Own;
}
