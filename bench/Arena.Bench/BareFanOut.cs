using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Arena.Bench;

/// <summary>
/// The baseline of a meeting: a bare endpoint for server-sent events. What is said in a channel goes at once to all who
/// listen there, as the bytes that it is given; nothing is judged, stored, drawn or put together.
/// </summary>
internal sealed class BareFanOut : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Channel<byte[]>, byte>> channels;
    private readonly byte[] payload;

    private BareFanOut(WebApplication app, ConcurrentDictionary<string, ConcurrentDictionary<Channel<byte[]>, byte>> channels, byte[] payload) =>
        (this.app, this.channels, this.payload) = (app, channels, payload);

    public Uri Address => new(app.Urls.First());

    /// <param name="bytes">How large one event is.</param>
    public static async Task<BareFanOut> Start(int bytes)
    {
        var data = System.Text.Encoding.ASCII.GetBytes("data: " + new string('x', bytes - 8) + "\n\n");
        var all = new ConcurrentDictionary<string, ConcurrentDictionary<Channel<byte[]>, byte>>(StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        built.MapGet("/listen/{**channel}", async (string channel, HttpContext http) =>
        {
            http.Response.ContentType = "text/event-stream";
            var waiting = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
            var listeners = all.GetOrAdd(channel, _ => []);
            listeners[waiting] = 0;
            waiting.Writer.TryWrite(data);
            try
            {
                await foreach (var one in waiting.Reader.ReadAllAsync(http.RequestAborted))
                {
                    await http.Response.Body.WriteAsync(one, http.RequestAborted);
                    await http.Response.Body.FlushAsync(http.RequestAborted);
                }
            }
            catch (OperationCanceledException)
            {
                // the client has gone
            }
            listeners.TryRemove(waiting, out _);
        });
        await built.StartAsync();
        return new(built, all, data);
    }

    public Task Say(string channel)
    {
        foreach (var (waiting, _) in channels[channel])
            waiting.Writer.TryWrite(payload);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(true));
        await app.DisposeAsync();
    }
}
