using Arena.Organisation;
using Arena.Organisation.SignIn;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Organisation.SignIn;

public sealed class ForgetEndedSessionsTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    [Fact]
    public async Task Run_ForgetsASessionOnceItsCookieHasRunOut()
    {
        var town = new Town().WithCare();
        var person = town.Employ("2001-1", "Amina");
        var name = town.WithPassword(person);
        await town.Save(server);
        var browser = server.Anonymous();
        await browser.SignIn(name);
        await browser.Post(SignInLinks.SignOut, new { }, SignInLinks.MyAccess);
        var work = new ForgetEndedSessions(server.Services.GetRequiredService<Storage>(), server.Services.GetRequiredService<Writer>(), server.Clock);

        server.Clock.Pass(TimeSpan.FromDays(180));
        await work.Run(TestContext.Current.CancellationToken);
        Assert.Equal(1, await Ended());
        server.Clock.Pass(TimeSpan.FromDays(2));
        await work.Run(TestContext.Current.CancellationToken);
        Assert.Equal(0, await Ended());
    }

    private async Task<int> Ended()
    {
        await using var db = server.Read();
        return await db.Set<EndedSession>().CountAsync();
    }
}
