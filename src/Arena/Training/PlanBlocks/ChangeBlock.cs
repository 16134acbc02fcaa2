using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.PlanBlocks;

/// <summary>What the form of a block shows.</summary>
public sealed record BlockPage(Here Unit, IReadOnlyList<Crumb> Crumbs, BlockForm Form, IReadOnlyList<Choice> Leaders, IReadOnlyList<FieldError> Errors,
    string Address, Guid? Block, DateOnly? ChangesFrom);

/// <summary>A new block, or another day, time, place, form or leader for one.</summary>
internal static class ChangeBlockSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/plan/nyt-pas", GetNew).Allow(TrainingPermissions.Plan);
        app.MapPost("/enhed/{unit}/plan/nyt-pas", PostNew).Allow(TrainingPermissions.Plan);
        app.MapGet("/enhed/{unit}/plan/{block:guid}", Get).Allow(TrainingPermissions.Plan);
        app.MapPost("/enhed/{unit}/plan/{block:guid}", Post).Allow(TrainingPermissions.Plan);
    }

    /// <summary>A form chosen in the address is filled in with what belongs to it: live at 11:00 for 15 minutes.</summary>
    private static async Task<IResult> GetNew(string? form, string? tid, string? minutter, Here here, Viewer viewer, BlockPageLoader loader, TimeProvider time)
    {
        var empty = BlockForm.Empty(time.Today());
        var typed = empty with { Start = Short(tid) ?? empty.Start, Minutes = Short(minutter) ?? empty.Minutes };
        return Pages.Show<BlockView>(new { Model = await loader.New(here, viewer, form is null ? typed : typed.Suggest(form)) });
    }

    // what an address carries may be anything; a time or a number of minutes is short
    private static string? Short(string? typed) => typed is { Length: <= 8 } && !typed.Any(char.IsControl) ? typed : null;

    private static async Task<IResult> PostNew(FormInput form, Here here, Viewer viewer, BlockPageLoader loader, Writer writer, ChangePlan plan, TimeProvider time)
    {
        var leaders = await loader.Leaders(here.UnitId, null);
        if (BlockFacts.Read(form, leaders.Keys, time.Today()) is not { } facts)
            return Pages.ShowAgain<BlockView>(new { Model = await loader.New(here, viewer, BlockForm.Of(form), form.Errors) });
        var id = await writer.Write(viewer.For(TrainingPermissions.Plan),
            db => plan.Add(db, facts, form.Id("id") ?? Guid.CreateVersion7(), viewer.MunicipalityId, here.UnitId));
        return Pages.GoTo(Receipt(here, id, facts, time));
    }

    private static async Task<IResult> Get(Guid block, Here here, Viewer viewer, BlockPageLoader loader) =>
        await loader.Find(here, block) is { } found
            ? Pages.Show<BlockView>(new { Model = await loader.Change(here, viewer, found, BlockForm.Of(found)) }) : Results.NotFound();

    private static async Task<IResult> Post(Guid block, FormInput form, Here here, Viewer viewer, BlockPageLoader loader, Writer writer, ChangePlan plan, TimeProvider time)
    {
        if (await loader.Find(here, block) is not { } found)
            return Results.NotFound();
        var leaders = await loader.Leaders(here.UnitId, found.LeaderId);
        var from = await loader.ChangesFrom(found);
        if (BlockFacts.Read(form, leaders.Keys, time.Today(), from ?? (form.Text("fra") == FormMoments.Written(found.From) ? found.From : null)) is not { } facts)
            return Pages.ShowAgain<BlockView>(new { Model = await loader.Change(here, viewer, found, BlockForm.Of(form), form.Errors) });
        var id = await writer.Write(viewer.For(TrainingPermissions.Plan), db => plan.Change(db, block, facts, here.UnitId, time.Today()));
        return Pages.GoTo(id is { } saved ? Receipt(here, saved, facts, time) : TrainingLinks.Plan(here.Code));
    }

    // to the week in which the block is held first, so that it is seen
    private static string Receipt(Here here, Guid id, BlockFacts facts, TimeProvider time)
    {
        var today = time.Today();
        var week = IsoWeek.Of(TrainingBlock.FirstIn(facts.Day, facts.From > today ? facts.From : today, facts.To) ?? today);
        return $"{TrainingLinks.Plan(here.Code)}?uge={week}&gemt={id:N}";
    }
}

/// <summary>Reads what the form of a block needs.</summary>
internal sealed class BlockPageLoader(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    private static readonly Role[] Leading = [Role.TrainingCoordinator, Role.Manager, Role.HealthChampion];

    public Task<TrainingBlock?> Find(Here here, Guid id)
    {
        var today = time.Today();
        return db.Set<TrainingBlock>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.UnitId == here.UnitId && (row.To == null || row.To >= today));
    }

    /// <summary>The unit's own who lead training; the present leader stays among them.</summary>
    public async Task<Dictionary<Guid, string>> Leaders(Guid unit, Guid? present)
    {
        var today = time.Today();
        var leading = db.Set<RoleAssignment>().Where(role => role.UnitId == unit && Leading.Contains(role.Role) && role.From <= today && (role.To == null || role.To >= today))
            .Select(role => role.PersonId);
        return await db.Set<Person>().Where(person => leading.Contains(person.Id) || person.Id == present)
            .OrderBy(person => person.FirstName).ThenBy(person => person.LastName)
            .ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }

    /// <summary>The first day of a change, where the block was held already; null where it may be changed where it stands.</summary>
    public async Task<DateOnly?> ChangesFrom(TrainingBlock block) =>
        await ChangePlan.LastHeld(db, block.Id) is { } held ? ChangePlan.FirstDayAfter(held, time.Today()) : null;

    public async Task<BlockPage> New(Here here, Viewer viewer, BlockForm form, IReadOnlyList<FieldError>? errors = null) =>
        new(here, await Crumbs(here, viewer), form, Choices(await Leaders(here.UnitId, null)), errors ?? [], TrainingLinks.NewBlock(here.Code), null, null);

    public async Task<BlockPage> Change(Here here, Viewer viewer, TrainingBlock block, BlockForm form, IReadOnlyList<FieldError>? errors = null) =>
        new(here, await Crumbs(here, viewer), form, Choices(await Leaders(here.UnitId, block.LeaderId)), errors ?? [],
            TrainingLinks.Block(here.Code, block.Id), block.Id, await ChangesFrom(block));

    private Task<IReadOnlyList<Crumb>> Crumbs(Here here, Viewer viewer) =>
        directory.Crumbs(viewer, here.UnitId, time.ThisWeek(), T("Ugeplan", "Weekly plan"));

    private static List<Choice> Choices(Dictionary<Guid, string> leaders) => leaders.Select(leader => new Choice(leader.Key.ToString("N"), leader.Value)).ToList();
}
