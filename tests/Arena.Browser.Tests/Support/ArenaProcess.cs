using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Arena.Browser.Tests.Support;

/// <summary>The published program as a process, with the demo municipality in a folder of its own.</summary>
public sealed class ArenaProcess : IAsyncDisposable
{
    private readonly Process process;

    private ArenaProcess(Process started, Uri address, string folder) => (process, Address, Folder) = (started, address, folder);

    public Uri Address { get; }
    public string Folder { get; }

    public static async Task<ArenaProcess> Start()
    {
        var folder = Directory.CreateTempSubdirectory("arena-browser-").FullName;
        var address = new Uri($"http://localhost:{FreePort()}");
        var published = Environment.GetEnvironmentVariable("ARENA_EXE");
        var start = new ProcessStartInfo(published is { Length: > 0 } ? published : Path.Combine(Sources, "Arena/bin/Debug/net10.0/arena"), ["serve", "--data", folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = published is { Length: > 0 } ? "Production" : "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var probe = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await probe.GetAsync(address);
                return new(started, address, folder);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                if (started.HasExited || waited.Elapsed > TimeSpan.FromSeconds(90))
                    throw new InvalidOperationException($"The server did not start: {await started.StandardError.ReadToEndAsync()}", failure);
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Sources => typeof(ArenaProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(row => row.Key == "Sources").Value!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
