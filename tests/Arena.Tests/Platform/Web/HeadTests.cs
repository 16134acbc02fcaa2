using System.Net;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Web;

/// <summary>Who checks whether a page is there asks by HEAD, and hears what GET would say.</summary>
public sealed class HeadTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Head_EveryAddressThatIsRead_AnswersAsGetWithoutABody()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2001-1", "Birthe"), Role.Manager, "2001-1");
        await town.Save(server);
        var (signedIn, stranger) = (await server.SignedIn(manager.Id), server.Anonymous());
        var asked = 0;

        foreach (var route in Routes.Of(server).Where(route => route.Method == "GET"))
            foreach (var browser in new[] { signedIn, stranger })
            {
                var address = route.Address("2001-1", name => name switch
                {
                    "topic" => "nothing",
                    _ => "0193b2c0-0000-7000-8000-000000000001",
                });
                using var get = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                using var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

                Assert.True(get.StatusCode == head.StatusCode, $"{address}: GET {get.StatusCode}, HEAD {head.StatusCode}");
                Assert.Equal(get.Headers.Location, head.Headers.Location);
                Assert.Empty(await head.Content.ReadAsByteArrayAsync());
                asked++;
            }

        Assert.InRange(asked, 100, int.MaxValue);
    }

    [Fact]
    public async Task Head_TheFrontPage_LeadsToSigningIn()
    {
        using var answer = await server.Anonymous().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));

        Assert.Equal((HttpStatusCode.Found, "/log-ind"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }
}
