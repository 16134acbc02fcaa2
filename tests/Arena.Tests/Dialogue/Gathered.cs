using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue;

/// <summary>A meeting of the nursing home 2001 that runs: led by its manager, with its safety rep, an employee, and a manager of another home.</summary>
internal sealed class Gathered
{
    public const string Code = "M7KP94TX";

    private readonly ArenaServer server;

    private Gathered(ArenaServer server) => this.server = server;

    public Town Town { get; } = new Town().WithCare();
    public Person Leader { get; private set; } = null!;
    public Person SafetyRep { get; private set; } = null!;
    public Person Employee { get; private set; } = null!;
    public Person Outsider { get; private set; } = null!;
    public Guid Meeting { get; private set; }

    public string Lead => DialogueLinks.Lead("2001", Meeting);
    public string Board => DialogueLinks.Board("2001", Meeting);

    public static async Task<Gathered> In(ArenaServer server, int tables = 2, DialogueArea? only = null, bool isRunning = true)
    {
        var gathered = new Gathered(server);
        var town = gathered.Town;
        gathered.Leader = town.Give(town.Employ("2001", "Birthe", inTargetGroup: false), Role.Manager, "2001");
        gathered.SafetyRep = town.Give(town.Employ("2001", "Amir"), Role.SafetyRep, "2001");
        gathered.Employee = town.WithAccount(town.Employ("2001-1", "Samira"));
        gathered.Outsider = town.Give(town.Employ("2002", "Karen", inTargetGroup: false), Role.Manager, "2002");
        await town.Save(server);
        gathered.Meeting = await gathered.Add(tables, only, isRunning, server.Clock.GetUtcNow());
        return gathered;
    }

    /// <summary>Another meeting of the same home.</summary>
    public async Task<Guid> Add(int tables, DialogueArea? only, bool isRunning, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        await server.Write(async db =>
        {
            var meeting = DialogueMeeting.Prepare(id, Town.Id, Town["2001"].Id, Leader.Id, at);
            meeting.Agree(new("Vi vil have det bedre sammen, også når der er travlt") { OnlyArea = only, FacilitatorId = Leader.Id });
            foreach (var (order, card) in DialogueDeck.Cards.Index())
                meeting.Cards.Add(new()
                {
                    Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, MeetingId = id, Key = card.Key, Goal = card.Goal, Name = card.Name.Danish, NameEnglish = card.Name.English,
                    Text = card.Text.Danish, TextEnglish = card.Text.English, Order = order,
                });
            for (var number = 1; number <= tables; number++)
                meeting.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, MeetingId = id, Number = number, People = 5 });
            if (isRunning)
                meeting.Start(Code[..4] + Guid.CreateVersion7().ToString("N")[^4..].ToUpperInvariant(), Guid.CreateVersion7().ToString("N"), at);
            db.Add(meeting);
            db.Record("test.meeting", id);
            await db.SaveChangesAsync();
        });
        return id;
    }

    public Task<MeetingState> State() => StateOf(Meeting);

    /// <summary>As it is stored, whatever the server has in memory.</summary>
    public async Task<MeetingState> StateOf(Guid meeting)
    {
        await using var db = server.Read();
        return MeetingReader.Follow(MeetingState.Of((await MeetingReader.Facts(db, meeting))!.Setup), await MeetingReader.Operations(db, meeting, 0));
    }

    public async Task<DialogueMeeting> Row()
    {
        await using var db = server.Read();
        return await db.Set<DialogueMeeting>().FirstAsync(row => row.Id == Meeting);
    }

    /// <summary>What the room does, as it comes in from phones and the meeting leader.</summary>
    public async Task Does(params IEnumerable<MeetingOperation> operations)
    {
        foreach (var operation in operations)
            Assert.Equal(OperationOutcome.Counts, await Does(Meeting, operation));
    }

    public Task<OperationOutcome> Does(Guid meeting, MeetingOperation operation) => server.Services.GetRequiredService<Writer>()
        .WriteTogether(server.Services.GetRequiredService<MeetingBook>(), new SentOperation(new Acting(Town.Id, null, "test"), meeting, operation));

    public Task Rates(string card, params ReadOnlySpan<int> numbers)
    {
        var made = new List<MeetingOperation>();
        for (var table = 1; table <= numbers.Length; table++)
            made.Add(new RatingAgreed(Guid.CreateVersion7(), table, card, numbers[table - 1]));
        return Does(made);
    }
}
