using System.Net;
using Arena.Dialogue;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue.RateAgain;

public sealed class RateAgainTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Check_HasTheChosenCardsOnly_AndTheRecordTellsThenAndNow_WithHowManyTables()
    {
        var room = await Held();
        var leader = await server.SignedIn(room.Leader.Id);
        var form = await leader.Page(Again(room));
        Assert.Equal("k23", Assert.Single(form.QuerySelectorAll("input[name=kort][checked]")).GetAttribute("value"));
        Assert.Contains("1 bord gav 1, 1 bord gav 2", form.QuerySelector("input[name=kort][checked]")!.Closest("label")!.ReadText(), StringComparison.Ordinal);

        var check = await Begin(room, leader, "k23", people: 9);

        var state = await room.StateOf(check);
        Assert.Equal(("k23", 2), (Assert.Single(state.Cards.Keys), state.Tables.Length));
        Assert.Contains("Hvordan går det nu?", (await leader.Page(DialogueLinks.Lead("2001", check))).MainText(), StringComparison.Ordinal);
        var board = await leader.Page(DialogueLinks.Board("2001", check));
        Assert.Contains("Hvordan går det nu?", board.Body!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("uden tal endnu", Assert.Single(board.QuerySelectorAll("[data-card]")).ReadText(), StringComparison.Ordinal);
        Assert.Equal(OperationOutcome.Counts, await room.Does(check, new RatingAgreed(Guid.CreateVersion7(), 1, "k23", 3)));
        Assert.Equal(OperationOutcome.Counts, await room.Does(check, new RatingAgreed(Guid.CreateVersion7(), 2, "k23", 4)));
        Assert.Equal("Afslut tjekket", (await leader.Page(DialogueLinks.End("2001", check))).QuerySelector(".a-final button")!.ReadText());
        (await leader.Post(DialogueLinks.End("2001", check), new { })).MustRedirectTo(DialogueLinks.Record("2001", check));

        Assert.StartsWith("Kort tjek", (await leader.Page(DialogueLinks.Record("2001", check))).QuerySelector("h1")!.ReadText(), StringComparison.Ordinal);
        var record = await leader.Page(DialogueLinks.Record("2001", room.Meeting));
        var again = record.QuerySelector(".a-again-two")!.ReadText().Replace('\u00A0', ' ');
        Assert.Contains("2 borde 1 bord gav 1, 1 bord gav 2", again, StringComparison.Ordinal);
        Assert.Contains("2 borde 1 bord gav 3, 1 bord gav 4", again, StringComparison.Ordinal);
        Assert.Contains("Alle borde giver et højere tal nu.", record.MainText(), StringComparison.Ordinal);
        Assert.Contains("Før og efter, uden andre at sammenligne med.", record.MainText(), StringComparison.Ordinal);
        Assert.Contains("1 table gave 3, 1 table gave 4", (await leader.InEnglish().Page(DialogueLinks.Record("2001", room.Meeting))).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_IsNoMeetingOfTheGoals_AndIsNotWhatTheNextOneIsComparedWith()
    {
        var room = await Held();
        var leader = await server.SignedIn(room.Leader.Id);
        var check = await Begin(room, leader, "k23", people: 4);
        await leader.Post(DialogueLinks.End("2001", check), new { });

        await using var db = server.Read();
        Assert.Equal([room.Meeting], await HeldMeetings.Whole(db).Where(row => row.UnitId == room.Town["2001"].Id).Select(row => row.Id).ToListAsync());
        Assert.Equal(room.Meeting, (await PastMeetings.Last(db, room.Town["2001"].Id, null))!.Meeting.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(DialogueLinks.RateAgain("2001", check))).StatusCode);
    }

    [Fact]
    public async Task Post_Twice_OrByTwoWhoLead_BeginsOne()
    {
        var room = await Held();
        var (leader, other) = (await server.SignedIn(room.Leader.Id), await server.SignedIn(room.SafetyRep.Id));
        var id = Guid.CreateVersion7();
        var check = DialogueLinks.Lead("2001", id);

        (await leader.Post(Again(room), new { id, kort = "k23", antal = "5" })).MustRedirectTo(check);
        (await leader.Post(Again(room), new { id, kort = "k23", antal = "5" })).MustRedirectTo(check);
        (await other.Post(Again(room), new { id = Guid.CreateVersion7(), kort = "k01", antal = "7" })).MustRedirectTo(check);
        Assert.Equal(check, (await other.GetAsync(Again(room))).Headers.Location!.ToString());

        await using var db = server.Read();
        Assert.Equal(1, await db.Set<DialogueMeeting>().CountAsync(row => row.CheckOf == room.Meeting));
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "dialogue.rated-again" && row.ObjectId == id));
    }

    [Fact]
    public async Task TheNextMeeting_RatesTheCardAgainToo_AndTheRecordSaysWhen()
    {
        var room = await Held();
        var leader = await server.SignedIn(room.Leader.Id);
        var next = await room.Add(2, null, isRunning: true, server.Clock.GetUtcNow());
        Assert.Equal(OperationOutcome.Counts, await room.Does(next, new RatingAgreed(Guid.CreateVersion7(), 1, "k23", 2)));
        Assert.Equal(OperationOutcome.Counts, await room.Does(next, new RatingAgreed(Guid.CreateVersion7(), 1, "k07", 2)));
        await leader.Post(DialogueLinks.End("2001", next), new { });

        var record = await leader.Page(DialogueLinks.Record("2001", room.Meeting));
        var again = Assert.Single(record.QuerySelectorAll(".a-again-two")).ReadText();
        Assert.Contains("1 bord 1 bord gav 2", again.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Tallene går ind over hinanden.", record.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "5", "kort", "Vælg mindst ét kort")]
    [InlineData("k02", "5", "kort", "Vælg mindst ét kort")]
    [InlineData("k23", "81", "antal", "fra 1 til 80")]
    [InlineData("k23", "<b>", "antal", "fra 1 til 80")]
    public async Task Post_Wrong_SaysSo_AndKeepsWhatWasTyped(string card, string people, string field, string message)
    {
        var room = await Held();

        var answer = await (await server.SignedIn(room.Leader.Id)).Post(Again(room), new { kort = card, antal = people });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains(message, page.QuerySelector($"#{field}-error")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(people, page.QuerySelector("input[name=antal]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AReviewInThePlan_AsksForIt_UntilItIsDone()
    {
        var room = await Held();
        var key = $"{room.Meeting:N}/k23";
        var source = server.Services.GetServices<IInterventionSource>().Single(one => one.Kind == InterventionSourceKind.Card);
        var here = new Here(room.Town["2001"].Id, "2001", "Solgaven");
        await server.Write(async db =>
        {
            await source.AskForRating(db, new(room.Town.Id, here.UnitId, Guid.CreateVersion7(), key, 3, db.Now));
            await source.AskForRating(db, new(room.Town.Id, here.UnitId, Guid.CreateVersion7(), "nonsense", 3, db.Now));
        });
        Assert.NotNull((await room.Row()).AskedAgainAt);
        await using var db = server.Read();
        Assert.Equal(Again(room), (await source.Names(db, Viewer(room, Role.Manager), here, [key]))[key].RateHref);
        Assert.Null((await source.Names(db, Viewer(room, Role.Employee), here, [key]))[key].RateHref);

        await Begin(room, await server.SignedIn(room.Leader.Id), "k23", people: 4);

        Assert.Null((await room.Row()).AskedAgainAt);
    }

    [Fact]
    public async Task Check_OnPaper_HasItsCardsAndSheets_AndIsKeyedIn()
    {
        var room = await Held();
        var leader = await server.SignedIn(room.Leader.Id);
        var check = await Begin(room, leader, "k23", people: 3);

        var kit = await leader.Page(DialogueLinks.Paper("2001", check));
        Assert.Equal(["kort", "bord"], kit.QuerySelectorAll("input[name=med]").Select(box => box.GetAttribute("value")));
        Assert.Single(kit.QuerySelectorAll(".a-kit-ratings tbody tr"));
        var sheet = await leader.Page(DialogueLinks.KeyIn("2001", check) + "/1");
        Assert.Null(sheet.QuerySelector("[name=stemme-1]"));
        await leader.Post(DialogueLinks.KeyIn("2001", check) + "/1", new Dictionary<string, string> { ["ark"] = Guid.CreateVersion7().ToString("N"), ["folk"] = "3", ["r-k23"] = "4" });

        Assert.Equal([(1, 4)], (await room.StateOf(check)).Ratings("k23"));
    }

    private static string Again(Gathered room) => DialogueLinks.RateAgain("2001", room.Meeting);

    private static async Task<Guid> Begin(Gathered room, HttpClient leader, string card, int people)
    {
        var id = Guid.CreateVersion7();
        (await leader.Post(Again(room), new { id, kort = card, antal = people })).MustRedirectTo(DialogueLinks.Lead("2001", id));
        return id;
    }

    private static Viewer Viewer(Gathered room, Role role) =>
        new(Guid.Empty, room.Leader.Id, room.Town.Id, room.Town.Municipality.Name, IsDemo: false, "Birthe Prøve", "Birthe", [new(role, room.Town["2001"].Id, "2001")]);

    private async Task<Gathered> Held()
    {
        var room = await Gathered.In(server);
        await room.Rates("k23", 1, 2);
        await room.Rates("k01", 5, 4);
        await room.Does(new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.PhysicalHealth, "k23", "", "Ingen løfter alene", "", null, null)));
        await (await server.SignedIn(room.Leader.Id)).Post(DialogueLinks.End("2001", room.Meeting), new { });
        server.Clock.Pass(TimeSpan.FromDays(90));
        return room;
    }
}
