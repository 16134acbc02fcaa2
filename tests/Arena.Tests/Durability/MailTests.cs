using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Tests.Support;

namespace Arena.Tests.Durability;

/// <summary>Mails by the program itself, as one process or two, and killed where it hurts most.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private const int Mails = 60;
    private static readonly int Servers = ArenaServer.OnPostgres ? 2 : 1;
    private static readonly Guid Town = Guid.CreateVersion7();
    private readonly SmtpServer smtp = new();
    private readonly ArenaServer maker = new();
    private Storage storage = null!;

    public async ValueTask InitializeAsync()
    {
        await maker.InitializeAsync();
        await maker.Stop();
        storage = maker.Settings.OpenStorage();
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        await maker.DisposeAsync();
        await smtp.DisposeAsync();
    }

    /// <summary>Two servers stand on one PostgreSQL database, each mail is sent by one of them. On SQLite a second is refused, and one sends them all.</summary>
    [Fact]
    public async Task TwoServers_SendEachMailOnce()
    {
        await Put(Mails);
        var bothAreUp = new TaskCompletionSource();
        smtp.At = async (_, _) =>
        {
            await bothAreUp.Task;
            return null;
        };
        var servers = new List<RunningArena>();
        try
        {
            servers.AddRange(await Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => Serve())));
            await Outbox.When(() => storage.Read(null), mails => mails.Select(mail => mail.ClaimedBy).OfType<string>().Distinct().Count() == Servers);
            bothAreUp.SetResult();
            Assert.Equal(Servers, (await AllMarked()).Select(mail => mail.ClaimedBy).Distinct().Count());
            Assert.Equal(Mails, smtp.Taken.Select(mail => mail.MessageId).Distinct().Count());
            Assert.Equal(Mails, smtp.Taken.Count);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    /// <summary>
    /// Killed at a moment of the talk about one mail. Only between the mail server's yes and our mark may it come twice,
    /// and then as the same mail.
    /// </summary>
    [Theory]
    [InlineData(nameof(SmtpMoment.Recipient), 1)]
    [InlineData(nameof(SmtpMoment.HasRead), 1)]
    [InlineData(nameof(SmtpMoment.HasTaken), 2)]
    [InlineData(nameof(SmtpMoment.HasAnswered), 2)]
    public async Task KilledWhileSending_LosesNothing_AndRepeatsWithTheSameMessageId(string moment, int most)
    {
        await Put(5);
        var started = new TaskCompletionSource<RunningArena>();
        smtp.At = async (at, to) =>
        {
            var server = await started.Task;
            if (at.ToString() != moment || !to.StartsWith("person3", StringComparison.Ordinal))
                return null;
            smtp.At = (_, _) => Task.FromResult<string?>(null);
            await server.Kill();
            return at == SmtpMoment.HasRead ? "421 4.3.0 Too late" : null;
        };
        await using (var doomed = await Serve())
        {
            started.SetResult(doomed);
            await doomed.Gone();
        }

        await LeaveClaimsBehind();
        await using var next = await Serve();
        await AllMarked();
        var times = smtp.Taken.GroupBy(mail => mail.To).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(5, times.Count);
        Assert.InRange(times["person3@prove.example"], moment == nameof(SmtpMoment.HasTaken) ? most : 1, most);
        Assert.All(times.Where(pair => pair.Key != "person3@prove.example"), pair => Assert.Equal(1, pair.Value));
        Assert.Equal(5, smtp.Taken.Select(mail => mail.MessageId).Distinct().Count());
    }

    /// <summary>
    /// A mail server that takes nothing unencrypted: with its certificate among those that the machine trusts (here by
    /// OpenSSL's own setting) it gets the mails; a stranger gets none, and they wait.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EncryptedByStartTls_MailsGoToAServerThatIsTrusted_AndToNoOther(bool isTrusted)
    {
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        wanted.CertificateExtensions.Add(names.Build());
        wanted.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = wanted.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        smtp.Certificate = certificate;
        smtp.Login = ("arena", "hemmelig");
        var trusted = Path.Combine(maker.Settings.DataFolder, "trusted.pem");
        await File.WriteAllTextAsync(trusted, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await Put(3);

        await using var server = await Serve(new()
        {
            ["Mail__Host"] = "localhost", ["Mail__StartTls"] = "true", ["Mail__User"] = "arena", ["Mail__Password"] = "hemmelig", ["SSL_CERT_FILE"] = isTrusted ? trusted : "/dev/null",
        });

        var mails = await Outbox.When(() => storage.Read(null), all => all.TrueForAll(mail => isTrusted ? mail.SentAt is not null : mail.Answer is not null));
        Assert.Equal(isTrusted ? 3 : 0, smtp.Taken.Count);
        Assert.All(mails, mail => Assert.Null(mail.GivenUpAt));
    }

    private Task<RunningArena> Serve(Dictionary<string, string>? other = null)
    {
        var more = new Dictionary<string, string>
        {
            ["Mail__Host"] = "127.0.0.1", ["Mail__Port"] = smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["Mail__StartTls"] = "false",
            ["Mail__From"] = "Arena <arena@prove.example>", ["Mail__Address"] = MailingServer.Outside,
        };
        foreach (var (name, value) in other ?? [])
            more[name] = value;
        return RunningArena.Serve(maker.Settings.DataFolder, maker.Settings.ConnectionString, more: more);
    }

    private async Task Put(int count)
    {
        await using var writing = await WriteConnection.Open(storage);
        await using var transaction = await writing.Begin();
        var db = transaction.Context(TimeProvider.System.GetUtcNow());
        db.AddRange(Enumerable.Range(1, count).Select(number => new OutgoingMail
        {
            Id = Guid.CreateVersion7(), MunicipalityId = Town, Kind = MailKind.Request, MessageId = $"<mail-{number}@prove.example>", ToAddress = $"person{number}@prove.example",
            ToName = $"Person {number}", Subject = "Emne", Text = "Tekst", Html = "<p>Tekst</p>", CreatedAt = db.Now, WaitsSince = db.Now, NextTryAt = db.Now,
        }));
        db.Record("test.mails");
        await db.SaveChangesAsync();
        transaction.Trail.AddRange(db.Trail);
        await transaction.Commit();
    }

    // the time of the dead server's claims is over
    private async Task LeaveClaimsBehind()
    {
        await using var writing = await WriteConnection.Open(storage);
        await using var transaction = await writing.Begin();
        await transaction.Context(TimeProvider.System.GetUtcNow()).Execute("UPDATE outgoing_mail SET claimed_at = @p0 WHERE claimed_at IS NOT NULL", TimeProvider.System.GetUtcNow().AddDays(-1));
        await transaction.Commit();
    }

    private Task<List<OutgoingMail>> AllMarked() => Outbox.When(() => storage.Read(null), mails => mails.TrueForAll(mail => mail.SentAt is not null));
}
