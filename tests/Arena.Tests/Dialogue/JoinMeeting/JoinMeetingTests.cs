using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.JoinMeeting;

public sealed class JoinMeetingTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task TheCode_IsTaken_WithSpacesHyphensAndSmallLetters()
    {
        var meeting = await RunningTables.In(server);
        foreach (var typed in (string[])[meeting.Code, meeting.Code.ToLowerInvariant(), $" {meeting.Code[..4]} {meeting.Code[4..]} ", $"{meeting.Code[..2]}-{meeting.Code[2..]}"])
            (await server.Anonymous().Post("/moede", new { kode = typed })).MustRedirectTo(DialogueLinks.JoinBy(meeting.Key));
    }

    [Theory]
    [InlineData("", "Skriv koden, der står på tavlen.")]
    [InlineData("ABC", "Koden har otte bogstaver og tal.")]
    [InlineData("22222222", "Vi kender ikke den kode.")]
    [InlineData("<b>22222222</b>", "otte bogstaver")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂", "otte bogstaver")]
    public async Task AWrongCode_IsToldAndStays(string typed, string told)
    {
        var answer = await server.Anonymous().Post("/moede", new { kode = typed });
        var page = await answer.Document();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, page.MainText(), StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#kode")!.GetAttribute("value"));
    }

    [Fact]
    public async Task TheQrCode_ShowsTheTables_WithHowManySitThere()
    {
        var meeting = await RunningTables.In(server, tables: 3);

        var page = await server.Anonymous().Page(DialogueLinks.JoinBy(meeting.Key));

        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll("button[name=bord]").Select(button => button.GetAttribute("value")!));
        Assert.Contains("Bord 3 fem personer", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyThatIsNoMeetings_AndOneThatHasEnded_AreNotFound_InWords()
    {
        var meeting = await RunningTables.In(server);
        await meeting.Ends();
        foreach (var key in (string[])[meeting.Key, "findes-ikke", new('a', 200)])
            foreach (var answer in (HttpResponseMessage[])[await server.Anonymous().GetAsync(DialogueLinks.JoinBy(key)), await server.Anonymous().Post($"/moede/{key}/plads", new { bord = "1" })])
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Contains("Mødet er ikke i gang", (await answer.Document()).MainText(), StringComparison.Ordinal);
            }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().Post("/moede", new { kode = meeting.Code })).StatusCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("99999999999")]
    [InlineData("x")]
    [InlineData("")]
    public async Task ATableThatIsNotThere_IsRefused(string table)
    {
        var meeting = await RunningTables.In(server, tables: 2);
        var phone = server.Anonymous();

        var answer = await phone.Post($"/moede/{meeting.Key}/plads", new { bord = table });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Vælg et af bordene.", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync(meeting.TablePage)).StatusCode);
    }

    [Fact]
    public async Task WhoSits_ComesStraightToTheTable_AndMayChangeIt()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone(1);

        (await phone.GetAsync(DialogueLinks.JoinBy(meeting.Key))).MustRedirectTo(meeting.TablePage);
        Assert.Contains("Bord 1", (await phone.Page(meeting.TablePage)).MainText(), StringComparison.Ordinal);
        Assert.Contains("her sidder du", (await phone.Page(DialogueLinks.JoinBy(meeting.Key) + "?skift=1")).MainText(), StringComparison.Ordinal);
        (await phone.Post($"/moede/{meeting.Key}/plads", new { bord = "2" })).MustRedirectTo(meeting.TablePage);
        Assert.Contains("Bord 2", (await phone.Page(meeting.TablePage)).MainText(), StringComparison.Ordinal);
    }
}
