using System.Net;
using System.Net.Sockets;

namespace Arena.Tests.Durability;

/// <summary>One address before several nodes, as a load balancer gives: each new connection goes to the next node that answers.</summary>
internal sealed class OneAddress : IDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly IReadOnlyList<Uri> nodes;
    private int next;

    public OneAddress(params Uri[] nodes)
    {
        this.nodes = nodes;
        door.Start();
        _ = Open();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}");

    private async Task Open()
    {
        try
        {
            while (true)
                _ = Carry(await door.AcceptTcpClientAsync());
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // the door is closed
        }
    }

    private async Task Carry(TcpClient phone)
    {
        using (phone)
            foreach (var _ in nodes)
                try
                {
                    var node = nodes[(int)((uint)Interlocked.Increment(ref next) % nodes.Count)];
                    using var there = new TcpClient();
                    await there.ConnectAsync(node.Host, node.Port);
                    var (here, behind) = (phone.GetStream(), there.GetStream());
                    // either end gone, both are
                    await await Task.WhenAny(here.CopyToAsync(behind), behind.CopyToAsync(here));
                    return;
                }
                catch (SocketException)
                {
                    // nobody there: the next one
                }
                catch (IOException)
                {
                    return;
                }
    }

    public void Dispose() => door.Dispose();
}
