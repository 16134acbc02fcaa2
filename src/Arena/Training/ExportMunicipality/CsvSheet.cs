using System.Globalization;
using System.Text;
using Arena.Platform.Office;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ExportMunicipality;

/// <summary>
/// UTF-8 with a byte order mark and semicolons, as a Danish Excel and LibreOffice want it; shares with four decimals,
/// with a comma in Danish.
/// </summary>
internal static class CsvSheet
{
    private static readonly char[] StartsAFormula = ['=', '+', '-', '@', '\t', '\r'];
    private static readonly char[] WantsQuotes = [';', '"', '\n', '\r', ','];

    public static byte[] Write(WeekSheet sheet)
    {
        var text = new StringBuilder();
        Line(text, sheet.Headings.Select(Quoted));
        foreach (var row in sheet.Rows)
            Line(text, row.Select(Written));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> values) => text.AppendJoin(';', values).Append("\r\n");

    private static string Written(Cell cell) => cell switch
    {
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        // decimal: an exact tie such as 0.53125 is rounded away from zero
        { Share: { } share } => Math.Round((decimal)share, 4, MidpointRounding.AwayFromZero).ToString("0.0000", IsEnglish ? English : Danish),
        _ => Quoted(cell.Text ?? ""),
    };

    // a sheet runs what begins like a formula; a mark before it makes it a text again
    private static string Quoted(string text)
    {
        var safe = text.TrimStart().IndexOfAny(StartsAFormula) == 0 || text.IndexOfAny(StartsAFormula) == 0 ? "'" + text : text;
        return safe.IndexOfAny(WantsQuotes) < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
