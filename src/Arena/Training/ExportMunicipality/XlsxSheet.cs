using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ExportMunicipality;

using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

/// <summary>A workbook with one sheet: numbers are numbers, shares are percents, texts can never be formulas, and the headings stay in sight.</summary>
internal static class XlsxSheet
{
    private const uint Plain = 0, Bold = 1, Percent = 2;
    private const uint PercentFormat = 164;
    private static readonly double[] Widths = [10, 13, 34, 14, 12, 14, 14, 14, 12, 18, 24, 22, 18];

    public static byte[] Write(WeekSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(Widths.Select((width, number) => new Column { Min = (uint)number + 1, Max = (uint)number + 1, Width = width, CustomWidth = true })),
                Data(sheet));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = $"{T("Uge", "Week")} {sheet.Week.Number}" }));
        }
        return stream.ToArray();
    }

    private static SheetData Data(WeekSheet sheet)
    {
        var data = new SheetData(new Row(sheet.Headings.Select(heading => Text(heading, Bold))));
        foreach (var row in sheet.Rows)
            data.Append(new Row(row.Select(Written)));
        return data;
    }

    private static SheetCell Written(Cell cell) => cell switch
    {
        { Number: { } number } => new SheetCell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number },
        { Share: { } share } => new SheetCell { CellValue = new CellValue(share.ToString("R", CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = Percent },
        { Text: { Length: > 0 } text } => Text(text, Plain),
        _ => new SheetCell(),
    };

    private static SheetCell Text(string text, uint style) =>
        new(new InlineString(new Text(Readable(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    // XML has no place for most control characters
    private static string Readable(string text) => string.Concat(text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = PercentFormat, ApplyNumberFormat = true }));
}
