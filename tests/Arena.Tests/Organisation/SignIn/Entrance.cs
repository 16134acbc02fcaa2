using System.Collections.Concurrent;
using System.Net;
using Arena.Organisation;
using Arena.Organisation.SignIn;
using Arena.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arena.Tests.Organisation.SignIn;

/// <summary>Accounts with passwords, and what a browser brings along.</summary>
internal static class Entrance
{
    public const string Password = "lygter synger under broen";
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));
    private static readonly ConcurrentDictionary<string, string> Hashes = [];
    private static int number;

    /// <summary>An account with a password for the person; returns its user name, which is like no other's.</summary>
    public static string WithPassword(this Town town, Person person, string password = Password, bool isDemoPersona = false)
    {
        var name = $"navn{Interlocked.Increment(ref number)}@proeve.dk";
        town.Add(new Account
        {
            Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = person.Id, UserName = name, NormalizedUserName = name.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString("N"), IsDemoPersona = isDemoPersona,
            PasswordHash = Hashes.GetOrAdd(password, known => Hasher.HashPassword(null!, known)),
        });
        return name;
    }

    public static Task<HttpResponseMessage> SignIn(this HttpClient browser, string name, string password = Password, string retur = "") =>
        browser.Post(SignInLinks.SignIn, new { navn = name, kode = password, retur }, SignInLinks.Own);

    /// <summary>The session cookie that the answer sets; empty where it takes it away.</summary>
    public static string? SessionCookie(this HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies)
        ? cookies.FirstOrDefault(cookie => cookie.StartsWith("arena=", StringComparison.Ordinal))?["arena=".Length..].Split(';')[0] : null;

    /// <summary>Another browser with a copy of the cookie.</summary>
    public static HttpClient WithCookie(this ArenaServer server, string cookie)
    {
        var cookies = new CookieContainer();
        cookies.Add(server.Address, new Cookie("arena", cookie));
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = server.Address };
    }

    public static async Task<bool> IsIn(this HttpClient browser) => (await browser.GetAsync(SignInLinks.MyAccess)).StatusCode == HttpStatusCode.OK;

    public static async Task<Account?> AccountOf(this ArenaServer server, Guid person)
    {
        await using var db = server.Read();
        return await db.Set<Account>().FirstOrDefaultAsync(row => row.PersonId == person);
    }
}
