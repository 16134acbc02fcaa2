using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Arena.Bench;

/// <summary>Kept-open sockets to one or more servers, in turn, for requests that are sent when they are due and not one after another.</summary>
internal sealed class Senders(IReadOnlyList<Uri> servers) : IDisposable
{
    private readonly ConcurrentQueue<Socket>[] free = [.. servers.Select(_ => new ConcurrentQueue<Socket>())];
    private uint next;

    public async Task Send(byte[] request, int expected)
    {
        var server = (int)(Interlocked.Increment(ref next) % (uint)servers.Count);
        if (!servers[server].IsLoopback)
            throw new InvalidOperationException("Load goes to this machine only.");
        if (!free[server].TryDequeue(out var socket))
        {
            socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, servers[server].Port);
        }
        await socket.SendAsync(request);
        var status = await LoadClient.ReadAnswer(socket, new byte[16 * 1024]);
        free[server].Enqueue(socket);
        if (status != expected)
            throw new InvalidOperationException($"Answered {status}, not {expected}.");
    }

    public void Dispose()
    {
        foreach (var socket in free.SelectMany(some => some))
            socket.Dispose();
    }
}
