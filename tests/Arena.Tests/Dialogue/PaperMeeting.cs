using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue;

/// <summary>A meeting of the team 2001-1 with two tables of four, as its leader, an employee and an outsider meet it.</summary>
internal sealed class PaperMeeting
{
    public const string Unit = "2001-1";
    private readonly ArenaServer server;

    private PaperMeeting(ArenaServer server) => this.server = server;

    public Town Town { get; } = new Town().WithCare();
    public Person Manager { get; private set; } = null!;
    public Person Employee { get; private set; } = null!;
    public Person Outsider { get; private set; } = null!;
    public Guid Id { get; } = Guid.CreateVersion7();
    public string Address => DialogueLinks.Meeting(Unit, Id);

    public static async Task<PaperMeeting> In(ArenaServer server, MeetingStage stage = MeetingStage.Running, int tables = 2, DialogueArea? only = null)
    {
        var one = new PaperMeeting(server);
        one.Manager = one.Town.Give(one.Town.Employ(Unit, "Birthe", inTargetGroup: false), Role.Manager, Unit);
        one.Employee = one.Town.WithAccount(one.Town.Employ(Unit, "Samir"));
        one.Outsider = one.Town.Give(one.Town.Employ("2002-1", "Karen", inTargetGroup: false), Role.Manager, "2002-1");
        await one.Town.Save(server);
        await one.Hold(one.Id, stage, tables, only);
        return one;
    }

    /// <summary>Another meeting of the same team.</summary>
    public async Task<Guid> Again(MeetingStage stage = MeetingStage.Running)
    {
        var id = Guid.CreateVersion7();
        await Hold(id, stage, 2, null);
        return id;
    }

    public Task<HttpClient> AsManager() => server.SignedIn(Manager.Id);

    /// <summary>Something happens in the room.</summary>
    public async Task Does(params MeetingOperation[] operations) => await Does(Id, operations);

    public async Task Does(Guid meeting, params MeetingOperation[] operations)
    {
        var writer = server.Services.GetRequiredService<Writer>();
        foreach (var operation in operations)
            Assert.Equal(OperationOutcome.Counts, await writer.WriteTogether(server.Services.GetRequiredService<MeetingBook>(), new SentOperation(Acting.Operator(Town.Id), meeting, operation)));
    }

    public async Task<MeetingState> State(Guid? meeting = null)
    {
        await using var db = server.Read();
        var facts = await MeetingReader.Facts(db, meeting ?? Id);
        return MeetingReader.Follow(MeetingState.Of(facts!.Setup), await MeetingReader.Operations(db, facts.Id, 0));
    }

    public Task End() => server.Write(async db =>
    {
        var row = await db.Set<DialogueMeeting>().IgnoreQueryFilters().FirstAsync(one => one.Id == Id);
        row.End(db.Now);
        db.Record("test.meeting");
    });

    private Task Hold(Guid id, MeetingStage stage, int tables, DialogueArea? only) => server.Write(db =>
    {
        var meeting = DialogueMeeting.Prepare(id, Town.Id, Town[Unit].Id, Manager.Id, db.Now);
        meeting.Agree(new("Vi vil tale om, hvad der virker.") { OnlyArea = only, Begins = LocalTime.Moment(TestClock.FirstDay, new TimeOnly(13, 0)), Place = "Dagligstuen", Use = MeetingUse.Apv | MeetingUse.AnnualDiscussion });
        for (var number = 1; number <= tables; number++)
            meeting.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, MeetingId = id, Number = number, People = 4 });
        if (stage != MeetingStage.Preparing)
            foreach (var (order, card) in DialogueDeck.Cards.Index())
                meeting.Cards.Add(new()
                {
                    Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, MeetingId = id, Key = card.Key, Goal = card.Goal, Order = order,
                    Name = card.Name.Danish, NameEnglish = card.Name.English, Text = card.Text.Danish, TextEnglish = card.Text.English,
                });
        if (stage != MeetingStage.Preparing)
            meeting.Start(id.ToString("N")[^8..].ToUpperInvariant(), id.ToString("N"), db.Now);
        if (stage == MeetingStage.Held)
            meeting.End(db.Now);
        db.Add(meeting);
        db.Record("test.meeting");
        return Task.CompletedTask;
    });
}
