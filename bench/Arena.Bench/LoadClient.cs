using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arena.Bench;

/// <summary>
/// A plain HTTP/1.1 client over kept-open sockets: one request at a time on each of N connections, as many as go in the
/// time. It costs so little that two servers can be compared on the machine that it runs on. Loopback only.
/// </summary>
internal static class LoadClient
{
    public sealed record Result(int Answers, int Failures, TimeSpan Time, double MedianMilliseconds)
    {
        public double PerSecond => Answers / Time.TotalSeconds;
    }

    /// <param name="request">The next request's bytes for a connection; called by many threads.</param>
    public static async Task<Result> Run(Uri server, int connections, TimeSpan time, Func<int, byte[]> request, int expected = 200)
    {
        if (!server.IsLoopback)
            throw new ArgumentException("Load goes to this machine only.", nameof(server));
        var clock = Stopwatch.StartNew();
        var number = -1;
        var results = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() =>
            Connection(server, () => request(Interlocked.Increment(ref number)), clock, time, expected))));
        var took = clock.Elapsed;
        var latencies = results.SelectMany(result => result.Latencies).Order().ToList();
        return new(results.Sum(result => result.Answers), results.Sum(result => result.Failures), took, latencies.Count == 0 ? 0 : latencies[latencies.Count / 2]);
    }

    private static async Task<(int Answers, int Failures, List<double> Latencies)> Connection(Uri server, Func<byte[]> next, Stopwatch clock, TimeSpan time, int expected)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, server.Port);
        var buffer = new byte[64 * 1024];
        var (answers, failures) = (0, 0);
        var latencies = new List<double>();
        while (clock.Elapsed < time)
        {
            var start = clock.Elapsed;
            await socket.SendAsync(next());
            var status = await ReadAnswer(socket, buffer);
            latencies.Add((clock.Elapsed - start).TotalMilliseconds);
            answers += status == expected ? 1 : 0;
            failures += status == expected ? 0 : 1;
        }
        return (answers, failures, latencies);
    }

    internal static async Task<int> ReadAnswer(Socket socket, byte[] buffer)
    {
        var (filled, headEnd) = (0, -1);
        while (headEnd < 0)
        {
            filled += await Receive(socket, buffer.AsMemory(filled));
            headEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        var head = Encoding.ASCII.GetString(buffer, 0, headEnd);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var rest = filled - headEnd - 4;
        if (Header(head, "Content-Length: ") is { } length)
        {
            for (var missing = int.Parse(length, CultureInfo.InvariantCulture) - rest; missing > 0;)
                missing -= await Receive(socket, buffer.AsMemory());
            return status;
        }
        if (Header(head, "Transfer-Encoding: ") is null)
            return status;
        // chunked: the answer ends with an empty chunk
        var tail = buffer.AsSpan(0, filled)[^Math.Min(filled, 5)..].ToArray();
        while (!tail.AsSpan().EndsWith("0\r\n\r\n"u8))
        {
            var more = await Receive(socket, buffer.AsMemory());
            tail = [.. tail, .. buffer.AsSpan(0, more)];
            tail = tail[^Math.Min(tail.Length, 5)..];
        }
        return status;
    }

    private static async Task<int> Receive(Socket socket, Memory<byte> into)
    {
        var read = await socket.ReceiveAsync(into);
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var end = head.IndexOf('\r', at);
        return head[(at + name.Length)..(end < 0 ? head.Length : end)];
    }

    public static byte[] Get(string path, string? cookie) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n");

    public static byte[] Post(string path, string? cookie, string body, string headers = "") => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}{headers}\r\n{body}");
}
