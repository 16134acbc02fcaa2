using System.Collections.Immutable;
using System.Diagnostics;

namespace Arena.Dialogue.RunMeeting;

/// <summary>
/// A meeting as this node knows it: where it stands, and the pages that look. Whatever changes, each view is drawn once and
/// sent to all who have it open, at most four times a second. A meeting in which nothing happens does nothing.
/// </summary>
internal sealed class MeetingRoom(MeetingFacts facts, MeetingState state, MeetingRenderer renderer, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private readonly Lock turn = new();
    private readonly AloneRatings alone = new();
    private readonly List<MeetingWatcher> watchers = [];
    private readonly Dictionary<MeetingView, (object?[] From, byte[] Drawn)> drawn = []; // only the one that draws touches it
    private MeetingFacts facts = facts;
    private MeetingState state = state;
    private bool isDrawing;
    private bool isStale;

    public MeetingFacts Facts => facts;
    public MeetingState State => state;

    public MeetingScene Scene
    {
        get
        {
            lock (turn)
                return new(state, facts.Stage, facts.Unit, facts.UnitCode, facts.Code, facts.Key, time.GetUtcNow(), Phones()) { Alone = alone.Shown, Purpose = facts.Purpose };
        }
    }

    /// <summary>Goes on with operations that are written; those that it has already are left out.</summary>
    public void Take(IEnumerable<MeetingOperationRow> rows)
    {
        lock (turn)
            foreach (var row in rows.Where(row => row.Number > state.Version))
            {
                var operation = MeetingOperation.FromBody(row.Body);
                state = state.Apply(operation, row.At);
                alone.Heed(operation);
            }
        Changed();
    }

    /// <summary>It has started, ended, or something agreed beforehand is another.</summary>
    public void Take(MeetingFacts newer, MeetingState fresh)
    {
        lock (turn)
            (facts, state) = (newer, fresh);
        Changed();
    }

    public void Rate(int table, string card, Guid device, int rating)
    {
        lock (turn)
            // one that comes after the table has agreed is not taken in any more
            if (table >= 1 && table <= state.Tables.Length && state.Table(table) is { RatesAlone: true } at && at.Card == card && !at.Ratings.ContainsKey(card))
                alone.Rate(table, card, device, rating, at.People);
        Changed();
    }

    public void Show(int table, string card)
    {
        lock (turn)
            alone.Show(table, card);
        Changed();
    }

    /// <summary>From now on this page is sent what its view shows, first as it is now.</summary>
    public MeetingWatcher Watch(MeetingView view, Guid device)
    {
        var watcher = new MeetingWatcher(view, device);
        lock (turn)
            watchers.Add(watcher);
        Changed();
        return watcher;
    }

    public void Leave(MeetingWatcher watcher)
    {
        lock (turn)
            watchers.Remove(watcher);
        Changed();
    }

    public void Breathe()
    {
        lock (turn)
            foreach (var watcher in watchers)
                watcher.Breathe();
    }

    private void Changed()
    {
        lock (turn)
        {
            isStale = true;
            if (isDrawing || watchers.Count == 0)
                return;
            isDrawing = true;
        }
        _ = Task.Run(Draw);
    }

    private async Task Draw()
    {
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await DrawAll();
            }
            catch (Exception failure)
            {
                log.LogError(failure, "A meeting's views were not drawn");
            }
            if (Shortest - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } rest)
                await Task.Delay(rest);
            lock (turn)
                if (!isStale)
                {
                    isDrawing = false;
                    return;
                }
        }
    }

    private async Task DrawAll()
    {
        MeetingScene scene;
        ILookup<MeetingView, MeetingWatcher> pages;
        lock (turn)
        {
            isStale = false;
            scene = Scene;
            pages = watchers.ToLookup(watcher => watcher.View);
        }
        foreach (var unseen in drawn.Keys.Where(view => !pages.Contains(view)).ToList())
            drawn.Remove(unseen);
        foreach (var page in pages)
        {
            var from = page.Key.DependsOn(scene);
            if (!drawn.TryGetValue(page.Key, out var last) || !from.SequenceEqual(last.From))
                drawn[page.Key] = last = (from, await renderer.Draw(page.Key, scene));
            foreach (var watcher in page)
                watcher.Send(last.Drawn);
        }
    }

    private ImmutableArray<int> Phones()
    {
        var counts = new int[state.Tables.Length];
        foreach (var (table, _) in watchers.Where(watcher => watcher.View.Kind == MeetingViewKind.Table).Select(watcher => (watcher.View.Table, watcher.Device)).Distinct())
            if (table <= counts.Length)
                counts[table - 1]++;
        return [.. counts];
    }
}
