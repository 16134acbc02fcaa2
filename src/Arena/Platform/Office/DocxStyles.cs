using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arena.Platform.Office;

/// <summary>The look of a document: the system's own heading styles, so that a screen reader and a table of contents find them.</summary>
internal static class DocxStyles
{
    private const string Ink = "1F2A2E", Petrol = "0B5563", Grey = "4B565B", Line = "B9B1A2";

    public static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri", EastAsia = "Calibri" }, new Color { Val = Ink }, new FontSize { Val = "22" }, new Languages { Val = language, EastAsia = language, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Paragraph("Title", "Title", 52, Ink, 0, 120, null),
        Paragraph("Heading1", "heading 1", 34, Petrol, 400, 100, 0),
        Paragraph("Heading2", "heading 2", 26, Ink, 260, 80, 1),
        Paragraph("Heading3", "heading 3", 22, Ink, 200, 60, 2),
        new Style(new StyleName { Val = "Strong text" }, new BasedOn { Val = "Normal" }, new StyleRunProperties(new Bold())) { Type = StyleValues.Paragraph, StyleId = "Strong", CustomStyle = true },
        new Style(new StyleName { Val = "Small text" }, new BasedOn { Val = "Normal" }, new StyleRunProperties(new Color { Val = Grey }, new FontSize { Val = "18" })) { Type = StyleValues.Paragraph, StyleId = "Small", CustomStyle = true },
        new Style(new StyleName { Val = "footer" }, new BasedOn { Val = "Normal" }, new StyleParagraphProperties(new Justification { Val = JustificationValues.Right }), new StyleRunProperties(new Color { Val = Grey }, new FontSize { Val = "18" }))
        { Type = StyleValues.Paragraph, StyleId = "Footer" },
        new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            new TableCellMarginDefault(new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        Lines("Lines", "Lines round cells"),
        Lines("Grid", "Lines and a head", new TableStyleProperties(new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F1EBDF" })) { Type = TableStyleOverrideValues.FirstRow }));

    private static Style Lines(string id, string name, params OpenXmlElement[] more) => new(
        [
            new StyleName { Val = name }, new BasedOn { Val = "TableNormal" }, new StyleParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }),
            new StyleTableProperties(new TableBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>())), .. more,
        ]) { Type = StyleValues.Table, StyleId = id, CustomStyle = true };

    private static Style Paragraph(string id, string name, int halfPoints, string colour, int before, int after, int? outline)
    {
        var layout = new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        if (outline is { } level)
            layout.Append(new OutlineLevel { Val = level });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), layout,
            new StyleRunProperties(new Bold(), new Color { Val = colour }, new FontSize { Val = Text(halfPoints) })) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = Line };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
