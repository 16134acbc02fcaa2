using Arena.Platform.Office;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.DocumentPlan;

/// <summary>The plan as a workbook: interventions, their decisions, steps, follow-ups and the log, each a sheet.</summary>
internal static class PlanXlsx
{
    public static byte[] Write(PlanDocument plan) => XlsxBook.Write(Interventions(plan), Decided(plan), Steps(plan), Reviews(plan), Log(plan));

    private static SheetPage Interventions(PlanDocument plan) => new(T("Indsatser", "Interventions"),
        [T("Mål", "Goal"), T("Hvor langt", "How far"), T("Indsats", "What is done"), T("Hvem", "Who"), T("Har sagt ja", "Has said yes"), T("Begynder", "Begins"), T("Færdig senest", "Finished by"),
            T("Mangler beslutning", "Missing decision"), T("Sidste vurdering, 1-5", "Last rating, 1–5"), T("Hvordan det gik", "How it went")],
        [26, 10, 26, 16, 8, 11, 11, 15, 10, 26],
        plan.Sheets.Select(sheet => (IReadOnlyList<Cell>)
        [
            sheet.One.Goal, sheet.One.Stage.Name(), sheet.One.What, sheet.Owner, sheet.One.IsAccepted ? T("Ja", "Yes") : T("Nej", "No"), sheet.One.Start, sheet.One.Due,
            sheet.One.IsOpen ? string.Join(", ", sheet.One.OpenDecisions().Select(decision => decision.Name())) : null,
            sheet.Reviews.LastOrDefault(review => review.Rating is not null)?.Rating, SheetText.Join(sheet.Reviews.LastOrDefault() is { } last ? SheetText.Join(last.Happened, last.Helped, last.Note) : null, sheet.EndReason),
        ]).ToList());

    // a sheet of its own: side by side with the rest they would be too small on paper
    private static SheetPage Decided(PlanDocument plan) => new(T("Beslutninger", "Decisions"),
        [T("Indsats", "Intervention"), Decision.Gains.Name(), Decision.Resources.Name(), Decision.Anchoring.Name(), Decision.Evaluation.Name()], [30, 42, 26, 26, 32],
        plan.Sheets.Select(sheet => (IReadOnlyList<Cell>)[sheet.One.Goal, Fact(sheet, Decision.Gains), Fact(sheet, Decision.Resources), Fact(sheet, Decision.Anchoring), Fact(sheet, Decision.Evaluation)]).ToList());

    private static SheetPage Steps(PlanDocument plan) => new(T("Skridt", "Steps"),
        [T("Indsats", "Intervention"), T("Hvad", "What"), T("Hvem", "Who"), T("Senest", "By"), T("Hvordan går det", "How it stands")], [34, 40, 24, 13, 28],
        plan.Sheets.SelectMany(sheet => sheet.Steps.Select(step => (IReadOnlyList<Cell>)[sheet.One.Goal, step.Text, step.Who, step.Due, step.State])).ToList());

    private static SheetPage Reviews(PlanDocument plan) => new(T("Opfølgning", "Follow-up"),
        [T("Indsats", "Intervention"), T("Hvornår", "When"), T("Hvem", "Who"), T("Skete det?", "Did it happen?"), T("Hjalp det?", "Did it help?"), T("1-5", "1–5"), T("Noter", "Notes"), T("Næste skridt", "Next step")], [34, 13, 24, 16, 16, 8, 44, 20],
        plan.Sheets.SelectMany(sheet => sheet.Reviews.Select(review => (IReadOnlyList<Cell>)[sheet.One.Goal, (DateOnly?)review.Day, review.Who, review.Happened, review.Helped, review.Rating, review.Note, review.Next])).ToList());

    private static SheetPage Log(PlanDocument plan) => new(T("Log", "Log"),
        [T("Indsats", "Intervention"), T("Tidspunkt", "Time"), T("Hvem", "Who"), T("Hvad", "What"), T("Mere", "More")], [34, 18, 24, 28, 60],
        plan.Sheets.SelectMany(sheet => sheet.Log.Select(line => (IReadOnlyList<Cell>)[sheet.One.Goal, SheetText.Moment(line.At), line.Who ?? T("Arena selv", "Arena itself"), line.What, line.More])).ToList());

    private static string? Fact(PlanSheet sheet, Decision decision) => sheet.Facts.First(fact => fact.Label == decision.Name()).Value;
}
