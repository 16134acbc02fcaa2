using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Arena.Platform.Live;

/// <summary>
/// Tells open pages "this has changed"; they fetch their part again. Only the topic's name travels, never content,
/// since what a page shows depends on who looks.
/// </summary>
internal sealed class LiveChanges
{
    private readonly ConcurrentDictionary<Guid, Listener> listeners = [];

    /// <summary>What carries a change to the other nodes; null where there is one node.</summary>
    public Action<string>? Carry { get; set; }

    public void Changed(string topic)
    {
        Hear(topic);
        Carry?.Invoke(topic);
    }

    /// <summary>A change on this node or carried from another.</summary>
    public void Hear(string topic)
    {
        foreach (var listener in listeners.Values)
            if (listener.Topics.Contains(topic))
                listener.Waiting.Writer.TryWrite(topic);
    }

    public async IAsyncEnumerable<string> Listen(IReadOnlySet<string> topics, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var listener = new Listener(topics, Channel.CreateBounded<string>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest }));
        listeners[id] = listener;
        try
        {
            await foreach (var topic in listener.Waiting.Reader.ReadAllAsync(stop))
                yield return topic;
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }

    public async IAsyncEnumerable<string> Pulse(string topic, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var _ in Listen(new HashSet<string>(StringComparer.Ordinal) { topic }, stop))
            yield return topic;
    }

    private sealed record Listener(IReadOnlySet<string> Topics, Channel<string> Waiting);
}
