using Arena.Platform.Live;

namespace Arena.Dialogue.JoinMeeting;

/// <summary>
/// How many wrong codes were typed in the last minute, on this node and on the others: after sixty no typed code is looked
/// up until the minute is over, so that nobody can try them all. Right ones do not count, for a whole room shares one
/// address; and a QR code is too long to be guessed. The others are told of each at once, which takes a tenth of a second:
/// n nodes that are asked all at the same moment look up n times sixty in that minute, and no more.
/// </summary>
internal sealed class WrongCodes(TimeProvider time, LiveChanges live) : ICarriedTopics, IDisposable
{
    public const int MostAMinute = 60;
    private const string Prefix = "wrong-code:";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Lock turn = new();
    private readonly Queue<DateTimeOffset> wrong = [];
    private readonly SemaphoreSlim one = new(1);

    /// <summary>
    /// Looks a code up, unless too many were wrong: then it answers with when one may try again. One at a time, so that
    /// many at once are not looked up before the first has counted.
    /// </summary>
    public async Task<(T? Found, DateTimeOffset? ClosedUntil)> Try<T>(Func<Task<T?>> look) where T : class
    {
        await one.WaitAsync();
        try
        {
            if (ClosedUntil() is { } until)
                return (null, until);
            var found = await look();
            if (found is null)
            {
                Count();
                // each with a name of its own: topics that are alike travel as one
                live.Carry?.Invoke(Prefix + Guid.CreateVersion7().ToString("N"));
            }
            return (found, null);
        }
        finally
        {
            one.Release();
        }
    }

    public void Heard(string topic)
    {
        if (topic.StartsWith(Prefix, StringComparison.Ordinal))
            Count();
    }

    /// <summary>What was typed elsewhere meanwhile is forgotten within a minute anyway.</summary>
    public void MissedSome()
    {
        // there is nowhere to ask
    }

    private DateTimeOffset? ClosedUntil()
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            // a clock that was set back must not close the door for as long as it was set
            while (wrong.TryPeek(out var oldest) && (oldest <= now - Window || oldest > now + Window))
                wrong.Dequeue();
            return wrong.Count >= MostAMinute ? wrong.ElementAt(wrong.Count - MostAMinute) + Window : null;
        }
    }

    private void Count()
    {
        lock (turn)
        {
            wrong.Enqueue(time.GetUtcNow());
            while (wrong.Count > MostAMinute)
                wrong.Dequeue();
        }
    }

    public void Dispose() => one.Dispose();
}
