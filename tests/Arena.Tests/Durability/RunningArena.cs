using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Arena.Tests.Durability;

/// <summary>The program itself as a process of its own, as an operator starts it; it can be killed without a word.</summary>
internal sealed class RunningArena : IAsyncDisposable
{
    private const string Running = "Arena kører på ";
    private readonly Process running;

    private RunningArena(Process process, Uri address) => (running, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>./test.sh publishes the program and says where; by hand, the build's output serves.</summary>
    public static string Program => Environment.GetEnvironmentVariable("ARENA_EXE") is { Length: > 0 } published
        ? published
        : Support.ArenaServer.Source("Arena/bin/Debug/net10.0/arena");

    /// <summary>Starts a server on the data and returns when it answers.</summary>
    public static async Task<RunningArena> Serve(string folder, string? postgres, long mostPages = 0, IReadOnlyDictionary<string, string>? more = null)
    {
        // the server chooses its port: one that was free a moment ago may be somebody else's now
        var process = Start(postgres, ["serve", "--no-demo"], folder, new(more ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Storage__MaxPages"] = mostPages.ToString(CultureInfo.InvariantCulture),
        });
        var told = new TaskCompletionSource<Uri?>(TaskCreationOptions.RunContinuationsAsynchronously);
        // what a server prints is read to its end, so that it never waits for a reader
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                told.TrySetResult(null);
            else if (line.Data.StartsWith(Running, StringComparison.Ordinal))
                told.TrySetResult(new Uri(line.Data[Running.Length..]));
        };
        process.BeginOutputReadLine();
        return await told.Task.WaitAsync(TimeSpan.FromMinutes(2)) is { } address
            ? new(process, address) : throw new InvalidOperationException($"The server did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(string folder, string? postgres, params string[] arguments)
    {
        using var process = Start(postgres, arguments, folder, []);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        if (Signal(running.Id, 9) != 0)
            throw new InvalidOperationException("The server was gone before it was killed.");
        await running.WaitForExitAsync();
    }

    /// <summary>Returns once the process has ended.</summary>
    public Task Gone() => running.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);

    public async ValueTask DisposeAsync()
    {
        if (!running.HasExited)
        {
            _ = Signal(running.Id, 15);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await running.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                running.Kill();
            }
        }
        running.Dispose();
    }

    private static Process Start(string? postgres, string[] arguments, string folder, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in postgres is null ? [.. arguments, "--data", folder] : arguments)
            start.ArgumentList.Add(argument);
        if (postgres is not null)
            start.Environment["ConnectionStrings__Arena"] = postgres;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        // the build's own output finds its static files in Development only
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment.GetEnvironmentVariable("ARENA_EXE") is null ? "Development" : "Production";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
