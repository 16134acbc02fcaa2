using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Arena.Platform.Live;

/// <summary>
/// Tells open pages "this has changed"; they fetch their part again. Only the topic's name travels, never content,
/// since what a page shows depends on who looks.
/// </summary>
internal sealed class LiveChanges
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(25);
    private readonly ConcurrentDictionary<Guid, Listener> listeners = [];

    /// <summary>What carries a change to the other nodes; null where there is one node.</summary>
    public Action<string>? Carry { get; init; }

    /// <summary>How many open pages listen to it on this node.</summary>
    public int Listeners(string topic) => listeners.Values.Count(listener => listener.Topic == topic);

    public void Changed(string topic)
    {
        Hear(topic);
        Carry?.Invoke(topic);
    }

    /// <summary>A change on this node or carried from another.</summary>
    public void Hear(string topic)
    {
        // enumerated, not copied: this runs for every topic of every batch
        foreach (var (_, listener) in listeners)
            if (listener.Topic == topic)
                listener.Waiting.Writer.TryWrite(topic);
    }

    /// <summary>Anything may have changed: every open page fetches its part again.</summary>
    public void HearAll()
    {
        foreach (var listener in listeners.Values)
            listener.Waiting.Writer.TryWrite(listener.Topic);
    }

    /// <summary>
    /// What one open page hears: "open" once it is listened to (a page that comes back after a break fetches its parts
    /// again), then "changed" with the topic, and a sign of life in between, so that no proxy takes the silence for death.
    /// </summary>
    public async IAsyncEnumerable<SseItem<string>> Pulse(string topic, [EnumeratorCancellation] CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[id] = new(topic, waiting);
        try
        {
            yield return new(topic, "open");
            while (!stop.IsCancellationRequested)
                yield return new(topic, await NextChange(waiting.Reader, stop) ? "changed" : "alive");
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }

    private static async Task<bool> NextChange(ChannelReader<string> waiting, CancellationToken stop)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(stop);
        silence.CancelAfter(LongestSilence);
        try
        {
            await waiting.ReadAsync(silence.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private sealed record Listener(string Topic, Channel<string> Waiting);
}
