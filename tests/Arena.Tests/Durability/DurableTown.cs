using System.Globalization;
using System.Net;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Durability;

/// <summary>A municipality on disk with a team to register, made before the program is started on it; and its registrar's browser.</summary>
internal sealed class DurableTown : IAsyncDisposable
{
    private readonly ArenaServer maker = new();
    private string cookie = "";
    private Town town = null!;

    public string Folder => maker.Settings.DataFolder;
    public string? Postgres => maker.Settings.ConnectionString;
    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlyList<TrainingSession> Sessions { get; private set; } = [];

    public static async Task<DurableTown> Make(int people = 60, int sessions = 40)
    {
        var made = new DurableTown();
        await made.maker.InitializeAsync();
        var today = TimeProvider.System.Today();
        made.maker.Clock.Set(today);
        made.town = new Town().WithCare();
        made.People = made.town.EmployMany("2001-1", people);
        var registrar = made.town.Give(made.town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        made.Sessions = Enumerable.Range(0, sessions).Select(_ => made.town.AddSession("2001-1", today, 5)).ToList();
        await made.town.Save(made.maker);
        made.cookie = await made.maker.CookieOf(registrar.Id);
        await made.maker.Stop();
        return made;
    }

    /// <summary>The registrar's browser on a server, and the token for her posts.</summary>
    public async Task<(HttpClient Browser, string Token)> SignedIn(RunningArena arena)
    {
        var cookies = new CookieContainer();
        cookies.Add(arena.Address, new Cookie("arena", cookie));
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies, MaxConnectionsPerServer = 32 }) { BaseAddress = arena.Address, Timeout = TimeSpan.FromSeconds(20) };
        return (browser, await browser.FormToken());
    }

    /// <summary>One tick: true where the server has acknowledged it; false where there was no answer.</summary>
    public async Task<HttpStatusCode?> Tick(HttpClient browser, string token, Tick tick)
    {
        var fields = new Dictionary<string, string>
        {
            ["person"] = tick.Person.ToString(), ["op"] = tick.Operation.ToString(), ["med"] = "1", ["__RequestVerificationToken"] = token,
        };
        try
        {
            using var answer = await browser.PostAsync($"/enhed/2001-1/pas/{tick.Session}/kryds", new FormUrlEncodedContent(fields));
            return answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    /// <summary>Every tick that there is to make, each once, in an order of its own.</summary>
    public List<Tick> AllTicks() => Sessions.SelectMany(session => People.Select(person => new Tick(Guid.CreateVersion7(), person.Id, session.Id)))
        .OrderBy(_ => Random.Shared.Next()).ToList();

    /// <summary>The ids of all ticks in the database, and that the kept counts equal those counted anew.</summary>
    public async Task<List<Guid>> ReadTicks(string? folder = null)
    {
        await using var storage = (folder is null ? maker.Settings : maker.Settings with { DataFolder = folder }).OpenStorage();
        await using var db = storage.Read(null);
        var kept = await db.Set<WeekCount>().ToListAsync();
        var tree = await UnitTrees.Read(db, await db.Set<Municipality>().FirstAsync());
        var counted = await WeekRecount.Count(db, tree, kept.Min(row => row.Week), kept.Max(row => row.Week));
        Assert.Equal(counted.OrderBy(pair => pair.Key.Unit).Select(pair => pair.Value),
            kept.OrderBy(row => row.UnitId).Select(row => new Contribution(row.Employed, row.Absent, row.Reached, row.ReachedOfAll, row.Minutes)));
        var ids = await db.Set<Attendance>().Select(row => row.Id).ToListAsync();
        if (storage.IsSqlite)
        {
            var answers = new List<string>();
            await foreach (var row in db.Rows("PRAGMA integrity_check"))
                answers.Add(row.GetString(0));
            Assert.Equal(["ok"], answers);
        }
        return ids;
    }

    public static int Rounds => Environment.GetEnvironmentVariable("ARENA_LONG") == "1" ? 100 : 10;

    public ValueTask DisposeAsync() => maker.DisposeAsync();
}

internal sealed record Tick(Guid Operation, Guid Person, Guid Session);
