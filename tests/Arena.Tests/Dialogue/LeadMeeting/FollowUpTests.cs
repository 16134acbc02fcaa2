using System.Net;
using Arena.ActionPlans;
using Arena.Dialogue;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue.LeadMeeting;

/// <summary>From the follow-up sheet to the unit's plan.</summary>
public sealed class FollowUpTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateOnly Due = TestClock.FirstDay.AddDays(60);

    [Fact]
    public async Task Row_IsWrittenFromACard_KeptWhenSentTwice_AndChanged()
    {
        var room = await Gathered.In(server);
        var leader = await server.SignedIn(room.Leader.Id);
        var form = (await leader.Page($"{room.Lead}/opfoelgning?maal=Leaders&kort=k05")).QuerySelector("form[action$=opfoelgning]")!;
        Assert.Equal("Employees", form.QuerySelector("option[selected]")!.GetAttribute("value"));
        var fields = Fields(room, form.QuerySelector("[name=id]")!.GetAttribute("value")!, card: form.QuerySelector("[name=kort]")!.GetAttribute("value"));

        (await leader.Post(room.Lead + "/opfoelgning", fields)).MustRedirectTo(room.Lead + "#opfoelgning");
        await leader.Post(room.Lead + "/opfoelgning", fields);
        var row = Assert.Single((await room.State()).FollowUps.Values);
        Assert.Equal(("k05", "Alle har en at sparre med", room.SafetyRep.Id, Due), (row.Card, row.Achieved, row.Owner, row.Due));
        var again = (await leader.Page($"{room.Lead}/opfoelgning/{row.Id:N}")).QuerySelector("form[action$=opfoelgning]")!;
        Assert.Equal("Alle har en at sparre med", again.QuerySelector("[name=opnaa]")!.TextContent.Trim());
        await leader.Post(room.Lead + "/opfoelgning", Fields(room, row.Id.ToString("N"), card: "k05", achieved: "Alle kan ringe til en", mark: row.Mark));

        Assert.Equal("Alle kan ringe til en", Assert.Single((await room.State()).FollowUps.Values).Achieved);
        await leader.Post(room.Lead + "/opfoelgning", new { id = row.Id, fjern = "1", set = Assert.Single((await room.State()).FollowUps.Values).Mark });
        Assert.Empty((await room.State()).FollowUps);
    }

    [Fact]
    public async Task Row_ThatAnotherLeaderHasChanged_IsShownBesideWhatWasTyped_AndNeitherIsLost()
    {
        var room = await Agreed();
        var row = (await room.State()).FollowUps.Values.Single(one => one.Card is not null);
        var (leader, other) = (await server.SignedIn(room.Leader.Id), await server.SignedIn(room.SafetyRep.Id));
        (await other.Post(room.Lead + "/opfoelgning", Fields(room, row.Id.ToString("N"), card: "k23", achieved: "Vi bruger liften", mark: row.Mark))).MustRedirectTo(room.Lead + "#opfoelgning");

        var answer = await leader.Post(room.Lead + "/opfoelgning", Fields(room, row.Id.ToString("N"), card: "k23", achieved: "Vi er altid to", mark: row.Mark));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Vi bruger liften", page.QuerySelector(".a-notice.is-sun")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal("Vi er altid to", page.QuerySelector("[name=opnaa]")!.TextContent.Trim());
        Assert.Equal("Vi bruger liften", (await room.State()).FollowUps[row.Id].Achieved);
        var removal = await leader.Post(room.Lead + "/opfoelgning", new { id = row.Id, fjern = "1", set = row.Mark });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, removal.StatusCode);

        await leader.Post(room.Lead + "/opfoelgning", Fields(room, row.Id.ToString("N"), card: "k23", achieved: "Vi er altid to", mark: page.QuerySelector("[name=set]")!.GetAttribute("value")!));
        Assert.Equal("Vi er altid to", (await room.State()).FollowUps[row.Id].Achieved);
    }

    [Fact]
    public async Task Row_ThatAnotherLeaderHasTakenOff_IsPutBackOnlyWhenSentAgain()
    {
        var room = await Agreed();
        var row = (await room.State()).FollowUps.Values.Single(one => one.Card is not null);
        var leader = await server.SignedIn(room.Leader.Id);
        await leader.Post(room.Lead + "/opfoelgning", new { id = row.Id, fjern = "1", set = row.Mark });

        var answer = await leader.Post(room.Lead + "/opfoelgning", Fields(room, row.Id.ToString("N"), card: "k23", achieved: "Vi er altid to", mark: row.Mark));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("taget af arket imens", page.QuerySelector(".a-notice.is-sun")!.ReadText(), StringComparison.Ordinal);
        await leader.Post(room.Lead + "/opfoelgning", Fields(room, row.Id.ToString("N"), card: "k23", achieved: "Vi er altid to", mark: page.QuerySelector("[name=set]")!.GetAttribute("value") ?? ""));
        Assert.Equal("Vi er altid to", (await room.State()).FollowUps[row.Id].Achieved);
    }

    [Theory]
    [InlineData("opnaa", "", "Skriv, hvad I vil opnå")]
    [InlineData("maal", "Nowhere", "Vælg et af målene")]
    [InlineData("dato", "2020-01-01", "fra i dag")]
    [InlineData("dato", "i morgen", "fra i dag")]
    [InlineData("ejer", "0193aaaa-0000-7000-8000-000000000001", "hører til stedet")]
    [InlineData("goer", "5000", "højst 1000 tegn")]
    public async Task Post_WrongField_SaysSo_AndKeepsTheRest(string name, string value, string message)
    {
        var room = await Gathered.In(server);
        var fields = Fields(room, Guid.CreateVersion7().ToString("N"));
        fields[name] = value == "5000" ? new string('x', 5000) : value;

        var answer = await (await server.SignedIn(room.Leader.Id)).Post(room.Lead + "/opfoelgning", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains(message, page.QuerySelector($"#{name}-error")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(fields["opnaa"], page.QuerySelector("[name=opnaa]")!.TextContent.Trim());
        Assert.Empty((await room.State()).FollowUps);
    }

    [Fact]
    public async Task End_IsLookedThroughFirst_AndWarnsOfWhatNobodyTakesOn()
    {
        var room = await Agreed();

        var page = await (await server.SignedIn(room.Leader.Id)).Page(room.Lead + "/slut");

        Assert.Contains("Én aftale mangler en, der tager fat", page.QuerySelector(".a-notice.is-sun")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("Amir Prøve bliver spurgt", page.QuerySelector(".a-answers")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal("Afslut mødet, og læg én aftale i planen", page.QuerySelector(".a-final button")!.ReadText());
    }

    [Fact]
    public async Task End_PutsWhatIsTakenOnIntoThePlan_WithTheWayBackToTheCard_Once()
    {
        var room = await Agreed();
        var leader = await server.SignedIn(room.Leader.Id);

        (await leader.Post(room.Lead + "/slut", new { }, room.Lead + "/slut")).MustRedirectTo(DialogueLinks.Record("2001", room.Meeting));
        (await leader.Post(room.Lead + "/slut", new { })).MustRedirectTo(DialogueLinks.Record("2001", room.Meeting));

        Assert.Equal((MeetingStage.Held, null), ((await room.Row()).Stage, (await room.Row()).Code));
        var made = Assert.Single(await Interventions(room));
        Assert.Equal(("Ingen løfter alene", InterventionSourceKind.Card, $"{room.Meeting:N}/k23", room.SafetyRep.Id, Stage.Idea), (made.Goal, made.Source, made.SourceKey, made.OwnerId, made.Stage));
        Assert.Equal("Vi går altid to", made.What);
        Assert.Equal(Due, Assert.Single(made.Steps).Due);
        await using var db = server.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "dialogue.ended" && row.ObjectId == room.Meeting));
        // who is on the board or at a table sees that it is over
        Assert.Equal(OperationOutcome.NotRunning, await room.Does(room.Meeting, new StepTaken(Guid.CreateVersion7(), MeetingStep.Cards)));
    }

    [Fact]
    public async Task ThePlan_NamesTheCard_AndHowTheTablesRatedItThenAndNow()
    {
        var room = await Agreed();
        await room.Rates("k23", 1, 2);
        var leader = await server.SignedIn(room.Leader.Id);
        await leader.Post(room.Lead + "/slut", new { });
        var made = Assert.Single(await Interventions(room));

        var plan = await leader.Page($"/enhed/2001/handlingsplan/{made.Id:N}");
        Assert.Contains("Kortet »Håndtering af fysisk belastning«, dialogmøde", plan.MainText(), StringComparison.Ordinal);
        Assert.Equal("Se, hvor indsatsen kommer fra", plan.QuerySelector($"main a[href='{DialogueLinks.Record("2001", room.Meeting)}']")!.ReadText());
        var (viewer, here, source) = Source(room);
        await using var db = server.Read();
        var first = await source.Standing(db, viewer, here, made.SourceKey!);
        Assert.StartsWith("1 bord gav 1, 1 bord gav 2", first!.Then, StringComparison.Ordinal);
        Assert.Equal("Det er ikke vurderet igen på et møde endnu.", first.Now);

        var later = await room.Add(2, null, isRunning: true, server.Clock.GetUtcNow().AddDays(300));
        await room.Does(later, new RatingAgreed(Guid.CreateVersion7(), 1, "k23", 4));
        await leader.Post(DialogueLinks.Lead("2001", later) + "/slut", new { });

        var second = await source.Standing(db, viewer, here, made.SourceKey!);
        Assert.Equal(first.Then, second!.Then);
        Assert.StartsWith("1 bord gav 4", second.Now, StringComparison.Ordinal);
        Assert.Empty(await source.Names(db, viewer with { MunicipalityId = Guid.CreateVersion7() }, here, [made.SourceKey!, "nonsense", "x/y"]));
    }

    private async Task<Gathered> Agreed()
    {
        var room = await Gathered.In(server);
        await room.Does(
            new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.PhysicalHealth, "k23", "De tunge løft", "Ingen løfter alene", "Vi går altid to", room.SafetyRep.Id, Due)),
            new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Wellbeing, null, "", "Vi taler pænt", "", null, null)));
        return room;
    }

    private async Task<List<Intervention>> Interventions(Gathered room)
    {
        await using var db = server.Read();
        var unit = room.Town["2001"].Id;
        return await db.Set<Intervention>().Include(row => row.Steps).Where(row => row.UnitId == unit).ToListAsync();
    }

    private (Viewer Viewer, Here Here, IInterventionSource Source) Source(Gathered room)
    {
        var unit = room.Town["2001"].Id;
        return (new(Guid.Empty, room.Leader.Id, room.Town.Id, room.Town.Municipality.Name, IsDemo: false, "Birthe Prøve", "Birthe", [new(Role.Manager, unit, "2001")]),
            new(unit, "2001", "Plejehjemmet Solgaven"), server.Services.GetServices<IInterventionSource>().Single(one => one.Kind == InterventionSourceKind.Card));
    }

    private static Dictionary<string, string> Fields(Gathered room, string id, string? card = null, string achieved = "Alle har en at sparre med", string mark = "") => new()
    {
        ["id"] = id, ["kort"] = card ?? "", ["maal"] = "Employees", ["forst"] = "", ["opnaa"] = achieved, ["goer"] = "", ["ejer"] = room.SafetyRep.Id.ToString("N"), ["set"] = mark,
        ["dato"] = FormMoments.Field(Due),
    };
}
