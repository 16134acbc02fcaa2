using Arena.Platform.Web.Charts;

namespace Arena.Platform.Office;

/// <summary>A cell: a text, a whole number, a share from 0 to 1, a date, or nothing.</summary>
internal readonly record struct Cell(string? Text, long? Number, double? Share, DateOnly? Date = null)
{
    public static readonly Cell Empty;

    public static implicit operator Cell(string? text) => new(text, null, null);
    public static implicit operator Cell(int? number) => new(null, number, null);
    public static implicit operator Cell(DateOnly? date) => new(null, null, null, date);

    /// <summary>None and all stay words: "under 10 %".</summary>
    public static Cell Of(ShownShare? share) => share is not { } one ? Empty : one.Prefix is null ? new(null, null, one.Fill) : new(one.Text, null, null);
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Widths">Of the columns, in letters.</param>
internal sealed record SheetPage(string Name, IReadOnlyList<string> Headings, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<Cell>> Rows);
