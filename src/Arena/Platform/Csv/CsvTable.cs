using System.Text;
using System.Text.RegularExpressions;
using Arena.Platform.Web;
using CsvHelper;

namespace Arena.Platform.Csv;

/// <summary>One line of a file, its cells in the order of the columns that were asked for, trimmed.</summary>
/// <param name="Line">As an editor counts: the header is 1.</param>
public readonly record struct CsvRow(int Line, string[] Cells)
{
    public string this[int column] => Cells[column];
}

/// <summary>
/// A delimited text file as payroll systems give it: UTF-8 with or without BOM, else Windows-1252; semicolon, comma or
/// tab; columns in any order, others beside them.
/// </summary>
public sealed partial class CsvTable
{
    private static readonly char[] Delimiters = [';', ',', '\t'];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private CsvTable(string fileName, IReadOnlyList<CsvRow> rows, IReadOnlyList<int> brokenLines) =>
        (FileName, Rows, BrokenLines) = (fileName, rows, brokenLines);

    public string FileName { get; }
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Lines that cannot be taken apart, since a quotation mark in them has no end.</summary>
    public IReadOnlyList<int> BrokenLines { get; }

    /// <summary>Throws <see cref="CsvRefused"/> where it is no text, or a column is missing.</summary>
    public static CsvTable Read(string fileName, byte[] content, IReadOnlyList<string> columns)
    {
        var text = Decode(fileName, content);
        var (delimiter, header) = Header(text, columns);
        var missing = columns.FirstOrDefault(column => !header.ContainsKey(Key(column)));
        if (missing is not null)
            throw new CsvRefused(fileName, new($"{fileName} mangler kolonnen »{missing}«.", $"{fileName} lacks the column “{missing}”."));
        var places = columns.Select(column => header[Key(column)]).ToArray();
        var (rows, broken) = Records(text, delimiter, places);
        return new(fileName, rows.Skip(1).Where(row => Array.Exists(row.Cells, cell => cell.Length > 0)).ToList(), broken);
    }

    /// <summary>How many of the columns the file's header has: which of several files it is.</summary>
    public static int Matches(byte[] content, IReadOnlyList<string> columns)
    {
        try
        {
            var (_, header) = Header(Decode("", content), columns);
            return columns.Count(column => header.ContainsKey(Key(column)));
        }
        catch (CsvRefused)
        {
            return 0;
        }
    }

    private static string Decode(string fileName, byte[] content)
    {
        if (content.AsSpan().Contains((byte)0))
            throw new CsvRefused(fileName, new($"{fileName} er ikke en tekstfil. Gem den som CSV.", $"{fileName} is not a text file. Save it as CSV."));
        var text = content.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        try
        {
            return StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(text);
        }
    }

    // the delimiter is the one under which the header has most of the columns, else most parts
    private static (char Delimiter, Dictionary<string, int> Header) Header(string text, IReadOnlyList<string> columns) =>
        Delimiters.Select(delimiter =>
            {
                var header = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                var cells = Records(FirstLine(text), delimiter, null).Rows.Select(row => row.Cells).FirstOrDefault() ?? [];
                for (var place = 0; place < cells.Length; place++)
                    header.TryAdd(Key(cells[place]), place);
                return (Delimiter: delimiter, Header: header);
            })
            .MaxBy(found => (columns.Count(column => found.Header.ContainsKey(Key(column))), found.Header.Count));

    private static string FirstLine(string text)
    {
        var start = text.AsSpan().TrimStart("\r\n");
        var end = start.IndexOfAny('\r', '\n');
        return (end < 0 ? start : start[..end]).ToString();
    }

    // a cell may hold a line break in quotation marks; where one mark has no end, every line stands for itself instead,
    // so that it cannot swallow the lines that follow
    private static (List<CsvRow> Rows, List<int> Broken) Records(string text, char delimiter, int[]? places)
    {
        var rows = Records(text, delimiter, places, acrossLines: true, out var broken);
        return broken.Count == 0 ? (rows, broken) : (Records(text, delimiter, places, acrossLines: false, out broken), broken);
    }

    /// <param name="places">Where the wanted cells are; null for all.</param>
    private static List<CsvRow> Records(string text, char delimiter, int[]? places, bool acrossLines, out List<int> broken)
    {
        var rows = new List<CsvRow>();
        var malformed = new List<int>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            AllowLineBreaksInQuotes = acrossLines,
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = record =>
            {
                if (record.Reason is CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote || record.RawRecord.AsSpan().ContainsAny('\r', '\n'))
                    malformed.Add((int)record.LineNumber);
            },
        });
        var width = 0;
        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            width = width == 0 ? reader.FieldCount : width;
            if (acrossLines && reader.FieldCount != width && reader.RawRecord.ContainsAny((byte)'\r', (byte)'\n'))
                malformed.Add(line);
            if (malformed.Count == 0 || malformed[^1] != line)
                rows.Add(new(line, Cells(reader, places)));
        }
        broken = malformed;
        return rows;
    }

    private static string[] Cells(CsvReader reader, int[]? places)
    {
        var cells = new string[places?.Length ?? reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = (places?[column] ?? column) is var place && place < reader.FieldCount ? Clean(reader.GetString(place)) : "";
        return cells;
    }

    // "Målgruppe for træning (ja/nej)" is the column "Målgruppe for træning"
    private static string Key(string header)
    {
        var text = Clean(header);
        var remark = text.IndexOf('(', StringComparison.Ordinal);
        return remark > 0 ? text[..remark].TrimEnd() : text;
    }

    // most cells are clean: they are not copied
    private static string Clean(string cell)
    {
        var before = ' ';
        foreach (var letter in cell)
        {
            if (char.IsControl(letter) || letter == '\u200B' || (char.IsWhiteSpace(letter) && (letter != ' ' || before == ' ')))
                return Blanks().Replace(cell, " ").Trim();
            before = letter;
        }
        return before == ' ' ? cell.TrimEnd() : cell;
    }

    [GeneratedRegex(@"[\s\p{Cc}\u200B]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
