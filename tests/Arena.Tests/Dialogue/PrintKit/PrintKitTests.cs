using System.Net;
using Arena.Dialogue;
using Arena.Dialogue.PrintKit;
using Arena.Platform.Audit;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.PrintKit;

public sealed class PrintKitTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Kit_IsForWhoLeads_AndForNobodyElse()
    {
        var meeting = await PaperMeeting.In(server, MeetingStage.Preparing);
        Assert.Equal(HttpStatusCode.OK, (await (await meeting.AsManager()).GetAsync(meeting.Address + "/papir")).StatusCode);
        foreach (var person in (Arena.Organisation.Person[])[meeting.Employee, meeting.Outsider])
            Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync(meeting.Address + "/papir")).StatusCode);
        // a meeting of another unit is not found through one's own
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(meeting.Outsider.Id)).GetAsync(DialogueLinks.Paper("2002-1", meeting.Id))).StatusCode);
        (await server.Anonymous().GetAsync(meeting.Address + "/papir")).MustAskToSignIn();
    }

    [Fact]
    public async Task Kit_HasAllThatTheMeetingNeeds_OnA4_WhereNothingIsChosen()
    {
        var meeting = await PaperMeeting.In(server, MeetingStage.Preparing, tables: 3);
        var page = await (await meeting.AsManager()).Page(meeting.Address + "/papir");
        Assert.Equal(9, page.QuerySelectorAll(".a-kit-tile").Length);
        Assert.Equal(DialogueDeck.Cards.Select(card => card.Name.Danish), page.QuerySelectorAll(".a-kit-card h2").Select(name => name.TextContent).Take(30));
        Assert.Equal(["Bord 1", "Bord 2", "Bord 3"], page.QuerySelectorAll(".a-kit-table h2").Select(name => name.TextContent));
        Assert.Equal(9, page.QuerySelectorAll(".a-kit-followup tbody tr").Length);
        Assert.Equal(7, page.QuerySelectorAll(".a-kit-agenda ol > li").Length);
        Assert.Empty(page.QuerySelectorAll(".a-kit-a2, .a-kit-a1"));
        // each card says its area and goal by name: a copy has no colours
        Assert.All(page.QuerySelectorAll(".a-kit-card-goal").Take(30), goal => Assert.Contains(" · ", goal.TextContent, StringComparison.Ordinal));
        // the steps' clock goes on from the meeting's beginning
        Assert.Contains("13.25", page.QuerySelector(".a-kit-agenda")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kit_PrintsWhatIsChosen_AndNoMore()
    {
        var meeting = await PaperMeeting.In(server, MeetingStage.Preparing);
        var page = await (await meeting.AsManager()).Page(meeting.Address + "/papir?med=a2&med=a1&med=noget%20andet");
        Assert.Single(page.QuerySelectorAll(".a-kit-a2"));
        Assert.Single(page.QuerySelectorAll(".a-kit-a1"));
        Assert.Empty(page.QuerySelectorAll(".a-kit-card, .a-kit-tile, .a-kit-table"));
        Assert.Equal(["a2", "a1"], page.QuerySelectorAll("input[name=med][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Kit_OfOneArea_HasItsGoalsOnly_AndCardsLeftAsideAreNotPrinted()
    {
        var meeting = await PaperMeeting.In(server, MeetingStage.Preparing, only: DialogueArea.Retention);
        await server.Write(db =>
        {
            db.Add(new MeetingCard { Id = Guid.CreateVersion7(), MunicipalityId = meeting.Town.Id, MeetingId = meeting.Id, Key = "k30", Goal = DialogueDeck.Find("k30")!.Goal, Name = "x", Order = 29, IsLeftOut = true });
            db.Add(new MeetingCard { Id = Guid.CreateVersion7(), MunicipalityId = meeting.Town.Id, MeetingId = meeting.Id, Key = "eget", Goal = DialogueGoal.Wellbeing, Name = "<b>Vores</b> kaffe", Order = 100, IsOwn = true });
            db.Record("test.meeting");
            return Task.CompletedTask;
        });
        var page = await (await meeting.AsManager()).Page(meeting.Address + "/papir");
        var names = page.QuerySelectorAll(".a-kit-card h2").Select(name => name.TextContent).ToList();
        Assert.Contains("<b>Vores</b> kaffe", names);
        Assert.DoesNotContain(DialogueDeck.Find("k30")!.Name.Danish, names);
        Assert.DoesNotContain(DialogueDeck.Find("k01")!.Name.Danish, names);
        Assert.Equal(6, page.QuerySelectorAll(".a-kit-tile").Length);
        Assert.Equal(3, page.QuerySelectorAll(".a-kit-followup tbody tr").Length);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("et to tre fire", 7)]
    [InlineData("etlangtordderikkekanbrydes og mere", 5)]
    public void Lines_KeepAllWords_AndTheWidthWhereAWordAllows(string text, int letters)
    {
        var lines = PaperText.Lines(text, letters);
        Assert.Equal(text, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(line.Length <= letters || !line.Contains(' ', StringComparison.Ordinal)));
    }
}
