using System.Diagnostics;
using System.Net.ServerSentEvents;

namespace Arena.Tests.Support;

/// <summary>An open page that listens to a topic, as a browser does.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpResponseMessage open;
    private readonly IAsyncEnumerator<SseItem<string>> events;

    private Listening(HttpResponseMessage open, Stream stream) =>
        (this.open, events) = (open, SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator());

    /// <summary>Returns once the server listens for it: what is changed from now on is heard.</summary>
    public static async Task<Listening> To(HttpClient browser, string topic)
    {
        var answer = await browser.GetAsync("/live/" + topic, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.ContentType()?.MediaType);
        var listening = new Listening(answer, await answer.Content.ReadAsStreamAsync());
        Assert.Equal("open", await listening.Next());
        return listening;
    }

    /// <summary>How long from the change until it is heard.</summary>
    public async Task<TimeSpan> TimeUntilHeard(Func<Task> change)
    {
        var clock = Stopwatch.StartNew();
        await change();
        Assert.Equal("changed", await Next());
        return clock.Elapsed;
    }

    public async Task<string> Next()
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Patience));
        return events.Current.EventType;
    }

    public ValueTask DisposeAsync()
    {
        open.Dispose();
        return ValueTask.CompletedTask;
    }
}
