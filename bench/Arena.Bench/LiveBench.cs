using System.Collections.Concurrent;
using System.Diagnostics;
using Arena.Dialogue;

namespace Arena.Bench;

/// <summary>
/// live-fanout: how many views a second reach open pages when every meeting goes on as soon as all have seen the last
/// version, against the bare endpoint that sends as many bytes to as many pages; what is done comes from within the process
/// on both sides, and the pages listen over HTTP. live-p99: how long it takes in an ordinary afternoon, from the moment that
/// a phone sends a number until it stands on the board, on the leader's screen and on the phones of the table.
/// </summary>
internal static class LiveBench
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<double> FanOut(string? postgres, string folder, int meetings = 300, int people = 5_000, int turns = 3)
    {
        await using var own = postgres is null ? null : await OwnDatabase.Make(postgres);
        await using var town = await LiveTown.Start(own?.ConnectionString, folder, meetings, people);
        // one side after the other: both at once would be more open sockets than a process may have
        var (_, size) = await Turn(town.Addresses, town.Meetings, town.GoOn);
        await using var bare = await BareFanOut.Start(size);
        var bareMeetings = town.Meetings.ConvertAll(meeting => meeting.Bare());
        Task Say(LiveTown.Meeting meeting)
        {
            bare.Say(FormattableString.Invariant($"{meeting.Number}"));
            return Task.CompletedTask;
        }
        var ratios = new List<double>();
        for (var turn = 0; turn < turns; turn++)
        {
            var (whole, _) = await Turn(town.Addresses, town.Meetings, town.GoOn);
            var (raw, _) = await Turn([bare.Address], bareMeetings, Say);
            Console.WriteLine(FormattableString.Invariant($"  {whole:0} views/s, bare {raw:0} events/s of {size} bytes, ratio {whole / raw:0.00}"));
            ratios.Add(whole / raw);
        }
        return Median.Of(ratios);
    }

    /// <summary>With one action a person a minute: how long screens wait, on the bare endpoint too, and what a connected person costs.</summary>
    public static async Task<Afternoon> Ordinary(string? postgres, string folder, TimeSpan time, int meetings = 300, int people = 5_000)
    {
        await using var own = postgres is null ? null : await OwnDatabase.Make(postgres);
        List<LiveTown.Meeting> rooms;
        await using (var town = await LiveTown.Start(own?.ConnectionString, folder, meetings, people))
            rooms = town.Meetings;
        await using var nodes = await LiveNodes.Start(own?.ConnectionString, folder);
        var empty = nodes.MemoryMegabytes;
        using var pages = await OpenPages.Open(nodes.Addresses, rooms.SelectMany(meeting => meeting.Pages));
        using var phones = new Senders(nodes.Addresses);
        Task Rate(LiveTown.Meeting meeting, int table, string card, int rating) => phones.Send(meeting.Rate(table, card, rating), 204);
        await Drive(rooms, people, TimeSpan.FromSeconds(15), Rate);
        var (processor, events, bytes) = (nodes.Processor, pages.Events, pages.Bytes);
        var clock = Stopwatch.StartNew();
        var whole = await Drive(rooms, people, time, Rate);
        var busy = (nodes.Processor - processor).TotalMilliseconds / clock.Elapsed.TotalMinutes / people;
        var memory = nodes.MemoryMegabytes - empty;
        var size = (int)((pages.Bytes - bytes) / (pages.Events - events));

        await using var bare = await BareFanOut.Start(size);
        var bareRooms = rooms.ConvertAll(meeting => meeting.Bare());
        using var barePages = await OpenPages.Open([bare.Address], bareRooms.SelectMany(meeting => meeting.Pages));
        using var barePhones = new Senders([bare.Address]);
        Task Say(LiveTown.Meeting meeting, int table, string card, int rating) => barePhones.Send(LoadClient.Post($"/say/{meeting.Number}", null, ""), 204);
        await Drive(bareRooms, people, TimeSpan.FromSeconds(5), Say);
        var raw = await Drive(bareRooms, people, time, Say);
        return new(At(whole, 0.5), At(whole, 0.99), At(raw, 0.99), whole.Count, size, memory * 1000 / people, busy);
    }

    /// <param name="Seen">How many screens waited.</param>
    /// <param name="Size">Bytes of one view, on the middle.</param>
    internal sealed record Afternoon(double Median, double P99, double BareP99, int Seen, int Size, double KilobytesAPerson, double ProcessorMillisecondsAPersonAndMinute);

    /// <summary>Opens all pages, goes on for a while, and closes them; how many came in a second, and how large they were.</summary>
    private static async Task<(double Rate, int Size)> Turn(IReadOnlyList<Uri> servers, IReadOnlyList<LiveTown.Meeting> meetings, Func<LiveTown.Meeting, Task> act)
    {
        using var pages = await OpenPages.Open(servers, meetings.SelectMany(meeting => meeting.Pages));
        await Saturate(meetings, Warming, act);
        GC.Collect();
        var (events, bytes, clock) = (pages.Events, pages.Bytes, Stopwatch.StartNew());
        await Saturate(meetings, Measured, act);
        return ((pages.Events - events) / clock.Elapsed.TotalSeconds, (int)((pages.Bytes - bytes) / (pages.Events - events)));
    }

    /// <summary>Every meeting goes on once all its pages have what is new.</summary>
    private static Task Saturate(IReadOnlyList<LiveTown.Meeting> meetings, TimeSpan time, Func<LiveTown.Meeting, Task> act)
    {
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(meetings.Select(meeting => Task.Run(async () =>
        {
            while (clock.Elapsed < time)
            {
                var missing = meeting.Pages.Count;
                var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                foreach (var page in meeting.Pages)
                {
                    page.Came = (_, _) =>
                    {
                        if (Interlocked.Decrement(ref missing) == 0)
                            all.TrySetResult();
                    };
                    page.Expect(Stopwatch.GetTimestamp());
                }
                await act(meeting);
                await all.Task.WaitAsync(Patience);
            }
        })));
    }

    /// <summary>Numbers evenly over the minute, each at a meeting and table of its own, each another than the one before; how long each page waited, in ms.</summary>
    private static async Task<List<double>> Drive(IReadOnlyList<LiveTown.Meeting> meetings, int people, TimeSpan time, Func<LiveTown.Meeting, int, string, int, Task> rate)
    {
        var waited = new ConcurrentQueue<double>();
        foreach (var page in meetings.SelectMany(meeting => meeting.Pages))
            page.Came = (since, at) => waited.Enqueue(Stopwatch.GetElapsedTime(since, at).TotalMilliseconds);
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        // the same order of meetings each time, and as far from even as chance is
        var chance = new Random(5_000);
        for (var number = 0; clock.Elapsed < time; number++)
        {
            var meeting = meetings[chance.Next(meetings.Count)];
            var turn = meeting.Turns++;
            var table = turn % LiveTown.Tables + 1;
            var now = Stopwatch.GetTimestamp();
            foreach (var page in meeting.Pages.Where(page => page.Table == table || page.Table == 0))
                page.Expect(now);
            // one card for each table, so that it always is another number than it was
            running.Add(rate(meeting, table, LiveTown.Rated[table], turn / LiveTown.Tables % 5 + 1));
            if (TimeSpan.FromMinutes(1.0 / people) * number - clock.Elapsed is { Ticks: > 0 } rest)
                await Task.Delay(rest);
        }
        await Task.WhenAll(running);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var lost = meetings.Sum(meeting => meeting.Pages.Count(page => page.IsDue));
        return lost == 0 ? [.. waited.Order()] : throw new InvalidOperationException($"{lost} pages never got what was due to them.");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
