using System.Collections.Concurrent;
using System.Net;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Platform;
using Arena.Tests.Dialogue.RunMeeting;
using Arena.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Durability;

/// <summary>What a table has agreed on and was told of is there once, whatever becomes of the server in the middle of the meeting.</summary>
public sealed class MeetingKillTests : IAsyncLifetime
{
    private const int Tables = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ArenaServer maker = new();
    private readonly ConcurrentDictionary<Guid, RatingAgreed> acknowledged = [];
    private readonly List<string> seats = [];
    private RunningMeeting meeting = null!;

    public async ValueTask InitializeAsync()
    {
        await maker.InitializeAsync();
        maker.Clock.Set(TimeProvider.System.Today());
        meeting = await RunningMeeting.Start(maker, Tables);
        // where a table's view shows what it has rated: at the beginning nothing would change on it
        await meeting.Send(new StepTaken(Guid.CreateVersion7(), MeetingStep.Cards), meeting.AsLeader);
        for (var table = 1; table <= Tables; table++)
            seats.Add(AloneRatingsTests.Sit(maker.Services.GetRequiredService<TableSeats>(), meeting, table, null));
        await maker.Stop();
    }

    public ValueTask DisposeAsync() => maker.DisposeAsync();

    [Fact]
    public async Task EveryAcknowledgedRating_IsThereOnce_AfterSigkillAtAnyMoment()
    {
        var unanswered = new RatingAgreed?[Tables];
        for (var round = 0; round < DurableTown.Rounds / 3; round++)
        {
            await using var arena = await RunningArena.Serve(maker.Settings.DataFolder, maker.Settings.ConnectionString);
            var before = acknowledged.Count;
            using var stop = new CancellationTokenSource();
            var tables = Enumerable.Range(1, Tables).Select(table => Task.Run(async () =>
            {
                using var phone = Phone(arena.Address, table);
                unanswered[table - 1] = await RateUntil(phone, table, unanswered[table - 1], stop.Token, once: true);
            })).ToList();
            await Until(() => acknowledged.Count > before + 20);
            await arena.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(tables);
            await MustBeThereOnce();
        }
    }

    /// <summary>Two nodes behind one address, one of them killed: the phones go on with the other, and nobody does anything about it.</summary>
    [Fact]
    public async Task ANodeKilledInTheMiddle_LosesNothing_AndThePhonesGoOnWithTheOther()
    {
        if (maker.Settings.ConnectionString is not { } postgres)
        {
            // a SQLite file has one server
            Assert.False(ArenaServer.OnPostgres);
            return;
        }
        await using var one = await RunningArena.Serve(maker.Settings.DataFolder, postgres);
        await using var other = await RunningArena.Serve(maker.Settings.DataFolder, postgres);
        using var address = new OneAddress(one.Address, other.Address);
        using var stop = new CancellationTokenSource();
        var views = new ConcurrentDictionary<int, int>();
        var tables = Enumerable.Range(1, Tables).Select(table => Task.Run(async () =>
        {
            using var phone = Phone(address.Address, table);
            await RateUntil(phone, table, null, stop.Token, once: false);
        })).ToList();
        var screens = Enumerable.Range(1, Tables).Select(table => Task.Run(() => Watch(address.Address, table, views, stop.Token))).ToList();
        await Until(() => acknowledged.Count > 40 && views.Count == Tables);

        await one.Kill();
        var (before, seen) = (acknowledged.Count, views.ToDictionary());
        await Until(() => acknowledged.Count > before + 40 && seen.All(pair => views[pair.Key] > pair.Value + 1));

        await stop.CancelAsync();
        await Task.WhenAll(tables.Concat(screens));
        await MustBeThereOnce();
    }

    private HttpClient Phone(Uri address, int table)
    {
        // as a load balancer in front has it: no connection is kept for the next request
        var phone = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        phone.DefaultRequestHeaders.Add("Cookie", seats[table - 1]);
        phone.DefaultRequestHeaders.Add("HX-Request", "true");
        return phone;
    }

    /// <summary>Agrees again and again; what got no answer is sent again with its own id. Returns what was left unanswered.</summary>
    private async Task<RatingAgreed?> RateUntil(HttpClient phone, int table, RatingAgreed? waiting, CancellationToken stop, bool once)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            waiting ??= RunningMeeting.Rating(table, number % 5 + 1, $"card-{number % 3 + 1}");
            try
            {
                using var answer = await phone.PostAsync($"/moede/{meeting.Key}/bord", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["hvad"] = "enig", ["op"] = waiting.Id.ToString(), ["kort"] = waiting.Card, ["tal"] = $"{waiting.Rating}",
                }), CancellationToken.None);
                Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
                acknowledged[waiting.Id] = waiting;
                waiting = null;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
            {
                if (once)
                    return waiting;
            }
        }
        return waiting;
    }

    private async Task Watch(Uri address, int table, ConcurrentDictionary<int, int> views, CancellationToken stop)
    {
        using var phone = Phone(address, table);
        while (!stop.IsCancellationRequested)
            try
            {
                using var open = await phone.GetAsync($"/moede/{meeting.Key}/live", HttpCompletionOption.ResponseHeadersRead, stop);
                using var lines = new StreamReader(await open.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(stop));
                while (await lines.ReadLineAsync(stop) is { } line)
                    if (line.Length == 0)
                        views.AddOrUpdate(table, 1, (_, count) => count + 1);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
            {
                // the connection broke: again
            }
    }

    private async Task MustBeThereOnce()
    {
        await using var storage = maker.Settings.OpenStorage();
        await using var db = storage.Read(null);
        var rows = await MeetingReader.Operations(db, meeting.Id, 0);
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Number));
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.Empty(acknowledged.Keys.Except(rows.Select(row => row.Id)));
        var state = MeetingReader.Follow(MeetingState.Of((await MeetingReader.Facts(db, meeting.Id))!.Setup), rows);
        foreach (var table in rows.Select(row => MeetingOperation.FromBody(row.Body)).OfType<RatingAgreed>().GroupBy(one => (one.Table, one.Card)))
            Assert.Equal(table.Last().Rating, state.Table(table.Key.Table).Ratings[table.Key.Card]);
    }

    private static async Task Until(Func<bool> holds)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(clock.Elapsed < Patience, "It did not come to that in half a minute.");
            await Task.Delay(20);
        }
    }
}
