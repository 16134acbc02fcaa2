using System.Net;
using Arena.Dialogue;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.ReleaseTitles;

public sealed class ReleaseTitlesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Title_IsACandidate_OnceThreeWorkplacesHaveIt()
    {
        var town = await ProfileTown.In(server);
        var manager = await server.SignedIn(await Everywhere(town));
        await Release(manager, "2001-1", await town.Held("2001-1", ProfileTown.Spring, [3], own: "Nattevagter"));
        await Release(manager, "2001-2", await town.Held("2001-2", ProfileTown.Spring, [3], own: "Nattevagter"));
        await Release(manager, "2002", await town.Held("2002", ProfileTown.Spring, [3], own: "nattevagter!"));
        // three meetings at two workplaces
        Assert.DoesNotContain("attevagter", await Seen(town, "100"), StringComparison.Ordinal);

        var third = await town.Held("2003", ProfileTown.Spring, [3], own: " Nattevagter ");
        Assert.DoesNotContain("attevagter", await Seen(town, "100"), StringComparison.Ordinal);
        await Release(manager, "2003", third);

        Assert.Contains("Nattevagter", await Seen(town, "100"), StringComparison.Ordinal);
        Assert.DoesNotContain("Teksten bliver i huset", await Seen(town, "100"), StringComparison.Ordinal);
        Assert.DoesNotContain("attevagter", await Seen(town, "2001"), StringComparison.Ordinal);

        // and taken back it is gone
        (await manager.Post(DialogueLinks.Titles("2003", third), new { })).MustRedirectTo(DialogueLinks.Titles("2003", third) + "?gemt=1");
        Assert.DoesNotContain("attevagter", await Seen(town, "100"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACommitteeOverTheWorkplaces_IsNoWorkplaceOfItsOwn()
    {
        var town = await ProfileTown.In(server);
        var manager = await server.SignedIn(await Everywhere(town));
        foreach (var unit in (string[])["2001", "2002", "1110"])
            await Release(manager, unit, await town.Held(unit, ProfileTown.Spring, [3], own: "Nattevagter"));
        Assert.DoesNotContain("attevagter", await Seen(town, "100"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_AreLetOutByWhoLeadsThere_OfTheUnitsOwnMeetingsThatAreOver()
    {
        var town = await ProfileTown.In(server);
        var meeting = await town.Held("2001", ProfileTown.Spring, [3], own: "Nattevagter");
        var address = DialogueLinks.Titles("2001", meeting);
        foreach (var person in (Arena.Organisation.Person[])[town.Outsider, town.Employee, town.Planner])
        {
            var browser = await server.SignedIn(person.Id);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(address, new { kort = "x" })).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(town.Outsider.Id)).GetAsync(DialogueLinks.Titles("2002", meeting))).StatusCode);
        var manager = await server.SignedIn(town.Manager.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(DialogueLinks.Titles("2001", Guid.CreateVersion7()))).StatusCode);
        // a card of the deck is no title to let out
        (await manager.Post(address, new { kort = "k01" })).MustRedirectTo(address + "?gemt=1");
        Assert.Contains("Ingen titler er givet videre", (await manager.Page(address + "?gemt=1")).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nattevagter", " nattevagter! ")]
    [InlineData("At sige fra", "at  sige-fra")]
    public void Plain_IsTheSame_ForSpellingsOfOneTitle(string one, string other) => Assert.Equal(ReleasedTitle.Plain(one), ReleasedTitle.Plain(other));

    private async Task<Guid> Everywhere(ProfileTown town)
    {
        var person = new Guid[] { town.Manager.Id }[0];
        await server.Write(async db =>
        {
            db.Add(new Arena.Organisation.RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Town.Id, PersonId = person, UnitId = town.Town["1110"].Id, Role = Role.Manager, From = new(2020, 1, 1) });
            Arena.Platform.Audit.AuditTrail.Record(db, "test.role");
            await db.SaveChangesAsync();
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Arena.Organisation.OrganisationDirectory>(server.Services).OrganisationChanged(db, town.Town.Id);
        });
        return person;
    }

    private static async Task Release(HttpClient browser, string unit, Guid meeting)
    {
        var address = DialogueLinks.Titles(unit, meeting);
        var box = (await browser.Page(address)).QuerySelector("input[name=kort]")!;
        (await browser.Post(address, new { kort = box.GetAttribute("value") })).MustRedirectTo(address + "?gemt=1");
        Assert.NotNull((await browser.Page(address)).QuerySelector("input[name=kort][checked]"));
    }

    private async Task<string> Seen(ProfileTown town, string unit) => (await (await server.SignedIn(town.Planner.Id)).Page(DialogueLinks.Profile(unit))).MainText();
}
