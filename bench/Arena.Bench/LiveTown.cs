using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Training.KeepCounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Bench;

/// <summary>Meetings that run at once, with the whole deck and four tables each: a phone for everybody, a projector and the meeting leader's screen.</summary>
internal sealed class LiveTown : IAsyncDisposable
{
    public const int Tables = 4;
    private readonly BenchServer server;
    private readonly BenchTown town = new(200);
    private readonly Acting leader;
    private readonly Acting table;

    private LiveTown(BenchServer server)
    {
        this.server = server;
        (leader, table) = (new(town.Municipality.Id, town.Registrar, "Manager"), new(town.Municipality.Id, null, "table"));
    }

    public List<Meeting> Meetings { get; } = [];
    public Uri Address => server.Address;

    /// <param name="people">With a phone each, spread evenly over the meetings and their tables.</param>
    public static async Task<LiveTown> Start(string? postgres, string folder, int meetings, int people)
    {
        var arena = await BenchServer.Start(new ServerSettings { DataFolder = folder, ConnectionString = postgres, WithDemo = false }, before: services => services.AddSingleton(new MeetingDrawing(MeetingViewKind.Table, typeof(PlainPart))).AddSingleton(new MeetingDrawing(MeetingViewKind.Leader, typeof(PlainPart))));
        var made = new LiveTown(arena);
        await made.town.Save(arena.Writer, arena.Services.GetRequiredService<OrganisationDirectory>(), arena.Services.GetRequiredService<WeekBook>());
        await made.Add(meetings, people);
        return made;
    }

    /// <summary>What each open page asks for, and whom it tells that something came.</summary>
    public IEnumerable<(byte[] Request, Action<long> Heard)> Pages()
    {
        var (cookie, unit) = (server.Cookie(town.Registrar), town.Teams[0].Code);
        foreach (var meeting in Meetings)
        {
            yield return (LoadClient.Get($"/enhed/{unit}/dialog/{meeting.Id}/live/tavle", cookie), meeting.Pages[0].Heard);
            yield return (LoadClient.Get($"/enhed/{unit}/dialog/{meeting.Id}/live/leder", cookie), meeting.Pages[1].Heard);
            foreach (var phone in meeting.Pages.Skip(2))
                yield return (LoadClient.Get($"/moede/{meeting.Key}/live", Seat(meeting, phone.Table)), phone.Heard);
        }
    }

    public Task<OperationOutcome> Lead(Meeting meeting, MeetingOperation operation) => Send(leader, meeting, operation);

    public Task<OperationOutcome> AtTable(Meeting meeting, MeetingOperation operation) => Send(table, meeting, operation);

    private Task<OperationOutcome> Send(Acting acting, Meeting meeting, MeetingOperation operation) =>
        server.Writer.WriteTogether(server.Services.GetRequiredService<MeetingBook>(), new SentOperation(acting, meeting.Id, operation));

    private string Seat(Meeting meeting, int number)
    {
        var http = new DefaultHttpContext();
        server.Services.GetRequiredService<TableSeats>().Take(http, meeting.Key, meeting.Id, number);
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    private Task Add(int meetings, int people) => server.Writer.Write(Acting.Operator(town.Municipality.Id), async db =>
    {
        for (var number = 0; number < meetings; number++)
        {
            var row = DialogueMeeting.Prepare(Guid.CreateVersion7(), town.Municipality.Id, town.Teams[0].Id, town.Registrar, db.Now);
            var here = people / meetings + (number < people % meetings ? 1 : 0);
            for (var seat = 1; seat <= Tables; seat++)
                row.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = town.Municipality.Id, MeetingId = row.Id, Number = seat, People = 4 });
            foreach (var (order, card) in DialogueDeck.Cards.Index())
                row.Cards.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = town.Municipality.Id, MeetingId = row.Id, Key = card.Key, Goal = card.Goal, Order = order, Name = card.Name.Danish, NameEnglish = card.Name.English, Text = card.Text.Danish, TextEnglish = card.Text.English });
            row.Start(row.Id.ToString("N")[^8..], row.Id.ToString("N"), db.Now);
            db.Add(row);
            Meetings.Add(new(row.Id, row.Key!, [new(0), new(0), .. Enumerable.Range(0, here).Select(phone => new Page(phone % Tables + 1))]));
        }
        db.Record("bench.meetings");
        await Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <param name="Pages">The board's, the leader's, and the phones'.</param>
    internal sealed record Meeting(Guid Id, string Key, IReadOnlyList<Page> Pages)
    {
        public string Name => Id.ToString("N");
    }
}

/// <summary>An open page: since when something is due to it, and what to do when it comes.</summary>
internal sealed class Page(int table)
{
    private long due;
    public int Table => table;

    /// <summary>Called when something came that was due, with when it was asked for and when it came.</summary>
    public Action<long, long>? Came { get; set; }
    public bool IsDue => Volatile.Read(ref due) != 0;

    public void Expect(long since) => Interlocked.CompareExchange(ref due, since, 0);

    public void Heard(long at)
    {
        if (Interlocked.Exchange(ref due, 0) is not 0 and var since)
            Came?.Invoke(since, at);
    }
}
