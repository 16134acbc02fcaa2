using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ReadInterventionLog;

/// <summary>Who did what when; nobody where it happened by itself.</summary>
public sealed record LogLine(DateTimeOffset At, string? Who, string What, string? More);

/// <summary>Everything that has happened with an intervention. It is put together from rows that are written once: nothing goes out of it again.</summary>
internal static class InterventionLog
{
    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<LogLine>> Read(ArenaDb db, InterventionDoor door, Viewer viewer, Intervention one)
    {
        var stages = await db.Set<StageChange>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var answers = await db.Set<OwnerAnswer>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var changes = await db.Set<FieldChange>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var work = await db.Set<WorkChange>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var steps = await db.Set<InterventionStep>().Where(row => row.InterventionId == one.Id).ToDictionaryAsync(row => row.Id);
        var reviews = await db.Set<InterventionReview>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var checks = await db.Set<PlanCheck>().Where(row => row.InterventionId == one.Id).ToListAsync();
        var forums = await door.Forums(viewer.MunicipalityId, one.UnitId,
            changes.Where(row => row.Field == InterventionField.ForumGroup).SelectMany(row => new[] { FieldText.Id(row.Before), FieldText.Id(row.After) }));
        var names = await door.Names(stages.Select(row => row.By).Concat(answers.SelectMany(row => new[] { row.By, row.PersonId }).OfType<Guid>()).Concat(changes.Select(row => row.By))
            .Concat(work.SelectMany(row => new[] { row.By, row.PersonId }).OfType<Guid>()).Concat(reviews.Select(row => row.By)).Concat(checks.Select(row => row.By)));
        var units = await door.UnitNames(viewer.MunicipalityId);
        string Name(Guid person) => names.GetValueOrDefault(person, "–");

        var lines = new List<Line>();
        lines.AddRange(stages.Select(row => new Line(row.At, row.From is null ? Order.Written : Order.Stage, row.By, row.From is null ? T("Skrev idéen", "Wrote the idea") : row.From == row.To ? T("Skrev også om slutningen", "Wrote about the end too") : row.To.Name(), row.Reason, (int)row.To)));
        lines.AddRange(answers.Where(row => row.State != OwnerState.Asked || row.By != row.PersonId).Select(row => new Line(row.At, Order.Owner, row.By, Said(row, Name(row.PersonId)), row.Word, (int)row.State)));
        lines.AddRange(reviews.Select(row => new Line(row.At, Order.Review, row.By, T("Fulgte op", "Followed up"), Reviewed(row))));
        lines.AddRange(checks.Select(row => new Line(row.At, Order.Review, row.By, T($"Svarede på »{row.Kind.Name()}«", $"Answered “{row.Kind.Name()}”"), Checked(row))));
        lines.AddRange(changes.GroupBy(row => row.Version).Select(saved => saved.OrderBy(row => row.Field).ToList())
            .Select(saved => new Line(saved[0].At, Order.Fields, saved[0].By, T("Rettede", "Changed"), string.Join('\n', saved.Select(row => Turned(row, forums))), saved[0].Version)));
        lines.AddRange(work.Select(row => new Line(row.At, Order.Work, row.By, Did(row, Name, units), row.StepId is { } step && steps.TryGetValue(step, out var known) ? StepText(row, known, Name) : null)));
        return lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Order).ThenByDescending(line => line.Within)
            .Select(line => new LogLine(line.At, line.By is { } by ? Name(by) : null, line.What, line.More)).ToList();
    }

    // what was done in one moment, in the order in which it makes sense: one is asked once it is written, it ends after its last follow-up
    private enum Order
    {
        Written,
        Owner,
        Review,
        Fields,
        Work,
        Stage,
    }

    private sealed record Line(DateTimeOffset At, Order Order, Guid? By, string What, string? More, int Within = 0);

    private static string Said(OwnerAnswer row, string owner) => (row.State, row.By) switch
    {
        (OwnerState.Asked, null) => T($"Gik videre til {owner}", $"Passed on to {owner}"),
        (OwnerState.Asked, _) => T($"Bad {owner} om at stå for det", $"Asked {owner} to own it"),
        (OwnerState.Accepted, _) when row.Date is { } date => T($"Sagde ja til {Format.Date(date)}", $"Said yes to {Format.Date(date)}"),
        (OwnerState.Accepted, _) => T("Sagde ja til at stå for det", "Said yes to owning it"),
        (OwnerState.OtherDate, _) => T($"Foreslog {Format.Date(row.Date ?? default)}", $"Proposed {Format.Date(row.Date ?? default)}"),
        _ => T("Sagde nej til at stå for det", "Said no to owning it"),
    };

    private static string Did(WorkChange row, Func<Guid, string> name, Func<Guid, string?> unit) => (row.Event, row.By) switch
    {
        (WorkEvent.StepAdded, _) => T("Tilføjede et skridt", "Added a step"),
        (WorkEvent.StepTaken, _) => T("Tog et skridt", "Did a step"),
        (WorkEvent.StepNotTaken, _) => T("Skridtet er ikke taget alligevel", "The step is not done after all"),
        (WorkEvent.StepDropped, _) => T("Fjernede et skridt", "Removed a step"),
        (WorkEvent.StepPassedOn, _) => T($"Et skridt gik videre til {name(row.PersonId!.Value)}", $"A step passed on to {name(row.PersonId!.Value)}"),
        (WorkEvent.HelperCame, { } by) when by == row.PersonId => T("Hjælper til", "Helps"),
        (WorkEvent.HelperCame, _) => T($"Satte {name(row.PersonId!.Value)} på som hjælper", $"Named {name(row.PersonId!.Value)} as a helper"),
        (WorkEvent.HelperLeft, { } by) when by == row.PersonId => T("Hjælper ikke til mere", "Does not help any more"),
        (WorkEvent.HelperLeft, null) => T($"{name(row.PersonId!.Value)} hører ikke til mere og hjælper ikke til", $"{name(row.PersonId!.Value)} does not belong here any more and does not help"),
        (WorkEvent.HelperLeft, _) => T($"Tog {name(row.PersonId!.Value)} af som hjælper", $"Removed {name(row.PersonId!.Value)} as a helper"),
        (WorkEvent.Moved, _) => T($"Flyttede hertil, fordi {unit(row.FromUnitId!.Value) ?? "–"} er lukket", $"Moved here because {unit(row.FromUnitId!.Value) ?? "–"} is closed"),
        (WorkEvent.StoryTold, _) => T("Fortalte det til de andre", "Told the others"),
        (WorkEvent.StoryWithdrawn, _) => T("Trak fortællingen tilbage", "Withdrew the story"),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Event, "No such event."),
    };

    // who is to do it, and by when, is said where it was agreed
    private static string StepText(WorkChange row, InterventionStep step, Func<Guid, string> name) => row.Event != WorkEvent.StepAdded ? step.Text
        : string.Join('\n', new[] { step.Text, row.PersonId is { } owner ? T($"Hvem: {name(owner)}", $"Who: {name(owner)}") : null, step.Due is { } due ? T($"Senest: {Format.Date(due)}", $"By: {Format.Date(due)}") : null }.OfType<string>());

    private static string Turned(FieldChange row, IReadOnlyDictionary<Guid, string> forums)
    {
        string Shown(string text) => row.Field.Shown(text, id => forums.GetValueOrDefault(id)) ?? T("(tomt)", "(empty)");
        return row.Before.Length == 0 ? $"{row.Field.Label()}: {Shown(row.After)}" : $"{row.Field.Label()}: {Shown(row.Before)} → {Shown(row.After)}";
    }

    private static string Checked(PlanCheck row) =>
        string.Join('\n', new[] { T($"{row.Score} af {PlanCheck.PointsOf(row.Kind)} på plads", $"{row.Score} of {PlanCheck.PointsOf(row.Kind)} in place"), row.Note }.OfType<string>());

    private static string Reviewed(InterventionReview row) =>
        string.Join(" ", new[] { T($"Skete det? {row.Happened.Name()}.", $"Did it happen? {row.Happened.Name()}."), T($"Hjalp det? {row.Helped.Name()}.", $"Did it help? {row.Helped.Name()}."),
            row.Rating is { } rating ? T($"{rating} af 5.", $"{rating} of 5.") : null, row.Note }.OfType<string>());
}
