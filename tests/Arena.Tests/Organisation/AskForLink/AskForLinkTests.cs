using System.Net;
using Arena.Organisation;
using Arena.Organisation.SignIn;
using Arena.Platform.Mail;
using Arena.Tests.Organisation.SignIn;
using Arena.Tests.Support;

namespace Arena.Tests.Organisation.AskForLink;

/// <summary>One who cannot get in is sent a link, and nobody learns who has an account.</summary>
public sealed class AskForLinkTests : IAsyncLifetime
{
    private readonly SmtpServer smtp = new();
    private readonly MailingServer server;
    private readonly Town town = new Town().WithCare();
    private readonly Person mette;

    public AskForLinkTests()
    {
        server = new(smtp);
        mette = town.AddPerson("Mette", email: "Mette@prove.example");
        town.AddJob(town.WithAccount(mette), "2001-1");
        town.AddJob(town.AddPerson("Uden", email: "uden@prove.example"), "2001-1");
    }

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        await town.Save(server);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await smtp.DisposeAsync();
    }

    private Task<HttpResponseMessage> Ask(string email) => server.Anonymous().Post(SignInLinks.AskForLink, new { email }, SignInLinks.AskForLink);

    [Fact]
    public async Task Post_ByOneWithAnAccount_SendsALinkThatWorks()
    {
        (await Ask("mette@PROVE.example")).MustRedirectTo(SignInLinks.AskForLink + "?sendt=true");
        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.Equal("Mette@prove.example", mail.To);
        Assert.Contains("Var det ikke dig", mail.Text, StringComparison.Ordinal);
        await server.Anonymous().Page(new Uri(Assert.Single(mail.Links)).PathAndQuery);
        Assert.Equal(MailKind.SignIn, Assert.Single(await server.MailsWhen(mails => mails.TrueForAll(one => one.SentAt is not null))).Kind);
        Assert.Contains("Mails til dig", (await (await server.SignedIn(mette.Id)).Page(OrganisationLinks.MyData)).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@prove.example")]
    [InlineData("uden@prove.example")]
    [InlineData("Mette")]
    [InlineData("%")]
    public async Task Post_ByAnybodyElse_GetsTheSameAnswer_AndNoMail(string email)
    {
        (await Ask(email)).MustRedirectTo(SignInLinks.AskForLink + "?sendt=true");
        Assert.Empty(await server.MailsWhen(_ => true));
    }

    [Fact]
    public async Task Post_AgainAndAgain_SendsOneInFiveMinutes()
    {
        await Ask("mette@prove.example");
        await Ask("mette@prove.example");
        Assert.Single(await server.MailsWhen(mails => mails.TrueForAll(one => one.SentAt is not null)));
        server.Clock.Pass(TimeSpan.FromMinutes(6));
        await Ask("mette@prove.example");
        Assert.Equal(2, (await smtp.WaitFor(2)).Count);
    }

    [Fact]
    public async Task Post_WithoutAnAddress_ShowsTheFormAgain()
    {
        var answer = await Ask("");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Skriv din e-mail.", (await answer.Document()).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAMailServer_TheAdministratorIsNamed_AndNoForm()
    {
        await using var without = new ArenaServer();
        await without.InitializeAsync();
        var page = await without.Anonymous().Page(SignInLinks.AskForLink);
        Assert.Null(page.QuerySelector("input[name=email]"));
        Assert.Contains("administrator", page.MainText(), StringComparison.Ordinal);
    }
}
