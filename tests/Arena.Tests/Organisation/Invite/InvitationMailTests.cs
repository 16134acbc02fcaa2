using System.Net;
using Arena.Organisation;
using Arena.Organisation.SignIn;
using Arena.Platform.Mail;
using Arena.Tests.Organisation.SignIn;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.Invite;

/// <summary>A link that Arena sends itself, and what the administrator sees of mails.</summary>
public sealed class InvitationMailTests : IAsyncLifetime
{
    private readonly SmtpServer smtp = new();
    private readonly MailingServer server;
    private readonly Town town = new Town("Brevby Kommune").WithCare();
    private readonly Person administrator;

    public InvitationMailTests()
    {
        server = new(smtp);
        administrator = town.Give(town.AddPerson("Ole", "Bakkebo", email: "ole@brevby.example"), Arena.Platform.Access.Role.Administrator, "100");
    }

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await smtp.DisposeAsync();
    }

    private async Task<HttpClient> Administrator()
    {
        await town.Save(server);
        return await server.SignedIn(administrator.Id);
    }

    private Person WithMail(string name)
    {
        var person = town.AddPerson(name, email: $"{name.ToLowerInvariant()}@brevby.example");
        town.AddJob(person, "2001-1");
        return person;
    }

    [Fact]
    public async Task PostMail_SendsTheLinkToItsOwnerOnly_AndItWorks()
    {
        var mette = WithMail("Mette");
        var admin = await Administrator();
        var answer = await admin.Post(OrganisationLinks.InviteByMail(mette.Id), new { }, OrganisationLinks.Invite(mette.Id));
        answer.MustRedirectTo(OrganisationLinks.Invite(mette.Id) + "?sendt=true");
        Assert.Contains("Linket er på vej til mette@brevby.example", (await admin.Page(OrganisationLinks.Invite(mette.Id) + "?sendt=true")).MainText(), StringComparison.Ordinal);

        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.Equal(("mette@brevby.example", "Din vej ind i Arena"), (mail.To, mail.Subject));
        var link = Assert.Single(mail.Links);
        Assert.StartsWith(MailingServer.Outside + "/invitation/", link, StringComparison.Ordinal);
        Assert.DoesNotContain("Ole", mail.Text, StringComparison.Ordinal);
        await server.Anonymous().Page(new Uri(link).PathAndQuery);
        var row = Assert.Single(await server.MailsWhen(mails => mails.TrueForAll(one => one.SentAt is not null)));
        Assert.DoesNotContain("/invitation/", row.Text + row.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostMail_Again_ReplacesTheOneThatWaits()
    {
        var mette = WithMail("Mette");
        smtp.At = (_, _) => Task.FromResult<string?>("451 4.3.0 Later");
        var admin = await Administrator();
        await admin.Post(OrganisationLinks.InviteByMail(mette.Id), new { }, OrganisationLinks.Invite(mette.Id));
        await server.MailsWhen(mails => mails is [{ Tries: 1, ClaimedAt: null }]);
        await admin.Post(OrganisationLinks.InviteByMail(mette.Id), new { }, OrganisationLinks.Invite(mette.Id));
        await server.MailsWhen(mails => mails is [{ Tries: 1, ClaimedAt: null }]);
        smtp.At = (_, _) => Task.FromResult<string?>(null);
        server.Pass(TimeSpan.FromMinutes(5));
        var link = Assert.Single(Assert.Single(await smtp.WaitFor(1)).Links);
        await server.Anonymous().Page(new Uri(link).PathAndQuery);
    }

    [Fact]
    public async Task PostMail_ToOneWithoutAddressOrOutOfReach_ReturnsNotFound()
    {
        var without = town.Employ("2001-1", "Uden");
        var elsewhere = WithMail("Mette");
        var small = town.Give(town.AddPerson("Ida"), Arena.Platform.Access.Role.Administrator, "2002");
        var admin = await Administrator();
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.InviteByMail(without.Id), new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(small.Id)).Post(OrganisationLinks.InviteByMail(elsewhere.Id), new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(small.Id)).GetAsync(OrganisationLinks.Mail)).StatusCode);
        Assert.Empty(await server.MailsWhen(_ => true));
    }

    [Fact]
    public async Task PostMails_OfAUnit_SendsOneToEachWithAnAddressAndNothingYet()
    {
        WithMail("Mette");
        WithMail("Sofie");
        town.WithAccount(WithMail("Inde"));
        town.Employ("2001-1", "Uden");
        var admin = await Administrator();
        var letters = OrganisationLinks.Letters + "?enhed=2001-1";
        Assert.Contains("Send links på mail til to", (await admin.Page(letters)).MainText(), StringComparison.Ordinal);
        (await admin.Post(OrganisationLinks.LettersByMail, new { enhed = "2001-1" }, letters)).MustRedirectTo(letters + "&sendt=2");
        Assert.Equal(["mette@brevby.example", "sofie@brevby.example"], (await smtp.WaitFor(2)).Select(mail => mail.To).Order(StringComparer.Ordinal));
        (await admin.Post(OrganisationLinks.LettersByMail, new { enhed = "2001-1" }, letters)).MustRedirectTo(letters + "&sendt=0");
        Assert.DoesNotContain("på mail til", (await admin.Page(letters)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMailPage_TellsWhatWasRefused_AndTriesAgain()
    {
        var mette = WithMail("Mette");
        smtp.At = (moment, _) => Task.FromResult(moment == SmtpMoment.Recipient ? "550 5.1.1 No such user" : null);
        var admin = await Administrator();
        Assert.Contains("Alle mails kommer af sted", (await admin.Page(OrganisationLinks.Mail)).MainText(), StringComparison.Ordinal);
        await admin.Post(OrganisationLinks.InviteByMail(mette.Id), new { }, OrganisationLinks.Invite(mette.Id));
        var mail = Assert.Single(await server.MailsWhen(mails => mails is [{ GivenUpAt: not null }]));
        var page = (await admin.Page(OrganisationLinks.Mail)).MainText();
        Assert.Contains("Én mail er ikke kommet af sted", page, StringComparison.Ordinal);
        Assert.Contains("No such user", page, StringComparison.Ordinal);
        Assert.Contains("mette@brevby.example", page, StringComparison.Ordinal);

        smtp.At = (_, _) => Task.FromResult<string?>(null);
        (await admin.Post(OrganisationLinks.Mail + "/igen", new { id = mail.Id }, OrganisationLinks.Mail)).MustRedirectTo(OrganisationLinks.Mail + "?gjort=igen");
        Assert.Equal(mail.MessageId, Assert.Single(await smtp.WaitFor(1)).MessageId);
        await server.MailsWhen(mails => mails is [{ SentAt: not null }]);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Mail + "/igen", new { id = mail.Id }, OrganisationLinks.Mail)).StatusCode);
    }

    [Fact]
    public async Task ATrial_GoesToTheAdministratorHerself()
    {
        var admin = await Administrator();
        (await admin.Post(OrganisationLinks.Mail + "/proeve", new { }, OrganisationLinks.Mail)).MustRedirectTo(OrganisationLinks.Mail + "?gjort=proeve");
        Assert.Equal("ole@brevby.example", Assert.Single(await smtp.WaitFor(1)).To);
    }

    [Fact]
    public async Task WithoutAMailServer_NobodyIsOfferedMails()
    {
        await using var without = new ArenaServer();
        await without.InitializeAsync();
        var mette = WithMail("Mette");
        await town.Save(without);
        var admin = await without.SignedIn(administrator.Id);
        Assert.DoesNotContain("mette@", (await admin.Page(OrganisationLinks.Invite(mette.Id))).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.InviteByMail(mette.Id), new { })).StatusCode);
        Assert.Contains("Der sendes ikke mails", (await admin.Page(OrganisationLinks.Mail)).MainText(), StringComparison.Ordinal);
    }
}
