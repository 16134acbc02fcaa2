using Arena.Platform.Audit;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Platform.Mail;

/// <summary>The outbox against a mail server that speaks SMTP: what is sent, what waits, what is given up.</summary>
public sealed class MailSenderTests : IAsyncLifetime
{
    private static readonly Guid Town = Guid.CreateVersion7();
    private readonly SmtpServer smtp = new();
    private readonly MailingServer server;

    public MailSenderTests() => server = new(smtp);

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await smtp.DisposeAsync();
    }

    [Fact]
    public async Task AMail_HasBothFacesAndOurSigns_AndItsTextIsForgottenOnceSent()
    {
        await Put(server, new MailText("Vil du stå for »Altid to ved tunge løft«?")
        {
            Paragraphs = ["Du må gerne sige nej <ærligt>."], Items = [new("Hæng skiltet op", "Senest fredag.", "/plan/1")],
            Action = new("Svar her", "/plan/2?a=1&b=2"), After = "Linket virker i 14 dage.", ChoiceHref = "/mig/mail",
        });
        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.Equal(("arena@prove.example", "aase@prove.example"), (mail.From, mail.To));
        Assert.Equal("Vil du stå for »Altid to ved tunge løft«?", mail.Subject);
        Assert.Equal("Åse Østergård <aase@prove.example>", mail.Headers["To"].Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.StartsWith("Hej Åse\r\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal([$"{MailingServer.Outside}/plan/1", $"{MailingServer.Outside}/plan/2?a=1&b=2", $"{MailingServer.Outside}/mig/mail"], mail.Links);
        Assert.Contains("Du må gerne sige nej &lt;ærligt&gt;.", mail.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{MailingServer.Outside}/plan/2?a=1&amp;b=2\"", mail.Html, StringComparison.Ordinal);

        var row = Assert.Single(await server.MailsWhen(mails => mails.TrueForAll(one => one.SentAt is not null)));
        Assert.Equal(row.MessageId, mail.MessageId);
        Assert.Equal(("", "", ""), (row.Subject, row.Text, row.Html));
        await using var db = server.Read();
        Assert.Equal(row.PersonId, (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "mail.sent")).SubjectId);
    }

    [Fact]
    public async Task BusyServer_IsTriedAgainLater_WithTheSameMessageId()
    {
        smtp.At = (moment, _) => Task.FromResult(moment == SmtpMoment.Recipient ? "451 4.3.0 Try again later" : null);
        await Put(server);
        var waiting = Assert.Single(await server.MailsWhen(mails => mails.TrueForAll(one => one.Answer is not null)));
        Assert.Null(waiting.GivenUpAt);
        Assert.Equal(waiting.CreatedAt.AddMinutes(1), waiting.NextTryAt);

        smtp.At = (_, _) => Task.FromResult<string?>(null);
        server.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(waiting.MessageId, Assert.Single(await smtp.WaitFor(1)).MessageId);
    }

    [Fact]
    public async Task LostAnswer_IsRepeated_WithTheSameMessageId()
    {
        // the server has taken it and says no all the same: what was said last holds
        smtp.At = (moment, _) => Task.FromResult(moment == SmtpMoment.HasTaken ? "451 4.3.0 Something broke" : null);
        await Put(server);
        await server.MailsWhen(mails => mails.TrueForAll(one => one.Answer is not null));
        smtp.At = (_, _) => Task.FromResult<string?>(null);
        server.Pass(TimeSpan.FromMinutes(1));
        Assert.Single((await smtp.WaitFor(2)).Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task RefusedAddress_IsGivenUpAtOnce_AndTheNextMailStillGoes()
    {
        smtp.At = (moment, to) => Task.FromResult(moment == SmtpMoment.Recipient && to.StartsWith("gone", StringComparison.Ordinal) ? "550 5.1.1 No such user" : null);
        await Put(server, to: "gone@prove.example");
        await Put(server);
        var mails = await server.MailsWhen(mails => mails.Count == 2 && mails.TrueForAll(one => one.SentAt is not null || one.GivenUpAt is not null));
        Assert.NotNull(mails[0].GivenUpAt);
        Assert.Contains("No such user", mails[0].Answer, StringComparison.Ordinal);
        Assert.NotNull(mails[1].SentAt);
        Assert.Equal("aase@prove.example", Assert.Single(smtp.Taken).To);
    }

    [Fact]
    public async Task ServerThatStaysAway_IsGivenUpAfterThreeDays_AndTriedAgainWhenAsked()
    {
        smtp.At = (moment, _) => Task.FromResult(moment == SmtpMoment.HasRead ? "554 5.7.1 Not today" : null);
        await Put(server);
        for (var tries = 1; tries <= 30; tries++)
        {
            var (before, mail) = (tries, (await server.MailsWhen(mails => mails[0] is { ClaimedAt: null } one && (one.Tries == tries || one.GivenUpAt is not null)))[0]);
            if (mail.GivenUpAt is { } givenUp)
            {
                Assert.True(givenUp - mail.CreatedAt >= OutgoingMail.Patience);
                await TryAgain(mail.Id);
                Assert.Equal(mail.MessageId, Assert.Single(await smtp.WaitFor(1)).MessageId);
                return;
            }
            server.Pass(mail.NextTryAt - server.Clock.GetUtcNow());
        }
        Assert.Fail("It was never given up.");
    }

    [Fact]
    public async Task ChangeThatFails_SendsNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.Write(async db =>
        {
            await db.Mail(MailKind.Request, To("aase@prove.example"), new MailText("Ikke skrevet"));
            throw new InvalidOperationException("The rest of the change fails.");
        }));
        await Put(server);
        await smtp.WaitFor(1);
        Assert.Single(await server.MailsWhen(mails => mails.TrueForAll(mail => mail.SentAt is not null)));
        Assert.Equal("Emne", Assert.Single(smtp.Taken).Subject);
    }

    [Fact]
    public async Task TheSameKey_IsTheSameMail()
    {
        Assert.True(await Put(server, key: "uge 47"));
        Assert.False(await Put(server, key: "uge 47"));
        Assert.True(await Put(server, key: "uge 48"));
        await server.MailsWhen(mails => mails.Count == 2 && mails.TrueForAll(mail => mail.SentAt is not null));
        Assert.Equal(2, smtp.Taken.Count);
    }

    [Fact]
    public async Task AClaimOfAnother_IsLeftAlone_UntilItsTimeIsOver()
    {
        // a server that starts on a file of its own forgets all claims first
        await Put(server);
        await smtp.WaitFor(1);
        var now = server.Clock.GetUtcNow();
        await server.Write(db =>
        {
            var mail = new OutgoingMail
            {
                Id = Guid.CreateVersion7(), MunicipalityId = Town, Kind = MailKind.Request, MessageId = "<claimed@prove.example>", ToAddress = "aase@prove.example", ToName = "Åse",
                Subject = "Taget", Text = "Tekst", Html = "<p>Tekst</p>", CreatedAt = now, WaitsSince = now, NextTryAt = now,
            };
            mail.Claim("another", now);
            db.Add(mail);
            db.Record("test.claimed");
            return Task.CompletedTask;
        });
        server.Pass(OutgoingMail.ClaimLasts);
        await Put(server);
        Assert.Equal("Emne", (await smtp.WaitFor(2))[1].Subject);
        server.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("<claimed@prove.example>", (await smtp.WaitFor(3))[2].MessageId);
    }

    [Fact]
    public async Task ServerWithoutEncryption_GetsNothing_WhereItIsAskedFor()
    {
        await using var careful = new MailingServer(smtp) { StartTls = true };
        await careful.InitializeAsync();
        await Put(careful);
        var mail = Assert.Single(await careful.MailsWhen(mails => mails.TrueForAll(one => one.Answer is not null)));
        Assert.Null(mail.GivenUpAt);
        Assert.Empty(smtp.Taken);
    }

    [Theory]
    [InlineData("hemmelig", true)]
    [InlineData("forkert", false)]
    public async Task ServerWithALogin_TakesMailsOfTheRightOne_AndTheOthersWait(string password, bool isRight)
    {
        smtp.Login = ("arena", "hemmelig");
        await using var careful = new MailingServer(smtp) { Login = ("arena", password) };
        await careful.InitializeAsync();
        await Put(careful);
        var mail = Assert.Single(await careful.MailsWhen(mails => mails.TrueForAll(one => one.Tries == 1 && one.ClaimedAt is null)));
        Assert.Equal(isRight, mail.SentAt is not null);
        Assert.Null(mail.GivenUpAt);
        Assert.Equal(isRight ? 1 : 0, smtp.Taken.Count);
    }

    [Fact]
    public async Task WithoutAMailServer_NoMailIsMade()
    {
        await using var without = new ArenaServer();
        await without.InitializeAsync();
        Assert.False(await Put(without));
        await using var db = without.Read();
        Assert.False(await db.Set<OutgoingMail>().AnyAsync());
    }

    [Fact]
    public async Task SentMails_AreForgottenAfterAMonth()
    {
        await Put(server);
        await server.MailsWhen(mails => mails.TrueForAll(mail => mail.SentAt is not null));
        var forget = server.Services.GetServices<IRegularWork>().OfType<ForgetMail>().Single();
        server.Clock.Pass(TimeSpan.FromDays(29));
        await forget.Run(TestContext.Current.CancellationToken);
        Assert.Single(await server.MailsWhen(_ => true));
        server.Clock.Pass(TimeSpan.FromDays(2));
        await forget.Run(TestContext.Current.CancellationToken);
        Assert.Empty(await server.MailsWhen(_ => true));
    }

    [Fact]
    public async Task ALineBreak_IsASpaceInTheSubjectAndTheName()
    {
        await server.Write(async db =>
        {
            db.Record("test.mail");
            await db.Mail(MailKind.Request, To("aase@prove.example") with { Name = "Åse\nØstergård" }, new MailText("Ro\nom medicinen"));
        });
        await Put(server);
        var mails = await smtp.WaitFor(2);
        Assert.Equal(["Emne", "Ro om medicinen"], mails.Select(mail => mail.Subject).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Contains("Åse Østergård", mail.Headers["To"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMailThatCannotBeWritten_IsGivenUp_AndThoseBehindItGo()
    {
        var now = server.Clock.GetUtcNow();
        await server.Write(db =>
        {
            db.Add(new OutgoingMail
            {
                Id = Guid.CreateVersion7(), MunicipalityId = Town, Kind = MailKind.Request, MessageId = "<broken@prove.example>", ToAddress = "aase@prove.example", ToName = "Åse",
                Subject = "To\nlinjer", Text = "Tekst", Html = "<p>Tekst</p>", CreatedAt = now, WaitsSince = now, NextTryAt = now,
            });
            db.Record("test.broken");
            return Task.CompletedTask;
        });
        await Put(server);
        var mails = await server.MailsWhen(mails => mails.Count == 2 && mails.TrueForAll(mail => mail.SentAt is not null || mail.GivenUpAt is not null));
        Assert.Equal((true, true), (mails[0].GivenUpAt is not null, mails[1].SentAt is not null));
        Assert.Equal("Emne", Assert.Single(smtp.Taken).Subject);
    }

    [Fact]
    public void ASendersName_FitsItsColumn_HoweverLongTheMachinesIs()
    {
        Assert.InRange(MailSender.NameOn(new string('a', 63)).Length, 41, OutgoingMail.LongestSender);
        Assert.StartsWith("arena-1-", MailSender.NameOn("arena-1"), StringComparison.Ordinal);
    }

    private Task TryAgain(Guid id)
    {
        smtp.At = (_, _) => Task.FromResult<string?>(null);
        return server.Write(async db =>
        {
            (await db.Set<OutgoingMail>().SingleAsync(row => row.Id == id)).TryAgain(db.Now);
            db.Record("test.again");
            db.AfterCommit.Add(db.Office!.Ring);
        });
    }

    private static Task<bool> Put(ArenaServer server, MailText? text = null, string to = "aase@prove.example", string? key = null) => server.Write(async db =>
    {
        db.Record("test.mail");
        return await db.Mail(MailKind.Request, To(to), text ?? new MailText("Emne") { Paragraphs = ["Tekst"] }, key);
    });

    private static MailRecipient To(string address) => new(Town, "Prøvestad Kommune", Guid.CreateVersion7(), address, "Åse Østergård", "Åse");
}
