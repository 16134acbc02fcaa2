namespace Arena.Dialogue.RunMeeting;

/// <summary>Draws a room's views when something has changed, each once, and sends them to all who have it open: at most four times in any second.</summary>
/// <param name="look">What there is to be drawn, and who looks.</param>
internal sealed class MeetingPainter(Func<(MeetingScene Scene, ILookup<MeetingView, MeetingWatcher> Pages)> look, MeetingRenderer renderer, TimeProvider time, ILogger log)
{
    private const int MostInASecond = 4;
    private readonly Lock turn = new();
    private readonly Queue<long> began = new(MostInASecond); // only the one that draws touches it, and what follows
    private readonly Dictionary<MeetingView, Picture> pictures = [];
    private readonly DrawnParts parts = new();
    private bool isDrawing;
    private bool isStale;

    public void Changed()
    {
        lock (turn)
        {
            isStale = true;
            if (isDrawing)
                return;
            isDrawing = true;
        }
        // not within the request that has caused it: a view is drawn for all
        ThreadPool.UnsafeQueueUserWorkItem(static painter => _ = painter.Draw(), this, preferLocal: false);
    }

    private async Task Draw()
    {
        while (true)
        {
            if (began.Count == MostInASecond && TimeSpan.FromSeconds(1) - time.GetElapsedTime(began.Dequeue()) is { Ticks: > 0 } rest)
                await Task.Delay(rest);
            began.Enqueue(time.GetTimestamp());
            try
            {
                await DrawAll();
            }
            catch (Exception failure)
            {
                log.LogError(failure, "A meeting's views were not drawn");
            }
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
        lock (turn)
            isStale = false;
        var (scene, pages) = look();
        foreach (var unseen in pictures.Keys.Where(view => !pages.Contains(view)).ToList())
            pictures.Remove(unseen);
        if (pages.Count == 0)
            parts.Clear();
        foreach (var page in pages.Where(page => page.Key.IsIn(scene)))
            try
            {
                var drawn = await Of(page.Key, scene);
                foreach (var watcher in page)
                    watcher.Send(drawn);
            }
            catch (Exception failure)
            {
                // the other views are not to suffer for it
                log.LogError(failure, "The view {View} of a meeting was not drawn", page.Key);
            }
    }

    private async ValueTask<byte[]> Of(MeetingView view, MeetingScene scene)
    {
        var from = view.DependsOn(scene);
        if (pictures.TryGetValue(view, out var last) && from.SequenceEqual(last.From))
            return last.Drawn;
        var drawn = await renderer.Draw(view, scene with { Drawn = parts });
        // what looks the same is not sent again
        pictures[view] = new(from, last is not null && drawn.AsSpan().SequenceEqual(last.Drawn) ? last.Drawn : drawn);
        return pictures[view].Drawn;
    }

    private sealed record Picture(object?[] From, byte[] Drawn);
}
