using System.Net;
using Arena.Dialogue;
using Arena.Dialogue.JoinMeeting;
using Arena.Platform.Live;
using Arena.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue.JoinMeeting;

/// <summary>Sixty wrong codes a minute for the whole installation, and not one more is looked up.</summary>
public sealed class WrongCodesTests : OwnServerTests
{
    [Fact]
    public async Task AfterSixtyWrongOnes_ARightOneWaits_AndTheQrCodeDoesNot()
    {
        var meeting = await RunningTables.In(server);
        var other = server.Anonymous();
        for (var number = 0; number < WrongCodes.MostAMinute; number++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post("/moede", new { kode = $"2222{number:0000}" })).StatusCode);

        var answer = await server.Anonymous().Post("/moede", new { kode = meeting.Code });
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Matches(@"for mange forkerte koder\. Vent til kl\. \d\d\.\d\d\.\d\d", (await answer.Document()).MainText());
        await server.Anonymous().Page(DialogueLinks.JoinBy(meeting.Key));

        server.Clock.Pass(TimeSpan.FromSeconds(61));
        (await server.Anonymous().Post("/moede", new { kode = meeting.Code })).MustRedirectTo(DialogueLinks.JoinBy(meeting.Key));
    }

    [Fact]
    public async Task RightOnes_AndWhatCanBeNoCode_DoNotCount()
    {
        var meeting = await RunningTables.In(server);
        var room = server.Anonymous();
        for (var number = 0; number < 70; number++)
        {
            (await room.Post("/moede", new { kode = meeting.Code })).MustRedirectTo(DialogueLinks.JoinBy(meeting.Key));
            await room.Post("/moede", new { kode = "kort" });
        }
        (await room.Post("/moede", new { kode = meeting.Code })).MustRedirectTo(DialogueLinks.JoinBy(meeting.Key));
    }

    [Fact]
    public async Task ManyAtOnce_AreNotLookedUpBeforeTheFirstHasCounted()
    {
        var wrong = new WrongCodes(server.Clock, new LiveChanges());
        var looked = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => wrong.Try(async () =>
        {
            Interlocked.Increment(ref looked);
            await Task.Yield();
            return (string?)null;
        })));
        Assert.Equal(WrongCodes.MostAMinute, looked);
    }

    [Fact]
    public async Task WhatIsTypedOnOneNode_CountsOnTheOther()
    {
        var carried = new List<string>();
        var here = new WrongCodes(server.Clock, new LiveChanges { Carry = carried.Add });
        var there = new WrongCodes(server.Clock, new LiveChanges());
        for (var number = 0; number < WrongCodes.MostAMinute; number++)
            await here.Try(() => Task.FromResult((string?)null));
        // topics that are alike travel as one
        Assert.Equal(WrongCodes.MostAMinute, carried.Distinct().Count());

        foreach (var topic in carried)
            there.Heard(topic);

        Assert.NotNull((await there.Try(() => Task.FromResult((string?)"there"))).ClosedUntil);
    }

    /// <summary>The same on two nodes that share a PostgreSQL.</summary>
    [Fact]
    public async Task SixtyOnOneNode_CloseTheOthersDoorToo()
    {
        var live = server.Services.GetRequiredService<LiveChanges>();
        if (!ArenaServer.OnPostgres)
        {
            // a SQLite file has one server, and nobody to tell
            Assert.Null(live.Carry);
            return;
        }
        await using var second = new SecondNode(server);
        await second.InitializeAsync();
        await using var page = await Listening.To(second.Anonymous(), "heard");
        for (var heard = page.Next(); !heard.IsCompleted; await Task.WhenAny(heard, Task.Delay(100)))
            live.Changed("heard");

        var (here, there) = (server.Services.GetRequiredService<WrongCodes>(), second.Services.GetRequiredService<WrongCodes>());
        for (var number = 0; number < WrongCodes.MostAMinute; number++)
            await here.Try(() => Task.FromResult((string?)null));
        var tries = 0;
        while ((await there.Try(() => Task.FromResult((string?)"there"))).ClosedUntil is null && tries++ < 200)
            await Task.Delay(50);
        Assert.InRange(tries, 0, 199);
    }

    [Fact]
    public async Task AClockThatIsSetBack_DoesNotCloseTheDoorForLong()
    {
        var wrong = server.Services.GetRequiredService<WrongCodes>();
        server.Clock.Pass(TimeSpan.FromHours(2));
        for (var number = 0; number < WrongCodes.MostAMinute; number++)
            await wrong.Try(() => Task.FromResult((string?)null));
        server.Clock.Pass(TimeSpan.FromHours(-2));

        Assert.Equal("there", (await wrong.Try(() => Task.FromResult((string?)"there"))).Found);
    }
}
