using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arena.Tests.Dialogue.SitAtTable;

/// <summary>What each rates alone: seen by the table as lowest and highest of four or more, and kept nowhere.</summary>
public sealed class AloneTests(AloneTests.Overheard server) : IClassFixture<AloneTests.Overheard>
{
    private const string Card = "k07";

    [Fact]
    public async Task ThreeSeeNothing_FourSeeLowestAndHighest_AndAFifthChangesNothing()
    {
        var (meeting, phones) = await Seated(people: 6, phones: 5);
        foreach (var (phone, rating) in phones.Zip([3, 2, 4]))
            await Rate(meeting, phone, rating);
        await meeting.Fetch(phones[0], new { hvad = "vis", kort = Card });
        var page = await phones[0].Page(meeting.TablePage);
        Assert.Contains("Tre har sendt deres tal.", page.MainText(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#vist"));
        Assert.Null(page.QuerySelector("input[value=vis]"));

        await Rate(meeting, phones[3], 4);
        page = await phones[0].Page(meeting.TablePage);
        Assert.Null(page.QuerySelector("#vist"));
        Assert.NotNull(page.QuerySelector("input[value=vis]"));

        await meeting.Does(phones[1], new { hvad = "vis", kort = Card });
        var shown = (await phones[0].Page(meeting.TablePage)).QuerySelector("#vist")!;
        Assert.Equal("Fra 2 til 4", shown.QuerySelector("h2")!.ReadText());
        // lowest and highest, and nothing of what lies between
        Assert.Equal(2, shown.QuerySelectorAll("circle.is-end").Length);

        await meeting.Fetch(phones[4], new { hvad = "alene", kort = Card, tal = 1 });
        Assert.Equal("Fra 2 til 4", (await phones[4].Page(meeting.TablePage)).QuerySelector("#vist h2")!.ReadText());
        Assert.DoesNotContain("Fra 2", (await (await meeting.Phone(2)).Page(meeting.TablePage)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANumberSentAgain_IsThePhonesOne()
    {
        var (meeting, phones) = await Seated(people: 6, phones: 4);
        foreach (var phone in phones)
            await Rate(meeting, phone, 3);
        await Rate(meeting, phones[0], 3);
        await Rate(meeting, phones[0], 1);
        Assert.Contains("Fire har sendt deres tal.", (await phones[0].Page(meeting.TablePage)).MainText(), StringComparison.Ordinal);
        await meeting.Does(phones[0], new { hvad = "vis", kort = Card });
        Assert.Equal("Fra 1 til 3", (await phones[0].Page(meeting.TablePage)).QuerySelector("#vist h2")!.ReadText());
    }

    [Fact]
    public async Task WhenAllHaveSent_ItIsShown_AndFourAreNeededAlsoAtAFullTable()
    {
        var (meeting, phones) = await Seated(people: 4, phones: 4);
        foreach (var (phone, rating) in phones.Zip([5, 2, 2, 3]))
            await Rate(meeting, phone, rating);
        Assert.Equal("Fra 2 til 5", (await phones[0].Page(meeting.TablePage)).QuerySelector("#vist h2")!.ReadText());

        (meeting, phones) = await Seated(people: 3, phones: 3);
        foreach (var phone in phones)
            await Rate(meeting, phone, 2);
        var page = await phones[0].Page(meeting.TablePage);
        Assert.Null(page.QuerySelector("#vist"));
        Assert.Contains("færre end fire", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsForgotten_OnceTheTableAgrees_AndALateOneIsNotTakenIn()
    {
        var (meeting, phones) = await Seated(people: 6, phones: 4);
        foreach (var phone in phones)
            await Rate(meeting, phone, 3);
        await meeting.Does(phones[0], new { hvad = "enig", kort = Card, tal = 4 });

        var late = await meeting.Fetch(phones[1], new { hvad = "alene", kort = Card, tal = 1 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var rooms = server.Services.GetRequiredService<MeetingRooms>();
        // carried from another node, too
        await rooms.Rate(new(meeting.Meeting, 1, Card, Guid.CreateVersion7(), 1));
        Assert.Empty((await rooms.Find(meeting.Meeting))!.Scene.Alone);
        Assert.Null((await phones[0].Page(meeting.TablePage)).QuerySelector("#vist"));
    }

    [Fact]
    public async Task ATableThatTalksRightAway_IsNotAsked()
    {
        var (meeting, phones) = await Seated(people: 5, phones: 1);
        Assert.Contains("en nabo måske gætte", (await phones[0].Page(meeting.TablePage)).MainText(), StringComparison.Ordinal);
        await meeting.Does(phones[0], new { hvad = "hver-for-sig", til = 0 });

        Assert.Null((await phones[0].Page(meeting.TablePage)).QuerySelector("form[data-alone]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await meeting.Fetch(phones[0], new { hvad = "alene", kort = Card, tal = 1 })).StatusCode);
    }

    [Fact]
    public async Task NothingOfIt_IsInTheDatabase_OrInTheLog()
    {
        var (meeting, phones) = await Seated(people: 6, phones: 5);
        var before = await Everything();
        server.Lines.Clear();

        foreach (var (phone, rating) in phones.Zip([5, 2, 4, 1, 3]))
            await Rate(meeting, phone, rating);
        await meeting.Does(phones[0], new { hvad = "vis", kort = Card });
        await phones[0].Page(meeting.TablePage);

        Assert.Equal(before, await Everything());
        Assert.NotEmpty(server.Lines);
        Assert.DoesNotContain(server.Lines, line => line.Contains(Card, StringComparison.Ordinal) || line.Contains("alene", StringComparison.Ordinal) || line.Contains("AloneSaid", StringComparison.Ordinal));
    }

    private async Task<(RunningTables Meeting, IReadOnlyList<HttpClient> Phones)> Seated(int people, int phones)
    {
        var meeting = await RunningTables.In(server, people: people);
        var seated = new List<HttpClient>();
        for (var number = 0; number < phones; number++)
            seated.Add(await meeting.Phone());
        await meeting.Goes(MeetingStep.Cards);
        await meeting.Does(seated[0], new { hvad = "kort", kort = Card });
        return (meeting, seated);
    }

    private static async Task Rate(RunningTables meeting, HttpClient phone, int rating) =>
        Assert.Equal(HttpStatusCode.NoContent, (await meeting.Fetch(phone, new { hvad = "alene", kort = Card, tal = rating })).StatusCode);

    // all tables as text
    private async Task<string> Everything()
    {
        await using var db = server.Read();
        var text = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await rows.ReadAsync())
                lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(at => rows.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(at).ToString())));
            text.AppendLine(table).AppendJoin('\n', lines.Order(StringComparer.Ordinal)).AppendLine();
        }
        return text.ToString();
    }

    /// <summary>A server whose every word to the log is kept.</summary>
    public sealed class Overheard : ArenaServer, ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = [];

        protected override void AddModules(IServiceCollection services) =>
            services.AddSingleton<ILoggerProvider>(this).PostConfigure<LoggerFilterOptions>(options =>
            {
                options.Rules.Clear();
                options.MinLevel = LogLevel.Trace;
            });

        ILogger ILoggerProvider.CreateLogger(string categoryName) => this;
        IDisposable? ILogger.BeginScope<TState>(TState state) => null;
        bool ILogger.IsEnabled(LogLevel logLevel) => true;
        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        void IDisposable.Dispose()
        {
            // nothing is held
        }
    }
}
