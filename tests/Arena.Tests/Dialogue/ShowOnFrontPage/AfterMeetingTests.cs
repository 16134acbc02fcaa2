using Arena.Dialogue;
using Arena.Dialogue.ShowOnCycle;
using Arena.Dialogue.ShowOnFrontPage;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Web;
using Arena.Platform.Web.Charts;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue.ShowOnFrontPage;

/// <summary>Where a meeting shows outside of its own pages.</summary>
public sealed class AfterMeetingTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Leader_IsReminded_ToTellTheOthers_AndToRateAgain_UntilItIsDone()
    {
        var room = await Gathered.In(server);
        var leader = await server.SignedIn(room.Leader.Id);
        await server.Write(async db =>
        {
            var row = await db.Set<DialogueMeeting>().FirstAsync(one => one.Id == room.Meeting);
            row.Agree(MeetingPlan.Of(row) with { ReportBack = "På opslagstavlen", ReportBackOn = Today.AddDays(3) });
            row.End(db.Now);
            row.AskAgain(db.Now);
            db.Record("test.meeting");
        });
        Assert.Equal(["Fortæl de andre, hvad der kom ud af dialogmødet", "Vurdér kortene fra dialogmødet igen: fem minutter"], await Waiting(room, room.Leader));
        Assert.Empty(await Waiting(room, room.Employee));
        var steps = await Loop(room);
        Assert.Contains(steps, step => step is { Stage: LoopStage.Map, IsDone: true });
        Assert.Contains(steps, step => step is { Stage: LoopStage.Evaluate, IsDone: false });

        (await leader.Post(DialogueLinks.Told("2001", room.Meeting), new { })).MustRedirectTo(DialogueLinks.Record("2001", room.Meeting) + "#fortalt");
        await leader.Post(DialogueLinks.Told("2001", room.Meeting), new { });

        Assert.Equal(["Vurdér kortene fra dialogmødet igen: fem minutter"], await Waiting(room, room.Leader));
        Assert.Contains("Fortalt", (await leader.Page(DialogueLinks.Record("2001", room.Meeting))).MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "dialogue.told" && row.ObjectId == room.Meeting));
    }

    [Fact]
    public async Task Cycle_HasTheMeetingThatIsPlanned_AndTheOneThatWasHeld_AndNoShortCheck()
    {
        var room = await Gathered.In(server, isRunning: false);
        var unit = room.Town["2001"].Id;
        var here = new Here(unit, "2001", "Solgaven");
        await server.Write(async db =>
        {
            var row = await db.Set<DialogueMeeting>().FirstAsync(one => one.Id == room.Meeting);
            row.Agree(MeetingPlan.Of(row) with { Begins = LocalTime.Moment(Today.AddDays(9), new(13, 0)) });
            db.Record("test.meeting");
        });
        await using var db = server.Read();
        Assert.Equal((Today.AddDays(9), false), Assert.Single((await new MeetingCycle().At(db, [here], Today))[unit]) is var planned ? (planned.Day, planned.IsDone) : default);

        await server.Write(async writing =>
        {
            var row = await writing.Set<DialogueMeeting>().FirstAsync(one => one.Id == room.Meeting);
            row.Start("ZZZZ" + Guid.CreateVersion7().ToString("N")[^4..].ToUpperInvariant(), Guid.CreateVersion7().ToString("N"), writing.Now);
            row.End(writing.Now);
            var check = DialogueMeeting.Check(Guid.CreateVersion7(), row, room.Leader.Id, writing.Now);
            check.Start("YYYY" + Guid.CreateVersion7().ToString("N")[^4..].ToUpperInvariant(), Guid.CreateVersion7().ToString("N"), writing.Now);
            check.End(writing.Now);
            writing.Add(check);
            writing.Record("test.meeting");
        });

        var held = Assert.Single((await new MeetingCycle().At(db, [here], Today))[unit]);
        Assert.Equal((CycleKind.Dialogue, Today, true, DialogueLinks.Record("2001", room.Meeting)), (held.Kind, held.Day, held.IsDone, held.Href));
        Assert.Empty((await new MeetingCycle().At(db, [here], Today.AddDays(1)))[unit]);
    }

    [Fact]
    public async Task Plan_LeadsToTheMeetings_AndToTheFirstWhereThereIsNone()
    {
        var room = await Gathered.In(server, isRunning: false);
        var leader = await server.SignedIn(room.Leader.Id);
        Assert.NotNull((await leader.Page("/enhed/2001/handlingsplan")).QuerySelector($"a[href='{DialogueLinks.Meetings("2001")}']"));
        var other = await server.SignedIn(room.Outsider.Id);
        Assert.NotNull((await other.Page("/enhed/2002/handlingsplan")).QuerySelector($"main a[href='{DialogueLinks.New("2002")}']"));
    }

    [Fact]
    public async Task MyData_TellsThePartsInMeetings_AndWhichTable()
    {
        var room = await Gathered.In(server, isRunning: false);
        await server.Write(db =>
        {
            db.Add(new MeetingParticipant { Id = Guid.CreateVersion7(), MunicipalityId = room.Town.Id, MeetingId = room.Meeting, PersonId = room.Employee.Id, Table = 2 });
            db.Record("test.meeting");
            return Task.CompletedTask;
        });
        await using var db = server.Read();
        var module = server.Services.GetServices<IPersonalData>().OfType<Arena.Dialogue.TellPersonalData.DialoguePersonalData>().Single();

        Assert.Equal("deltager, bord 2", Assert.Single((await module.About(db, room.Employee.Id)).Rows)[2]);
        Assert.Equal("mødeleder, oprettede det", Assert.Single((await module.About(db, room.Leader.Id)).Rows)[2]);
        Assert.Empty((await module.About(db, room.Outsider.Id)).Rows);
    }

    private DateOnly Today => LocalTime.Day(server.Clock.GetUtcNow());

    private async Task<IReadOnlyList<string>> Waiting(Gathered room, Person person)
    {
        await using var db = server.Read();
        return FrontPageItem.InOrder(await new MeetingItems(server.Clock).Read(db, room.Town.Id, person.Id)).Select(item => item.Heading()).Order(StringComparer.Ordinal).ToList();
    }

    private async Task<IReadOnlyList<LoopStep>> Loop(Gathered room)
    {
        await using var db = server.Read();
        return await new MeetingLoop(db, server.Clock).At(new(room.Town["2001"].Id, "2001", "Solgaven"));
    }
}
