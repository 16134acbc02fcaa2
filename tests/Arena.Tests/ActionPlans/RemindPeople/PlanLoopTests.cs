using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.RemindPeople;

/// <summary>"You are here" on the front page of a place that is in no training programme, from before it begins to after its last intervention.</summary>
public sealed class PlanLoopTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private readonly Town town = new Town().WithCare();
    private Person rep = null!;

    [Fact]
    public async Task ThroughAllSixSteps_AndRound()
    {
        var manager = await Begin("2001-1");
        var link = await Stands(1, "aftal jeres start", manager);
        Assert.Equal(PlanLinks.StartForm("2001-1"), link);

        await Start("2001-1", manager, signatures: 1);
        Assert.Equal(PlanLinks.StartForm("2001-1"), await Stands(1, "gør jeres start færdig", manager));

        await Start("2001-1", manager, signatures: 2);
        Assert.Equal(CycleLinks.Wheel("2001-1"), await Stands(2, "tal om, hvad der virker", manager));

        await Held(CycleKind.Dialogue, "2001-1", manager);
        await Stands(3, "vælg én ting fra det, I har fundet", manager, "Beslut", "Kortlæg");

        var plan = await server.AddPlan(town, "2001-1", manager);
        await Stands(3, "beslut, hvad I sætter i gang", manager, "Beslut", "Kortlæg");

        await server.Begin(plan, review: server.Clock.Today().AddDays(30));
        await Stands(4, "skriv, hvem der gør hvad i »Ro omkring medicinen«", manager, "Beslut", "Kortlæg", "Planlæg");

        await server.AddStep(plan, "Hæng skiltet op", server.Clock.Today().AddDays(3));
        await Stands(4, "det næste skridt i »Ro omkring medicinen«", manager, "Beslut", "Kortlæg", "Planlæg");

        await OnSteps(plan, (one, step, at) => one.DoStep(step, manager.Id, at));
        await Stands(5, "se efter, om »Ro omkring medicinen« holder ved", manager, "Beslut", "Kortlæg", "Planlæg", "Gør");

        await Check(plan, "2001-1", manager, held: 0b0111);
        await Stands(5, "det, der mangler, for at »Ro omkring medicinen« holder ved", manager, "Beslut", "Kortlæg", "Planlæg", "Gør");

        await Check(plan, "2001-1", manager, held: 0b1111);
        await Stands(4, "hold fast i »Ro omkring medicinen«", manager, "Beslut", "Kortlæg", "Planlæg", "Forankr");

        await server.OnPlan(plan, (one, at) => one.Change(new Dictionary<InterventionField, string> { [InterventionField.NextReview] = FieldText.Of(server.Clock.Today()) }, manager.Id, at));
        await Stands(6, "følg op på »Ro omkring medicinen«", manager, "Beslut", "Kortlæg", "Planlæg", "Gør", "Forankr");

        await server.OnPlan(plan, (one, at) => one.Finish(manager.Id, at, "Målet er nået"));
        await Stands(3, "vælg det næste, I vil arbejde med", manager, "Beslut", "Kortlæg");
    }

    [Fact]
    public async Task AWorkplace_StandsWhereItsTeamsDo_AndTeamsBeginWithItsStart()
    {
        var (leader, manager) = (town.Give(town.AddPerson("Ditte"), Role.Manager, "2001"), await Begin("2001-1"));
        await Start("2001", leader, signatures: 2);
        await Stands(2, "tal om, hvad der virker", leader, "Beslut");
        await Stands(2, "tal om, hvad der virker", manager, "Beslut");

        await server.Begin(await server.AddPlan(town, "2001-1", manager), review: server.Clock.Today());
        await Stands(6, "følg op på", manager, "Beslut", "Planlæg", "Gør");
        Assert.Equal(PlanLinks.Plan("2001"), await Stands(4, "følg med i, hvad jeres teams er i gang med", leader, "Beslut", "Planlæg"));
    }

    // the step that the card names, and those that are ticked; the address of what comes next
    private async Task<string?> Stands(int at, string next, Person person, params string[] done)
    {
        var card = (await (await server.SignedIn(person.Id)).Page("/forside")).QuerySelector("svg.a-loop")!;
        Assert.Contains($"I er ved trin {at} af 6", card.GetAttribute("aria-label")!, StringComparison.Ordinal);
        var link = card.ParentElement!.QuerySelector("p a")!;
        Assert.StartsWith("Næste trin: " + next, link.ReadText(), StringComparison.Ordinal);
        if (done.Length > 0)
            Assert.Equal(done, card.QuerySelectorAll("g").Where(group => group.NextElementSibling?.GetAttribute("stroke-linecap") == "round").Select(group => group.ReadText()));
        return link.GetAttribute("href");
    }

    private async Task<Person> Begin(string unit)
    {
        var manager = town.Give(town.Employ(unit, "Birthe", inTargetGroup: false), Role.Manager, unit);
        rep = town.Give(town.AddPerson("Samir"), Role.SafetyRep, unit);
        await town.Save(server);
        return manager;
    }

    private Task Start(string unit, Person by, int signatures) => server.Write(async db =>
    {
        var one = await db.Set<JointAgreement>().Include(row => row.Texts).Include(row => row.Signatures).FirstOrDefaultAsync(row => row.UnitId == town[unit].Id);
        if (one is null)
        {
            db.Add(one = JointAgreement.Begin(town.Id, town[unit].Id, AgreementKind.Start, 0, 12, db.Now));
            Assert.True(one.Write(AgreementFields.Of(AgreementKind.Start, hasCompetencePlan: true).ToDictionary(field => field, _ => "true"), by.Id, db.Now));
        }
        AgreementSigner[] signers = [new(by.Id, AgreementSide.Management, Role.Manager), new(rep.Id, AgreementSide.Staff, Role.SafetyRep)];
        foreach (var signer in signers.Take(signatures).Where(signer => one.SignatureOf(signer.Side) is null))
            Assert.Equal(SignOutcome.Signed, one.Sign(signer, one.Version, db.Now));
        db.Record("test.start");
    });

    private Task Held(CycleKind kind, string unit, Person by) => server.Write(db =>
    {
        var item = new CycleItem { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town[unit].Id, Kind = kind, AddedBy = by.Id, AddedAt = db.Now };
        item.Plan(new(null, CycleRing.Agreed, server.Clock.Today().AddDays(300), false, 12, null, null), db.Now);
        item.MarkDone(server.Clock.Today().AddDays(-5), by.Id, db.Now);
        db.Add(item);
        db.Record("test.held");
        return Task.CompletedTask;
    });

    private Task Check(Guid plan, string unit, Person by, int held) => server.Write(db =>
    {
        db.Add(new PlanCheck
        {
            Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town[unit].Id, Kind = PlanCheckKind.Anchoring, InterventionId = plan, Held = held, By = by.Id, At = db.Now,
        });
        db.Record("test.check");
        return Task.CompletedTask;
    });

    private Task OnSteps(Guid plan, Action<Intervention, InterventionStep, DateTimeOffset> act) => server.Write(async db =>
    {
        var one = await db.Set<Intervention>().Include(row => row.Steps).FirstAsync(row => row.Id == plan);
        foreach (var step in one.Steps)
            act(one, step, db.Now);
        db.Record("test.steps", plan);
    });
}
