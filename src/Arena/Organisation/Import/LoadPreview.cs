using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.Import;

/// <summary>One row of the preview's table.</summary>
public sealed record LoadCount(string Subject, int New, int Changed, int Moved, int Ended, int Unchanged, int Repeated, int Rejected);

/// <summary>Rows of one file that were not taken, or that something is noticed about, for one reason.</summary>
public sealed record LoadFindings(string File, string Reason, int Count, IReadOnlyList<string> Lines, int More);

public sealed record LoadPreview(Guid Id, IReadOnlyList<LoadCount> Counts, IReadOnlyList<LoadFindings> Rejected, IReadOnlyList<LoadFindings> Warnings,
    IReadOnlyList<string> EndedMadeByHand, bool ChangesSomething, bool EndsMany, string Endings, string Button, string Fingerprint, IReadOnlyList<FieldError> Errors)
{
    private const int MostLines = 50;

    internal static LoadPreview Of(Guid id, ImportPlan plan) => new(id,
        plan.Tallies.Select(tally => new LoadCount(Format.Capital(tally.Subject.ToString()), tally.New, tally.Changed, tally.Moved, tally.Ended, tally.Unchanged, tally.Duplicates.Count, tally.Rejected.Count)).ToList(),
        Findings(plan.Rejected), Findings(plan.Warnings), plan.EndedMadeByHand, plan.ChangesSomething, plan.EndsMany, EndingsOf(plan), ButtonOf(plan), plan.Fingerprint, []);

    /// <summary>The counts of what was written, a line each, in both languages.</summary>
    internal static string Receipt(ImportPlan plan) => string.Join('\n', plan.Tallies.Where(tally => tally.ChangesSomething).Select(tally =>
        FormattableString.Invariant($"{tally.Subject.Danish}|{tally.Subject.English}|{tally.New}|{tally.Changed}|{tally.Moved}|{tally.Ended}")));

    // the button names the thing: the staff, or whatever else was delivered
    private static string ButtonOf(ImportPlan plan)
    {
        var delivered = plan.Hashes.ContainsKey(ImportFiles.Staff.Name) ? (plan.StaffTally.Taken, ImportFiles.Staff.Rows)
            : plan.Hashes.ContainsKey(ImportFiles.Units.Name) ? (plan.UnitTally.Taken, ImportFiles.Units.Rows)
            : (plan.Tallies[^1].Taken, plan.Tallies[^1].Subject);
        var (taken, rows) = delivered;
        return T($"Indlæs {Format.Number(taken)} {rows.Danish.ToLower(Danish)}", $"Load {Format.Number(taken)} {rows.English.ToLower(English)}");
    }

    private static string EndingsOf(ImportPlan plan) => T(
        $"Ja, {Format.Number(plan.UnitTally.Ended)} enheder og {Format.Number(plan.StaffTally.Ended)} ansættelser skal ophøre",
        $"Yes, {Format.Number(plan.UnitTally.Ended)} units and {Format.Number(plan.StaffTally.Ended)} employments shall end");

    private static List<LoadFindings> Findings(IEnumerable<ImportFinding> findings) =>
        findings.GroupBy(finding => (finding.File, finding.Reason)).Select(group => new LoadFindings(group.Key.File, group.Key.Reason.ToString(), group.Count(),
            group.OrderBy(finding => finding.Line).Take(MostLines).Select(Line).ToList(), Math.Max(0, group.Count() - MostLines))).ToList();

    private static string Line(ImportFinding finding)
    {
        var line = T($"linje {Format.Number(finding.Line)}", $"line {Format.Number(finding.Line)}");
        return finding.Value is null ? line : $"{line}: {finding.Value}";
    }
}
