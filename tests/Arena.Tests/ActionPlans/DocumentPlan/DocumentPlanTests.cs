using System.Net;
using Arena.ActionPlans;
using Arena.Platform.Access;
using Arena.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Arena.Tests.ActionPlans.DocumentPlan;

public sealed class DocumentPlanTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Paper = "/enhed/2001-1/handlingsplan/dokument";
    private const string Goal = "Ro omkring medicinen: æøå & <b>";

    [Fact]
    public async Task Docx_IsValid_InDanish_WithHeadings_HeaderRowsAndPageNumbers()
    {
        var (planned, manager) = await Begin();
        using var stream = await (await manager.GetAsync(Paper + "/docx")).EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Contains(body.Elements<Paragraph>(), row => row.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1" && row.InnerText == Goal);
        Assert.All(body.Elements<Paragraph>().Where(row => row.InnerText is "Opfølgning" or "Hvem har gjort hvad hvornår"), row => Assert.Equal("Heading2", row.ParagraphProperties?.ParagraphStyleId?.Val));
        Assert.True(body.Descendants<TableHeader>().Count() >= 3);
        Assert.Equal(["PAGE", "NUMPAGES"], document.MainDocumentPart.FooterParts.Single().Footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value!.Trim()));
        Assert.Equal("da-DK", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val);
        Assert.Contains("Birthe", body.InnerText, StringComparison.Ordinal);
        Assert.Contains("Fulgte op", body.InnerText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Outsider.Id)).GetAsync(Paper + "/docx")).StatusCode);
    }

    [Fact]
    public async Task Xlsx_IsValid_WithASheetForEach_AndTheLog()
    {
        var (_, manager) = await Begin();
        using var stream = await (await manager.GetAsync(Paper + "/xlsx")).EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["Indsatser", "Beslutninger", "Skridt", "Opfølgning", "Log"], document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!));
        // A4 lying down is some 135 characters wide: what is wider prints smaller than one reads
        Assert.All(document.WorkbookPart.WorksheetParts, part => Assert.InRange(part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Sum(column => column.Width!.Value), 1, 175));
        var all = string.Concat(document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet.InnerText));
        Assert.Contains(Goal, all, StringComparison.Ordinal);
        Assert.Contains("Fulgte op", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_SaysWhatWasDecidedDoneAndFollowedUp_AndByWhom()
    {
        var (_, manager) = await Begin();
        var text = (await manager.Page(Paper)).MainText();
        Assert.Contains(Goal, text, StringComparison.Ordinal);
        Assert.Contains("Skete det?", text, StringComparison.Ordinal);
        Assert.Contains("Birthe", text, StringComparison.Ordinal);
        Assert.Contains("Action plan", (await manager.InEnglish().Page(Paper)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_SaysForWhom_AndByWhichModel_AndCountsOneIdeaAsOne()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var manager = await server.SignedIn(home.Manager.Id);
        (await manager.Post(Solgaven.At(id, "/ret/indsats"), new List<KeyValuePair<string, string>>
        {
            new("version", "999"), new("hvad", "Et skilt"), new("virker", "3"), new("ligger", "2"), new("aendrer", "3"), new("gruppe", "Aftenvagterne"), new("kort", "true"), new("hvem", "1"), new("hvem", "2"),
        }, Solgaven.Address)).MustRedirectTo(Solgaven.At(id, "?gemt=rettet"));

        var text = (await manager.Page(Solgaven.Address + "/dokument")).MainText();

        Assert.Contains("Aftenvagterne. Ansatte, sygemeldte. Især ved kort uddannelse.", text, StringComparison.Ordinal);
        Assert.Contains("Udvidet struktur", text, StringComparison.Ordinal);
        Assert.Contains(" 1 idé,", text, StringComparison.Ordinal);
        Assert.Contains(" 1 idea,", (await manager.InEnglish().Page(Solgaven.Address + "/dokument")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPaper_HasTheWholeLog_AlsoWhatWasTakenBack()
    {
        var (planned, manager) = await Begin();
        var plan = await server.AddPlan(planned.Town, "2001-1", planned.Manager, goal: "Frugt");
        await server.OnPlan(plan, (one, at) =>
        {
            Assert.True(one.AddStep(Guid.CreateVersion7(), "Køb en skål", null, null, planned.Manager.Id, at) && one.DoStep(one.Steps[0], planned.Employee.Id, at)
                && one.UndoStep(one.Steps[0], planned.Manager.Id, at) && one.AddHelper(planned.Employee.Id, Role.Employee, planned.Manager.Id, at) && one.RemoveHelper(planned.Employee.Id, planned.Manager.Id, at));
        });
        using var docx = WordprocessingDocument.Open(await (await manager.GetAsync(Paper + "/docx")).Content.ReadAsStreamAsync(), isEditable: false);
        using var xlsx = SpreadsheetDocument.Open(await (await manager.GetAsync(Paper + "/xlsx")).Content.ReadAsStreamAsync(), isEditable: false);

        var papers = (string[])[(await manager.Page(Paper)).MainText(), docx.MainDocumentPart!.Document.Body!.InnerText, string.Concat(xlsx.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.InnerText))];

        foreach (var what in (string[])["Tog et skridt", "Skridtet er ikke taget alligevel", "på som hjælper", "af som hjælper"])
            Assert.All(papers, paper => Assert.Contains(what, paper, StringComparison.Ordinal));
    }

    private async Task<(Planned Planned, HttpClient Manager)> Begin()
    {
        var planned = await Planned.In(server);
        await planned.Finished(server, Goal);
        return (planned, await server.SignedIn(planned.Manager.Id));
    }
}
