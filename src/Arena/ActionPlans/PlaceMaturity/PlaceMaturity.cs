using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.PlaceMaturity;

/// <summary>The five steps, where a unit stands on them, and where it stood before.</summary>
/// <param name="Key">Names this form: sent twice it places once.</param>
public sealed record MaturityPage(Here Unit, IReadOnlyList<Crumb> Crumbs, bool MayPlace, IReadOnlyList<PlacedLine> Placed, Guid Key, string Step, string Note, string? Receipt, IReadOnlyList<FieldError> Errors, SentBefore? Before = null)
{
    public PlacedLine? Now => Placed.Count > 0 ? Placed[0] : null;
}

public sealed record PlacedLine(MaturityStep Step, string? Note, string By, DateOnly On);

/// <summary>A unit places itself on the five steps; each placement is kept.</summary>
internal static class PlaceMaturitySlice
{
    private const int Shown = 50;

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/handlingsplan/trin", Get).Allow(PlanPermissions.See);
        app.MapPost("/enhed/{unit}/handlingsplan/trin", Post).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> Get(Here here, Viewer viewer, ArenaDb db, AgreementSigners signers, PlanReach reach, OrganisationDirectory directory, string? gemt) =>
        Pages.Show<MaturityView>(new { Model = await Page(here, viewer, db, signers, reach, directory) with { Receipt = PlanReceipts.Of(gemt) } });

    private static async Task<IResult> Post(FormInput form, Here here, Viewer viewer, ArenaDb db, AgreementSigners signers, PlanReach reach, OrganisationDirectory directory, Writer writer)
    {
        var page = await Page(here, viewer, db, signers, reach, directory);
        if (!page.MayPlace)
            return Results.NotFound();
        var step = form.Number("trin", 1, 5, T("Vælg det trin, der ligner jer mest.", "Choose the step that is most like you."));
        var note = form.Limited("note", MaturityPlacement.LongestNote);
        if (!form.IsGood)
            return Pages.ShowAgain<MaturityView>(new { Model = page with { Step = form.Text("trin"), Note = form.Text("note"), Errors = form.Errors } });
        var before = await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            var (key, there) = await SentBefore.Find<MaturityPlacement>(db, form.Id("noegle"), row => row.UnitId == here.UnitId);
            if (there is not null)
                return ((int)there.Step, there.Note) == (step!.Value, FieldText.Text(note)) ? null : there;
            db.Add(new MaturityPlacement
            {
                Id = key, MunicipalityId = viewer.MunicipalityId, UnitId = here.UnitId, Step = (MaturityStep)step!.Value, Note = FieldText.Text(note), By = viewer.PersonId, At = db.Now,
            });
            db.Record("agreement.placed", key, here.UnitId, detail: ((MaturityStep)step.Value).ToString());
            return null;
        });
        return before is null ? Pages.GoTo(PlanLinks.Maturity(here.Code) + "?gemt=trin") : Pages.ShowAgain<MaturityView>(new
        {
            Model = page with
            {
                Step = form.Text("trin"), Note = note, Before = new(T($"I står på trin {(int)before.Step}.", $"You stand at step {(int)before.Step}."),
                    T("Gem igen, hvis det er det her, der gælder.", "Save again if this is what holds.")),
            },
        });
    }

    private static async Task<MaturityPage> Page(Here here, Viewer viewer, ArenaDb db, AgreementSigners signers, PlanReach reach, OrganisationDirectory directory)
    {
        var placed = await (
            from row in db.Set<MaturityPlacement>()
            join person in db.Set<Person>() on row.By equals person.Id
            where row.UnitId == here.UnitId
            orderby row.At descending, row.Id descending
            select new { row.Step, row.Note, Name = person.FirstName + " " + person.LastName, row.At }).Take(Shown).ToListAsync();
        var mayPlace = await reach.MayEdit(db, viewer, here.UnitId) || await signers.Find(db, viewer.MunicipalityId, here.UnitId, viewer.PersonId) is not null;
        return new(here, await directory.Crumbs(viewer, here, new Crumb(T("Hvor langt er I?", "How far are you?"))), mayPlace,
            placed.ConvertAll(row => new PlacedLine(row.Step, row.Note, row.Name, LocalTime.Day(row.At))), Guid.CreateVersion7(), "", "", null, []);
    }
}
