using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.CheckPlan;

/// <summary>A check, with what it said last and before.</summary>
/// <param name="One">The intervention that is looked at; null: the plan as a whole.</param>
/// <param name="Key">Names this form: sent twice it answers once.</param>
public sealed record CheckPage(Here Unit, IReadOnlyList<Crumb> Crumbs, PlanCheckKind Kind, Guid? One, string? Goal, bool MayCheck, IReadOnlyList<CheckedLine> Done, int Ticked, string Note, Guid Key,
    DateOnly Today, string? Receipt, IReadOnlyList<FieldError> Errors, SentBefore? Before = null)
{
    public string Address => One is { } one ? PlanLinks.Anchoring(Unit.Code, one) : PlanLinks.Check(Unit.Code, Kind);
    public CheckedLine? Latest => Done.Count > 0 ? Done[0] : null;
}

public sealed record CheckedLine(PlanCheck Check, string By, DateOnly On);

/// <summary>A unit looks at its plan: is it anchored (four points, of one intervention too), and has it what succeeds (six factors).</summary>
internal static class CheckPlanSlice
{
    private const string Plan = "/enhed/{unit}/handlingsplan", One = Plan + "/{intervention:guid}/forankring";
    private const int Shown = 20;

    public static void Map(WebApplication app)
    {
        app.MapGet(Plan + "/forankring", (Here here, Viewer viewer, CheckPages pages, string? gemt) => See(PlanCheckKind.Anchoring, null, here, viewer, pages, gemt)).Allow(PlanPermissions.See);
        app.MapPost(Plan + "/forankring", (FormInput form, Here here, Viewer viewer, CheckPages pages, Writer writer) => Answer(PlanCheckKind.Anchoring, null, form, here, viewer, pages, writer)).Allow(PlanPermissions.See);
        app.MapGet(Plan + "/kvalitet", (Here here, Viewer viewer, CheckPages pages, string? gemt) => See(PlanCheckKind.Quality, null, here, viewer, pages, gemt)).Allow(PlanPermissions.See);
        app.MapPost(Plan + "/kvalitet", (FormInput form, Here here, Viewer viewer, CheckPages pages, Writer writer) => Answer(PlanCheckKind.Quality, null, form, here, viewer, pages, writer)).Allow(PlanPermissions.See);
        app.MapGet(One, (Guid intervention, Here here, Viewer viewer, CheckPages pages, string? gemt) => See(PlanCheckKind.Anchoring, intervention, here, viewer, pages, gemt)).Allow(PlanPermissions.See);
        app.MapPost(One, (Guid intervention, FormInput form, Here here, Viewer viewer, CheckPages pages, Writer writer) => Answer(PlanCheckKind.Anchoring, intervention, form, here, viewer, pages, writer)).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> See(PlanCheckKind kind, Guid? intervention, Here here, Viewer viewer, CheckPages pages, string? receipt) =>
        await pages.Page(kind, intervention, here, viewer, Shown) is { } page ? Pages.Show<CheckView>(new { Model = page with { Receipt = PlanReceipts.Of(receipt) } }) : Results.NotFound();

    private static async Task<IResult> Answer(PlanCheckKind kind, Guid? intervention, FormInput form, Here here, Viewer viewer, CheckPages pages, Writer writer)
    {
        if (await pages.Page(kind, intervention, here, viewer, Shown) is not { MayCheck: true } page)
            return Results.NotFound();
        // nothing ticked is an answer too
        var held = Enumerable.Range(0, PlanCheck.PointsOf(kind)).Where(point => form.IsTicked(Tick(point))).Sum(point => 1 << point);
        var note = form.Limited("note", PlanCheck.LongestNote);
        if (!form.IsGood)
            return Pages.ShowAgain<CheckView>(new { Model = page with { Ticked = held, Note = form.Text("note"), Errors = form.Errors } });
        var before = await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            var (key, there) = await SentBefore.Find<PlanCheck>(db, form.Id("noegle"), row => (row.UnitId, row.Kind, row.InterventionId) == (here.UnitId, kind, intervention));
            if (there is not null)
                return (there.Held, there.Note) == (held, FieldText.Text(note)) ? null : there;
            var check = new PlanCheck
            {
                Id = key, MunicipalityId = viewer.MunicipalityId, UnitId = here.UnitId, Kind = kind, InterventionId = intervention, Held = held, Note = FieldText.Text(note), By = viewer.PersonId, At = db.Now,
            };
            db.Add(check);
            db.Record("agreement.checked", intervention ?? key, here.UnitId, detail: $"{kind} {check.Score}");
            return null;
        });
        return before is null ? Pages.GoTo(page.Address + "?gemt=tjek") : Pages.ShowAgain<CheckView>(new
        {
            Model = page with
            {
                Ticked = held, Note = note, Before = new(T($"{before.Score} af {PlanCheck.PointsOf(kind)} er på plads, står der.", $"It says that {before.Score} of {PlanCheck.PointsOf(kind)} are in place."),
                    T("Gem igen, hvis det er det her, der gælder.", "Save again if this is what holds.")),
            },
        });
    }

    public static string Tick(int point) => $"punkt{point + 1}";
}

/// <summary>What the pages of checks show.</summary>
internal sealed class CheckPages(ArenaDb db, InterventionDoor door, AgreementSigners signers, PlanReach reach, OrganisationDirectory directory, TimeProvider time)
{
    /// <summary>Null where the intervention is not there.</summary>
    public async Task<CheckPage?> Page(PlanCheckKind kind, Guid? intervention, Here here, Viewer viewer, int shown)
    {
        var one = intervention is { } id ? await door.Find(here, id) : null;
        if (intervention is not null && one is null)
            return null;
        var mayCheck = one is not null && (await door.StandingOf(viewer, one)).MayChange
            || await reach.MayEdit(db, viewer, here.UnitId) || await signers.Find(db, viewer.MunicipalityId, here.UnitId, viewer.PersonId) is not null;
        var done = await (
            from row in db.Set<PlanCheck>()
            join person in db.Set<Person>() on row.By equals person.Id
            where row.UnitId == here.UnitId && row.Kind == kind && row.InterventionId == intervention
            orderby row.At descending, row.Id descending
            select new { Check = row, Name = person.FirstName + " " + person.LastName }).Take(shown).ToListAsync();
        Crumb[] leaves = one is null ? [new Crumb(kind.Name())] : [new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(kind.Name())];
        return new(here, await directory.Crumbs(viewer, here, leaves), kind, intervention, one?.Goal, mayCheck,
            done.ConvertAll(row => new CheckedLine(row.Check, row.Name, LocalTime.Day(row.Check.At))),
            done.Count > 0 ? done[0].Check.Held : 0, "", Guid.CreateVersion7(), time.Today(), null, []);
    }
}
