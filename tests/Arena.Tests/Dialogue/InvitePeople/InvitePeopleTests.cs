using System.Net;
using Arena.Organisation;
using Arena.Platform.Mail;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Dialogue.InvitePeople;

public sealed class InvitePeopleTests : IAsyncLifetime
{
    private readonly SmtpServer smtp = new();
    private MailingServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = new(smtp);
        await server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await smtp.DisposeAsync();
    }

    [Fact]
    public async Task Post_SendsToWhoHasNotGotIt_AndAnewWhenTheTimeIsAnother()
    {
        var home = await Meetings.In(server);
        await Address(home.Others[0], "et@prove.example");
        await Address(home.Others[1], "to@prove.example");
        await home.Sit(home.Others[0], home.Others[2], home.Rep, home.Employee);

        (await home.Post("/indbyd", new { })).MustRedirectTo(home.At("/indbyd?gemt=sendt-1"));
        (await home.Post("/indbyd", new { })).MustRedirectTo(home.At("/indbyd?gemt=sendt-0"));
        await home.Sit(home.Others[0], home.Others[1], home.Others[2], home.Rep);
        (await home.Post("/indbyd", new { })).MustRedirectTo(home.At("/indbyd?gemt=sendt-1"));
        (await home.Post("/ret/tid", new { set = await home.Mark("/ret/tid"), dato = "27.11.2026", kl = "9.00", sted = "Salen", minutter = "90" })).MustRedirectTo(home.At("?gemt=rettet"));
        (await home.Post("/indbyd", new { })).MustRedirectTo(home.At("/indbyd?gemt=sendt-2"));

        var mails = await server.MailsWhen(all => all.Count == 4 && all.TrueForAll(mail => mail.SentAt is not null));
        Assert.Equal(["et@prove.example", "et@prove.example", "to@prove.example", "to@prove.example"], mails.Select(mail => mail.ToAddress).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Equal(MailKind.Request, mail.Kind));
        var first = Assert.Single(smtp.Taken, mail => mail.Subject.Contains("Kom til", StringComparison.Ordinal) && mail.To.Contains("et@", StringComparison.Ordinal));
        Assert.Contains("torsdag 26. november 2026 kl. 13.00", first.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Sted: Kantinen", first.Text, StringComparison.Ordinal);
        Assert.Contains("Vi vil kunne holde til arbejdet", first.Text, StringComparison.Ordinal);
        Assert.Contains(first.Links, link => link.EndsWith("/kalender.ics", StringComparison.Ordinal));
        (await home.Post("/aflys", new { hvorfor = "Sne" })).MustRedirectTo(Meetings.Address + "?gemt=aflyst");
        await server.MailsWhen(all => all.Count == 6);
    }

    [Fact]
    public async Task Post_WithoutTimeOrPeople_SaysWhatToDoFirst()
    {
        var home = await Meetings.In(server);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Post("/indbyd", new { })).StatusCode);
        (await home.Post("/ret/tid", new { set = await home.Mark("/ret/tid"), dato = "", kl = "", sted = "", minutter = "90" })).MustRedirectTo(home.At("?gemt=rettet"));
        await home.Sit(home.Others);
        var answer = await home.Post("/indbyd", new { });

        Assert.Contains("Sæt dag og klokkeslæt", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(home.Manager.Id)).GetAsync(home.At("/kalender.ics"))).StatusCode);
    }

    [Fact]
    public async Task GetCalendar_IsOneEvent_WithTimePlaceAndPurpose()
    {
        var home = await Meetings.In(server);

        var answer = await (await server.SignedIn(home.Employee.Id)).GetAsync(home.At("/kalender.ics"));
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Equal("text/calendar", answer.ContentType()!.MediaType);
        Assert.Contains("DTSTART:20261126T120000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20261126T133000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Kantinen\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Vi vil kunne holde til arbejdet", text, StringComparison.Ordinal);
        Assert.Contains($"UID:{home.Id:N}@arena\r\n", text, StringComparison.Ordinal);
    }

    private Task Address(Person person, string mail) => server.Write(async db => await db.Set<Person>().Where(row => row.Id == person.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Email, mail)));
}
