using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.Participation;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ChooseWayBack;

/// <summary>What the manager chose when training faded becomes an intervention of the unit's plan, so that somebody sees whether it helped.</summary>
internal static class PlanWayBackSlice
{
    public static void Map(WebApplication app) =>
        app.MapPost("/enhed/{unit}/uge/{week}/vej-tilbage/plan", Post).Allow(TrainingPermissions.Lead);

    private static async Task<IResult> Post(string week, Here here, Viewer viewer, ArenaDb db, Writer writer, TakeIntoPlan plan, TimeProvider time)
    {
        if (!IsoWeek.TryParse(week, out _) || await WayBackReader.Chosen(db, here.UnitId, time.ThisWeek()) is not { } chosen)
            return Results.NotFound();
        var goal = T($"Træningen kommer i gang igen med {chosen.Kind.Name()}", $"Training gets going again with {chosen.Kind.Name()}");
        var made = await writer.Write(viewer.For(TrainingPermissions.Lead), write => plan.Take(write, InterventionSourceKind.TrainingStatus, chosen.Id.ToString("N"), here.UnitId, goal,
            Theme.Exercise, chosen.Kind is WayBackKind.InformationMeeting or WayBackKind.ThemeDay ? Approach.Knowledge : Approach.Activity, viewer.PersonId));
        return made is { } id ? Pages.GoTo(PlanLinks.Intervention(here.Code, id) + "?gemt=ide") : Results.NotFound();
    }
}

/// <summary>
/// Names the way back to the plan that it has come into. Training rates itself anew each week: what a review asks for is
/// the judgement of the last closed week, shown beside the one that the way back was chosen upon.
/// </summary>
internal sealed class WayBackSource(OrganisationDirectory directory, TimeProvider time) : IInterventionSource
{
    public InterventionSourceKind Kind => InterventionSourceKind.TrainingStatus;

    public async Task<IReadOnlyDictionary<string, SourceName>> Names(ArenaDb db, Viewer viewer, Here unit, IReadOnlyCollection<string> keys)
    {
        var maySee = await directory.May(viewer, TrainingPermissions.SeeWeek, unit.UnitId);
        var ids = keys.Select(key => Guid.TryParseExact(key, "N", out var id) ? id : Guid.Empty).ToList();
        var chosen = await db.Set<WayBackChoice>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.UnitId == unit.UnitId).Select(row => new { row.Id, row.Week }).ToListAsync();
        return chosen.ToDictionary(row => row.Id.ToString("N"), row => new SourceName(T($"Træningen, uge {row.Week.Number}", $"Training, week {row.Week.Number}"),
            maySee ? TrainingLinks.Week(unit.Code, row.Week.Previous) : null, maySee ? TrainingLinks.Week(unit.Code) : null, T("Se, hvordan det går i denne uge", "See how it goes this week")));
    }

    public async Task<SourceStanding?> Standing(ArenaDb db, Viewer viewer, Here unit, string key)
    {
        if (!Guid.TryParseExact(key, "N", out var id) || !await directory.May(viewer, TrainingPermissions.SeeWeek, unit.UnitId))
            return null;
        if (await db.Set<WayBackChoice>().Where(row => row.Id == id && row.UnitId == unit.UnitId).Select(row => (IsoWeek?)row.Week).FirstOrDefaultAsync() is not { } chosen)
            return null;
        var weeks = await new ParticipationDoor(db, directory).Weeks(viewer.MunicipalityId, unit.UnitId, viewer.BelongsTo(unit.UnitId) ? Sight.Inside : Sight.Above, chosen.Previous, time.ThisWeek().Previous);
        return weeks is [{ Judgement: { } then }, ..] && weeks[^1]?.Judgement is { } now ? new(Said(weeks[0]!.Week, then), Said(weeks[^1]!.Week, now)) : null;
    }

    private static string Said(IsoWeek week, Judgement judgement) => $"{judgement.Word()} ({Format.Week(week)})";
}
