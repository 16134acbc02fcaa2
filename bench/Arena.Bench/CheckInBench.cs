using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Training;
using Arena.Training.KeepCounts;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Bench;

/// <summary>
/// checkin-sqlite, checkin-postgres: a tick through everything (session cookie, form token, gate, rules, counts, audit,
/// durable) against the bare endpoint, both at 32 connections, in turns on the same machine.
/// </summary>
internal static class CheckInBench
{
    private const int Connections = 32;
    private const int Sessions = 40;
    // so many that nobody has more than a handful of sessions in the week, as in life
    private const int PeopleCount = 30_000;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task<double> Run(string? postgres, string folder, int turns = 3)
    {
        var town = new BenchTown(PeopleCount);
        await using var arena = await BenchServer.Start(new ServerSettings { DataFolder = folder, ConnectionString = postgres, WithDemo = false });
        await town.Save(arena.Writer, arena.Services.GetRequiredService<OrganisationDirectory>(), arena.Services.GetRequiredService<WeekBook>());
        var sessions = await AddSessions(arena, town);
        var cookie = arena.Cookie(town.Registrar);
        var token = await arena.FormToken(cookie, "/was");
        var cookies = $"{cookie}; {token.Cookie}";
        var paths = sessions.Select(session => $"/enhed/{town.Teams[0].Code}/pas/{session}/kryds").ToList();
        await using var bare = await BareServer.Start(postgres, folder);
        var bareRequest = LoadClient.Post("/tick", null, "");
        var number = 0;

        // only the person and the operation differ: the client shares the processor with the server
        var requests = paths.ConvertAll(path => LoadClient.Post(path, cookies, $"person={Guid.Empty}&op={Guid.Empty}&med=1&__RequestVerificationToken={token.Field}"));
        var places = requests.ConvertAll(request => (Person: request.AsSpan().IndexOf("person="u8) + 7, Operation: request.AsSpan().IndexOf("op="u8) + 3));

        byte[] Tick(int _)
        {
            var next = Interlocked.Increment(ref number);
            var session = next / PeopleCount % Sessions;
            var request = (byte[])requests[session].Clone();
            town.People[next % PeopleCount].Person.TryFormat(request.AsSpan(places[session].Person), out var _);
            Guid.CreateVersion7().TryFormat(request.AsSpan(places[session].Operation), out var _);
            return request;
        }

        var ratios = new List<double>();
        await LoadClient.Run(arena.Address, Connections, TimeSpan.FromSeconds(6), Tick, 204);
        await LoadClient.Run(new Uri(bare.Urls.First()), Connections, TimeSpan.FromSeconds(4), _ => bareRequest, 204);
        for (var turn = 0; turn < turns; turn++)
        {
            var whole = await LoadClient.Run(arena.Address, Connections, Turn, Tick, 204);
            var raw = await LoadClient.Run(new Uri(bare.Urls.First()), Connections, Turn, _ => bareRequest, 204);
            if (whole.Failures + raw.Failures > 0)
                throw new InvalidOperationException($"{whole.Failures} check-ins and {raw.Failures} raw inserts failed.");
            Console.WriteLine(FormattableString.Invariant($"  check-in {whole.PerSecond:0}/s ({whole.MedianMilliseconds:0.0} ms), raw insert {raw.PerSecond:0}/s ({raw.MedianMilliseconds:0.0} ms), ratio {whole.PerSecond / raw.PerSecond:0.00}"));
            ratios.Add(whole.PerSecond / raw.PerSecond);
        }
        await bare.StopAsync();
        return Median.Of(ratios);
    }

    private static async Task<List<Guid>> AddSessions(BenchServer arena, BenchTown town)
    {
        var today = arena.Services.GetRequiredService<TimeProvider>().Today();
        var sessions = Enumerable.Range(0, Sessions).Select(_ => new TrainingSession
        {
            Id = Guid.CreateVersion7(), MunicipalityId = town.Municipality.Id, UnitId = town.Teams[0].Id, Date = today, Start = new TimeOnly(7, 30), Minutes = 15, Form = TrainingForm.Strength,
        }).ToList();
        await arena.Writer.Write(Platform.Data.Acting.Operator(town.Municipality.Id), async db =>
        {
            db.AddRange(sessions);
            db.Record("bench.sessions");
            await Task.CompletedTask;
        });
        return sessions.ConvertAll(session => session.Id);
    }
}

internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
