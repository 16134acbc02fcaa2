using System.Text;
using Arena.Platform.Csv;

namespace Arena.Tests.Platform.Csv;

public sealed class CsvTableTests
{
    private static readonly string[] Columns = ["Navn", "Målgruppe for træning"];

    [Fact]
    public void Utf8_WithAndWithoutBom_AndWindows1252_ReadTheSame()
    {
        const string Text = "Navn;Målgruppe for træning\r\nÆrø Åse;ja\r\n";
        var plain = Encoding.UTF8.GetBytes(Text);
        var ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text);

        foreach (var content in (byte[][])[plain, [.. Encoding.UTF8.Preamble, .. plain], ansi])
            Assert.Equal("Ærø Åse", Assert.Single(Read(content).Rows)[0]);
    }

    [Theory]
    [InlineData("Navn;Målgruppe for træning\nAnne;ja")]
    [InlineData("Navn,Målgruppe for træning\nAnne,ja")]
    [InlineData("Navn\tMålgruppe for træning\nAnne\tja")]
    [InlineData(" navn ; MÅLGRUPPE FOR TRÆNING \nAnne;ja")]
    [InlineData("Andet;Målgruppe for træning (ja/nej);Navn\nx;ja;Anne")]
    [InlineData("\"Navn\";\"Målgruppe for træning\"\n\"Anne\";\"ja\"")]
    [InlineData("\n\nNavn;Målgruppe for træning\n\n ; \n  Anne ;ja\n\n")]
    public void Delimiter_Order_Case_Quotes_AndBlankLines_DoNotMatter(string text)
    {
        var row = Assert.Single(Read(text).Rows);
        Assert.Equal(("Anne", "ja"), (row[0], row[1]));
    }

    [Fact]
    public void AMissingColumn_IsNamed_WithTheFile()
    {
        var refused = Assert.Throws<CsvRefused>(() => Read("Navn;Andet\nAnne;ja"));
        Assert.Contains("Målgruppe for træning", refused.Why.Danish, StringComparison.Ordinal);
        Assert.Contains("prøve.csv", refused.Why.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFile_LacksItsFirstColumn() => Assert.Contains("Navn", Assert.Throws<CsvRefused>(() => Read("")).Why.Danish, StringComparison.Ordinal);

    [Fact]
    public void WhatIsNoText_IsRefused() => Assert.Throws<CsvRefused>(() => Read([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00]));

    [Fact]
    public void Lines_AreCountedAsAnEditorDoes()
    {
        var table = Read("Navn;Målgruppe for træning\r\nAnne;ja\r\n\r\nBo;nej\r\n\"Carl\r\nPeter\";ja\r\nDorte;ja");
        Assert.Equal([(2, "Anne"), (4, "Bo"), (5, "Carl Peter"), (7, "Dorte")], table.Rows.Select(row => (row.Line, row[0])));
    }

    [Fact]
    public void AQuoteWithoutEnd_SpoilsItsOwnLineOnly()
    {
        var table = Read("Navn;Målgruppe for træning\nAnne;ja\n\"Bo;ja\nCarl \"Calle\" Bo;ja\nDorte;nej\n");
        Assert.Equal([3], table.BrokenLines);
        Assert.Equal([(2, "Anne"), (4, "Carl \"Calle\" Bo"), (5, "Dorte")], table.Rows.Select(row => (row.Line, row[0])));
    }

    [Fact]
    public void MissingCells_AreEmpty_AndSpacesAreFolded()
    {
        var row = Assert.Single(Read("Navn;Målgruppe for træning\n  Anne\u00A0 \u200BMarie  ").Rows);
        Assert.Equal(("Anne Marie", ""), (row[0], row[1]));
    }

    private static CsvTable Read(string text) => Read(Encoding.UTF8.GetBytes(text));
    private static CsvTable Read(byte[] content) => CsvTable.Read("prøve.csv", content, Columns);
}
