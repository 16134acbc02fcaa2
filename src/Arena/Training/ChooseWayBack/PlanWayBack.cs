using Arena.ActionPlans;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
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

/// <summary>Names the way back to the plan that it has come into; "measured again" is the unit's week, where training stands now.</summary>
internal sealed class WayBackSource : IInterventionSource
{
    public InterventionSourceKind Kind => InterventionSourceKind.TrainingStatus;

    public async Task<IReadOnlyDictionary<string, SourceName>> Names(ArenaDb db, Here unit, IReadOnlyCollection<string> keys)
    {
        var ids = keys.Select(key => Guid.TryParseExact(key, "N", out var id) ? id : Guid.Empty).ToList();
        var chosen = await db.Set<WayBackChoice>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.UnitId == unit.UnitId).Select(row => new { row.Id, row.Week }).ToListAsync();
        return chosen.ToDictionary(row => row.Id.ToString("N"), row => new SourceName(T($"Træningen, uge {row.Week.Number}", $"Training, week {row.Week.Number}"),
            TrainingLinks.Week(unit.Code, row.Week.Previous), TrainingLinks.Week(unit.Code)));
    }
}
