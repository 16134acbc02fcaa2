using System.Net;
using Arena.ActionPlans;
using Arena.ActionPlans.RemindPeople;
using Arena.ActionPlans.SignTogether;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Web;
using Arena.Platform.Web.Charts;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.SignTogether;

public sealed class SignTogetherTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Plan = "/enhed/2001-1/handlingsplan", Start = Plan + "/start";

    [Fact]
    public async Task StartForm_SignedByBoth_Counts_AndTheAuditSaysWho()
    {
        var place = await Place.In(server);
        var (manager, rep) = (await server.SignedIn(place.Manager.Id), await server.SignedIn(place.SafetyRep.Id));
        await Write(manager);

        await Sign(manager, "Skriv under for ledelsen");
        Assert.Contains("Mangler en underskrift", (await manager.Page(Plan)).MainText(), StringComparison.Ordinal);
        await Sign(rep, "Skriv under for medarbejderne");

        var text = (await manager.Page(Start)).MainText();
        Assert.Contains("Aftalt og underskrevet", text, StringComparison.Ordinal);
        Assert.Contains("Birthe Prøve, leder", text, StringComparison.Ordinal);
        Assert.Contains("Samir Prøve, arbejdsmiljørepræsentant", text, StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.Equal([place.Manager.Id, place.SafetyRep.Id], await db.Set<AuditEntry>().Where(row => row.Action == "agreement.signed" && row.MunicipalityId == place.Town.Id)
            .OrderBy(row => row.At).Select(row => row.ActorId!.Value).ToListAsync());
    }

    [Fact]
    public async Task TheFirstSignature_AsksTheOtherSideByMailAtOnce_AndTheSecondNobody()
    {
        await using var smtp = new SmtpServer();
        await using var mailing = new MailingServer(smtp);
        await mailing.InitializeAsync();
        var town = new Town().WithCare();
        var leader = town.Give(town.AddPerson("Birthe", email: "birthe@prove.example"), Role.Manager, "2001-1");
        var samir = town.Give(town.AddPerson("Samir", email: "samir@prove.example"), Role.SafetyRep, "2001-1");
        // elected for the workplace: may sign, and is not asked where the team has somebody of its own
        town.Give(town.AddPerson("Rita", email: "rita@prove.example"), Role.SafetyRep, "2001");
        await town.Save(mailing);
        var (manager, rep) = (await mailing.SignedIn(leader.Id), await mailing.SignedIn(samir.Id));
        await Write(manager);
        Assert.Empty(await mailing.MailsWhen(_ => true));

        await Sign(manager, "Skriv under for ledelsen");

        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.StartsWith("Vil du skrive under på jeres start i ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"{MailingServer.Outside}{Start}", mail.Links);
        await Sign(rep, "Skriv under for medarbejderne");
        Assert.Equal([samir.Id], (await mailing.MailsWhen(mails => mails.TrueForAll(one => one.SentAt is not null))).Select(one => one.PersonId!.Value));
    }

    [Fact]
    public async Task HalfWritten_IsKept_AndSaysWhatIsMissing_AndCannotBeSigned()
    {
        var place = await Place.In(server);
        var manager = await server.SignedIn(place.Manager.Id);

        (await manager.Post(Start + "/ret/betingelser", new { version = "0", ansvar = "Hver måned", sammen = "", fokus = "", saa = "gem" }, Start + "/ret/betingelser")).MustRedirectTo(Start + "?gemt=kladde");

        var page = await manager.Page(Start);
        Assert.Contains("Hver måned", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Der mangler tolv ting", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{Start}/ret/betingelser#sammen']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.Post(Start + "/underskriv", new { version = "1" }, Start + "/ret/betingelser")).StatusCode);
        Assert.Empty(await Signatures(place));
    }

    [Fact]
    public async Task Change_AfterSignatures_AsksForBothAgain_AndWaitsOnTheirFrontPages()
    {
        var place = await Place.In(server);
        var (manager, rep) = (await server.SignedIn(place.Manager.Id), await server.SignedIn(place.SafetyRep.Id));
        await Write(manager);
        await Sign(manager, "Skriv under for ledelsen");
        Assert.Contains("Jeres start venter på din underskrift", (await rep.Page("/forside")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("venter på din underskrift", (await manager.Page("/forside")).MainText(), StringComparison.Ordinal);
        await Sign(rep, "Skriv under for medarbejderne");
        Assert.DoesNotContain("venter på din underskrift", (await rep.Page("/forside")).MainText(), StringComparison.Ordinal);

        Assert.Contains("skal både ledelse og medarbejdere skrive under igen", (await rep.Page(Start + "/ret/ledelse")).MainText(), StringComparison.Ordinal);
        await rep.Post(Start + "/ret/ledelse", new { version = "3", forrest = "true", midler = "true", rammer = "true", laering = "true", saa = "gem" }, Start + "/ret/ledelse");

        Assert.Contains("Teksten er ændret efter underskriften", (await manager.Page(Start)).MainText(), StringComparison.Ordinal);
        Assert.Contains("venter på din underskrift", (await manager.Page("/forside")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Ændret, skal underskrives igen", (await manager.Page(Plan)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_OfWordsThatWereChangedMeanwhile_IsRefused()
    {
        var place = await Place.In(server);
        var (manager, rep) = (await server.SignedIn(place.Manager.Id), await server.SignedIn(place.SafetyRep.Id));
        await Write(manager);
        await rep.Post(Start + "/ret/betingelser", new { version = "3", ansvar = "Hver uge", sammen = "Vi vælger sammen", fokus = "Personalemødet", saa = "gem" }, Start + "/ret/betingelser");

        var answer = await manager.Post(Start + "/underskriv", new { version = "3" }, Start);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Teksten er ændret, siden du åbnede siden", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Empty(await Signatures(place));
    }

    [Fact]
    public async Task TwoWhoWriteTheSame_Choose_AndNothingIsLostInSilence()
    {
        var place = await Place.In(server);
        var (manager, rep) = (await server.SignedIn(place.Manager.Id), await server.SignedIn(place.SafetyRep.Id));
        const string part = Start + "/ret/betingelser";
        await manager.Post(part, new { version = "0", ansvar = "Lederens ord", sammen = "", fokus = "Budgettet", saa = "gem" }, part);

        var answer = await rep.Post(part, new { version = "0", ansvar = "Repræsentantens ord", sammen = "Vi vælger sammen", fokus = "", saa = "gem" }, part);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Det er rettet imens af Birthe Prøve", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("»Lederens ord«", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Vi vælger sammen", (await manager.Page(Start)).MainText(), StringComparison.Ordinal);
        var fields = page.Hidden();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rep.Post(part, fields, part)).StatusCode);

        (await rep.Post(part, fields.Choosing(("ansvar", "mit")), part)).MustRedirectTo(Start + "?gemt=kladde");

        var text = (await manager.Page(Start)).MainText();
        Assert.Contains("Repræsentantens ord", text, StringComparison.Ordinal);
        Assert.Contains("Vi vælger sammen", text, StringComparison.Ordinal);
        Assert.Contains("Budgettet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithAThirdWriter_WhatWasChosenHolds_AndHerOldTextComesBackToNobody()
    {
        var place = await Place.In(server);
        var (manager, rep, member) = (await server.SignedIn(place.Manager.Id), await server.SignedIn(place.SafetyRep.Id), await server.SignedIn(place.TrioMember.Id));
        const string part = Start + "/ret/betingelser";
        await manager.Post(part, new { version = "0", ansvar = "Lederens ord", sammen = "", fokus = "", saa = "gem" }, part);
        var clash = await (await rep.Post(part, new { version = "0", ansvar = "Repræsentantens ord", sammen = "Vi vælger sammen", fokus = "", saa = "gem" }, part)).Document();
        Assert.Equal(["valg-ansvar"], clash.Asked());

        await member.Post(part, new { version = "1", ansvar = "Lederens ord", sammen = "Vi stemmer", fokus = "", saa = "gem" }, part);
        var again = await (await rep.Post(part, clash.Hidden().Choosing(("ansvar", "deres")), part)).Document();
        Assert.Equal(["valg-sammen"], again.Asked());
        await manager.Post(part, new { version = "2", ansvar = "Lederens nye ord", sammen = "Vi stemmer", fokus = "", saa = "gem" }, part);
        (await rep.Post(part, again.Hidden().Choosing(("sammen", "mit")), part)).MustRedirectTo(Start + "?gemt=kladde");

        var text = (await manager.Page(Start)).MainText();
        Assert.Contains("Lederens nye ord", text, StringComparison.Ordinal);
        Assert.Contains("Vi vælger sammen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Repræsentantens ord", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoMaySign_IsTheManagerAndWhoStandsForTheStaff()
    {
        var place = await Place.In(server);
        await Write(await server.SignedIn(place.Manager.Id));

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(place.Employee.Id)).Post(Start + "/underskriv", new { version = "3" }, Start)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(place.Coordinator.Id)).Post(Start + "/underskriv", new { version = "3" }, Start)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(place.Employee.Id)).GetAsync(Start + "/ret/ledelse")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(place.NextDoor.Id)).GetAsync(Start)).StatusCode);
        // an employee in the TRIO stands for the staff; the manager in it does not
        await Sign(await server.SignedIn(place.TrioMember.Id), "Skriv under for medarbejderne");
        await Sign(await server.SignedIn(place.Manager.Id), "Skriv under for ledelsen");
        Assert.Equal([(AgreementSide.Management, Role.Manager), (AgreementSide.Staff, Role.Employee)], (await Signatures(place)).OrderBy(one => one.Side).Select(one => (one.Side, one.Role)));
    }

    [Fact]
    public async Task TheWorkplacesRep_SignsForATeam_AndIsAskedWhereItHasNobodyOfItsOwn()
    {
        var place = new Place();
        var workplaces = place.Town.Give(place.Town.Employ("2001-2", "Rita"), Role.SafetyRep, "2001");
        var other = place.Town.Give(place.Town.Employ("2001-2", "Bodil", inTargetGroup: false), Role.Manager, "2001-2");
        var nextDoor = place.Town.Give(place.Town.Employ("2002-1", "Niels"), Role.SafetyRep, "2002");
        await place.Town.Save(server);
        var (manager, bodil, rita) = (await server.SignedIn(place.Manager.Id), await server.SignedIn(other.Id), await server.SignedIn(workplaces.Id));
        await Write(manager);
        await Sign(manager, "Skriv under for ledelsen");
        // the team has its own rep and one in its TRIO: she may, and is not asked
        Assert.DoesNotContain("venter på din underskrift", (await rita.Page("/forside")).MainText(), StringComparison.Ordinal);
        await Sign(rita, "Skriv under for medarbejderne");
        Assert.Contains("Rita Prøve, arbejdsmiljørepræsentant", (await manager.Page(Start)).MainText(), StringComparison.Ordinal);

        var (plan, start) = ("/enhed/2001-2/handlingsplan", "/enhed/2001-2/handlingsplan/start");
        await Write(bodil, start);
        await Sign(bodil, "Skriv under for ledelsen", start);

        Assert.Contains("Jeres start venter på din underskrift", (await rita.Page("/forside")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Jeres start", (await rita.Page(plan)).MainText(), StringComparison.Ordinal);
        await Sign(rita, "Skriv under for medarbejderne", start);
        Assert.Contains("Aftalt og underskrevet", (await bodil.Page(start)).MainText(), StringComparison.Ordinal);
        // she writes there too; who is elected next door does neither
        Assert.Equal(HttpStatusCode.OK, (await rita.GetAsync(start + "/ret/ledelse")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(nextDoor.Id)).GetAsync(start)).StatusCode);
    }

    [Fact]
    public async Task Annual_HasLastYearsGoals_WhatBecameOfThem_AndIsKeptByYear()
    {
        var place = await Place.In(server);
        var manager = await server.SignedIn(place.Manager.Id);
        var year = server.Clock.GetUtcNow().Year;
        await Annual(manager, year - 1, "Altid to ved tunge løft");
        var plan = await server.AddPlan(place.Town, "2001-1", place.Manager);
        await server.Begin(plan, DateOnly.FromDateTime(server.Clock.GetUtcNow().Date).AddDays(3));
        await server.OnPlan(plan, (one, at) =>
        {
            Assert.Equal(ReviewOutcome.Held, one.Review(new(Happened.Yes, Helped.Partly, 4, "Nået", NextStep.Stop, null), one.OwnerId, at));
        });

        var goals = (await manager.Page($"{Plan}/droeftelse/{year}/ret/maal")).MainText();

        Assert.Contains("Altid to ved tunge løft", goals, StringComparison.Ordinal);
        Assert.Contains("Ro omkring medicinen", goals, StringComparison.Ordinal);
        // fewer than ten are employed there
        Assert.Contains("Har I den viden om arbejdsmiljø", (await manager.Page($"{Plan}/droeftelse/{year}")).MainText(), StringComparison.Ordinal);
        await Annual(manager, year, "En fast pause");
        var years = (await manager.Page(Plan + "/droeftelse")).MainText();
        Assert.Contains((year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture), years, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{Plan}/droeftelse/{year - 5}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{Plan}/droeftelse/{year + 1}")).StatusCode);
    }

    [Fact]
    public async Task Annual_OfWhatStillRuns_SaysWhenItWasFollowedUp()
    {
        var place = await Place.In(server);
        var manager = await server.SignedIn(place.Manager.Id);
        var plan = await server.AddPlan(place.Town, "2001-1", place.Manager);
        await server.Begin(plan, server.Clock.Today().AddDays(3));
        await server.OnPlan(plan, (one, at) => Assert.Equal(ReviewOutcome.Held, one.Review(new(Happened.Yes, Helped.Partly, 4, null, NextStep.Continue, server.Clock.Today().AddDays(30)), one.OwnerId, at)));

        var text = (await manager.Page($"{Plan}/droeftelse/{server.Clock.Today().Year}/ret/maal")).MainText().Replace('\u00A0', ' ');

        Assert.Contains($"I gang. Fulgt op {Arena.Platform.Web.Parts.Format.Date(server.Clock.Today())}.".Replace('\u00A0', ' '), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annual_GoalsOfTheDiscussionBefore_CarryItsYear()
    {
        var place = await Place.In(server);
        var year = server.Clock.GetUtcNow().Year;
        await server.Write(async db =>
        {
            var before = JointAgreement.Begin(place.Town.Id, place.Town["2001-1"].Id, AgreementKind.AnnualOhsReview, year - 2, 5, db.Now);
            Assert.True(before.Write(new Dictionary<AgreementField, string> { [AgreementField.NextGoals] = "Altid to ved tunge løft" }, place.Manager.Id, db.Now));
            db.Add(before);
            // the year between was begun and left
            var begun = JointAgreement.Begin(place.Town.Id, place.Town["2001-1"].Id, AgreementKind.AnnualOhsReview, year - 1, 5, db.Now);
            db.Add(begun);
            db.Record("test.agreement");
            await db.SaveChangesAsync();
        });

        var goals = (await (await server.SignedIn(place.Manager.Id)).Page($"{Plan}/droeftelse/{year}/ret/maal")).MainText();

        Assert.Contains($"Målene fra {year - 2}", goals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastYear_OfMoreThanAPageHolds_IsTheLatest()
    {
        var place = await Place.In(server);
        var now = server.Clock.GetUtcNow();
        foreach (var number in Enumerable.Range(0, 51))
            await server.Write(async db =>
            {
                db.Add(FinishedIntervention.Of(place.Town.Id, place.Town["2001-1"].Id, $"Nummer {number}", place.Manager.Id, now.AddDays(number - 60)));
                db.Record("test.intervention");
                await db.SaveChangesAsync();
            });
        await using var db = server.Read();

        var year = await new LastYears(db).Before(JointAgreement.Begin(place.Town.Id, place.Town["2001-1"].Id, AgreementKind.AnnualOhsReview, now.Year, 5, now), now);

        Assert.Equal(Enumerable.Range(1, 50).Select(number => $"Nummer {number}"), year.Became.Select(row => row.Goal));
    }

    [Fact]
    public async Task Annual_CountsFromTheDayItWasHeld_NotFromTheSecondSignature()
    {
        var place = await Place.In(server);
        var (unit, now) = (place.Town["2001-1"], server.Clock.GetUtcNow());
        await server.Write(db =>
        {
            db.Add(SignedAgreement.Annual(place.Town.Id, unit, new(now.Year, 2, 3), place.Manager, place.SafetyRep));
            db.Record("test.agreement");
            return Task.CompletedTask;
        });
        await using var db = server.Read();
        var day = Assert.Single((await new AgreementCycle().At(db, [new(unit.Id, unit.Code, unit.Name)], new(now.Year - 5, 1, 1)))[unit.Id]);
        Assert.Equal((new DateOnly(now.Year, 2, 3), true), (day.Day, day.IsDone));
    }

    [Fact]
    public async Task Post_TooLongOrOfAnotherDay_KeepsWhatWasTyped()
    {
        var place = await Place.In(server);
        var manager = await server.SignedIn(place.Manager.Id);
        var part = $"{Plan}/droeftelse/{server.Clock.GetUtcNow().Year}/ret/samarbejde";

        var answer = await manager.Post(part, new { version = "0", dag = "1.1.2001", deltagere = "", indhold = "<b>Løft</b>", former = new string('x', 2001), saa = "gem" }, part);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("<b>Løft</b>", page.QuerySelector("textarea[name=indhold]")!.TextContent.Trim());
        Assert.Contains("Skriv højst 2000 tegn", page.MainText(), StringComparison.Ordinal);
        Assert.Contains($"til marts {server.Clock.GetUtcNow().Year + 1} og ikke ude i fremtiden", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("1.1.2001", page.QuerySelector("input[name=dag]")!.GetAttribute("value"));
        await using var db = server.Read();
        Assert.False(await db.Set<JointAgreement>().AnyAsync(row => row.MunicipalityId == place.Town.Id));
    }

    private static async Task Write(HttpClient browser, string start = Start)
    {
        (await browser.Post(start + "/ret/betingelser", new { version = "0", ansvar = "Hver måned", sammen = "Vi vælger sammen", fokus = "Personalemødet", saa = "videre" }, start + "/ret/betingelser")).MustRedirectTo(start + "/ret/ledelse");
        (await browser.Post(start + "/ret/ledelse", new { version = "1", forrest = "true", midler = "true", rammer = "true", laering = "true", med = "true", saa = "videre" }, start + "/ret/ledelse")).MustRedirectTo(start + "/ret/beslutninger");
        (await browser.Post(start + "/ret/beslutninger", new { version = "2", gevinster = "At kunne holde", hvad = "Træning", ressourcer = "To timer", forankring = "Fast punkt", evaluering = "En snak", saa = "gem" }, start + "/ret/beslutninger")).MustRedirectTo(start + "?gemt=kladde");
    }

    private static async Task Annual(HttpClient browser, int year, string next)
    {
        var at = $"{Plan}/droeftelse/{year}";
        (await browser.Post(at + "/ret/maal", new { version = "0", sidste = "Ja", naeste = next, saa = "gem" }, at + "/ret/maal")).MustRedirectTo(at + "?gemt=kladde");
    }

    private static async Task Sign(HttpClient browser, string button, string start = Start)
    {
        var page = await browser.Page(start);
        Assert.Contains(button, page.MainText(), StringComparison.Ordinal);
        var version = page.QuerySelector($"form[action='{start}/underskriv'] input[name=version]")!.GetAttribute("value")!;
        (await browser.Post(start + "/underskriv", new { version }, start)).MustRedirectTo(start + "?gemt=underskrevet");
    }

    private async Task<List<AgreementSignature>> Signatures(Place place)
    {
        await using var db = server.Read();
        return await db.Set<AgreementSignature>().Where(row => row.MunicipalityId == place.Town.Id).ToListAsync();
    }
}
