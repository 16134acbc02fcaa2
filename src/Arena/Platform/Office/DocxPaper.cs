using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arena.Platform.Office;

/// <summary>A document on A4: headings are headings, tables have header rows that come again on each page, pages have numbers.</summary>
internal sealed class DocxPaper
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // twentieths of a point: A4 with margins of 2 cm
    private const uint Width = 11906, Height = 16838;
    private const int Margin = 1134;
    private const int Room = (int)Width - 2 * Margin;
    private readonly Body body = new();
    private readonly string title;
    private readonly string language;
    private readonly string footer;

    /// <param name="language">"da-DK".</param>
    /// <param name="footer">Before the page's number.</param>
    public DocxPaper(string title, string language, string footer)
    {
        (this.title, this.language, this.footer) = (title, language, footer);
        body.Append(Paragraph(title, "Title"));
    }

    /// <param name="level">1 to 3.</param>
    public void Heading(int level, string text) => body.Append(Paragraph(text, $"Heading{level}"));

    public void Text(string text, bool isSmall = false) => body.Append(Paragraph(text, isSmall ? "Small" : null));

    /// <summary>What it is, and what stands there; what is empty is left out.</summary>
    public void Facts(IEnumerable<(string Label, string? Value)> facts)
    {
        var rows = facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => new TableRow(new TableRowProperties(new CantSplit()), Cell(fact.Label, Room * 3 / 10, "Strong"), Cell(fact.Value!, Room * 7 / 10, null))).ToList();
        if (rows.Count > 0)
            Append(rows, [Room * 3 / 10, Room * 7 / 10], hasHead: false);
    }

    /// <param name="shares">Of the width, one for each column.</param>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<int> shares, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var widths = shares.Select(share => Room * share / shares.Sum()).ToList();
        var head = new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. headings.Select((heading, at) => Cell(heading, widths[at], "Strong"))]);
        Append([head, .. rows.Select(row => new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((text, at) => Cell(text ?? "", widths[at], null))]))], widths, hasHead: true);
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = OfficeText.Readable(title);
            document.PackageProperties.Creator = "Arena";
            document.PackageProperties.Language = language;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(language);
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new Footer(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), Run(footer + "  "), Field("PAGE"), Run("/"), Field("NUMPAGES")));
            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
                new PageSize { Width = Width, Height = Height },
                new PageMargin { Top = Margin, Bottom = Margin, Left = (uint)Margin, Right = (uint)Margin, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new Document(body);
        }
        return stream.ToArray();
    }

    private void Append(IEnumerable<TableRow> rows, IReadOnlyList<int> widths, bool hasHead)
    {
        var table = new Table(
            new TableProperties(
                // some programs shade the first row of that style whatever the table says of itself
                new TableStyle { Val = hasHead ? "Grid" : "Lines" },
                new TableWidth { Width = Room.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = hasHead ? "0620" : "0600", FirstRow = hasHead, NoVerticalBand = true, NoHorizontalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        table.Append(rows);
        // two tables without a paragraph between them become one
        body.Append(table, Paragraph("", "Small"));
    }

    private static TableCell Cell(string text, int width, string? style) => new(
        new TableCellProperties(new TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }), Paragraph(text, style));

    private static Paragraph Paragraph(string text, string? style)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        var lines = OfficeText.Readable(text).ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
            paragraph.Append(at == 0 ? Run(lines[at]) : new Run(new Break(), Preserved(lines[at])));
        return paragraph;
    }

    private static Run Run(string text) => new(Preserved(OfficeText.Readable(text)));

    private static Text Preserved(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static SimpleField Field(string name) => new(new Run(new Text("1"))) { Instruction = $" {name} " };
}
