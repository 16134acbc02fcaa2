using System.Collections.Concurrent;
using System.Diagnostics;
using Arena.Dialogue;

namespace Arena.Bench;

/// <summary>
/// live-fanout: how many views a second reach open pages when every meeting goes on as soon as all have seen the last
/// version, against the bare endpoint that sends as many bytes to as many pages. live-p99: how long it takes in an ordinary
/// afternoon. On both sides what is done comes from within the process, and the pages listen over HTTP.
/// </summary>
internal static class LiveBench
{
    private const int WholeMeetings = 300;
    private const int People = 5_000;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    public static async Task<double> FanOut(string? postgres, string folder, int turns = 3)
    {
        await using var town = await LiveTown.Start(postgres, folder, WholeMeetings, People);
        using var pages = new OpenPages();
        await pages.Open(town.Address, town.Pages());
        await Saturate(town.Meetings, pages, TimeSpan.FromSeconds(6), (meeting, number) => Step(town, meeting, number));
        var (events, bytes) = (pages.Events, pages.Bytes);
        await Saturate(town.Meetings, pages, Turn, (meeting, number) => Step(town, meeting, number));
        var size = (int)((pages.Bytes - bytes) / Math.Max(1, pages.Events - events));

        await using var bare = await BareFanOut.Start(size);
        var bareMeetings = town.Meetings.ConvertAll(meeting => meeting with { Pages = [.. meeting.Pages.Select(page => new Page(page.Table))] });
        using var barePages = new OpenPages();
        await barePages.Open(bare.Address, bareMeetings.SelectMany(meeting => meeting.Pages.Select(page => (LoadClient.Get($"/listen/{meeting.Name}", null), (Action<long>)page.Heard))));
        await Saturate(bareMeetings, barePages, TimeSpan.FromSeconds(3), (meeting, _) => bare.Say(meeting.Name));
        var ratios = new List<double>();
        for (var turn = 0; turn < turns; turn++)
        {
            var whole = await Saturate(town.Meetings, pages, Turn, (meeting, number) => Step(town, meeting, number));
            var raw = await Saturate(bareMeetings, barePages, Turn, (meeting, _) => bare.Say(meeting.Name));
            Console.WriteLine(FormattableString.Invariant($"  {whole:0} views/s, bare {raw:0} events/s of {size} bytes, ratio {whole / raw:0.00}"));
            ratios.Add(whole / raw);
        }
        return Median.Of(ratios);
    }

    /// <summary>The 99th percentile in ms with one action a person a minute, the bare endpoint's, and what a connected person costs.</summary>
    public static async Task<Afternoon> Ordinary(string folder, TimeSpan time)
    {
        using var process = Process.GetCurrentProcess();
        await using var town = await LiveTown.Start(null, folder, WholeMeetings, People);
        var empty = Memory(process);
        using var pages = new OpenPages();
        await pages.Open(town.Address, town.Pages());
        await Drive(town.Meetings, TimeSpan.FromSeconds(10), (meeting, number) => AtTable(town, meeting, number));
        var processor = process.TotalProcessorTime;
        var whole = await Drive(town.Meetings, time, (meeting, number) => AtTable(town, meeting, number));
        process.Refresh();
        var busy = (process.TotalProcessorTime - processor).TotalMilliseconds / time.TotalMinutes / People;
        var memory = Memory(process) - empty;

        await using var bare = await BareFanOut.Start(4000);
        var bareMeetings = town.Meetings.ConvertAll(meeting => meeting with { Pages = [.. meeting.Pages.Select(page => new Page(page.Table))] });
        using var barePages = new OpenPages();
        await barePages.Open(bare.Address, bareMeetings.SelectMany(meeting => meeting.Pages.Select(page => (LoadClient.Get($"/listen/{meeting.Name}/{page.Table}", null), (Action<long>)page.Heard))));
        Task SayTable(LiveTown.Meeting meeting, int number)
        {
            Expect(meeting, number % LiveTown.Tables + 1);
            return bare.Say($"{meeting.Name}/{number % LiveTown.Tables + 1}");
        }
        await Drive(bareMeetings, TimeSpan.FromSeconds(5), SayTable);
        var raw = await Drive(bareMeetings, time, SayTable);
        return new(At(whole, 0.5), At(whole, 0.99), At(raw, 0.99), memory / (double)People / 1024, busy);
    }

    internal sealed record Afternoon(double Median, double P99, double BareP99, double KilobytesAPerson, double ProcessorMillisecondsAPersonAndMinute);

    // all views show the step, so all pages are sent a new one
    private static Task Step(LiveTown town, LiveTown.Meeting meeting, int number) =>
        town.Lead(meeting, new StepTaken(Guid.CreateVersion7(), number % 2 == 0 ? MeetingStep.Cards : MeetingStep.OwnCards));

    // a table turns to another card: its phones show it
    private static Task AtTable(LiveTown town, LiveTown.Meeting meeting, int number)
    {
        var table = number % LiveTown.Tables + 1;
        Expect(meeting, table);
        return town.AtTable(meeting, new CardTaken(Guid.CreateVersion7(), table, DialogueDeck.Cards[number % DialogueDeck.Cards.Count].Key));
    }

    private static void Expect(LiveTown.Meeting meeting, int table)
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var page in meeting.Pages)
            if (page.Table == table)
                page.Expect(now);
    }

    /// <summary>Every meeting goes on once all its pages have what is new; events a second.</summary>
    private static async Task<double> Saturate(IReadOnlyList<LiveTown.Meeting> meetings, OpenPages pages, TimeSpan time, Func<LiveTown.Meeting, int, Task> act)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var before = pages.Events;
        await Task.WhenAll(meetings.Select(meeting => Task.Run(async () =>
        {
            for (var number = 0; clock.Elapsed < time; number++)
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
                await act(meeting, number);
                await all.Task.WaitAsync(TimeSpan.FromSeconds(30));
            }
        })));
        return (pages.Events - before) / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Actions evenly over the minute, each at a meeting and table of its own; how long each page waited, in ms.</summary>
    private static async Task<List<double>> Drive(IReadOnlyList<LiveTown.Meeting> meetings, TimeSpan time, Func<LiveTown.Meeting, int, Task> act)
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
            running.Add(act(meetings[chance.Next(meetings.Count)], number / 7));
            if (TimeSpan.FromMinutes(1.0 / People) * number - clock.Elapsed is { Ticks: > 0 } rest)
                await Task.Delay(rest);
        }
        await Task.WhenAll(running);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var lost = meetings.Sum(meeting => meeting.Pages.Count(page => page.IsDue));
        return lost == 0 ? [.. waited.Order()] : throw new InvalidOperationException($"{lost} pages never got what was due to them.");
    }

    private static long Memory(Process process)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        process.Refresh();
        return process.WorkingSet64;
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
