using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.WriteIdea;

/// <summary>What the form of a new idea shows.</summary>
/// <param name="Owners">Whom one may ask; empty where one owns it oneself.</param>
public sealed record IdeaPage(Here Unit, IReadOnlyList<Crumb> Crumbs, string Id, string Goal, string Owner, IReadOnlyList<Choice> Owners, IReadOnlyList<FieldError> Errors, SentBefore? Before = null);

/// <summary>A new intervention: one line and an owner. The rest is asked when it is due.</summary>
internal static class WriteIdeaSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/handlingsplan/ny", Get).Allow(PlanPermissions.Suggest);
        app.MapPost("/enhed/{unit}/handlingsplan/ny", Post).Allow(PlanPermissions.Suggest);
    }

    private static async Task<IResult> Get(Here here, Viewer viewer, ArenaDb db, InterventionDoor door, PlanReach reach, OrganisationDirectory directory) =>
        Pages.Show<IdeaView>(new
        {
            Model = await Page(here, viewer, directory, await Owners(here, viewer, db, door, reach)) with { Id = Guid.CreateVersion7().ToString("N"), Owner = viewer.PersonId.ToString("N") },
        });

    private static async Task<IResult> Post(Here here, Viewer viewer, FormInput form, ArenaDb db, InterventionDoor door, PlanReach reach, OrganisationDirectory directory, Writer writer, PlanBook book)
    {
        var owners = await Owners(here, viewer, db, door, reach);
        var goal = form.Required("maal", T("Skriv i en sætning, hvad I gerne vil opnå.", "Write in one sentence what you want to achieve."), Intervention.LongestLine);
        var owner = owners.Count == 0 ? viewer.PersonId : form.Id("ejer");
        if (owners.Count > 0 && !owners.Any(person => person.Id == owner))
            form.Wrong("ejer", T("Vælg en fra listen.", "Choose somebody from the list."));
        var id = form.Id("id") ?? Guid.CreateVersion7();
        var made = form.IsGood ? await writer.Write(viewer.For(PlanPermissions.Suggest),
            write => book.Add(write, new(here.UnitId, goal, owner!.Value) { Id = id })) : null;
        if (form.IsGood && made is null)
        {
            // the id is another's: a form that was sent with a made-up one
            form.Wrong("maal", T("Det kunne ikke gemmes. Prøv igen.", "It could not be saved. Try again."));
            id = Guid.CreateVersion7();
        }
        if (made is not null && (made.Goal, made.OwnerId) != (goal, owner!.Value))
            return Pages.ShowAgain<IdeaView>(new
            {
                Model = await Page(here, viewer, directory, owners) with
                {
                    Id = Guid.CreateVersion7().ToString("N"), Goal = goal, Owner = form.Text("ejer"),
                    Before = new(T($"»{made.Goal}« står i planen.", $"“{made.Goal}” is in the plan."),
                        T("Er det en ny, så sæt den i planen. Skal den anden rettes, så gør det dér.", "If it is a new one, put it in the plan. If the other is to be changed, do it there."), PlanLinks.Intervention(here.Code, made.Id)),
                },
            });
        return made is not null ? Pages.GoTo(PlanLinks.Intervention(here.Code, made.Id) + (made.IsAccepted ? "?gemt=ide" : "?gemt=spurgt"))
            : Pages.ShowAgain<IdeaView>(new
            {
                Model = await Page(here, viewer, directory, owners) with
                {
                    Id = id.ToString("N"), Goal = form.Text("maal"), Owner = form.Text("ejer"), Errors = form.Errors,
                },
            });
    }

    // who may only suggest owns it herself
    private static async Task<IReadOnlyList<PlanPerson>> Owners(Here here, Viewer viewer, ArenaDb db, InterventionDoor door, PlanReach reach) =>
        await reach.MayEdit(db, viewer, here.UnitId) ? await door.Owners(viewer, here.UnitId) : [];

    private static async Task<IdeaPage> Page(Here here, Viewer viewer, OrganisationDirectory directory, IReadOnlyList<PlanPerson> owners) =>
        new(here, await directory.Crumbs(viewer, here, new Crumb(T("Ny", "New"))), "", "", "", owners.ToChoices(viewer), []);
}
