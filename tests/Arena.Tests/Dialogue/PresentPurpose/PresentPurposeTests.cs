using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.PresentPurpose;

public sealed class PresentPurposeTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_TellsPurposeAndReasons_ToThoseWhoAreAsked()
    {
        var home = await Meetings.In(server);
        (await home.Post("/ret/formaal", new { set = await home.Mark("/ret/formaal"), formaal = "At blive <b>klogere</b>", grund = "Vi er blevet mange" })).MustRedirectTo(home.At("?gemt=rettet"));

        var page = await (await server.SignedIn(home.Employee.Id)).Page(home.At("/formaal"));

        Assert.Contains("At blive <b>klogere</b>", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(DialogueDeck.Reasons.Select(reason => reason.Text.Danish).Append("Vi er blevet mange"), page.QuerySelectorAll("ol > li").Select(line => line.ReadText()));
        Assert.Contains(DialogueDeck.Presentation[0].Danish, page.MainText(), StringComparison.Ordinal);
    }
}
