using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Arena.Bench;

/// <summary>
/// Pages that listen to server-sent events, by the thousand: a socket and a count each. What arrives is read into one
/// buffer for each thread and looked through for the ends of events, so that two servers can be compared on the machine it runs on.
/// </summary>
internal sealed class OpenPages : IDisposable
{
    private const int MostConnectingAtOnce = 50;
    [ThreadStatic]
    private static byte[]? buffer;
    private readonly List<Page> pages = [];
    private long bytes;
    private long events;

    public int Count => pages.Count;
    public long Events => Interlocked.Read(ref events);
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Opens all, and returns when each has got its first event.</summary>
    public async Task Open(Uri server, IEnumerable<(byte[] Request, Action<long> Heard)> asked)
    {
        if (!server.IsLoopback)
            throw new ArgumentException("Load goes to this machine only.", nameof(server));
        foreach (var some in asked.Chunk(MostConnectingAtOnce))
            await Task.WhenAll(some.Select(async one =>
            {
                var page = new Page(this, one.Heard);
                lock (pages)
                    pages.Add(page);
                await page.Open(server.Port, one.Request);
                await page.First.WaitAsync(TimeSpan.FromSeconds(30));
            }));
    }

    public void Dispose()
    {
        foreach (var page in pages)
            page.Dispose();
    }

    private sealed class Page(OpenPages all, Action<long> heard) : IDisposable
    {
        private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private byte last;

        public Task First => first.Task;

        public async Task Open(int port, byte[] request)
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            await socket.SendAsync(request);
            _ = Task.Run(Read);
        }

        private async Task Read()
        {
            try
            {
                while (true)
                {
                    // waits without a buffer of its own
                    await socket.ReceiveAsync(Memory<byte>.Empty);
                    var read = socket.Receive(buffer ??= new byte[128 * 1024]);
                    if (read == 0)
                        return;
                    Took(buffer.AsSpan(0, read));
                }
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                first.TrySetException(failure);
            }
        }

        // an event ends with an empty line; lines of the answer's own head and chunks end otherwise
        private void Took(ReadOnlySpan<byte> read)
        {
            var ends = last == '\n' && read[0] == '\n' ? 1 : 0;
            last = read[^1];
            Interlocked.Add(ref all.bytes, read.Length);
            for (var at = read.IndexOf("\n\n"u8); at >= 0; at = read.IndexOf("\n\n"u8))
            {
                ends++;
                read = read[(at + 2)..];
            }
            if (ends == 0)
                return;
            Interlocked.Add(ref all.events, ends);
            first.TrySetResult();
            heard(Stopwatch.GetTimestamp());
        }

        public void Dispose() => socket.Dispose();
    }
}
