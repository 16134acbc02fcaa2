using System.Text.Json;
using Arena.ActionPlans;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans.TellPersonalData;

/// <summary>What plans, agreements, annual cycles and stories hold about a person: all of it hers to see, and nobody else's.</summary>
public sealed class PlanPersonalDataTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task MyData_ShowWhatIWasAskedFor_WroteSignedAndSeeTo_ToMeAlone()
    {
        var planned = await Planned.In(server);
        var manager = await server.SignedIn(planned.Manager.Id);
        var finished = await planned.Finished(server, "Ro omkring medicinen");
        const string plan = "/enhed/2001-1/handlingsplan";
        await manager.Post(plan + "/start/ret/betingelser", new { version = "0", ansvar = "Lederen hver måned", sammen = "", fokus = "", saa = "gem" }, plan + "/start");
        await manager.Post(plan + "/trin", new { trin = "2", hvorfor = "De samme tre" }, plan + "/trin");
        await manager.Post("/enhed/2001-1/aarshjul/ny", new Dictionary<string, string>
        {
            ["slags"] = "Own", ["id"] = Guid.CreateVersion7().ToString("N"), ["navn"] = "Gåtur for alle", ["ring"] = "0", ["naeste"] = "3.2027", ["hvor-tit"] = "12", ["ejer"] = planned.Manager.Id.ToString("N"), ["note"] = "",
        }, plan);
        await manager.Post($"{plan}/{finished:N}/historie", new { titel = "Skiltet på døren", tema = nameof(Theme.Wellbeing), hvad = "Ro", hvordan = "Et skilt", resultat = "Færre", spoerg = "Birthe" }, plan);

        var page = (await manager.Page("/mig/data")).MainText();

        Assert.All((string[])["Ro omkring medicinen", "Gåtur for alle", "Skiltet på døren"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        using var file = JsonDocument.Parse(await (await manager.GetAsync("/mig/data.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Lederen hver måned", file.RootElement.ToString(), StringComparison.Ordinal);
        var other = (await (await server.SignedIn(planned.Employee.Id)).Page("/mig/data")).MainText();
        Assert.All((string[])["Ro omkring medicinen", "Gåtur for alle", "Skiltet på døren"], text => Assert.DoesNotContain(text, other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheFile_HasTheStepsIAddedTookUntookAndDropped_AndWhereIHelped_AndTwoOfTheSameNameAreTwo()
    {
        var planned = await Planned.In(server);
        var (plan, _) = (await server.AddPlan(planned.Town, "2001-1", planned.Manager, goal: "Frugt"), await server.AddPlan(planned.Town, "2001-1", planned.Manager, goal: "Frugt"));
        await server.OnPlan(plan, (one, at) =>
        {
            Assert.True(one.AddStep(Guid.CreateVersion7(), "Køb en skål", null, null, planned.Manager.Id, at));
            Assert.True(one.DoStep(one.Steps[0], planned.Employee.Id, at));
            Assert.True(one.UndoStep(one.Steps[0], planned.Employee.Id, at));
            Assert.True(one.DropStep(one.Steps[0], planned.Manager.Id, at));
            Assert.True(one.AddStep(Guid.CreateVersion7(), "Køb frugt", (planned.Employee.Id, Role.Employee), null, planned.Manager.Id, at));
            Assert.True(one.AddHelper(planned.Employee.Id, Role.Employee, planned.Manager.Id, at));
            Assert.True(one.RemoveHelper(planned.Employee.Id, planned.Manager.Id, at));
        });

        Assert.Equal(["HelperCame", "HelperLeft", "StepAdded", "StepDropped"], await Steps(planned.Manager));
        Assert.Equal(["CameToHelp", "GotStep", "NoLongerHelps", "StepNotTaken", "StepTaken"], await Steps(planned.Employee));
        var page = await (await server.SignedIn(planned.Manager.Id)).Page("/mig/data");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Count(row => row.ReadText().StartsWith("Frugt", StringComparison.Ordinal)));

        async Task<List<string>> Steps(Arena.Organisation.Person person)
        {
            var file = await (await (await server.SignedIn(person.Id)).GetAsync("/mig/data.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return ((string[])["CameToHelp", "GotStep", "HelperCame", "HelperLeft", "NoLongerHelps", "StepAdded", "StepDropped", "StepNotTaken", "StepTaken"]).Where(word => file.Contains($"\"{word}\"", StringComparison.Ordinal)).ToList();
        }
    }
}
