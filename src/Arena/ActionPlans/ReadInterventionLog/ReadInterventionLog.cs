using Arena.ActionPlans.SeeIntervention;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ReadInterventionLog;

public sealed record LogPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Id, string Goal, IReadOnlyList<LogLine> Lines);

/// <summary>Who did what when; nobody where it happened by itself.</summary>
public sealed record LogLine(DateTimeOffset At, string? Who, string What, string? More);

/// <summary>Everything that has happened with an intervention, the newest first.</summary>
internal static class ReadInterventionLogSlice
{
    public static void Map(WebApplication app) => app.MapGet(SeeInterventionSlice.Address + "/log", Get).Allow(PlanPermissions.See);

    private static async Task<IResult> Get(Guid intervention, Here here, Viewer viewer, InterventionDoor door, ArenaDb db, OrganisationDirectory directory) =>
        await door.Find(here, intervention) is not { } one ? Results.NotFound() : Pages.Show<InterventionLogView>(new
        {
            Model = new LogPage(here, await directory.Crumbs(viewer, here, new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(T("Log", "Log"))), one.Id, one.Goal,
                await InterventionLog.Read(db, door, viewer, one)),
        });
}

internal static class InterventionLog
{
    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<LogLine>> Read(ArenaDb db, InterventionDoor door, Viewer viewer, Intervention one)
    {
        var stages = await db.Set<StageChange>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var answers = await db.Set<OwnerAnswer>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var changes = await db.Set<FieldChange>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var steps = await db.Set<InterventionStep>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var reviews = await db.Set<InterventionReview>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var forums = await door.Forums(viewer.MunicipalityId, one.UnitId);
        var people = stages.Select(row => row.By).Concat(answers.SelectMany(row => new[] { row.By, row.PersonId }).OfType<Guid>()).Concat(changes.Select(row => row.By))
            .Concat(steps.SelectMany(row => new[] { row.AddedBy, row.DoneBy, row.DroppedBy }).OfType<Guid>()).Concat(reviews.Select(row => row.By));
        var names = await door.Names(people);
        var lines = new List<(DateTimeOffset At, Guid? By, string What, string? More, Guid Order)>();
        // written and asked in one moment: it is written first
        lines.AddRange(stages.Select(row => (row.At, (Guid?)row.By, row.From is null ? T("Skrev idéen", "Wrote the idea") : row.To.Name(), row.Reason, row.From is null ? Guid.Empty : row.Id)));
        lines.AddRange(answers.Where(row => row.State != OwnerState.Asked || row.By != row.PersonId).Select(row => (row.At, row.By, Said(row, names.GetValueOrDefault(row.PersonId, "–")), row.Word, row.Id)));
        lines.AddRange(changes.GroupBy(row => row.Version).Select(saved => saved.OrderBy(row => row.Field).ToList())
            .Select(saved => (saved[0].At, (Guid?)saved[0].By, T("Rettede", "Changed"), (string?)string.Join('\n', saved.Select(row => Turned(row, forums))), saved[0].Id)));
        lines.AddRange(steps.Select(row => (row.AddedAt, (Guid?)row.AddedBy, T("Tilføjede et skridt", "Added a step"), (string?)row.Text, row.Id)));
        lines.AddRange(steps.Where(row => row.DoneAt is not null).Select(row => (row.DoneAt!.Value, row.DoneBy, T("Tog et skridt", "Did a step"), (string?)row.Text, row.Id)));
        lines.AddRange(steps.Where(row => row.DroppedAt is not null).Select(row => (row.DroppedAt!.Value, row.DroppedBy, T("Fjernede et skridt", "Removed a step"), (string?)row.Text, row.Id)));
        lines.AddRange(reviews.Select(row => (row.At, (Guid?)row.By, T("Fulgte op", "Followed up"), (string?)Reviewed(row), row.Id)));
        return lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Order)
            .Select(line => new LogLine(line.At, line.By is { } by ? names.GetValueOrDefault(by, "–") : null, line.What, line.More)).ToList();
    }

    private static string Said(OwnerAnswer row, string owner) => (row.State, row.By) switch
    {
        (OwnerState.Asked, null) => T($"Gik videre til {owner}", $"Passed on to {owner}"),
        (OwnerState.Asked, _) => T($"Bad {owner} om at stå for det", $"Asked {owner} to own it"),
        (OwnerState.Accepted, _) when row.Date is { } date => T($"Sagde ja til {Format.Date(date)}", $"Said yes to {Format.Date(date)}"),
        (OwnerState.Accepted, _) => T("Sagde ja til at stå for det", "Said yes to owning it"),
        (OwnerState.OtherDate, _) => T($"Foreslog {Format.Date(row.Date ?? default)}", $"Proposed {Format.Date(row.Date ?? default)}"),
        _ => T("Sagde nej til at stå for det", "Said no to owning it"),
    };

    private static string Turned(FieldChange row, IReadOnlyDictionary<Guid, string> forums)
    {
        string Shown(string text) => row.Field.Shown(text, id => forums.GetValueOrDefault(id)) ?? T("(tomt)", "(empty)");
        return row.Before.Length == 0 ? $"{row.Field.Label()}: {Shown(row.After)}" : $"{row.Field.Label()}: {Shown(row.Before)} → {Shown(row.After)}";
    }

    private static string Reviewed(InterventionReview row) =>
        string.Join(" ", new[] { T($"Skete det? {row.Happened.Name()}.", $"Did it happen? {row.Happened.Name()}."), T($"Hjalp det? {row.Helped.Name()}.", $"Did it help? {row.Helped.Name()}."),
            row.Rating is { } rating ? T($"{rating} af 5.", $"{rating} of 5.") : null, row.Note }.OfType<string>());
}
