using System.Globalization;
using Arena.Platform.Office;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.DocumentPlan;

/// <summary>The plan as a document: a chapter for each intervention, and its log at the end of it.</summary>
internal static class PlanDocx
{
    public static byte[] Write(PlanDocument plan)
    {
        var paper = new DocxPaper(plan.Title, IsEnglish ? "en-GB" : "da-DK", plan.Printed);
        paper.Text(plan.Sum);
        if (plan.Sheets.Count > 0)
            paper.Table([T("Indsats", "Intervention"), T("Hvor langt", "How far"), T("Hvem", "Who"), T("Senest", "By")], [9, 4, 5, 4],
                plan.Sheets.Select(sheet => (IReadOnlyList<string?>)[sheet.One.Goal, sheet.One.Stage.Name(), sheet.Owner, sheet.One.Due is { } due ? Format.NumericDate(due) : null]));
        foreach (var sheet in plan.Sheets)
            Chapter(paper, sheet);
        return paper.Write();
    }

    private static void Chapter(DocxPaper paper, PlanSheet sheet)
    {
        paper.Heading(1, sheet.One.Goal);
        paper.Facts(sheet.Facts);
        if (sheet.Steps.Count > 0)
        {
            paper.Heading(2, T("Skridt", "Steps"));
            paper.Table([T("Hvad", "What"), T("Hvem", "Who"), T("Senest", "By"), T("Hvordan går det", "How it stands")], [8, 5, 4, 5],
                sheet.Steps.Select(step => (IReadOnlyList<string?>)[step.Text, step.Who, step.Due is { } due ? Format.NumericDate(due) : null, step.State]));
        }
        if (sheet.Reviews.Count > 0)
        {
            paper.Heading(2, T("Opfølgning", "Follow-up"));
            paper.Table([T("Hvornår", "When"), T("Skete det?", "Did it happen?"), T("Hjalp det?", "Did it help?"), T("1-5", "1–5"), T("Noter og næste skridt", "Notes and next step")], [4, 4, 4, 2, 9],
                sheet.Reviews.Select(review => (IReadOnlyList<string?>)[Format.NumericDate(review.Day), review.Happened, review.Helped, review.Rating?.ToString(CultureInfo.InvariantCulture), SheetText.Join(review.Note, review.Next, review.Who)]));
        }
        paper.Heading(2, T("Hvem har gjort hvad hvornår", "Who did what when"));
        paper.Table([T("Tidspunkt", "Time"), T("Hvem", "Who"), T("Hvad", "What")], [4, 5, 13],
            sheet.Log.Select(line => (IReadOnlyList<string?>)[SheetText.Moment(line.At), line.Who ?? T("Arena selv", "Arena itself"), line.More is null ? line.What : $"{line.What}\n{line.More}"]));
    }
}
