using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.SitAtTable;

/// <summary>Who may not, and what cannot be: a sentence, and nothing is written.</summary>
public sealed class OutsidersTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task WithoutASeat_ThereIsNoTable()
    {
        var meeting = await RunningTables.In(server);
        var stranger = server.Anonymous();

        (await stranger.GetAsync(meeting.TablePage)).MustRedirectTo(DialogueLinks.JoinBy(meeting.Key) + "?skift=1");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/moede/{meeting.Key}/live")).StatusCode);
        var answer = await meeting.Send(stranger, new { hvad = "enig", kort = "k01", tal = 1 });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Vælg jeres bord først.", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal(0, (await meeting.State()).Version);
    }

    [Fact]
    public async Task ASeatOfAnotherMeeting_IsNone()
    {
        var (mine, theirs) = (await RunningTables.In(server), await RunningTables.In(server));
        var phone = await mine.Phone();

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Fetch(phone, new { hvad = "enig", kort = "k01", tal = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/moede/{theirs.Key}/live")).StatusCode);

        // nor is its cookie under the other's name
        using var request = new HttpRequestMessage(HttpMethod.Post, theirs.TablePage) { Content = new FormUrlEncodedContent([KeyValuePair.Create("hvad", "kort"), KeyValuePair.Create("kort", "k01")]) };
        var taken = await server.Anonymous().Post($"/moede/{mine.Key}/plads", new { bord = 1 });
        var cookie = taken.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("bord-", StringComparison.Ordinal)).Split(';')[0];
        request.Headers.Add("Cookie", $"bord-{theirs.Key[..8]}{cookie[cookie.IndexOf('=', StringComparison.Ordinal)..]}");
        using var plain = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await plain.SendAsync(request)).StatusCode);
        Assert.Equal(0, (await theirs.State()).Version);
    }

    [Fact]
    public async Task AnotherSitesPost_AndOneMeantForAnotherTable_AreRefused()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone(2);
        using var request = new HttpRequestMessage(HttpMethod.Post, meeting.TablePage) { Content = new FormUrlEncodedContent([KeyValuePair.Create("hvad", "kort"), KeyValuePair.Create("kort", "k01")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.NotFound, (await phone.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await meeting.Fetch(phone, new { bord = 1, hvad = "kort", kort = "k01" })).StatusCode);
        Assert.Equal(0, (await meeting.State()).Version);
    }

    [Fact]
    public async Task APhoneAtATable_DoesNotReachTheLeadersAddresses()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        foreach (var address in (string[])[DialogueLinks.Meeting("2001", meeting.Meeting) + "/live/tavle", DialogueLinks.Meeting("2001", meeting.Meeting) + "/live/leder"])
            (await phone.GetAsync(address)).MustAskToSignIn();
        // nor does it speak as the leader: what only that one does is nothing here
        foreach (var what in (string[])["trin", "step", "tid", "slut", "opfoelgning", ""])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await meeting.Fetch(phone, new { hvad = what, trin = 7 })).StatusCode);
        Assert.Equal(MeetingStep.Welcome, (await meeting.State()).Step);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("99999999999")]
    [InlineData("3.5")]
    public async Task ARatingOutsideOneToFive_IsRefused(string number)
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        await meeting.Does(phone, new { hvad = "kort", kort = "k01" });
        foreach (var what in (string[])["enig", "alene"])
        {
            var answer = await meeting.Fetch(phone, new { hvad = what, kort = "k01", tal = number });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal("Vælg et tal fra 1 til 5.", await answer.Content.ReadAsStringAsync());
        }
        Assert.Empty((await meeting.Table()).Ratings);
    }

    [Fact]
    public async Task WhatIsTooLong_OrEmpty_ComesBackAsItWasTyped()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        await meeting.Goes(MeetingStep.OwnCards);
        var words = string.Concat(Enumerable.Repeat("Ord 🙂 <i>", 500));

        var answer = await meeting.Send(phone, new { hvad = "eget", maal = 4, navn = "", tekst = "Uden navn <script>" });
        var page = await answer.Document();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Giv kortet et navn.", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("Uden navn <script>", page.QuerySelector("#eget-tekst")!.TextContent.Trim());
        Assert.Equal("4", page.QuerySelector("#eget-maal option[selected]")!.GetAttribute("value"));

        await meeting.Does(phone, new { hvad = "kort", kort = "k01" });
        answer = await meeting.Send(phone, new { hvad = "note", kort = "k01", spoergsmaal = 3, tekst = words });
        page = await answer.Document();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Skriv højst 1.000 tegn.", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(words.Trim(), page.QuerySelector("#note-k01-3")!.TextContent.Trim());
        Assert.Empty((await meeting.State()).Notes);
    }

    [Fact]
    public async Task WhatIsNowhere_IsRefused()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        foreach (var fields in (object[])
            [new { hvad = "kort", kort = "findes-ikke" }, new { hvad = "spring", kort = "" }, new { hvad = "enig", kort = "findes-ikke", tal = 3 }, new { hvad = "note", kort = "k01", spoergsmaal = 5, tekst = "x" },
             new { hvad = "status", omraade = 4, hindring = 0, tekst = "x" }, new { hvad = "klar", trin = 8, til = 1 }, new { hvad = "personer", antal = 0 }, new { hvad = "personer", antal = "mange" },
             new { hvad = "eget", maal = 10, navn = "x", tekst = "" }, new { hvad = "eget", maal = 1, navn = new string('n', 5000), tekst = "" }, new { hvad = "vis", kort = "k01" }])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await meeting.Fetch(phone, fields)).StatusCode);
        Assert.Equal(0, (await meeting.State()).Version);
    }
}
