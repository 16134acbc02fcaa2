using Arena.Organisation;
using Arena.Platform.Audit;
using Arena.Platform.Mail;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.ChooseMail;

/// <summary>What a person wants mail about, and in which language she reads it.</summary>
public sealed class ChooseMailTests : IAsyncLifetime
{
    private readonly SmtpServer smtp = new();
    private readonly MailingServer server;
    private readonly Town town = new Town().WithCare();
    private readonly Person mette;
    private HttpClient browser = null!;

    public ChooseMailTests()
    {
        server = new(smtp);
        mette = town.AddPerson("Mette", email: "mette@prove.example");
        town.AddJob(town.WithAccount(mette), "2001-1");
    }

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        await town.Save(server);
        browser = await server.SignedIn(mette.Id);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await server.DisposeAsync();
        await smtp.DisposeAsync();
    }

    private Task<bool> Mail(MailKind kind) => server.Write(async db =>
    {
        db.Record("test.mail");
        return await db.MailTo(mette.Id, kind, () => new MailText(Arena.Platform.Web.Language.T("Dansk", "English")));
    });

    [Fact]
    public async Task WithoutAChoice_EverythingComes_InDanish()
    {
        Assert.True(await Mail(MailKind.Request));
        Assert.True(await Mail(MailKind.Reminder));
        Assert.All(await smtp.WaitFor(2), mail => Assert.Equal("Dansk", mail.Subject));
        Assert.Contains("mette@prove.example", (await browser.Page(OrganisationLinks.MyMail)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_KeepsTheChoice_AndTheRestStaysAway()
    {
        (await browser.Post(OrganisationLinks.MyMail, new { ugens = "true", sprog = "da" }, OrganisationLinks.MyMail)).MustRedirectTo(OrganisationLinks.MyMail + "?gemt=true");
        var page = await browser.Page(OrganisationLinks.MyMail + "?gemt=true");
        Assert.Equal(["ugens"], page.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("name")));
        Assert.False(await Mail(MailKind.Request));
        Assert.True(await Mail(MailKind.Reminder));
        Assert.True(await Mail(MailKind.Invitation));
        await using var db = server.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "mail.chosen" && row.SubjectId == mette.Id));
    }

    [Fact]
    public async Task ChoosingEnglishInTheHeader_GivesMailsInEnglish()
    {
        await browser.Post("/sprog", new { sprog = "en", retur = "/" });
        Assert.True(await Mail(MailKind.Request));
        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.Equal("English", mail.Subject);
        Assert.StartsWith("Hello Mette", mail.Text, StringComparison.Ordinal);
        await browser.Post("/sprog", new { sprog = "da", retur = "/" });
        await Mail(MailKind.Request);
        Assert.Equal("Dansk", (await smtp.WaitFor(2))[1].Subject);
    }

    [Fact]
    public async Task Get_BySomebodyNotSignedIn_AsksToSignIn() => (await server.Anonymous().GetAsync(OrganisationLinks.MyMail)).MustAskToSignIn();
}
