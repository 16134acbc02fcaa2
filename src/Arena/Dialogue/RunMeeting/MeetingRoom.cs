using System.Collections.Immutable;

namespace Arena.Dialogue.RunMeeting;

/// <summary>
/// A meeting as this node knows it: where it stands, what is rated alone, and the pages that look. Its state only ever goes
/// forward. Whatever changes, the painter draws; a meeting in which nothing happens does nothing.
/// </summary>
internal sealed class MeetingRoom
{
    /// <summary>A room of eighty with a phone and a screen each, and as many again.</summary>
    public const int MostWatchers = 400;
    private static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(10);
    private readonly Lock turn = new();
    private readonly AloneRatings alone = new();
    private readonly List<MeetingWatcher> watchers = [];
    private readonly MeetingPainter painter;
    private readonly PhonesElsewhere elsewhere;
    private readonly Action<MeetingRoom> tellOthers;
    private readonly TimeProvider time;
    private volatile MeetingFacts facts;
    private volatile MeetingState state;
    private DateTimeOffset usedAt;

    /// <param name="tellOthers">Called when it has other phones than before, and as often as it breathes while it has any.</param>
    public MeetingRoom(MeetingFacts facts, MeetingState state, MeetingRenderer renderer, Action<MeetingRoom> tellOthers, TimeProvider time, ILogger log)
    {
        (this.facts, this.state, this.tellOthers, this.time, usedAt) = (facts, state, tellOthers, time, time.GetUtcNow());
        elsewhere = new(time);
        painter = new(Look, renderer, time, log);
    }

    /// <summary>Held by the one that reads from the database what it is to take.</summary>
    public SemaphoreSlim Reading { get; } = new(1);
    public bool IsForgotten { get; private set; }
    public MeetingFacts Facts => facts;
    public MeetingState State => state;

    /// <summary>How many devices each table has on this node.</summary>
    public ImmutableArray<int> PhonesHere
    {
        get
        {
            lock (turn)
                return [.. Phones()];
        }
    }

    public MeetingScene Scene
    {
        get
        {
            lock (turn)
            {
                var phones = Phones();
                elsewhere.AddTo(phones);
                return new(state, facts.Stage, facts.Unit, facts.UnitCode, facts.Code, facts.Key, time.GetUtcNow(), [.. phones]) { Alone = alone.Shown, Purpose = facts.Purpose };
            }
        }
    }

    /// <summary>Somebody wants it; false where it is forgotten already and another is to be opened.</summary>
    public bool Use()
    {
        lock (turn)
        {
            usedAt = time.GetUtcNow();
            return !IsForgotten;
        }
    }

    /// <summary>Whether nobody has looked at it or written in it for a while; then it is of no use any more.</summary>
    public bool Forget()
    {
        lock (turn)
            return IsForgotten = IsForgotten || (watchers.Count == 0 && time.GetUtcNow() - usedAt >= KeptUnused);
    }

    /// <summary>Goes on with operations that are written; those that it has already are left out.</summary>
    /// <param name="rows">All from a number on that it has, or the next.</param>
    public void Take(IEnumerable<MeetingOperationRow> rows)
    {
        lock (turn)
        {
            var before = state;
            foreach (var row in rows.Where(row => row.Number > state.Version))
            {
                state = state.Follow(row);
                if (MeetingOperation.FromBody(row.Body) is { } operation)
                    alone.Heed(operation);
            }
            if (ReferenceEquals(before, state) || watchers.Count == 0)
                return;
        }
        Changed();
    }

    /// <summary>It has started, ended, or something agreed beforehand is another. False where it has gone on since that was read.</summary>
    public bool Take(MeetingFacts newer, MeetingState fresh)
    {
        lock (turn)
        {
            if (fresh.Version < state.Version)
                return false;
            (facts, state) = (newer, fresh);
            if (facts.Stage != MeetingStage.Running)
                alone.Clear();
        }
        Changed();
        return true;
    }

    /// <summary>Somebody has rated alone, or wants to see. False where that is not the card on the table here: it is too late, or this node is behind.</summary>
    public bool Hear(AloneSaid said)
    {
        lock (turn)
        {
            if (facts.Stage != MeetingStage.Running || said.Table < 1 || said.Table > state.Tables.Length
                || state.Table(said.Table) is not { RatesAlone: true } at || at.Card != said.Card || at.Ratings.ContainsKey(said.Card))
                return false;
            if (said.Rating is { } rating)
                alone.Rate(said.Table, said.Card, said.Device, rating, at.People);
            else
                alone.Show(said.Table, said.Card);
        }
        Changed();
        return true;
    }

    /// <summary>From now on this page is sent what its view shows, first as it is now. Null where there are too many, or the room is forgotten.</summary>
    public MeetingWatcher? Watch(MeetingView view, Guid device)
    {
        var watcher = new MeetingWatcher(view, device);
        lock (turn)
        {
            if (IsForgotten || watchers.Count >= MostWatchers)
                return null;
            watchers.Add(watcher);
        }
        Changed();
        if (view.Kind == MeetingViewKind.Table)
            tellOthers(this);
        return watcher;
    }

    public void Leave(MeetingWatcher watcher)
    {
        lock (turn)
        {
            watchers.Remove(watcher);
            usedAt = time.GetUtcNow();
        }
        Changed();
        if (watcher.View.Kind == MeetingViewKind.Table)
            tellOthers(this);
    }

    /// <summary>Another node has said how many phones are open there.</summary>
    public void HearPhones(PhonesSaid said)
    {
        lock (turn)
            elsewhere.Hear(said);
        Changed();
    }

    public void Breathe()
    {
        bool hasPhones, isOther;
        lock (turn)
        {
            foreach (var watcher in watchers)
                watcher.Breathe();
            (hasPhones, isOther) = (watchers.Exists(watcher => watcher.View.Kind == MeetingViewKind.Table), elsewhere.ForgetSilent());
        }
        if (hasPhones)
            tellOthers(this);
        if (isOther)
            Changed();
    }

    private void Changed() => painter.Changed();

    private (MeetingScene Scene, ILookup<MeetingView, MeetingWatcher> Pages) Look()
    {
        lock (turn)
            return (Scene, watchers.ToLookup(watcher => watcher.View));
    }

    private int[] Phones()
    {
        var counts = new int[state.Tables.Length];
        foreach (var (table, _) in watchers.Where(watcher => watcher.View.Kind == MeetingViewKind.Table).Select(watcher => (watcher.View.Table, watcher.Device)).Distinct())
            if (table <= counts.Length)
                counts[table - 1]++;
        return counts;
    }
}
