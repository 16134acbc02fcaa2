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

    // a sign of life, with the frame of its chunk, is shorter than any view
    private const int ShortestEvent = 32;
    [ThreadStatic]
    private static byte[]? buffer;
    private readonly List<Listener> open = [];
    private long bytes;
    private long events;

    public long Events => Interlocked.Read(ref events);
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Opens all, in turn at each server, and returns when each has got its first event.</summary>
    public static async Task<OpenPages> Open(IReadOnlyList<Uri> servers, IEnumerable<Page> pages)
    {
        if (!servers.All(server => server.IsLoopback))
            throw new ArgumentException("Load goes to this machine only.", nameof(servers));
        var all = new OpenPages();
        foreach (var some in pages.Index().Chunk(MostConnectingAtOnce))
            await Task.WhenAll(some.Select(async one =>
            {
                var listener = new Listener(all, one.Item);
                lock (all.open)
                    all.open.Add(listener);
                await listener.Open(servers[one.Index % servers.Count].Port);
                await listener.First.WaitAsync(TimeSpan.FromSeconds(30));
            }));
        return all;
    }

    public void Dispose()
    {
        foreach (var listener in open)
            listener.Dispose();
    }

    private sealed class Listener(OpenPages all, Page page) : IDisposable
    {
        private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private byte last;
        private int length;

        public Task First => first.Task;

        public async Task Open(int port)
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            await socket.SendAsync(page.Request);
            // it may be called without anything there to be read: a thread that then waits is missing to everybody else
            socket.Blocking = false;
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
                    var read = socket.Receive(buffer ??= new byte[128 * 1024], SocketFlags.None, out var answer);
                    if (answer == SocketError.WouldBlock)
                        continue;
                    if (answer != SocketError.Success)
                        throw new SocketException((int)answer);
                    if (read == 0)
                        throw new IOException("The server closed the connection.");
                    Took(buffer.AsSpan(0, read));
                }
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException or IOException)
            {
                first.TrySetException(failure);
            }
        }

        // an event ends with an empty line; lines of the answer's own head and chunks end otherwise
        private void Took(ReadOnlySpan<byte> read)
        {
            Interlocked.Add(ref all.bytes, read.Length);
            var ended = last == '\n' && read[0] == '\n' && End(1);
            last = read[^1];
            for (var at = read.IndexOf("\n\n"u8); at >= 0; at = read.IndexOf("\n\n"u8))
            {
                ended |= End(at + 2);
                read = read[(at + 2)..];
            }
            length += read.Length;
            if (!ended)
                return;
            first.TrySetResult();
            page.Heard(Stopwatch.GetTimestamp());
        }

        private bool End(int more)
        {
            var isEvent = length + more >= ShortestEvent;
            length = 0;
            if (isEvent)
                Interlocked.Increment(ref all.events);
            return isEvent;
        }

        public void Dispose() => socket.Dispose();
    }
}
