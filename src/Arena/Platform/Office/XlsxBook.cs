using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arena.Platform.Office;

using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

/// <summary>
/// A workbook: numbers are numbers, shares are percents, dates are dates, texts can never be formulas, and the headings stay
/// in sight, on paper too.
/// </summary>
internal static class XlsxBook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const uint Plain = 0, Bold = 1, Percent = 2, Day = 3;
    private const uint PercentFormat = 164, DateFormat = 165;

    // points; the letters of text that a width of one holds, words being broken between; a row is no higher
    private const double LineHeight = 15, LettersInAWidth = 0.95;
    private const int MostLines = 27;

    // a cell holds no more
    private const int LongestText = 32000;

    public static byte[] Write(params IReadOnlyList<SheetPage> pages)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var (sheets, names) = (new Sheets(), new DefinedNames());
            for (var at = 0; at < pages.Count; at++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Page(pages[at]);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)at + 1, Name = pages[at].Name });
                names.Append(new DefinedName($"'{pages[at].Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at });
            }
            book.Workbook = new Workbook(sheets, names);
        }
        return stream.ToArray();
    }

    private static Worksheet Page(SheetPage page) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new Columns(page.Widths.Select((width, number) => new Column { Min = (uint)number + 1, Max = (uint)number + 1, Width = width, CustomWidth = true })),
        Data(page),
        new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
        new HeaderFooter(new OddFooter("&R&P/&N")));

    private static SheetData Data(SheetPage page)
    {
        var data = new SheetData(High(new Row(page.Headings.Select(heading => Text(heading, Bold))), page.Headings.Select(heading => (Cell)heading).ToList(), page.Widths));
        foreach (var row in page.Rows)
            data.Append(High(new Row(row.Select(Written)), row, page.Widths));
        return data;
    }

    // not every program makes a row as high as its texts: without this, lines lie upon each other on paper
    private static Row High(Row row, IReadOnlyList<Cell> cells, IReadOnlyList<double> widths)
    {
        var lines = Math.Min(MostLines, cells.Select((cell, at) => cell.Text is { Length: > 0 } text ? text.Split('\n').Sum(line => 1 + (int)(line.Length / (widths[at] * LettersInAWidth))) : 1).DefaultIfEmpty(1).Max());
        if (lines > 1)
            (row.Height, row.CustomHeight) = (lines * LineHeight, true);
        return row;
    }

    private static SheetCell Written(Cell cell) => cell switch
    {
        { Number: { } number } => new SheetCell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = Plain },
        { Share: { } share } => new SheetCell { CellValue = new CellValue(share.ToString("R", CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = Percent },
        // days since the last of 1899, as sheets count them
        { Date: { } date } => new SheetCell { CellValue = new CellValue((date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = Day },
        { Text: { Length: > 0 } text } => Text(text, Plain),
        _ => new SheetCell { StyleIndex = Plain },
    };

    private static SheetCell Text(string text, uint style) =>
        new(new InlineString(new Text(OfficeText.Readable(text.Length > LongestText ? text[..LongestText] : text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Font Letters(params OpenXmlElement[] more) => new([.. more, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 }]);

    private static Border Lines()
    {
        static T Line<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Hair };
        return new(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }, new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd\\.mm\\.yyyy" }),
        new Fonts(Letters(), Letters(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), Lines()),
        new CellFormats(
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { BorderId = 1, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { BorderId = 1, ApplyBorder = true, FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { BorderId = 1, ApplyBorder = true, NumberFormatId = PercentFormat, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Left }) { BorderId = 1, ApplyBorder = true, NumberFormatId = DateFormat, ApplyNumberFormat = true, ApplyAlignment = true }));
}
