using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Organisation.SendReminders;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.ActionPlans.RemindPeople;

/// <summary>Requests at once, and one reminder a week with everything in it. The clock begins on Thursday 19 November 2026 at 8.</summary>
public sealed class RemindPeopleTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private readonly SmtpServer smtp = new();
    private readonly MailingServer server;
    private readonly Town town = new Town().WithCare();
    private readonly Person manager;
    private readonly Person mette;

    public RemindPeopleTests()
    {
        server = new(smtp);
        manager = town.Give(town.AddPerson("Birthe", "Engholt", email: "birthe@prove.example"), Role.Manager, "2001");
        mette = WithMail("Mette");
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

    private Person WithMail(string name)
    {
        var person = town.AddPerson(name, email: $"{name.ToLowerInvariant()}@prove.example");
        town.AddJob(town.WithAccount(person), "2001");
        return person;
    }

    private ReminderWork NewWork(ArenaServer? on = null)
    {
        var services = (on ?? server).Services;
        return new(services.GetRequiredService<Storage>(), services.GetRequiredService<Writer>(), services.GetRequiredService<PostOffice>(),
            services.GetServices<IFrontPageItems>(), server.Clock);
    }

    private Task Remind() => NewWork().Run(TestContext.Current.CancellationToken);

    private async Task<List<OutgoingMail>> Written(MailKind kind) => (await server.MailsWhen(mails => mails.TrueForAll(mail => mail.SentAt is not null))).FindAll(mail => mail.Kind == kind);

    [Fact]
    public async Task NamingAnotherAsOwner_AsksHerByMailAtOnce_AndNamesNobody()
    {
        var plan = await server.AddPlan(town, "2001", mette, manager, "Altid to ved tunge løft");
        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.Equal(("mette@prove.example", "Vil du stå for »Altid to ved tunge løft«?"), (mail.To, mail.Subject));
        Assert.Contains(MailingServer.Outside + PlanLinks.Intervention("2001", plan), mail.Links);
        Assert.Contains(MailingServer.Outside + OrganisationLinks.MyMail, mail.Links);
        Assert.DoesNotContain("Birthe", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwningItHerself_AsksNobody()
    {
        await server.AddPlan(town, "2001", mette);
        Assert.Empty(await Written(MailKind.Request));
    }

    [Fact]
    public async Task TheWeeksReminder_HasEverythingInOneMail()
    {
        var asked = await server.AddPlan(town, "2001", mette, manager, "Altid to ved tunge løft");
        var running = await server.AddPlan(town, "2001", mette);
        await server.Begin(running, review: Monday);
        await server.AddStep(running, "Hæng skiltet op", server.Clock.Today().AddDays(-2));
        await server.AddStep(running, "Mål igen", Monday.AddDays(60));
        await smtp.WaitFor(1);

        await Remind();

        var mail = (await smtp.WaitFor(2))[1];
        Assert.Equal(("mette@prove.example", "Tre ting venter på dig i Arena"), (mail.To, mail.Subject));
        Assert.Equal([PlanLinks.Intervention("2001", asked), PlanLinks.Intervention("2001", running), PlanLinks.Review("2001", running), "/", OrganisationLinks.MyMail],
            mail.Links.Select(link => new Uri(link).AbsolutePath));
        Assert.Contains("Vil du stå for »Altid to ved tunge løft«?", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Dit skridt i »Ro omkring medicinen«. Aftalt til 17.\u00A0november.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Skete det, og hjalp det? Aftalt til mandag.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mål igen", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Birthe", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwiceInAWeek_IsOneMail_AndNextMondayAnother()
    {
        await server.Begin(await server.AddPlan(town, "2001", mette), review: server.Clock.Today());
        await Remind();
        await Remind();
        server.Clock.Set(server.Clock.Today().AddDays(1));
        await Remind();
        Assert.Single(await Written(MailKind.Reminder));

        server.Clock.Set(Monday, new TimeOnly(6, 59));
        await Remind();
        Assert.Single(await Written(MailKind.Reminder));
        server.Clock.Set(Monday, new TimeOnly(7, 0));
        await Remind();
        Assert.Equal(2, (await Written(MailKind.Reminder)).Count);
    }

    [Fact]
    public async Task ManyAtOnce_OnTwoServers_WriteOne()
    {
        await server.Begin(await server.AddPlan(town, "2001", mette), review: server.Clock.Today());
        await using var second = ArenaServer.OnPostgres ? new SecondNode(server) : null;
        if (second is not null)
            await second.InitializeAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => NewWork(number % 2 == 0 ? server : second ?? (ArenaServer)server).Run(TestContext.Current.CancellationToken))));
        Assert.Single(await Written(MailKind.Reminder));
        Assert.Single(smtp.Taken);
        await using var db = server.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "mail.reminded"));
    }

    [Fact]
    public async Task OnAWeekend_NobodyIsReminded()
    {
        await server.Begin(await server.AddPlan(town, "2001", mette), review: server.Clock.Today());
        server.Clock.Set(Monday.AddDays(-1), new TimeOnly(12, 0));
        await Remind();
        Assert.Empty(await Written(MailKind.Reminder));
    }

    [Fact]
    public async Task WhoWantsNone_OrHasNoAddress_IsNotReminded()
    {
        var without = town.Employ("2001", "Uden");
        await Write(without);
        await server.Begin(await server.AddPlan(town, "2001", mette), review: server.Clock.Today());
        await server.Begin(await server.AddPlan(town, "2001", without), review: server.Clock.Today());
        await (await server.SignedIn(mette.Id)).Post(OrganisationLinks.MyMail, new { spoergsmaal = "true", sprog = "da" }, OrganisationLinks.MyMail);
        await Remind();
        Assert.Empty(await Written(MailKind.Reminder));
    }

    [Fact]
    public async Task APlanThatLiesStill_IsTheManagersAfterNinetyDays_AndNotBefore()
    {
        var plan = await server.AddPlan(town, "2001", mette);
        server.Clock.Set(server.Clock.Today().AddDays(89));
        await Remind();
        Assert.Empty(await Written(MailKind.Reminder));
        server.Clock.Set(server.Clock.Today().AddDays(2));
        await Remind();
        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.Equal("birthe@prove.example", mail.To);
        Assert.Contains("Plejehjemmet Solgaven har ligget stille i 90 dage", mail.Text, StringComparison.Ordinal);
        await server.OnPlan(plan, (one, at) => one.Decide(mette.Id, at));
        Assert.DoesNotContain(await Items(manager), item => item.IconName == "hourglass");
    }

    [Fact]
    public async Task APlanInWhichSomethingWasEnded_DoesNotLieStill()
    {
        await server.AddPlan(town, "2001", mette);
        var other = await server.AddPlan(town, "2001", mette, goal: "Frugt");
        server.Clock.Set(server.Clock.Today().AddDays(60));
        await server.OnPlan(other, (one, at) => one.Stop(mette.Id, at, "Ingen tid"));
        server.Clock.Set(server.Clock.Today().AddDays(60));
        Assert.DoesNotContain(await Items(manager), item => item.IconName == "hourglass");
        server.Clock.Set(server.Clock.Today().AddDays(31));
        Assert.Contains(await Items(manager), item => item.IconName == "hourglass");
    }

    [Fact]
    public async Task APlanWhoseOwnerLeft_StillLiesStill()
    {
        await server.AddPlan(town, "2001", mette);
        server.Clock.Set(server.Clock.Today().AddDays(60));
        await Leave(mette);
        server.Clock.Set(server.Clock.Today().AddDays(31));
        Assert.Contains(await Items(manager), item => item.IconName == "hourglass");
    }

    [Fact]
    public async Task AFollowUpThatComes_DoesNotHideThatTheEndIsPast()
    {
        var plan = await server.AddPlan(town, "2001", mette);
        await server.Begin(plan, review: Monday);
        await server.OnPlan(plan, (one, at) => one.Change(new Dictionary<InterventionField, string> { [InterventionField.Due] = "2026-11-10" }, mette.Id, at));
        Assert.Equal([(WaitingKind.Late, "flag"), (WaitingKind.Soon, "list-check")], FrontPageItem.InOrder(await Items(mette)).Select(item => (item.Kind, item.IconName)));
    }

    [Fact]
    public async Task WhatNobodySaidYesTo_WaitsForTheManager_AndStepsForWhoeverHasThem()
    {
        var plan = await server.AddPlan(town, "2001", mette, manager);
        await server.OnPlan(plan, (one, at) => one.Decline(mette.Id, at, "Ikke nu"));
        await server.AddStep(plan, "Mit skridt", server.Clock.Today(), manager);
        Assert.Equal(["Ingen står for »Ro omkring medicinen« endnu", "Mit skridt"], FrontPageItem.InOrder(await Items(manager)).Select(item => item.Heading()));
        Assert.Empty(await Items(mette));
        await server.OnPlan(plan, (one, at) => one.Stop(manager.Id, at, "Ingen tid"));
        Assert.Empty(await Items(manager));
    }

    [Theory]
    [InlineData(OwnerState.Asked)]
    [InlineData(OwnerState.OtherDate)]
    [InlineData(OwnerState.Declined)]
    public async Task WhatRuns_AndNobodyHasSaidYesTo_IsFollowedUpByTheManager(OwnerState answer)
    {
        var plan = await server.AddPlan(town, "2001", mette, manager);
        await server.Begin(plan, review: Monday);
        await server.OnPlan(plan, (one, at) => one.Change(new Dictionary<InterventionField, string> { [InterventionField.Due] = "2026-11-10" }, manager.Id, at));
        await server.AddStep(plan, "Hæng skiltet op", server.Clock.Today());
        await server.OnPlan(plan, (one, at) => _ = answer switch
        {
            OwnerState.Declined => one.Decline(mette.Id, at, "Ikke nu"),
            OwnerState.OtherDate => one.ProposeDate(new DateOnly(2027, 1, 15), mette.Id, at),
            _ => OwnerOutcome.Unchanged,
        });

        var items = FrontPageItem.InOrder(await Items(manager));
        var dated = items.Where(item => item.IconName != "how-to-reg").ToList();
        Assert.Equal(["»Ro omkring medicinen« skulle være slut", "Hæng skiltet op", "Følg op på »Ro omkring medicinen«"], dated.Select(item => item.Heading()));
        Assert.Equal(PlanLinks.Review("2001", plan), dated[^1].Href);
        Assert.All(dated, item => Assert.Matches("Ingen har sagt ja til den endnu|som ingen står for", item.Text()));
        Assert.Equal(answer == OwnerState.Asked ? 0 : 1, items.Count - dated.Count);
        // she is asked, and only that; once she has answered, nothing of it is hers
        Assert.Equal(answer == OwnerState.Asked ? ["Vil du stå for »Ro omkring medicinen«?"] : [], (await Items(mette)).Select(item => item.Heading()));

        await server.OnPlan(plan, (one, at) => one.Ask(mette.Id, Role.Employee, mette.Id, at));
        Assert.Empty(await Items(manager));
        Assert.Equal(3, (await Items(mette)).Count);
    }

    [Fact]
    public async Task WhatPassedOn_IsFollowedUpByTheManager_WhoIsAskedToo()
    {
        var plan = await server.AddPlan(town, "2001", mette);
        await server.Begin(plan, review: Monday);
        await Leave(mette);

        Assert.Equal(["Vil du stå for »Ro omkring medicinen«?", "Følg op på »Ro omkring medicinen«"], FrontPageItem.InOrder(await Items(manager)).Select(item => item.Heading()));
        Assert.Empty(await Items(mette));
    }

    [Fact]
    public async Task WhatSomebodySeesToOnTheCycle_IsTheManagersOnceSheHasLeft()
    {
        await server.Write(async db =>
        {
            var item = new CycleItem { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town["2001"].Id, Kind = CycleKind.Dialogue, AddedBy = manager.Id, AddedAt = db.Now };
            item.Plan(new(null, CycleRing.Agreed, Monday, false, 12, new(mette.Id, Role.Employee), null), db.Now);
            db.Add(item);
            db.Record("test.cycle");
            await db.SaveChangesAsync();
        });
        Assert.Equal("Det er tid til et dialogmøde", Assert.Single(await Items(mette)).Heading());
        Assert.Empty(await Items(manager));

        await Leave(mette);

        Assert.Empty(await Items(mette));
        // at once, whether or not it has passed on to her yet, of which she is told too
        Assert.Equal("Det er tid til et dialogmøde", Assert.Single(await Items(manager), item => item.Kind != WaitingKind.Told).Heading());
    }

    [Fact]
    public async Task AnotherDate_IsAskedOfTheManager()
    {
        var plan = await server.AddPlan(town, "2001", mette, manager);
        await server.OnPlan(plan, (one, at) => one.ProposeDate(new DateOnly(2027, 1, 15), mette.Id, at));
        Assert.Equal("Plejehjemmet Solgaven. Der er foreslået 15.\u00A0januar.", Assert.Single(await Items(manager)).Text());
    }

    [Fact]
    public async Task WhatIsPastItsDay_IsLate_AndInEnglishForWhoReadsEnglish()
    {
        var plan = await server.AddPlan(town, "2001", mette);
        await server.Begin(plan, review: Monday.AddDays(300));
        await server.OnPlan(plan, (one, at) => one.Change(new Dictionary<InterventionField, string> { [InterventionField.Due] = "2026-11-10" }, mette.Id, at));
        Assert.Equal((WaitingKind.Late, new DateOnly(2026, 11, 10)), Assert.Single(await Items(mette)) is var item ? (item.Kind, item.Due) : default);
        await (await server.SignedIn(mette.Id)).Post("/sprog", new { sprog = "en", retur = "/" });
        await Remind();
        var mail = Assert.Single(await smtp.WaitFor(1));
        Assert.Equal("One thing waits for you in Arena", mail.Subject);
        Assert.Contains("“Ro omkring medicinen” should have ended", mail.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<FrontPageItem>> Items(Person person)
    {
        await using var db = server.Services.GetRequiredService<Storage>().Read(town.Id);
        var items = new List<FrontPageItem>();
        using var _ = Language.Speak(english: false);
        foreach (var source in server.Services.GetServices<IFrontPageItems>())
            items.AddRange(await source.Read(db, town.Id, person.Id));
        return items;
    }

    private async Task Leave(Person person)
    {
        await server.Write(async db =>
        {
            (await db.Set<Employment>().SingleAsync(row => row.PersonId == person.Id)).To = server.Clock.Today().AddDays(-1);
            db.Record("test.left");
            await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, town.Id);
        });
        await server.Services.GetRequiredService<Arena.ActionPlans.PassOn.PassOnWork>().Run(TestContext.Current.CancellationToken);
    }

    private Task Write(Person person) => server.Write(async db =>
    {
        db.Add(person);
        db.Add(new Employment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = person.Id, UnitId = town["2001"].Id, From = new DateOnly(2020, 1, 1) });
        db.Record("test.person");
        await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, town.Id);
    });
}
