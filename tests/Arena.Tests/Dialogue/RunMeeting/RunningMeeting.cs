using System.Collections.Immutable;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue.RunMeeting;

/// <summary>A meeting that has started: three cards, and as many tables of five as are asked for.</summary>
internal sealed class RunningMeeting
{
    private readonly ArenaServer server;
    private readonly DialogueMeeting meeting;

    private RunningMeeting(ArenaServer server, Town town, DialogueMeeting started, Person leader) => (this.server, Town, meeting, Leader) = (server, town, started, leader);

    public const string Unit = "2001-1";
    public const string Card = "card-1";
    public Guid Id => meeting.Id;
    public string Key => meeting.Key!;
    public string Code => meeting.Code!;
    public Town Town { get; }
    public Person Leader { get; }
    public Acting AsTable => new(Town.Id, null, "table");
    public Acting AsLeader => new(Town.Id, Leader.Id, "Manager");
    public MeetingRooms Rooms => server.Services.GetRequiredService<MeetingRooms>();
    public MeetingBook Book => server.Services.GetRequiredService<MeetingBook>();

    public static async Task<RunningMeeting> Start(ArenaServer server, int tables = 3, bool isStarted = true)
    {
        var town = new Town().WithCare();
        var leader = town.Give(town.Employ(Unit, "Birthe"), Role.Manager, Unit);
        await town.Save(server);
        var now = server.Clock.GetUtcNow();
        var started = DialogueMeeting.Prepare(Guid.CreateVersion7(), town.Id, town[Unit].Id, leader.Id, now);
        for (var number = 1; number <= tables; number++)
            started.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, MeetingId = started.Id, Number = number, People = 5 });
        for (var number = 1; number <= 3; number++)
            started.Cards.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, MeetingId = started.Id, Key = $"card-{number}", Goal = (DialogueGoal)number, Name = $"Kort {number}", Order = number });
        if (isStarted)
            started.Start(started.Id.ToString("N")[^8..].ToUpperInvariant(), started.Id.ToString("N"), now);
        await server.Write(async db =>
        {
            db.Add(started);
            db.Record("test.meeting");
            await Task.CompletedTask;
        });
        return new(server, town, started, leader);
    }

    public Task<OperationOutcome> Send(MeetingOperation operation, Acting? acting = null) =>
        server.Services.GetRequiredService<Writer>().WriteTogether(Book, new SentOperation(acting ?? AsTable, Id, operation));

    public async Task End()
    {
        await server.Write(async db =>
        {
            (await db.Set<DialogueMeeting>().FirstAsync(row => row.Id == Id)).End(db.Now);
            db.Record("test.meeting-ended");
        });
        await Rooms.Refresh(Id);
    }

    public async Task<MeetingRoom> Room() => (await Rooms.Find(Id))!;

    public async Task<List<MeetingOperationRow>> Stored()
    {
        await using var db = server.Read();
        return [.. await MeetingReader.Operations(db, Id, 0)];
    }

    /// <summary>What another node would have written, without a word to this one.</summary>
    public Task WriteElsewhere(MeetingOperation operation) => server.Write(async db =>
    {
        var last = await db.Set<MeetingOperationRow>().Where(row => row.MeetingId == Id).MaxAsync(row => (int?)row.Number) ?? 0;
        db.Add(new MeetingOperationRow { Id = operation.Id, MunicipalityId = Town.Id, MeetingId = Id, Number = last + 1, At = db.Now, Body = operation.ToBody() });
        db.Record("test.elsewhere");
    });

    public static RatingAgreed Rating(int table, int rating, string card = Card) => new(Guid.CreateVersion7(), table, card, rating);

    public static CardTaken Taken(int table, string card = Card) => new(Guid.CreateVersion7(), table, card);
}
