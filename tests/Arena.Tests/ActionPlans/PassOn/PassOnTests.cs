using Arena.ActionPlans;
using Arena.ActionPlans.PassOn;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.ActionPlans.PassOn;

public sealed class PassOnTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task OwnerWhoseRoleEnds_PassesItToTheManager_WhoIsTold()
    {
        var (town, manager, rep) = await Solgaven();
        var made = await Plan(town, "2001", rep.Id, manager.Id);
        await EndRoles(town, rep.Id);

        await Work();

        await using var db = server.Read();
        var now = await db.Set<Intervention>().FirstAsync(row => row.Id == made);
        Assert.Equal((manager.Id, Role.Manager, OwnerState.Asked), (now.OwnerId, now.OwnerRole, now.OwnerState));
        var notice = Assert.Single(await db.Set<PlanNotice>().Where(row => row.InterventionId == made).ToListAsync());
        Assert.Equal((manager.Id, rep.Id, PassedOnBecause.OwnerLeft), (notice.PersonId, notice.FromPersonId, notice.Because));
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "intervention.passed-on" && row.ObjectId == made && row.SubjectId == manager.Id));
    }

    [Fact]
    public async Task ARoleThatIsEndedByHand_PassesOnInTheSameChange()
    {
        var (town, manager, rep) = await Solgaven();
        var made = await Plan(town, "2001", rep.Id, manager.Id);
        var administrator = await MakeAdministrator(town);
        await using var db = server.Read();
        var role = await db.Set<RoleAssignment>().FirstAsync(row => row.PersonId == rep.Id);
        var browser = await server.SignedIn(administrator);

        (await browser.Post($"/administration/personer/{rep.Id}/slut", new { rolle = role.Id.ToString(), dato = "2026-11-18" })).MustRedirectTo($"/administration/personer/{rep.Id}?gemt=slut");

        Assert.Equal(manager.Id, (await db.Set<Intervention>().FirstAsync(row => row.Id == made)).OwnerId);
    }

    [Fact]
    public async Task TwoNodesAtOnce_PassOnOnce()
    {
        var (town, manager, rep) = await Solgaven();
        var made = await Plan(town, "2001", rep.Id, manager.Id);
        await EndRoles(town, rep.Id);
        var other = ActivatorUtilities.CreateInstance<PassOnWork>(server.Services);

        await Task.WhenAll(Work(), other.Run(TestContext.Current.CancellationToken));

        await using var db = server.Read();
        Assert.Equal(1, await db.Set<PlanNotice>().CountAsync(row => row.InterventionId == made));
    }

    [Fact]
    public async Task Twice_PassesOnOnce()
    {
        var (town, manager, rep) = await Solgaven();
        var made = await Plan(town, "2001", rep.Id, manager.Id);
        await EndRoles(town, rep.Id);

        await Work();
        await Work();

        await using var db = server.Read();
        Assert.Equal(1, await db.Set<PlanNotice>().CountAsync(row => row.InterventionId == made));
    }

    [Fact]
    public async Task WhoeverHasBecomeTheManager_KeepsIt_InThatRole()
    {
        var town = new Town().WithCare();
        var rep = town.Give(town.AddPerson("Rita"), Role.SafetyRep, "2001");
        await town.Save(server);
        var made = await Plan(town, "2001", rep.Id, rep.Id);
        await EndRoles(town, rep.Id);
        await server.Write(async db =>
        {
            db.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = rep.Id, UnitId = town["2001"].Id, Role = Role.Manager, From = TestClock.FirstDay });
            db.Record("test.manager");
            await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, town.Id);
        });

        await Work();

        await using var read = server.Read();
        var one = await read.Set<Intervention>().FirstAsync(row => row.Id == made);
        Assert.Equal((rep.Id, Role.Manager), (one.OwnerId, one.OwnerRole));
        Assert.False(await read.Set<PlanNotice>().AnyAsync(row => row.InterventionId == made));
    }

    [Fact]
    public async Task WithoutAManagerInTheUnit_ItGoesToTheNearestAbove()
    {
        var town = new Town().WithCare();
        var above = town.Give(town.AddPerson("Ditte"), Role.Manager, "1110");
        var rep = town.Give(town.AddPerson("Rita"), Role.SafetyRep, "2001-1");
        await town.Save(server);
        var made = await Plan(town, "2001-1", rep.Id, above.Id);
        await EndRoles(town, rep.Id);

        await Work();

        await using var db = server.Read();
        Assert.Equal(above.Id, (await db.Set<Intervention>().FirstAsync(row => row.Id == made)).OwnerId);
    }

    [Fact]
    public async Task WhatAManagerHasNotRead_IsToldToTheOneAboveOnceSheHasLeft_AndNoMoreToHer()
    {
        var town = new Town().WithCare();
        var above = town.Give(town.AddPerson("Top"), Role.Manager, "110");
        var manager = town.Give(town.AddPerson("Ditte"), Role.Manager, "2001");
        var rep = town.Give(town.Employ("2001-1", "Rita"), Role.SafetyRep, "2001");
        await town.Save(server);
        var made = await Plan(town, "2001", above.Id, above.Id);
        await server.OnPlan(made, (one, at) => Assert.True(one.AddStep(Guid.CreateVersion7(), "Et skridt", (rep.Id, Role.SafetyRep), null, above.Id, at)));
        await EndRoles(town, rep.Id);
        await Work();
        Assert.Equal(manager.Id, Assert.Single(await Told()));

        await EndRoles(town, manager.Id);
        // the step is hers until the work has run; what she was told is not
        Assert.DoesNotContain(manager.Id, await Told());
        await Work();

        Assert.Equal(above.Id, Assert.Single(await Told()));

        async Task<List<Guid>> Told()
        {
            await using var db = server.Services.GetRequiredService<Storage>().Read(town.Id);
            var items = new List<FrontPageItem>();
            foreach (var source in server.Services.GetServices<IFrontPageItems>())
                items.AddRange(await source.Read(db, town.Id, null));
            return items.Where(item => item.IconName == "forward").Select(item => item.PersonId).ToList();
        }
    }

    [Fact]
    public async Task WhatPassesOnByItself_StandsInTheLog()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.AddPerson("Ditte", "Leder"), Role.Manager, "2001");
        var rep = town.Give(town.AddPerson("Rita", "Valgt"), Role.SafetyRep, "2001-1");
        await town.Save(server);
        var made = await Plan(town, "2001-1", manager.Id, manager.Id);
        await server.OnPlan(made, (one, at) => Assert.True(one.AddStep(Guid.CreateVersion7(), "Køb to veste", (rep.Id, Role.SafetyRep), null, manager.Id, at)
            && one.AddHelper(rep.Id, Role.SafetyRep, manager.Id, at)));
        await EndRoles(town, rep.Id);
        await Work();
        await Work();
        await Close(town, "2001-1");
        await Work();

        var log = (await (await server.SignedIn(manager.Id)).Page($"/enhed/2001/handlingsplan/{made:N}/log")).QuerySelectorAll("main .a-card li").Select(row => row.ReadParts("p")).ToList();

        Assert.Single(log, line => line.EndsWith("Arena selv | Et skridt gik videre til Ditte Leder | Køb to veste", StringComparison.Ordinal));
        Assert.Single(log, line => line.EndsWith("Arena selv | Rita Valgt hører ikke til mere og hjælper ikke til", StringComparison.Ordinal));
        Assert.Single(log, line => line.EndsWith($"Arena selv | Flyttede hertil, fordi {town["2001-1"].Name} er lukket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AClosedUnitsPlan_GoesToTheUnitAbove()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.AddPerson("Ditte"), Role.Manager, "2001");
        var rep = town.Give(town.AddPerson("Rita"), Role.SafetyRep, "2001-1");
        await town.Save(server);
        var made = await Plan(town, "2001-1", rep.Id, manager.Id);
        await Close(town, "2001-1");

        await Work();

        await using var read = server.Read();
        var now = await read.Set<Intervention>().FirstAsync(row => row.Id == made);
        Assert.Equal((town["2001"].Id, manager.Id), (now.UnitId, now.OwnerId));
    }

    /// <summary>People come, leave, move, gain and lose roles at random: nothing open is ever left with somebody who is gone.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RandomRoleChanges_OrphanNothing(int seed)
    {
        var random = new Random(seed);
        var town = new Town().WithCare();
        var units = (string[])["2001", "2001-1", "2001-2", "2002", "2002-1"];
        var top = town.Give(town.AddPerson("Top"), Role.Manager, "110");
        var people = Enumerable.Range(0, 12).Select(number => town.Employ(units[number % units.Length], $"Person{number}")).ToList();
        var roles = (Role[])[Role.Manager, Role.SafetyRep, Role.UnionRep, Role.TrainingCoordinator, Role.HealthChampion];
        foreach (var person in people)
            town.Give(person, roles[random.Next(roles.Length)], units[random.Next(units.Length)]);
        await town.Save(server);
        var made = new List<Guid>();
        foreach (var unit in units)
            for (var number = 0; number < 3; number++)
                made.Add(await PlanOfSomebody(town, unit, random, top.Id));
        foreach (var unit in units)
            for (var number = 0; number < 3; number++)
                await SomebodyOnTheCycle(town, unit, random);

        for (var round = 0; round < 12; round++)
        {
            await server.Write(db => Shake(db, town, people, units, roles, random));
            await Work();
            await MustAllBelong(town, made);
        }
        await using var read = server.Read();
        var notices = await read.Set<PlanNotice>().Where(row => made.Contains(row.InterventionId)).ToListAsync();
        Assert.NotEmpty(notices);
        Assert.All(notices, notice => Assert.NotEqual(notice.PersonId, notice.FromPersonId));
        var ofTheCycle = await read.Set<CycleNotice>().Where(row => row.MunicipalityId == town.Id).ToListAsync();
        Assert.NotEmpty(ofTheCycle);
        Assert.All(ofTheCycle, notice => Assert.NotEqual(notice.PersonId, notice.FromPersonId));
        // whoever saw to something and does no more, it passed on from her, told or not
        Assert.Equal(await read.Set<CycleItem>().Where(row => row.MunicipalityId == town.Id && row.OwnerId == null).Select(row => row.Id).Order().ToListAsync(),
            await read.Set<AuditEntry>().Where(row => row.MunicipalityId == town.Id && row.Action == "cycle.passed-on").Select(row => row.ObjectId!.Value).Distinct().Order().ToListAsync());
    }

    private async Task SomebodyOnTheCycle(Town town, string unit, Random random)
    {
        await using var db = server.Read();
        var there = await PlanReach.People(db, await server.Services.GetRequiredService<OrganisationDirectory>().TreeToday(town.Id), town[unit].Id, server.Clock.Today());
        var owner = there[random.Next(there.Count)];
        await OnTheCycle(town, unit, new(owner.Id, owner.Role));
    }

    private async Task<Guid> OnTheCycle(Town town, string unit, CycleOwner owner)
    {
        var id = Guid.CreateVersion7();
        await server.Write(write =>
        {
            var item = new CycleItem { Id = id, MunicipalityId = town.Id, UnitId = town[unit].Id, Kind = CycleKind.Dialogue, AddedBy = owner.Id, AddedAt = write.Now };
            item.Plan(new(null, CycleRing.Agreed, server.Clock.Today().AddDays(7), false, 12, owner, null), write.Now);
            write.Add(item);
            write.Record("test.cycle");
            return Task.CompletedTask;
        });
        return id;
    }

    [Fact]
    public async Task WhoSeesToSomethingOnTheCycle_AndLosesTheRole_PassesItToTheManager_WhoIsToldUntilSheHasReadIt()
    {
        var (town, manager, rep) = await Solgaven();
        var made = await OnTheCycle(town, "2001", new(rep.Id, Role.SafetyRep));
        await EndRoles(town, rep.Id);

        // she works there still; the role is what she did it in
        await Work();
        await Work();

        await using var db = server.Read();
        Assert.Equal(((Guid?)null, (Role?)null), await db.Set<CycleItem>().Where(row => row.Id == made).Select(row => new { row.OwnerId, row.OwnerRole }).SingleAsync() is var now ? (now.OwnerId, now.OwnerRole) : default);
        var notice = await db.Set<CycleNotice>().SingleAsync(row => row.ItemId == made);
        Assert.Equal((manager.Id, rep.Id, town.Id), (notice.PersonId, notice.FromPersonId, notice.MunicipalityId));
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "cycle.passed-on" && row.ObjectId == made && row.SubjectId == manager.Id));

        var browser = await server.SignedIn(manager.Id);
        var front = (await browser.Page("/forside")).MainText();
        Assert.Contains("»Dialogmøde« er gået videre til dig", front, StringComparison.Ordinal);
        Assert.Contains("Det er tid til et dialogmøde", front, StringComparison.Ordinal);
        var wheel = await browser.Page("/enhed/2001/aarshjul");
        Assert.Contains("Det her er gået videre til dig", wheel.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Det her er gået videre til dig", (await (await server.SignedIn(await Colleague(town))).Page("/enhed/2001/aarshjul")).MainText(), StringComparison.Ordinal);

        (await browser.Post("/enhed/2001/aarshjul/set", new { })).MustRedirectTo("/enhed/2001/aarshjul");
        await browser.Post("/enhed/2001/aarshjul/set", new { });
        Assert.DoesNotContain("er gået videre til dig", (await browser.Page("/enhed/2001/aarshjul")).MainText(), StringComparison.Ordinal);
        front = (await browser.Page("/forside")).MainText();
        Assert.DoesNotContain("er gået videre til dig", front, StringComparison.Ordinal);
        Assert.Contains("Det er tid til et dialogmøde", front, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "cycle.notice-seen" && row.SubjectId == manager.Id));
    }

    [Fact]
    public async Task WhatAManagerHasNotReadOfTheCycle_IsToldToTheOneAboveOnceSheHasLeft()
    {
        var town = new Town().WithCare();
        var above = town.Give(town.AddPerson("Top"), Role.Manager, "110");
        var manager = town.Give(town.AddPerson("Ditte"), Role.Manager, "2001");
        var rep = town.Give(town.Employ("2001-1", "Rita"), Role.SafetyRep, "2001");
        await town.Save(server);
        var made = await OnTheCycle(town, "2001", new(rep.Id, Role.SafetyRep));
        await EndRoles(town, rep.Id);
        await Work();
        await EndRoles(town, manager.Id);
        await Work();

        await using var db = server.Read();
        Assert.Equal(above.Id, (await db.Set<CycleNotice>().SingleAsync(row => row.ItemId == made)).PersonId);
        Assert.Equal(new HashSet<Guid> { manager.Id, above.Id }, (await db.Set<AuditEntry>().Where(row => row.Action == "cycle.passed-on" && row.ObjectId == made).Select(row => row.SubjectId!.Value).ToListAsync()).ToHashSet());
    }

    [Fact]
    public async Task WhoSeesToSomethingOnTheCycle_AndHasBecomeTheManager_IsNotTold()
    {
        var town = new Town().WithCare();
        var rep = town.Give(town.AddPerson("Rita"), Role.SafetyRep, "2001");
        await town.Save(server);
        var made = await OnTheCycle(town, "2001", new(rep.Id, Role.SafetyRep));
        await EndRoles(town, rep.Id);
        // nobody is there to have it: it stays with whoever had it
        await Work();
        await using var db = server.Read();
        Assert.Equal(rep.Id, (await db.Set<CycleItem>().SingleAsync(row => row.Id == made)).OwnerId);
        await server.Write(async write =>
        {
            write.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = rep.Id, UnitId = town["2001"].Id, Role = Role.Manager, From = TestClock.FirstDay });
            await Changed(write, town, "test.manager");
        });

        await Work();

        Assert.Null((await db.Set<CycleItem>().AsNoTracking().SingleAsync(row => row.Id == made)).OwnerId);
        Assert.False(await db.Set<CycleNotice>().AnyAsync(row => row.ItemId == made));
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "cycle.passed-on" && row.ObjectId == made));
    }

    [Fact]
    public async Task TwoNodesAtOnce_PassTheCycleOnOnce()
    {
        var (town, _, rep) = await Solgaven();
        var made = await OnTheCycle(town, "2001", new(rep.Id, Role.SafetyRep));
        await EndRoles(town, rep.Id);
        await Task.WhenAll(Work(), ActivatorUtilities.CreateInstance<PassOnWork>(server.Services).Run(TestContext.Current.CancellationToken));
        await using var db = server.Read();
        Assert.Equal(1, await db.Set<CycleNotice>().CountAsync(row => row.ItemId == made));
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "cycle.passed-on" && row.ObjectId == made));
    }

    // somebody else who reads the same wheel
    private async Task<Guid> Colleague(Town town)
    {
        var id = await MakeAdministrator(town);
        await server.Write(async db =>
        {
            db.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = id, UnitId = town["2001"].Id, Role = Role.SafetyRep, From = TestClock.FirstDay });
            await Changed(db, town, "test.colleague");
        });
        return id;
    }

    private async Task<Guid> PlanOfSomebody(Town town, string unit, Random random, Guid by)
    {
        await using var db = server.Read();
        var tree = await server.Services.GetRequiredService<OrganisationDirectory>().TreeToday(town.Id);
        var there = await PlanReach.People(db, tree, town[unit].Id, server.Clock.Today());
        var made = await Plan(town, unit, there[random.Next(there.Count)].Id, by);
        var (helper, stepper) = (there[random.Next(there.Count)], there[random.Next(there.Count)]);
        await server.Write(async write =>
        {
            var one = await write.Set<Intervention>().Include(row => row.Helpers).FirstAsync(row => row.Id == made);
            one.AddHelper(helper.Id, helper.Role, by, write.Now);
            Assert.True(one.AddStep(Guid.CreateVersion7(), "Et skridt", (stepper.Id, stepper.Role), null, by, write.Now));
            write.Record("test.helped");
        });
        return made;
    }

    private async Task Shake(ArenaDb db, Town town, List<Person> people, string[] units, Role[] roles, Random random)
    {
        var (today, person) = (server.Clock.Today(), people[random.Next(people.Count)]);
        var unit = town[units[random.Next(units.Length)]].Id;
        var held = await db.Set<RoleAssignment>().Where(row => row.PersonId == person.Id && row.To == null).ToListAsync();
        var job = await db.Set<Employment>().FirstOrDefaultAsync(row => row.PersonId == person.Id && row.To == null);
        switch (random.Next(4))
        {
            case 0: held.ForEach(row => row.To = today.AddDays(-1)); break;
            case 1 when job is not null: job.To = today.AddDays(-1); break;
            case 2 when job is not null: job.UnitId = unit; break;
            default:
                db.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = person.Id, UnitId = unit, Role = roles[random.Next(roles.Length)], From = today });
                break;
        }
        await Changed(db, town, "test.shaken");
    }

    private async Task MustAllBelong(Town town, List<Guid> made)
    {
        await using var db = server.Read();
        var tree = await server.Services.GetRequiredService<OrganisationDirectory>().TreeToday(town.Id);
        var ties = await Ties.OfAll(db, town.Id, server.Clock.Today());
        foreach (var one in await db.Set<Intervention>().Include(row => row.Steps).Include(row => row.Helpers).Where(row => made.Contains(row.Id)).ToListAsync())
        {
            Assert.True(ties.Holds(tree, one.OwnerId, one.OwnerRole, one.UnitId), $"{one.OwnerRole} is gone, and owns something");
            Assert.All(one.Steps, step => Assert.True(ties.Holds(tree, step.OwnerId!.Value, step.OwnerRole!.Value, one.UnitId)));
            Assert.All(one.Helpers, helper => Assert.True(ties.Holds(tree, helper.PersonId, helper.Role, one.UnitId)));
            var unseen = await db.Set<PlanNotice>().Where(row => row.InterventionId == one.Id && row.SeenAt == null).ToListAsync();
            Assert.All(unseen, notice => Assert.True(notice.UnitId == one.UnitId && ties.Reach(tree, notice.PersonId, one.UnitId), "somebody who is gone is told about it"));
        }
        foreach (var item in await db.Set<CycleItem>().Where(row => row.MunicipalityId == town.Id).ToListAsync())
        {
            Assert.True(item.OwnerId is not { } owner || ties.Holds(tree, owner, item.OwnerRole!.Value, item.UnitId), $"{item.OwnerRole} is gone, and sees to something on the cycle");
            var unseen = await db.Set<CycleNotice>().Where(row => row.ItemId == item.Id && row.SeenAt == null).ToListAsync();
            Assert.All(unseen, notice => Assert.True(ties.Reach(tree, notice.PersonId, item.UnitId), "somebody who is gone is told about it"));
        }
    }

    private async Task<(Town Town, Person Manager, Person Rep)> Solgaven()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.AddPerson("Ditte"), Role.Manager, "2001");
        var rep = town.Give(town.Employ("2001-1", "Rita"), Role.SafetyRep, "2001");
        await town.Save(server);
        return (town, manager, rep);
    }

    private async Task<Guid> Plan(Town town, string unit, Guid owner, Guid by)
    {
        var made = await server.Services.GetRequiredService<Writer>().Write(new Acting(town.Id, by, nameof(Role.Manager)),
            db => server.Services.GetRequiredService<PlanBook>().Add(db, new(town[unit].Id, "Ro omkring medicinen", owner)));
        return made!.Id;
    }

    private Task EndRoles(Town town, Guid person) => server.Write(async db =>
    {
        foreach (var role in await db.Set<RoleAssignment>().Where(row => row.PersonId == person).ToListAsync())
            role.To = server.Clock.Today().AddDays(-1);
        await Changed(db, town, "test.ended");
    });

    private Task Close(Town town, string unit) => server.Write(async db =>
    {
        (await db.Set<UnitPlacement>().FirstAsync(row => row.UnitId == town[unit].Id)).To = server.Clock.Today().AddDays(-14);
        await Changed(db, town, "test.closed");
    });

    private async Task Changed(ArenaDb db, Town town, string what)
    {
        db.Record(what);
        await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, town.Id);
    }

    private async Task<Guid> MakeAdministrator(Town town)
    {
        var ole = Guid.CreateVersion7();
        await server.Write(async db =>
        {
            db.Add(new Person { Id = ole, MunicipalityId = town.Id, FirstName = "Ole", LastName = "Prøve", CalendarKey = ole.ToString("N") });
            db.Add(new Account { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = ole, UserName = ole.ToString("N"), NormalizedUserName = ole.ToString("N").ToUpperInvariant(), SecurityStamp = ole.ToString("N") });
            db.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = ole, UnitId = town.Root.Id, Role = Role.Administrator, From = new(2020, 1, 1) });
            await Changed(db, town, "test.administrator");
        });
        return ole;
    }

    private Task Work() => server.Services.GetRequiredService<PassOnWork>().Run(TestContext.Current.CancellationToken);
}
