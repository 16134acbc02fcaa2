using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.PlanBlocks;

public sealed record EndPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Block, string What, string Last, DateOnly? LastHeld, IReadOnlyList<FieldError> Errors);

/// <summary>Takes a block out of the plan from a day on; one that was never held can go altogether.</summary>
internal static class EndBlockSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/plan/{block:guid}/slut", Get).Allow(TrainingPermissions.Plan);
        app.MapPost("/enhed/{unit}/plan/{block:guid}/slut", Post).Allow(TrainingPermissions.Plan);
    }

    private static async Task<IResult> Get(Guid block, Here here, Viewer viewer, BlockPageLoader loader, ArenaDb db, OrganisationDirectory directory, TimeProvider time) =>
        await loader.Find(here, block) is { } found
            ? Pages.Show<EndBlockView>(new { Model = await Page(found, here, viewer, db, directory, time, FormMoments.Written(Default(found, time)), []) })
            : Results.NotFound();

    private static async Task<IResult> Post(Guid block, FormInput form, Here here, Viewer viewer, BlockPageLoader loader, ArenaDb db, OrganisationDirectory directory,
        Writer writer, ChangePlan plan, TimeProvider time)
    {
        if (await loader.Find(here, block) is not { } found)
            return Results.NotFound();
        var acting = viewer.For(TrainingPermissions.Plan);
        if (form.IsTicked("fjern"))
            return await writer.Write(acting, change => plan.Remove(change, block, here.UnitId, time.Today()))
                ? Pages.GoTo(TrainingLinks.Plan(here.Code) + "?slut=1") : Results.NotFound();
        var held = await ChangePlan.LastHeld(db, block);
        var least = held ?? found.From;
        var last = form.Date("sidste", least, time.Today().AddYears(5), T($"Skriv en dato fra {Format.Date(least)} og frem.", $"Write a date from {Format.Date(least)} on."));
        if (last is null || !await writer.Write(acting, change => plan.End(change, block, here.UnitId, last.Value, time.Today())))
            return Pages.ShowAgain<EndBlockView>(new { Model = await Page(found, here, viewer, db, directory, time, form.Text("sidste"), form.Errors) });
        return Pages.GoTo(TrainingLinks.Plan(here.Code) + "?slut=1");
    }

    private static DateOnly Default(TrainingBlock block, TimeProvider time) => block.From > time.Today() ? block.From : time.Today();

    private static async Task<EndPage> Page(TrainingBlock block, Here here, Viewer viewer, ArenaDb db, OrganisationDirectory directory, TimeProvider time,
        string last, IReadOnlyList<FieldError> errors)
    {
        var day = Format.Weekday(block.DateIn(time.ThisWeek()));
        return new(here, await directory.Crumbs(viewer, here.UnitId, time.ThisWeek(), T("Ugeplan", "Weekly plan")), block.Id,
            T($"{block.Form.Name()}, {day} kl. {Format.Time(block.Start)}", $"{block.Form.Name()}, {day} at {Format.Time(block.Start)}"),
            last, await ChangePlan.LastHeld(db, block.Id), errors);
    }
}
