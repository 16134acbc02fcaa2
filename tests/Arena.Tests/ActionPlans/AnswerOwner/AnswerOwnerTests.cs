using System.Net;
using Arena.ActionPlans;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans.AnswerOwner;

public sealed class AnswerOwnerTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task TheOneWhoIsAsked_IsAskedOnThePlanAndSaysYes()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea(owner: home.Employee);
        var browser = await server.SignedIn(home.Employee.Id);
        Assert.Equal("Vil du stå for »Ro omkring medicinen«?", (await browser.Page(Solgaven.Address)).QuerySelector("#h-naeste")!.ReadText());
        Assert.Contains("Ingen har sagt ja endnu", (await (await server.SignedIn(home.Manager.Id)).Page(Solgaven.Address)).MainText(), StringComparison.Ordinal);

        (await browser.Post(Solgaven.At(id, "/svar"), new { svar = "ja" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=ja"));

        Assert.Equal([OwnerState.Asked, OwnerState.Accepted], (await home.Read(id)).Answers.OrderBy(row => row.Id).Select(row => row.State));
        // answered twice, and by another: it stays
        (await browser.Post(Solgaven.At(id, "/svar"), new { svar = "nej" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(home.Rep.Id)).Post(Solgaven.At(id, "/svar"), new { svar = "nej" }, Solgaven.At(id))).StatusCode);
        Assert.True((await home.Read(id)).IsAccepted);
    }

    [Fact]
    public async Task AnotherDate_IsProposed_AndTheManagerSaysYesToIt()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea(owner: home.Employee);
        var browser = await server.SignedIn(home.Employee.Id);
        var wrong = await browser.Post(Solgaven.At(id, "/svar"), new { svar = "dato", dato = "i sommers" }, Solgaven.At(id));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "i sommers"), (wrong.StatusCode, (await wrong.Document()).QuerySelector("#dato")!.GetAttribute("value")));

        (await browser.Post(Solgaven.At(id, "/svar"), new { svar = "dato", dato = "1.3.2027" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=dato"));
        var manager = await server.SignedIn(home.Manager.Id);
        Assert.Contains("Foreslår 1. marts 2027", (await manager.Page(Solgaven.At(id))).MainText().Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("2027-03-01", (await manager.Page(Solgaven.At(id))).QuerySelector("button[name=dato]")!.GetAttribute("value"));
        foreach (var other in (string[])["2027-02-01", "", "i morgen"])
            (await manager.Post(Solgaven.At(id, "/ejer/dato"), new { dato = other }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));
        (await manager.Post(Solgaven.At(id, "/ejer/dato"), new { dato = "2027-03-01" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=enig"));

        var now = await home.Read(id);
        Assert.Equal((true, new DateOnly(2027, 3, 1)), (now.IsAccepted, now.Due));
    }

    [Fact]
    public async Task WhoProposedAnotherDate_MayStillSayYesWithoutIt()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea(owner: home.Employee);
        var browser = await server.SignedIn(home.Employee.Id);
        await browser.Post(Solgaven.At(id, "/svar"), new { svar = "dato", dato = "1.3.2027" }, Solgaven.At(id));

        Assert.Equal("Du har foreslået 1. marts", (await browser.Page(Solgaven.At(id))).QuerySelector("#h-nu")!.ReadText().Replace('\u00a0', ' '));
        (await browser.Post(Solgaven.At(id, "/svar"), new { svar = "ja" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=ja"));

        Assert.Equal((true, null), ((await home.Read(id)).IsAccepted, (await home.Read(id)).Due));
    }

    [Fact]
    public async Task ADateBeforeItBegins_IsRefusedBesideTheField()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea(owner: home.Employee);
        await server.OnPlan(id, (one, at) => one.Change(new Dictionary<InterventionField, string> { [InterventionField.Start] = "2027-03-01" }, home.Manager.Id, at));

        var answer = await (await server.SignedIn(home.Employee.Id)).Post(Solgaven.At(id, "/svar"), new { svar = "dato", dato = "1.2.2027" }, Solgaven.At(id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Skriv en dato fra 1. marts 2027 og frem", (await answer.Document()).Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_IsSaidWithAWord_AndAnotherIsAsked()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea(owner: home.Employee);

        (await (await server.SignedIn(home.Employee.Id)).Post(Solgaven.At(id, "/svar"), new { svar = "nej", ord = "Ikke i år" }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=nej"));
        var manager = await server.SignedIn(home.Manager.Id);
        Assert.Contains("Ikke i år", (await manager.Page(Solgaven.At(id))).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.Post(Solgaven.At(id, "/ejer"), new { ejer = home.Outsider.Id.ToString("N") }, Solgaven.At(id))).StatusCode);
        (await manager.Post(Solgaven.At(id, "/ejer"), new { ejer = home.Rep.Id.ToString("N") }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=ejer"));

        var now = await home.Read(id);
        Assert.Equal((home.Rep.Id, OwnerState.Asked), (now.OwnerId, now.OwnerState));
        Assert.Equal("Ikke i år", now.Answers.Single(row => row.State == OwnerState.Declined).Word);
    }

    [Fact]
    public async Task AHelper_WhoCannotBeAddedOrTakenAway_IsNotSaidToBeSaved()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var manager = await server.SignedIn(home.Manager.Id);

        (await manager.Post(Solgaven.At(id, "/hjaelpere"), new { hjaelper = home.Manager.Id.ToString("N") }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=uaendret"));
        (await manager.Post(Solgaven.At(id, "/hjaelpere"), new { hjaelper = home.Employee.Id.ToString("N") }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=hjaelper"));
        await server.OnPlan(id, (one, at) => one.Stop(home.Manager.Id, at, "Ingen tid"));
        (await manager.Post(Solgaven.At(id, "/hjaelpere"), new { fjern = home.Employee.Id.ToString("N") }, Solgaven.Address + "/ny")).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));

        Assert.Equal(home.Employee.Id, Assert.Single((await home.Read(id)).Helpers).PersonId);
    }

    [Fact]
    public async Task WhoOwnsItOrHelpsAlready_IsNoChoiceAsAHelper_AndAHelperWhoComesToOwnIt_IsNamedOnce()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var manager = await server.SignedIn(home.Manager.Id);
        await manager.Post(Solgaven.At(id, "/hjaelpere"), new { hjaelper = home.Employee.Id.ToString("N") }, Solgaven.At(id));

        var page = await manager.Page(Solgaven.At(id));
        Assert.Equal([home.Rep.Id.ToString("N")], page.QuerySelectorAll("#hjaelper option").Select(option => option.GetAttribute("value")).Where(value => value != ""));
        Assert.Contains("Emma Ansat", page.QuerySelector(".a-helpers")!.ReadText(), StringComparison.Ordinal);

        await manager.Post(Solgaven.At(id, "/ejer"), new { ejer = home.Employee.Id.ToString("N") }, Solgaven.At(id));
        Assert.Null((await manager.Page(Solgaven.At(id))).QuerySelector(".a-helpers"));
    }

    [Fact]
    public async Task AHelper_IsAddedOnceAndTakenAway_AndMayChangeMeanwhile()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var manager = await server.SignedIn(home.Manager.Id);
        var employee = await server.SignedIn(home.Employee.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await employee.GetAsync(Solgaven.At(id, "/ret/maal"))).StatusCode);

        await manager.Post(Solgaven.At(id, "/hjaelpere"), new { hjaelper = home.Employee.Id.ToString("N") }, Solgaven.At(id));
        await manager.Post(Solgaven.At(id, "/hjaelpere"), new { hjaelper = home.Employee.Id.ToString("N") }, Solgaven.At(id));
        Assert.Single((await home.Read(id)).Helpers);
        Assert.Equal(HttpStatusCode.OK, (await employee.GetAsync(Solgaven.At(id, "/ret/maal"))).StatusCode);

        await manager.Post(Solgaven.At(id, "/hjaelpere"), new { fjern = home.Employee.Id.ToString("N") }, Solgaven.At(id));
        Assert.Empty((await home.Read(id)).Helpers);
    }

    [Fact]
    public async Task WhoIsAskedAlready_OrHasSaidYes_IsNotAskedAgain()
    {
        await using var smtp = new SmtpServer();
        await using var mailing = new MailingServer(smtp);
        await mailing.InitializeAsync();
        var town = new Town().WithCare();
        var leader = town.Give(town.AddPerson("Birthe", email: "birthe@prove.example"), Role.Manager, "2001");
        var mette = town.Give(town.AddPerson("Mette", email: "mette@prove.example"), Role.SafetyRep, "2001");
        await town.Save(mailing);
        var (id, manager) = (Guid.CreateVersion7(), await mailing.SignedIn(leader.Id));
        await manager.Post(Solgaven.Address + "/ny", new { id = id.ToString("N"), maal = "Ro\nom medicinen", ejer = mette.Id.ToString("N") }, Solgaven.Address);
        // a line typed as two is one in the mail
        Assert.Equal("Vil du stå for »Ro om medicinen«?", Assert.Single(await smtp.WaitFor(1)).Subject);

        var again = new { ejer = mette.Id.ToString("N") };
        (await manager.Post(Solgaven.At(id, "/ejer"), again, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=uaendret"));
        await (await mailing.SignedIn(mette.Id)).Post(Solgaven.At(id, "/svar"), new { svar = "ja" }, Solgaven.At(id));
        (await manager.Post(Solgaven.At(id, "/ejer"), again, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=uaendret"));

        await using var db = mailing.Read();
        Assert.Equal([OwnerState.Asked, OwnerState.Accepted], db.Set<OwnerAnswer>().OrderBy(row => row.Id).Select(row => row.State));
        Assert.Single(await mailing.MailsWhen(mails => mails.TrueForAll(mail => mail.SentAt is not null)));
        var choices = (await manager.Page(Solgaven.At(id))).QuerySelectorAll("#ejer option").Select(option => option.GetAttribute("value")).ToList();
        Assert.Contains(leader.Id.ToString("N"), choices);
        Assert.DoesNotContain(mette.Id.ToString("N"), choices);
    }
}
