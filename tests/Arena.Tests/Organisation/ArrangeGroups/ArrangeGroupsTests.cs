using System.Net;
using Arena.Organisation;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.ArrangeGroups;

public sealed class ArrangeGroupsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task AGroup_IsSetUp_JoinedByNameOrNumber_LeftAndClosed()
    {
        Person? anne = null, bo = null;
        var (town, browser, _) = await server.TownWithAdministrator(town =>
        {
            anne = town.Employ("2001-1", "Anne", "Ågård");
            bo = town.Employ("2001-1", "Bo", "Holm");
            town.Employ("2001-1", "Bo", "Holm");
        });

        await browser.Post("/administration/grupper", new { slags = "JointCommittee", enhed = "2001" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/administration/grupper", new { slags = "JointCommittee", enhed = "2001" })).StatusCode);
        await using var db = server.Read();
        var group = await db.Set<Group>().FirstAsync(row => row.MunicipalityId == town.Id, TestContext.Current.CancellationToken);
        var address = $"/administration/grupper/{group.Id}";

        (await browser.Post(address, new { hvem = "Anne Ågård", fra = "2026-11-01", til = "" })).MustRedirectTo(address);
        (await browser.Post(address, new { hvem = bo!.Number!, fra = "2026-11-01", til = "2027-11-01" })).MustRedirectTo(address);
        foreach (var (who, sentence) in ((string, string)[])[("Bo Holm", "Brug tjenestenummeret"), ("Ingen Her", "Ingen har det nummer"), ("", "Skriv tjenestenummer"), ("Anne Ågård", "allerede med")])
        {
            var wrong = await browser.Post(address, new { hvem = who, fra = "2026-11-05", til = "" });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains(sentence, (await wrong.Document()).MainText(), StringComparison.Ordinal);
        }
        var members = await db.Set<GroupMember>().Where(row => row.GroupId == group.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, members.Count);

        (await browser.Post(address + "/ud", new { medlem = members.Find(row => row.PersonId == anne!.Id)!.Id.ToString() })).MustRedirectTo(address);
        (await browser.Post(address + "/luk", new { x = "" })).MustRedirectTo("/administration/grupper");

        Assert.All(await db.Set<GroupMember>().Where(row => row.GroupId == group.Id).ToListAsync(TestContext.Current.CancellationToken), row => Assert.Equal(TestClock.FirstDay, row.To));
        Assert.DoesNotContain("MED-udvalg Plejehjemmet", (await browser.Page("/administration/grupper")).QuerySelector("table")?.ReadText() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGroupElsewhere_IsNotFound()
    {
        var town = new Town().WithCare();
        var administrator = town.AddAdministrator("2001");
        var group = town.Add(new Group { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town["2002"].Id, Kind = GroupKind.OhsGroup });
        await town.Save(server);
        var browser = await server.SignedIn(administrator.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/administration/grupper/{group.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post($"/administration/grupper/{group.Id}/luk", new { x = "" })).StatusCode);
    }
}
