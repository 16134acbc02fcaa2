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

/// <summary>
/// Meetings that run at once, at the cards, with the whole deck and four tables each: a phone for everybody, a projector and
/// the meeting leader's screen. Two cards of each goal have a number already; the rest of the deck lies as it was.
/// </summary>
internal sealed class LiveTown : IAsyncDisposable
{
    public const int Tables = 4;
    private readonly IReadOnlyList<BenchServer> nodes;
    private readonly BenchTown town = new(200);
    private readonly Acting leader;
    private readonly Acting table;

    private LiveTown(IReadOnlyList<BenchServer> nodes)
    {
        this.nodes = nodes;
        (leader, table) = (new(town.Municipality.Id, town.Registrar, "Manager"), new(town.Municipality.Id, null, "table"));
    }

    /// <summary>The cards that tables give numbers: as many as the board has room for, so that each number is seen.</summary>
    public static IReadOnlyList<string> Rated { get; } = [.. DialogueDeck.Cards.GroupBy(card => card.Goal).SelectMany(goal => goal.Take(2)).Select(card => card.Key)];

    public List<Meeting> Meetings { get; } = [];
    public IReadOnlyList<Uri> Addresses => [.. nodes.Select(node => node.Address)];

    /// <param name="people">With a phone each, spread evenly over the meetings and their tables.</param>
    public static async Task<LiveTown> Start(string? postgres, string folder, int meetings, int people)
    {
        var started = new List<BenchServer>();
        for (var node = 0; node < (postgres is null ? 1 : 2); node++)
            started.Add(await BenchServer.Start(new ServerSettings { DataFolder = folder, ConnectionString = postgres, WithDemo = false }));
        var made = new LiveTown(started);
        await made.town.Save(started[0].Writer, started[0].Services.GetRequiredService<OrganisationDirectory>(), started[0].Services.GetRequiredService<WeekBook>());
        await made.Add(meetings, people);
        await Task.WhenAll(made.Meetings.Select(made.Begin));
        return made;
    }

    /// <summary>The meeting leader goes to the next step, and back the next time: all views show it.</summary>
    public Task GoOn(Meeting meeting) => Go(meeting, meeting.Turns++ % 2 == 0 ? MeetingStep.OwnCards : MeetingStep.Cards);

    internal Task Go(Meeting meeting, MeetingStep step) => Send(meeting, leader, new StepTaken(Guid.CreateVersion7(), step));

    private async Task Begin(Meeting meeting)
    {
        await Go(meeting, MeetingStep.Cards);
        foreach (var (number, card) in Rated.Index())
            await Send(meeting, table, new RatingAgreed(Guid.CreateVersion7(), number % Tables + 1, card, number % 5 + 1));
    }

    private async Task Send(Meeting meeting, Acting acting, MeetingOperation operation)
    {
        var node = nodes[meeting.Number % nodes.Count];
        var outcome = await node.Writer.WriteTogether(node.Services.GetRequiredService<MeetingBook>(), new SentOperation(acting, meeting.Id, operation));
        if (outcome != OperationOutcome.Counts)
            throw new InvalidOperationException($"{operation.GetType().Name} did not count: {outcome}");
    }

    private Task Add(int meetings, int people) => nodes[0].Writer.Write(Acting.Operator(town.Municipality.Id), async db =>
    {
        var (cookie, unit) = (nodes[0].Cookie(town.Registrar), town.Teams[0].Code);
        for (var number = 0; number < meetings; number++)
        {
            var row = DialogueMeeting.Prepare(Guid.CreateVersion7(), town.Municipality.Id, town.Teams[0].Id, town.Registrar, db.Now);
            for (var seat = 1; seat <= Tables; seat++)
                row.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = town.Municipality.Id, MeetingId = row.Id, Number = seat, People = 4 });
            foreach (var (order, card) in DialogueDeck.Cards.Index())
                row.Cards.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = town.Municipality.Id, MeetingId = row.Id, Key = card.Key, Goal = card.Goal, Order = order, Name = card.Name.Danish, NameEnglish = card.Name.English, Text = card.Text.Danish, TextEnglish = card.Text.English });
            row.Start(row.Id.ToString("N")[^8..], row.Id.ToString("N"), db.Now);
            db.Add(row);
            var key = row.Key!;
            var pages = new List<Page>
            {
                new(0, LoadClient.Get($"/enhed/{unit}/dialog/{row.Id}/live/tavle", cookie)),
                new(0, LoadClient.Get($"/enhed/{unit}/dialog/{row.Id}/live/leder", cookie)),
            };
            for (var phone = 0; phone < people / meetings + (number < people % meetings ? 1 : 0); phone++)
                pages.Add(new(phone % Tables + 1, LoadClient.Get($"/moede/{key}/live", Seat(key, row.Id, phone % Tables + 1))));
            Meetings.Add(new(number, row.Id, key, pages, [.. Enumerable.Range(1, Tables).Select(seat => Seat(key, row.Id, seat))]));
        }
        db.Record("bench.meetings");
        await Task.CompletedTask;
    });

    private string Seat(string key, Guid meeting, int number)
    {
        var http = new DefaultHttpContext();
        nodes[0].Services.GetRequiredService<TableSeats>().Take(http, key, meeting, number);
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    /// <param name="Pages">The board's, the leader's, and the phones'.</param>
    /// <param name="Seats">A phone's cookie at each table.</param>
    internal sealed record Meeting(int Number, Guid Id, string Key, IReadOnlyList<Page> Pages, IReadOnlyList<string> Seats)
    {
        /// <summary>How often it went on so far.</summary>
        public int Turns { get; set; }

        /// <summary>A table agrees on a card's number, as a phone sends it.</summary>
        public byte[] Rate(int table, string card, int rating) => LoadClient.Post($"/moede/{Key}/bord", Seats[table - 1], $"hvad=enig&bord={table}&kort={card}&tal={rating}&op={Guid.CreateVersion7()}", "HX-Request: true\r\n");

        /// <summary>The same pages, asking the bare endpoint.</summary>
        public Meeting Bare() => this with { Pages = [.. Pages.Select(page => new Page(page.Table, LoadClient.Get($"/listen/{Number}", null)))] };
    }
}
