using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.RegisterSession;

/// <summary>A team with a coordinator, and what is asked about its session.</summary>
internal sealed class Team
{
    private readonly ArenaServer server;
    private HttpClient? coordinatorsBrowser;

    private Team(ArenaServer server) => this.server = server;

    public Town Town { get; } = new Town().WithCare();
    public IReadOnlyList<Person> People { get; private set; } = [];
    public Person Coordinator { get; private set; } = null!;
    public TrainingSession Session { get; private set; } = null!;
    public string Address => $"/enhed/2001-1/pas/{Session.Id:N}";

    /// <param name="before">What else the town shall hold.</param>
    public static async Task<Team> With(ArenaServer server, int people = 5, int minutes = 35, DateOnly? date = null, Action<Team>? before = null)
    {
        server.Clock.Set(TestClock.FirstDay);
        var team = new Team(server);
        team.People = team.Town.EmployMany("2001-1", people);
        team.Coordinator = team.Town.Give(team.Town.Employ("2001-2", "Bente", "Skovhus"), Role.TrainingCoordinator, "2001-1");
        team.Session = team.Town.AddSession("2001-1", date ?? TestClock.FirstDay, minutes);
        before?.Invoke(team);
        await team.Town.Save(server);
        // the first page gives the browser its half of the form tokens
        await (await team.Browser()).Page("/mig");
        return team;
    }

    public async Task<HttpClient> Browser() => coordinatorsBrowser ??= await server.SignedIn(Coordinator.Id);

    public async Task<HttpResponseMessage> Tick(Person person, bool present = true, Guid? operation = null, HttpClient? by = null) =>
        await (by ?? await Browser()).Post(Address + "/kryds",
            new { person = person.Id, op = operation ?? Guid.CreateVersion7(), med = present ? 1 : 0 }, from: "/mig");

    public async Task<IReadOnlyList<Attendance>> Ticks()
    {
        await using var db = server.Read();
        return await db.Set<Attendance>().Where(row => row.SessionId == Session.Id && row.RemovalId == null).ToListAsync();
    }

    public async Task<WeekCount> Count(string unit, DateOnly? date = null)
    {
        await using var db = server.Read();
        var (id, week) = (Town[unit].Id, IsoWeek.Of(date ?? Session.Date));
        return await db.Set<WeekCount>().FirstAsync(row => row.UnitId == id && row.Week == week);
    }
}
