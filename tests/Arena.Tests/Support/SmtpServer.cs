using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Arena.Tests.Support;

/// <summary>Where in the talk about one mail the server stands.</summary>
internal enum SmtpMoment
{
    /// <summary>The receiver was named.</summary>
    Recipient,

    /// <summary>The whole text has come, and is not taken yet.</summary>
    HasRead,

    /// <summary>The mail is taken, and the sender does not know it yet.</summary>
    HasTaken,

    /// <summary>The sender has been told that it is taken.</summary>
    HasAnswered,
}

/// <summary>A mail server on a port of this machine: speaks SMTP (RFC 5321) and keeps what it has taken.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedMail> taken = new();
    private readonly SemaphoreSlim changed = new(0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task loop;

    public SmtpServer()
    {
        listener.Start();
        loop = Task.Run(Listen);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Everything that was taken, in its order, repeats too.</summary>
    public IReadOnlyList<ReceivedMail> Taken => taken.ToList();

    /// <summary>What to do at a moment of the talk with this receiver: an answer of its own, or null for the ordinary one.</summary>
    public Func<SmtpMoment, string, Task<string?>> At { get; set; } = (_, _) => Task.FromResult<string?>(null);

    /// <summary>What it shows of itself once it is asked for encryption (STARTTLS); null where it offers none. Then it takes mails only encrypted.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Name and password that it asks for; null where everybody may send.</summary>
    public (string User, string Password)? Login { get; set; }

    /// <summary>Returns once so many mails have been taken.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitFor(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (taken.Count < count)
            await changed.WaitAsync(patience.Token);
        return Taken;
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                _ = Task.Run(() => Talk(client));
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }

    private async Task Talk(TcpClient client)
    {
        try
        {
            using var held = client;
            await using var stream = client.GetStream();
            if (!await Talk(stream, isEncrypted: Certificate is null, greets: true))
                return;
            await using var encrypted = new SslStream(stream);
            await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, closing.Token);
            await Talk(encrypted, isEncrypted: true, greets: false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or AuthenticationException)
        {
            // the other side, or the test, is over
        }
    }

    // true where the other side wants encryption, and the talk begins anew
    private async Task<bool> Talk(Stream stream, bool isEncrypted, bool greets)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.Latin1, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (greets)
            await writer.WriteLineAsync("220 smtp.test ready");
        return await Talk(reader, writer, isEncrypted);
    }

    private async Task<bool> Talk(StreamReader reader, StreamWriter writer, bool isEncrypted)
    {
        var (from, to, isIn) = ("", "", Login is null);
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (word)
            {
                case "EHLO" or "HELO" when !isEncrypted:
                    await writer.WriteLineAsync("250-smtp.test\r\n250 STARTTLS");
                    break;
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync(Login is null ? "250 smtp.test" : "250-smtp.test\r\n250 AUTH LOGIN");
                    break;
                case "STARTTLS" when !isEncrypted:
                    await writer.WriteLineAsync("220 2.0.0 Go ahead");
                    return true;
                case "MAIL" or "AUTH" when !isEncrypted:
                    await writer.WriteLineAsync("530 5.7.0 Must issue a STARTTLS command first");
                    break;
                case "AUTH":
                    isIn = await LogsIn(line, reader, writer);
                    break;
                case "MAIL" when !isIn:
                    await writer.WriteLineAsync("530 5.7.0 Authentication required");
                    break;
                case "MAIL":
                    from = Between(line);
                    await writer.WriteLineAsync("250 2.1.0 Ok");
                    break;
                case "RCPT":
                    to = Between(line);
                    await writer.WriteLineAsync(await At(SmtpMoment.Recipient, to) ?? "250 2.1.5 Ok");
                    break;
                case "DATA":
                    await Take(from, to, reader, writer);
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 2.0.0 Bye");
                    return false;
                default:
                    await writer.WriteLineAsync(word is "RSET" or "NOOP" ? "250 2.0.0 Ok" : "502 5.5.2 Not known");
                    break;
            }
        }
        return false;
    }

    private async Task Take(string from, string to, StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 End data with <CR><LF>.<CR><LF>");
        var raw = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
            raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (await At(SmtpMoment.HasRead, to) is { } refusal)
        {
            await writer.WriteLineAsync(refusal);
            return;
        }
        taken.Enqueue(ReceivedMail.Read(from, to, raw.ToString()));
        changed.Release();
        await writer.WriteLineAsync(await At(SmtpMoment.HasTaken, to) ?? "250 2.0.0 Ok: taken");
        await At(SmtpMoment.HasAnswered, to);
    }

    private async Task<bool> LogsIn(string line, StreamReader reader, StreamWriter writer)
    {
        async Task<string> Ask(string question)
        {
            await writer.WriteLineAsync("334 " + Convert.ToBase64String(Encoding.ASCII.GetBytes(question)));
            return await reader.ReadLineAsync(closing.Token) ?? "";
        }
        var parts = line.Split(' ');
        var name = Said(parts.Length > 2 ? parts[2] : await Ask("Username:"));
        var isRight = (name, Said(await Ask("Password:"))) == Login;
        await writer.WriteLineAsync(isRight ? "235 2.7.0 Welcome" : "535 5.7.8 Not right");
        return isRight;
    }

    private static string Said(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string Between(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await loop;
        closing.Dispose();
        changed.Dispose();
    }
}
