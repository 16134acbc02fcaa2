using System.Collections.Concurrent;
using System.Net;

namespace Arena.Tests.Durability;

public sealed class KillTests
{
    private const int Clients = 16;

    /// <summary>P1: an acknowledged tick survives the death of the process, and counts once however often it is sent.</summary>
    [Fact]
    public async Task EveryAcknowledgedTick_IsThereOnce_AfterSigkillAtAnyMoment()
    {
        await using var town = await DurableTown.Make(sessions: DurableTown.Rounds * 12);
        var waiting = new ConcurrentQueue<Tick>(town.AllTicks());
        var unanswered = new ConcurrentQueue<Tick>();
        var acknowledged = new ConcurrentDictionary<Guid, byte>();
        for (var round = 0; round < DurableTown.Rounds; round++)
        {
            await using var arena = await RunningArena.Serve(town.Folder, town.Postgres);
            var before = acknowledged.Count;
            await LoadUntilKilled(town, arena, waiting, unanswered, acknowledged);
            Assert.True(acknowledged.Count > before, "No tick was acknowledged before the kill: the round shows nothing.");
            var there = await town.ReadTicks();
            Assert.Equal(there.Count, there.Distinct().Count());
            Assert.Empty(acknowledged.Keys.Except(there));
        }
        // only the last round's unanswered ticks may be there beyond the acknowledged ones
        Assert.True((await town.ReadTicks()).Count <= acknowledged.Count + Clients);
    }

    private static async Task LoadUntilKilled(DurableTown town, RunningArena arena, ConcurrentQueue<Tick> waiting, ConcurrentQueue<Tick> unanswered, ConcurrentDictionary<Guid, byte> acknowledged)
    {
        var (browser, token) = await town.SignedIn(arena);
        using var stop = new CancellationTokenSource();
        var first = new TaskCompletionSource();
        var load = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            // what got no answer is sent again first, with its own id, as a telephone does
            while (!stop.IsCancellationRequested && (unanswered.TryDequeue(out var tick) || waiting.TryDequeue(out tick)))
            {
                var status = await town.Tick(browser, token, tick);
                if (status == HttpStatusCode.NoContent)
                {
                    acknowledged[tick.Operation] = 0;
                    first.TrySetResult();
                    continue;
                }
                Assert.Null(status);
                unanswered.Enqueue(tick);
                return;
            }
        })).ToList();
        await first.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Task.Delay(Random.Shared.Next(20, 700));
        await arena.Kill();
        await stop.CancelAsync();
        await Task.WhenAll(load);
        browser.Dispose();
    }
}
