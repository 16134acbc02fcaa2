using System.Globalization;
using System.Text;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using CsvHelper;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.Import;

/// <summary>A plan told in text: the counts, and each row that was not taken with its file, line and reason.</summary>
internal static class ImportReport
{
    private const int MostOfAReason = 20;

    public static async Task Write(ImportPlan plan, TextWriter output)
    {
        await output.WriteLineAsync($"{plan.Municipality.Name} ({plan.MunicipalityCode}){(plan.IsNewMunicipality ? T(", ny", ", new") : "")}");
        await output.WriteLineAsync();
        await output.WriteLineAsync(Line(T("", ""), [T("nye", "new"), T("ændrede", "changed"), T("flyttede", "moved"), T("ophørte", "ended"), T("uændrede", "unchanged"), T("gengangere", "repeated"), T("afviste", "rejected")]));
        foreach (var tally in plan.Tallies)
            await output.WriteLineAsync(Line(Format.Capital(tally.Subject.ToString()), new[]
            {
                tally.New, tally.Changed, tally.Moved, tally.Ended, tally.Unchanged, tally.Duplicates.Count, tally.Rejected.Count,
            }.Select(number => number.ToString(CultureInfo.InvariantCulture))));
        if (plan.EndedMadeByHand is { Count: > 0 } made)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(T("Oprettet i Arena, men ikke i listen over enheder, og ophører derfor:", "Made in Arena, but not in the list of units, and therefore ending:"));
            foreach (var unit in made)
                await output.WriteLineAsync("  " + unit);
        }
        await Tell(T("Afvist", "Rejected"), plan.Rejected, output);
        await Tell(T("Bemærkninger", "Remarks"), plan.Warnings, output);
        await Tell(T("Gengangere", "Repeated"), plan.Duplicates, output);
        await output.WriteLineAsync();
    }

    /// <summary>Every finding, for a spreadsheet.</summary>
    public static async Task WriteFile(ImportPlan plan, string path)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        using var csv = CsvWriter.Create(file, new CsvWriterOptions { Separator = ';', Injection = CsvInjection.Escape });
        csv.WriteRecord([T("Art", "Kind"), T("Fil", "File"), T("Linje", "Line"), T("Årsag", "Reason"), T("Værdi", "Value")]);
        foreach (var (kind, findings) in new[] { (T("afvist", "rejected"), plan.Rejected), (T("bemærkning", "remark"), plan.Warnings), (T("genganger", "repeated"), plan.Duplicates) })
            foreach (var finding in findings)
                csv.WriteRecord([kind, finding.File, finding.Line.ToString(CultureInfo.InvariantCulture), finding.Reason.ToString(), finding.Value ?? ""]);
        csv.Flush();
    }

    private static string Line(string subject, IEnumerable<string> cells) =>
        subject.PadRight(14) + string.Concat(cells.Select(cell => cell.PadLeft(12)));

    private static async Task Tell(string heading, IEnumerable<ImportFinding> findings, TextWriter output)
    {
        foreach (var group in findings.GroupBy(finding => (finding.File, finding.Reason)))
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{heading}, {group.Key.File}: {group.Key.Reason}: {group.Count()}"));
            foreach (var finding in group.OrderBy(finding => finding.Line).Take(MostOfAReason))
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {T("linje", "line")} {finding.Line}{(finding.Value is null ? "" : $": {finding.Value}")}"));
            if (group.Count() > MostOfAReason)
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {T("og", "and")} {group.Count() - MostOfAReason} {T("til", "more")}"));
        }
    }
}
