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
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Channel<byte[]>, byte>> channels = new(StringComparer.Ordinal);
    private readonly byte[] payload;

    /// <param name="bytes">How large one event is.</param>
    private BareFanOut(int bytes)
    {
        payload = System.Text.Encoding.ASCII.GetBytes("data: " + new string('x', bytes - 8) + "\n\n");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/listen/{channel}", Listen);
        app.MapPost("/say/{channel}", (string channel) =>
        {
            Say(channel);
            return Results.NoContent();
        });
    }

    public Uri Address => new(app.Urls.First());

    public static async Task<BareFanOut> Start(int bytes)
    {
        var made = new BareFanOut(bytes);
        await made.app.StartAsync();
        return made;
    }

    public void Say(string channel)
    {
        foreach (var (waiting, _) in channels[channel])
            waiting.Writer.TryWrite(payload);
    }

    private async Task Listen(string channel, HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        var waiting = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
        var listeners = channels.GetOrAdd(channel, _ => []);
        listeners[waiting] = 0;
        waiting.Writer.TryWrite(payload);
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
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(true));
        await app.DisposeAsync();
    }
}
