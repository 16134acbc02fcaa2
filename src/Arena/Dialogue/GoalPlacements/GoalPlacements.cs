using System.Globalization;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.GoalPlacements;

/// <summary>Where one of the nine goals lies for a unit, and where it lay before.</summary>
/// <param name="Typed">What stands in the form, by field.</param>
public sealed record PlacementPage(Here Unit, IReadOnlyList<Crumb> Crumbs, DialogueGoal Goal, IReadOnlyList<PlacementLine> Lines, IReadOnlyList<Choice> Places, bool MaySeeProfile)
{
    public Func<string, string> Typed { get; init; } = _ => "";
    public bool IsSaved { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>A placement as it is read.</summary>
public sealed record PlacementLine(GoalPlacement Placed, string? At, string By)
{
    public DateOnly On => LocalTime.Day(Placed.At);
}

/// <summary>A committee's decision on whose a goal is, written down with its reason. Earlier decisions stay to be read.</summary>
internal static class GoalPlacementsSlice
{
    private const string Address = "/enhed/{unit}/dialogprofil/placering";
    private const int YearsBack = 10;

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Here here, Viewer viewer, ArenaDb db, OrganisationDirectory directory, string? maal, string? gemt) =>
        GoalOf(maal) is { } goal ? Pages.Show<PlacementView>(new { Model = await Page(here, viewer, db, directory, goal) with { IsSaved = gemt is not null } }) : Results.NotFound();

    private static async Task<IResult> Post(FormInput form, Here here, Viewer viewer, ArenaDb db, OrganisationDirectory directory, TimeProvider time, Writer writer)
    {
        if (GoalOf(form.Text("maal")) is not { } goal)
            return Results.NotFound();
        var page = await Page(here, viewer, db, directory, goal);
        var tree = await directory.Tree(viewer.MunicipalityId);
        var row = Read(form, here, viewer, goal, page, tree, time.Today());
        if (!form.IsGood)
            return Pages.ShowAgain<PlacementView>(new { Model = page with { Typed = form.Text, Errors = form.Errors } });
        await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            // the same a second time is the same decision
            var last = await db.Set<GoalPlacement>().Where(one => one.UnitId == here.UnitId && one.Goal == goal).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).FirstOrDefaultAsync();
            if (last?.Says(row) == true)
                return;
            db.Add(new GoalPlacement
            {
                Id = Guid.CreateVersion7(), MunicipalityId = row.MunicipalityId, UnitId = row.UnitId, Goal = goal, Kind = row.Kind, Reason = row.Reason, Groups = row.Groups,
                PlacedAtId = row.PlacedAtId, Measures = row.Measures, DecidedBy = row.DecidedBy, DecidedOn = row.DecidedOn, WrittenBy = row.WrittenBy, At = db.Now,
            });
            db.Record("dialogue.goal-placed", here.UnitId, here.UnitId, detail: $"{goal}: {row.Kind}");
        });
        return Pages.GoTo(DialogueLinks.Place(here.Code, goal) + "&gemt=1");
    }

    private static GoalPlacement Read(FormInput form, Here here, Viewer viewer, DialogueGoal goal, PlacementPage page, UnitTree tree, DateOnly today)
    {
        var kind = (GoalKind?)form.Number("hvis", 0, 2, T("Vælg, hvor målet ligger.", "Choose where the goal lies."));
        var reason = form.Required("grund", T("Skriv grunden, så andre kan forstå den.", "Write the reason, so that others can understand it."), GoalPlacement.LongestText);
        var groups = form.Limited("grupper", GoalPlacement.LongestText);
        if (kind == GoalKind.ChosenGroups && groups.Length == 0)
            form.Wrong("grupper", T("Skriv, hvilke grupper der arbejder med målet.", "Write which groups work with the goal."));
        var measures = form.Limited("tiltag", GoalPlacement.LongestText);
        if (kind == GoalKind.NotOurs && measures.Length == 0)
            form.Wrong("tiltag", T("Skriv, hvad I gør i stedet. Gør I intet, så skriv det.", "Write what you do instead. If you do nothing, write that."));
        var at = form.Text("sted") is { Length: > 0 } code ? page.Places.Any(place => place.Value == code) ? tree.Find(code) : null : null;
        if (at is null && form.Text("sted").Length > 0)
            form.Wrong("sted", T("Vælg et sted på listen.", "Choose a place from the list."));
        var by = form.Required("udvalg", T("Skriv, hvilket udvalg der har besluttet det.", "Write which committee decided it."), GoalPlacement.LongestLine);
        var on = form.Date("dato", today.AddYears(-YearsBack), today, T("Skriv dagen, det blev besluttet, som 19.11.2026. Det kan ikke være i fremtiden.", "Write the day it was decided, like 19/11/2026. It cannot be in the future."));
        return new()
        {
            Id = Guid.Empty, MunicipalityId = viewer.MunicipalityId, UnitId = here.UnitId, Goal = goal, Kind = kind ?? GoalKind.Ours, Reason = reason,
            Groups = kind == GoalKind.ChosenGroups ? groups : null, PlacedAtId = kind is GoalKind.ChosenGroups or GoalKind.NotOurs ? at?.Id : null,
            Measures = kind == GoalKind.NotOurs ? measures : null, DecidedBy = by, DecidedOn = on ?? today, WrittenBy = viewer.PersonId, At = default,
        };
    }

    private static DialogueGoal? GoalOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((DialogueGoal)number) ? (DialogueGoal)number : null;

    private static async Task<PlacementPage> Page(Here here, Viewer viewer, ArenaDb db, OrganisationDirectory directory, DialogueGoal goal)
    {
        var tree = await directory.Tree(viewer.MunicipalityId);
        var lines = await PlacedGoals.Lines(db, tree, row => row.UnitId == here.UnitId && row.Goal == goal);
        var page = new PlacementPage(here, await directory.BelowProfile(viewer, here, DialogueDeck.Goal(goal).ShortName.ToString()), goal, lines,
            Places(await directory.TreeToday(viewer.MunicipalityId), here.UnitId), await directory.May(viewer, DialoguePermissions.SeeProfile, here.UnitId));
        return lines.FirstOrDefault()?.Placed is not { Kind: not GoalKind.Ours } now ? page : page with
        {
            Typed = field => field switch
            {
                "hvis" => ((int)now.Kind).ToString(CultureInfo.InvariantCulture),
                "grund" => now.Reason,
                "grupper" => now.Groups ?? "",
                "tiltag" => now.Measures ?? "",
                "sted" => now.PlacedAtId is { } at ? tree.Find(at)?.Code ?? "" : "",
                "udvalg" => now.DecidedBy,
                "dato" => FormMoments.Written(now.DecidedOn),
                _ => "",
            },
        };
    }

    // those above, those beside them, and the parts of the unit itself: where a goal is handed to
    private static List<Choice> Places(WeekTree tree, Guid unit)
    {
        var places = new List<UnitNode>();
        foreach (var above in tree.PathTo(unit))
        {
            places.Add(above);
            places.AddRange(tree.Below(above.Id));
        }
        return places.Where(place => place.Id != unit).DistinctBy(place => place.Id).Select(place => new Choice(place.Code, place.Name)).ToList();
    }
}

/// <summary>Placements as they are read: newest first.</summary>
internal static class PlacedGoals
{
    public static async Task<IReadOnlyList<PlacementLine>> Lines(ArenaDb db, UnitTree tree, System.Linq.Expressions.Expression<Func<GoalPlacement, bool>> which)
    {
        var rows = await (
            from row in db.Set<GoalPlacement>().Where(which)
            join person in db.Set<Person>() on row.WrittenBy equals person.Id
            orderby row.At descending, row.Id descending
            select new { Placed = row, By = person.FirstName + " " + person.LastName }).ToListAsync();
        return rows.ConvertAll(row => new PlacementLine(row.Placed, row.Placed.PlacedAtId is { } at ? tree.Find(at)?.Name : null, row.By));
    }

    /// <summary>What holds of each unit and goal.</summary>
    public static async Task<IReadOnlyList<PlacementLine>> Now(ArenaDb db, UnitTree tree) =>
        (await Lines(db, tree, _ => true)).DistinctBy(line => (line.Placed.UnitId, line.Placed.Goal)).Where(line => line.Placed.Kind != GoalKind.Ours).ToList();
}
