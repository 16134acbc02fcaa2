using System.Net;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.SeeMeetings;

public sealed class SeeMeetingsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_WithoutMeetings_HasRoomForTheFirst()
    {
        var home = await Meetings.In(server);
        await home.Post("/aflys", new { hvorfor = "Regn" });

        var manager = await (await server.SignedIn(home.Manager.Id)).Page(Meetings.Address);
        var employee = await (await server.SignedIn(home.Employee.Id)).Page(Meetings.Address);

        Assert.Equal(Meetings.Address + "/ny", Assert.Single(manager.QuerySelectorAll("main .button-primary")).GetAttribute("href"));
        Assert.Empty(employee.QuerySelectorAll("main .button-primary"));
    }

    [Fact]
    public async Task Get_ShowsWhatIsLeft_ThenTheButtonIn_AndHeldOnesByYear()
    {
        var home = await Meetings.In(server);
        var held = await home.Held();
        var browser = await server.SignedIn(home.Manager.Id);

        var before = await browser.Page(Meetings.Address);
        Assert.Contains("Seks ting mangler", before.MainText(), StringComparison.Ordinal);
        Assert.NotNull(before.QuerySelector($"a[href='{Meetings.Address}/{held:N}/referat']"));
        Assert.Contains("Holdt i 2025", before.MainText(), StringComparison.Ordinal);
        // what the nine goals come to is a click away, for those who may see it
        var profile = $"a[href='{Arena.Dialogue.DialogueLinks.Profile(Meetings.Code)}']";
        Assert.NotNull(before.QuerySelector(profile));
        Assert.Null((await (await server.SignedIn(home.Employee.Id)).Page(Meetings.Address)).QuerySelector(profile));
        await home.Post("/begynd", new { antal = "4" });

        Assert.Equal(home.At("/led"), (await browser.Page(Meetings.Address)).QuerySelector("main .button-primary")!.GetAttribute("href"));
        Assert.Equal("/moede", (await (await server.SignedIn(home.Employee.Id)).Page(Meetings.Address)).QuerySelector("main .button-primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_ByOutsider_ReturnsNotFound()
    {
        var home = await Meetings.In(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(home.Outsider.Id)).GetAsync(Meetings.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(home.Employee.Id)).GetAsync(Meetings.Address + "/ny")).StatusCode);
    }

    [Fact]
    public async Task FrontPage_TellsThoseWhoGetItReady_AndThoseWhoCome()
    {
        var home = await Meetings.In(server);
        await home.Sit(home.Others.Append(home.Employee));

        var waits = await (await server.SignedIn(home.Manager.Id)).Page("/forside");
        var comes = await (await server.SignedIn(home.Employee.Id)).Page("/forside");

        Assert.Contains("Gør dialogmødet klar", waits.MainText(), StringComparison.Ordinal);
        Assert.Contains("Dialogmøde torsdag", comes.MainText(), StringComparison.Ordinal);
    }
}
