using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Arena.Tests.Dialogue.SeeRecord;

public sealed class SeeRecordTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Record_IsForThoseOfTheUnit_OnceTheMeetingHasBegun()
    {
        var meeting = await PaperMeeting.In(server);
        foreach (var address in (string[])["/referat", "/referat/xlsx"])
        {
            foreach (var person in (Arena.Organisation.Person[])[meeting.Manager, meeting.Employee])
                Assert.Equal(HttpStatusCode.OK, (await (await server.SignedIn(person.Id)).GetAsync(meeting.Address + address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(meeting.Outsider.Id)).GetAsync(meeting.Address + address)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(meeting.Outsider.Id)).GetAsync(DialogueLinks.Record("2002-1", meeting.Id))).StatusCode);
        var coming = await PaperMeeting.In(server, MeetingStage.Preparing);
        Assert.Equal(HttpStatusCode.NotFound, (await (await coming.AsManager()).GetAsync(coming.Address + "/referat")).StatusCode);
    }

    [Fact]
    public async Task Record_TellsWhatTheTablesSaid_WithTheirSpread_AndNeverAnAverage()
    {
        var meeting = await Told();
        var page = await (await server.SignedIn(meeting.Employee.Id)).Page(meeting.Address + "/referat");
        var text = page.MainText().Replace('\u00A0', ' ');
        Assert.Contains("Dialogmøde 19. november 2026", text, StringComparison.Ordinal);
        Assert.Contains("9 deltagere, 2 borde", text, StringComparison.Ordinal);
        Assert.Contains("den årlige arbejdsmiljødrøftelse, APV", text, StringComparison.Ordinal);
        Assert.Contains("1 bord gav 1, 1 bord gav 5", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gennemsnit", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Kunne vi få en fast time? bord 1", text, StringComparison.Ordinal);
        Assert.Contains("Fastholdelse: Det stod i vejen", text, StringComparison.Ordinal);
        Assert.Contains("Mentorordninger: 3 stemmer", text, StringComparison.Ordinal);
        Assert.Contains("Birthe Prøve", page.QuerySelector(".a-rec-list")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("<b>Kaffe</b>", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.a-rec-board svg[aria-label='1 bord gav 1, 1 bord gav 5']"));
        Assert.Contains("1 table gave 1, 1 table gave 5", (await (await meeting.AsManager()).InEnglish().Page(meeting.Address + "/referat")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_HasTheLastMeetingsNumbersBeside_WithHowManyTables()
    {
        var meeting = await Told();
        await meeting.End();
        server.Clock.Pass(TimeSpan.FromDays(1));
        var next = await meeting.Again();
        await meeting.Does(next, new RatingAgreed(Guid.CreateVersion7(), 1, "k01", 4));
        var page = await (await meeting.AsManager()).Page(DialogueLinks.Record(PaperMeeting.Unit, next));
        var card = page.QuerySelectorAll(".a-rec-list > li").Single(row => row.QuerySelector("h4")?.TextContent == "Mentorordninger").ReadText().Replace('\u00A0', ' ');
        Assert.Contains("1 bord gav 4", card, StringComparison.Ordinal);
        Assert.Contains("19. november 2026: 1 bord gav 1, 1 bord gav 5", card, StringComparison.Ordinal);
        Assert.Contains("2 borde var med", page.MainText(), StringComparison.Ordinal);
        // the first has none before it
        Assert.DoesNotContain("sidste møde", (await (await meeting.AsManager()).Page(meeting.Address + "/referat")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_IsValid_WithEveryNumber_AndNoFormula()
    {
        var meeting = await Told();
        using var stream = await (await (await meeting.AsManager()).GetAsync(meeting.Address + "/referat/xlsx")).EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["Mødet", "Kort", "Noter", "Opfølgning"], document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!));
        var all = string.Concat(document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet.InnerText));
        Assert.Contains("Kunne vi få en fast time?", all, StringComparison.Ordinal);
        Assert.Contains("Sparring i fast rytme", all, StringComparison.Ordinal);
        Assert.DoesNotContain(document.WorkbookPart.WorksheetParts, part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().Any());
    }

    private async Task<PaperMeeting> Told()
    {
        server.Clock.Set(TestClock.FirstDay);
        var meeting = await PaperMeeting.In(server);
        var own = new CardAdded(Guid.CreateVersion7(), 2, DialogueGoal.Wellbeing, "<b>Kaffe</b>", "");
        await meeting.Does(new PeopleCounted(Guid.CreateVersion7(), 1, 5), new RatingAgreed(Guid.CreateVersion7(), 1, "k01", 1), new RatingAgreed(Guid.CreateVersion7(), 2, "k01", 5), own,
            new VotesSpread(Guid.CreateVersion7(), 1, new Dictionary<string, int> { ["k01"] = 3 }), new NoteWritten(Guid.CreateVersion7(), 1, Guid.CreateVersion7(), "k01", 4, "Kunne vi få en fast time?"),
            new StatusWritten(Guid.CreateVersion7(), 2, Guid.CreateVersion7(), DialogueArea.Retention, true, "Ingen tid"), new LeaderNoted(Guid.CreateVersion7(), Guid.CreateVersion7(), "God stemning"),
            new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Employees, "k05", "Sparring i fast rytme", "Alle får sparring", "Sæt tid af", meeting.Manager.Id, new DateOnly(2027, 2, 1))));
        return meeting;
    }
}
