using System.Net;
using System.Reflection;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Jobs;
using Arena.Platform.Mail;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Arena.Tests.Support;

/// <summary>
/// The real program in this process, on a free port of this machine and a database of its own: SQLite, or PostgreSQL
/// where ARENA_TEST_DATABASE says so. One for each test class (IClassFixture).
/// </summary>
public class ArenaServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("arena-test-").FullName;
    private WebApplication? app;
    private string? database;

    public static bool OnPostgres => Environment.GetEnvironmentVariable("ARENA_TEST_DATABASE") == "postgres";
    public static string Source(string path) => Path.GetFullPath(Path.Combine(Metadata("Sources"), path));

    public TestClock Clock { get; } = new();
    public IServiceProvider Services => app!.Services;
    internal WebApplication App => app!;
    public Uri Address => new(app!.Urls.First());
    internal ServerSettings Settings { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        QueryCount.Listen();
        Settings = new ServerSettings { DataFolder = folder, ConnectionString = await NewDatabase(), WithDemo = false, Time = Clock, SignInsPerMinute = SignInsPerMinute, Mail = Mail };
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "arena", WebRootPath = Metadata("WebRoot"), EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<IStartupFilter, GateHeader>();
        AddModules(builder.Services);
        app = Server.Build(builder, Settings);
        await Server.StartWriter(app.Services);
        await app.StartAsync();
        // on a busy machine it would else meet what a test has just written, and remind somebody before she says that she wants none
        await app.Services.GetServices<IHostedService>().OfType<RegularWork>().Single().FirstRound;
    }

    /// <summary>What modules that are not there yet would register.</summary>
    protected virtual void AddModules(IServiceCollection services)
    {
    }

    /// <summary>How often one may try to sign in; more in tests that walk all pages.</summary>
    protected virtual int SignInsPerMinute => new ServerSettings().SignInsPerMinute;

    /// <summary>The mail server that it sends to; none unless a test has one.</summary>
    internal virtual MailSettings? Mail => null;

    /// <summary>Errors that the server has logged: a test that expects none says so.</summary>
    internal TestLog Log { get; } = new();

    public HttpClient Anonymous() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A browser in which this person's account has signed in.</summary>
    public async Task<HttpClient> SignedIn(Guid personId)
    {
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie("arena", await CookieOf(personId)));
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
    }

    /// <summary>The session cookie that signing in would give.</summary>
    public async Task<string> CookieOf(Guid personId)
    {
        await using var db = Read();
        var account = await db.Set<Account>().FirstAsync(row => row.PersonId == personId);
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = DateTimeOffset.FromUnixTimeSeconds(Clock.GetUtcNow().ToUnixTimeSeconds());
        var ticket = new AuthenticationTicket(SessionCookie.Of(account.Id, account.SecurityStamp, Guid.CreateVersion7()),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddYears(1), IsPersistent = true }, IdentityConstants.ApplicationScheme);
        return options.TicketDataFormat.Protect(ticket);
    }

    /// <summary>Stops the server and leaves its data, for another process to go on with.</summary>
    public async Task Stop()
    {
        if (app is null)
            return;
        await app.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(2)).Token);
        await app.DisposeAsync();
        app = null;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Reads all municipalities' rows.</summary>
    internal ArenaDb Read() => Services.GetRequiredService<Storage>().Read(null);

    internal Task<T> Write<T>(Func<ArenaDb, Task<T>> change) =>
        Services.GetRequiredService<Writer>().Write(Acting.Operator(null), change);

    internal Task Write(Func<ArenaDb, Task> change) => Services.GetRequiredService<Writer>().Write(Acting.Operator(null), change);

    /// <summary>The connection string of a new database without data; null for SQLite in a folder.</summary>
    protected virtual async Task<string?> NewDatabase()
    {
        if (!OnPostgres)
            return null;
        database = await TestDatabases.New();
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = database, MaxPoolSize = 10 }.ToString();
    }

    /// <summary>Says something to the PostgreSQL server itself, outside Arena's databases; returns its first answer.</summary>
    public static async Task<string?> AskPostgres(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Postgres) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync() as string;
    }

    internal static string Postgres => Environment.GetEnvironmentVariable("ARENA_TEST_POSTGRES")
        ?? throw new InvalidOperationException("ARENA_TEST_POSTGRES must say where PostgreSQL is; ./test.sh starts one.");

    private static string Metadata(string key) => typeof(ArenaServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(row => row.Key == key).Value!;

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
        if (database is not null)
            TestDatabases.Drop(database);
    }
}
