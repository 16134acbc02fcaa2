using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Arena.Bench;

/// <summary>The published program with its demo, as a user meets it: what its pages weigh, how fast it starts, what memory it takes.</summary>
internal sealed partial class PublishedArena : IAsyncDisposable
{
    private readonly Process running;
    private readonly HttpClient browser;

    private PublishedArena(Process started, Uri address, TimeSpan toFirstAnswer)
    {
        (running, Address, ToFirstAnswer) = (started, address, toFirstAnswer);
        browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
    }

    public Uri Address { get; }
    public TimeSpan ToFirstAnswer { get; }

    private static string Program => Environment.GetEnvironmentVariable("ARENA_EXE") is { Length: > 0 } given ? given : Path.Combine(Paths.Root, "out/arena/arena");

    public static async Task<PublishedArena> Start(string folder, string? postgres = null, bool withDemo = true)
    {
        if (!File.Exists(Program))
            throw new FileNotFoundException($"{Program} is not there: ./run.sh publishes it, or ARENA_EXE says where it is.");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Program, ["serve", .. postgres is null ? ["--data", folder] : Array.Empty<string>(), .. withDemo ? [] : new[] { "--no-demo" }]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        if (postgres is not null)
            start.Environment["ConnectionStrings__Arena"] = postgres;
        var clock = Stopwatch.StartNew();
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var probe = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                (await probe.GetAsync(new Uri("/log-ind", UriKind.Relative))).EnsureSuccessStatusCode();
                return new(started, address, clock.Elapsed);
            }
            catch (HttpRequestException failure) when (failure.StatusCode is null && clock.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(10);
            }
            catch
            {
                // nobody else would end it
                started.Kill();
                throw;
            }
        }
    }

    /// <summary>Signs in as the demo's persona of that name.</summary>
    public async Task SignIn(string persona)
    {
        var html = await Html("/log-ind");
        var form = Forms().Matches(html).First(match => match.Value.Contains(persona, StringComparison.Ordinal)).Value;
        var fields = Inputs().Matches(form).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        var action = Regex.Match(form, "action=\"([^\"]*)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        (await browser.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields))).EnsureSuccessStatusCode();
    }

    public async Task<string> Html(string path) => await browser.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Bytes as a proxy would send them: brotli at its usual level 5; fonts are compressed already.</summary>
    public async Task<int> Compressed(string path)
    {
        var plain = await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        if (path.Contains(".woff2", StringComparison.Ordinal))
            return plain.Length;
        using var target = new MemoryStream();
        await using (var brotli = new BrotliStream(target, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true))
            await brotli.WriteAsync(plain);
        return (int)target.Length;
    }

    /// <summary>The page and all that it asks for: styles, scripts, fonts, icon.</summary>
    public async Task<int> FirstLoad(string path)
    {
        var html = await Html(path);
        var assets = Assets().Matches(html).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        var bytes = await Compressed(path);
        foreach (var asset in assets)
            bytes += await Compressed(asset);
        return bytes;
    }

    /// <summary>Resident memory of the process in megabytes.</summary>
    public double MemoryMegabytes
    {
        get
        {
            running.Refresh();
            return running.WorkingSet64 / 1e6;
        }
    }

    /// <summary>What it has used of the processor since it started.</summary>
    public TimeSpan Processor
    {
        get
        {
            running.Refresh();
            return running.TotalProcessorTime;
        }
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 2000)]
    private static partial Regex Forms();

    [GeneratedRegex("<(?:input|button)[^>]*?name=\"([^\"]*)\"[^>]*?value=\"([^\"]*)\"", RegexOptions.None, 2000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<(?:link|script)[^>]*?(?:href|src)=\"(/[^\"]*\\.(?:css|js|woff2|svg)[^\"]*)\"", RegexOptions.None, 2000)]
    private static partial Regex Assets();
}
