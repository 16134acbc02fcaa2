using System.Text;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.ExportMunicipality;

public sealed class ExportMunicipalityTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Csv = "/kommunen.csv";

    [Fact]
    public async Task Csv_InDanish_HasMarkSemicolonsAndDecimalComma()
    {
        var browser = await Planner();

        var answer = await browser.GetAsync(Csv);

        Assert.Equal("arena-2026-W46.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var lines = Lines(bytes);
        Assert.StartsWith("Uge;Enhedskode;Sted;Type;Hører under;", lines[0], StringComparison.Ordinal);
        // 32 people, 17 reach: an exact tie, rounded away from zero
        Assert.Contains("2026-W46;3001;Æblegården ved Åen;Arbejdsplads;1110;Plejehjem;32;0;32;17;0,5313;0,5313;På vej", lines);
        Assert.Contains(";0.5313;", Encoding.UTF8.GetString(await (await Planner()).InEnglish().GetByteArrayAsync(Csv)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HiddenUnitsAndNoneAndAll_TellNoMoreThanThePage()
    {
        var lines = Lines(await (await Planner()).GetByteArrayAsync(Csv));

        // three people, and the smallest sibling with it: the difference to the sum must not tell
        Assert.Contains("2026-W46;3002;Lille Sted;Arbejdsplads;1110;Plejehjem;;;;;;;", lines);
        Assert.Contains("2026-W46;3005;Femstedet;Arbejdsplads;1110;Plejehjem;;;;;;;", lines);
        Assert.Contains("2026-W46;3003;Alle Steder;Arbejdsplads;1110;Plejehjem;12;0;;;over 90 %;over 90 %;I mål", lines.Select(line => line.Replace('\u00a0', ' ')));
        Assert.Contains("2026-W46;3004;'=1+1;Arbejdsplads;1110;Plejehjem;12;0;;;under 10 %;under 10 %;Ikke i gang endnu", lines.Select(line => line.Replace('\u00a0', ' ')));
        // under ten, who is present would tell who is absent
        Assert.Contains("2026-W46;3006;Ottestedet;Arbejdsplads;1110;Plejehjem;8;;;;0,5000;;På vej", lines);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+45", "'+45")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("Nord; Syd", "\"Nord; Syd\"")]
    public async Task Csv_NamesThatASheetWouldRun_AreTexts(string name, string written)
    {
        var lines = Lines(await (await Planner(name)).GetByteArrayAsync(Csv));

        Assert.Contains(lines, line => line.StartsWith($"2026-W46;3004;{written};Arbejdsplads;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Xlsx_HasRealNumbersPercentsAndFrozenHeadings()
    {
        var bytes = await (await Planner()).GetByteArrayAsync("/kommunen.xlsx");

        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Empty(sheet.Descendants<CellFormula>());
        var row = sheet.Descendants<Row>().Single(row => row.InnerText.Contains("Æblegården ved Åen", StringComparison.Ordinal)).Elements<Cell>().ToList();
        Assert.Equal("0.53125", row[10].CellValue!.Text);
        Assert.Equal(CellValues.Number, row[10].DataType!.Value);
        Assert.Equal("0.0%", book.WorkbookPart.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().First().FormatCode!.Value);
        Assert.Equal(2u, row[10].StyleIndex!.Value);
        Assert.All(sheet.Descendants<Row>().Single(one => one.InnerText.Contains("Lille Sted", StringComparison.Ordinal)).Elements<Cell>().Skip(6), cell => Assert.Equal("", cell.InnerText));
    }

    [Fact]
    public async Task EachFile_IsInTheLog_ByWhomAndOfWhichWeek()
    {
        var town = new Town().WithCare();
        var browser = await Planner(town: town);

        await browser.GetByteArrayAsync(Csv);
        await browser.GetByteArrayAsync("/kommunen.xlsx?uge=2026-W45");
        await browser.GetAsync(Csv + "?uge=2029-W01");

        await using var db = server.Read();
        Assert.Equal([("2026-W46 csv", nameof(Role.Planner)), ("2026-W45 xlsx", nameof(Role.Planner))],
            (await db.Set<AuditEntry>().Where(row => row.MunicipalityId == town.Id && row.Action == "figures.exported").OrderBy(row => row.Number)
                .Select(row => new { row.Detail, row.Role }).ToListAsync()).Select(row => (row.Detail!, row.Role)));
    }

    private async Task<HttpClient> Planner(string oddName = "=1+1", Town? town = null)
    {
        town ??= new Town().WithCare();
        town.AddPlace("3001", "Æblegården ved Åen", 32, 17, 16, 17, 16, 17);
        town.AddPlace("3002", "Lille Sted", 3, 2);
        town.AddPlace("3003", "Alle Steder", 12, 12, 12, 12, 12);
        town.AddPlace("3004", oddName, 12);
        town.AddPlace("3005", "Femstedet", 5, 2);
        town.AddPlace("3006", "Ottestedet", 8, 4, 3, 4, 3, 4);
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        await town.Save(server);
        return await server.SignedIn(planner.Id);
    }

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
}
