using Arena.ActionPlans;
using Arena.ActionPlans.RemindPeople;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.ActionPlans.RemindPeople;

/// <summary>Whatever the wheel shows as due waits for somebody, once, also where nobody has put it there.</summary>
public sealed class CycleWaitsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateOnly Today = TestClock.FirstDay;
    private readonly Town town = new Town().WithCare();

    [Fact]
    public async Task AnAnnualDiscussionSignedInArena_WaitsForTheManager_WhereNobodyHasPutItOnTheWheel()
    {
        var (manager, rep) = People();
        town.Add(SignedAgreement.Annual(town.Id, town["2001-1"], Today.AddYears(-1).AddDays(-9), manager, rep));
        await town.Save(server);

        var item = Assert.Single(await Waiting(manager));
        Assert.Equal(("Det er tid til den årlige arbejdsmiljødrøftelse", WaitingKind.Late, "/enhed/2001-1/aarshjul", Today.AddDays(-9)), (item.Heading(), item.Kind, item.Href, item.Due));
        Assert.Contains("Arbejdstilsynets vejledning 1.3.1", item.Text(), StringComparison.Ordinal);
        Assert.Empty(await Waiting(rep));
        Assert.Equal(manager.Id, Assert.Single(await Waiting(null)).PersonId);

        // her front page says it, and the wheel says the same day
        var browser = await server.SignedIn(manager.Id);
        Assert.NotNull((await browser.Page("/forside")).QuerySelector("a[href='/enhed/2001-1/aarshjul']"));
        Assert.Contains("senest 10. november 2026", (await browser.Page("/enhed/2001-1/aarshjul")).QuerySelector(".a-cycle-over")!.ReadText().Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsDueLaterThanAMonthAhead_DoesNotWaitYet()
    {
        var (manager, rep) = People();
        town.Add(SignedAgreement.Annual(town.Id, town["2001-1"], Today.AddYears(-1).AddDays(CycleWaits.DaysBefore + 1), manager, rep));
        await town.Save(server);
        Assert.Empty(await Waiting(manager));
        Assert.Empty(await Waiting(null));
    }

    [Fact]
    public async Task AnItemWithoutADayOfItsOwn_CountsFromWhatAModuleKnows_AndWaitsOnceForWhoeverSeesToIt()
    {
        var (manager, rep) = People();
        town.Add(SignedAgreement.Annual(town.Id, town["2001-1"], Today.AddYears(-1).AddDays(3), manager, rep));
        var put = Put("2001-1", CycleKind.AnnualDiscussion, new(null, CycleRing.Law, null, false, 12, new(rep.Id, Role.SafetyRep), null), manager);
        await town.Save(server);

        var item = Assert.Single(await Waiting(null));
        Assert.Equal((rep.Id, WaitingKind.Soon, $"/enhed/2001-1/aarshjul/{put.Id:N}", Today.AddDays(3)), (item.PersonId, item.Kind, item.Href, item.Due));
        Assert.Equal(item.Href, Assert.Single(await Waiting(rep)).Href);
        Assert.Empty(await Waiting(manager));
    }

    [Fact]
    public async Task WhatWasHeldInArenaSince_WaitsNoMore()
    {
        var (manager, rep) = People();
        Put("2001-1", CycleKind.AnnualDiscussion, new(null, CycleRing.Law, Today.AddDays(-3), false, 12, new(rep.Id, Role.SafetyRep), null), manager);
        await town.Save(server);
        Assert.Single(await Waiting(rep));
        await server.Write(db =>
        {
            db.Add(SignedAgreement.Annual(town.Id, town["2001-1"], Today, manager, rep));
            db.Record("test.signed");
            return Task.CompletedTask;
        });
        Assert.Empty(await Waiting(rep));
        Assert.Empty(await Waiting(null));
    }

    /// <summary>The weekly mail reads all at once, the front page one person: neither may know more than the other.</summary>
    [Fact]
    public async Task WhatWaitsForEverybody_IsWhatWaitsForEach()
    {
        var (manager, rep) = People();
        var top = town.Give(town.AddPerson("Top"), Role.Manager, "110");
        var next = town.Give(town.AddPerson("Karen"), Role.Manager, "2002");
        var random = new Random(20261119);
        foreach (var code in (string[])["2001", "2001-1", "2001-2", "2002", "2002-1"])
        {
            if (random.Next(3) > 0)
                town.Add(SignedAgreement.Annual(town.Id, town[code], Today.AddDays(-random.Next(330, 500)), manager, rep));
            foreach (var kind in Enum.GetValues<CycleKind>().Where(_ => random.Next(2) == 0))
                Put(code, kind, new(kind == CycleKind.Own ? "Noget" : null, CycleRing.Own, Today.AddDays(random.Next(-90, 90)), false, 12, random.Next(2) == 0 ? new CycleOwner(rep.Id, Role.SafetyRep) : null, null), manager);
        }
        await town.Save(server);

        var all = await Waiting(null);
        var each = new List<FrontPageItem>();
        foreach (var person in (Person[])[manager, rep, top, next])
            each.AddRange(await Waiting(person));
        Assert.Equal(Said(all), Said(each));
        // something for each, else nothing is shown here
        Assert.Equal(new HashSet<Guid> { manager.Id, rep.Id, top.Id, next.Id }, all.Select(item => item.PersonId).ToHashSet());

        static List<string> Said(IEnumerable<FrontPageItem> items) => items.Select(item => $"{item.PersonId} {item.Href} {item.Heading()} {item.Text()}").Order(StringComparer.Ordinal).ToList();
    }

    [Fact]
    public async Task AMunicipality_IsReadInAsManyQueriesAsOneUnit()
    {
        var (manager, rep) = People();
        foreach (var code in (string[])["2001", "2001-1", "2001-2", "2002", "2002-1"])
            town.Add(SignedAgreement.Annual(town.Id, town[code], Today.AddYears(-1), manager, rep));
        await town.Save(server);
        await Waiting(null);
        var few = await QueryCount.Of(() => Waiting(manager));
        var all = await QueryCount.Of(() => Waiting(null));
        Assert.InRange(all, 1, few);
    }

    private (Person Manager, Person Rep) People() =>
        (town.Give(town.Employ("2001-1", "Birthe"), Role.Manager, "2001-1"), town.Give(town.Employ("2001-1", "Rita"), Role.SafetyRep, "2001-1"));

    private CycleItem Put(string code, CycleKind kind, CyclePlan plan, Person by)
    {
        var item = town.Add(new CycleItem { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town[code].Id, Kind = kind, AddedBy = by.Id, AddedAt = server.Clock.GetUtcNow() });
        item.Plan(plan, server.Clock.GetUtcNow());
        return item;
    }

    private async Task<IReadOnlyList<FrontPageItem>> Waiting(Person? person)
    {
        await using var db = server.Services.GetRequiredService<Storage>().Read(town.Id);
        using var _ = Language.Speak(english: false);
        return await server.Services.GetServices<IFrontPageItems>().OfType<CycleWaits>().Single().Read(db, town.Id, person?.Id);
    }
}
