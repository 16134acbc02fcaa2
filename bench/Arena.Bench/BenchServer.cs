using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Arena.Bench;

/// <summary>Arena itself on a free port, on its own database; the bench adds nothing to its pages but a baseline beside them.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private BenchServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());
    public IServiceProvider Services => app.Services;
    public Writer Writer => Services.GetRequiredService<Writer>();

    public static async Task<BenchServer> Start(ServerSettings settings, Action<WebApplication>? baseline = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "arena", WebRootPath = Path.Combine(Paths.Root, "src/Arena/wwwroot"), EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var built = Server.Build(builder, settings);
        baseline?.Invoke(built);
        await Server.StartWriter(built.Services);
        await built.StartAsync();
        return new(built);
    }

    /// <summary>The session cookie of an account, as signing in makes it.</summary>
    public string Cookie(Guid account)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(SessionCookie.Of(account, "bench", Guid.CreateVersion7()), new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = TimeProvider.System.GetUtcNow().AddDays(1) }, IdentityConstants.ApplicationScheme);
        return $"arena={options.TicketDataFormat.Protect(ticket)}";
    }

    /// <summary>The cookie and field that a page gives a form.</summary>
    public async Task<(string Cookie, string Field)> FormToken(string sessionCookie, string page)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Cookie", sessionCookie);
        var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        var cookie = answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith("arena-form=", StringComparison.Ordinal)).Split(';')[0];
        const string Marker = "name=\"__RequestVerificationToken\" value=\"";
        var at = html.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length;
        return (cookie, html[at..html.IndexOf('"', at)]);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}

internal static class Paths
{
    public static readonly string Root = Path.GetFullPath(typeof(Paths).Assembly.GetCustomAttributes(false)
        .OfType<System.Reflection.AssemblyMetadataAttribute>().First(row => row.Key == "Root").Value!);
}
