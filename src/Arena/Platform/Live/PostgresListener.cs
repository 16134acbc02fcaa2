using Arena.Platform.Data;
using Npgsql;

namespace Arena.Platform.Live;

/// <summary>
/// Hears what other nodes and commands have changed. After a break something may have gone unheard: everything
/// remembered is forgotten, and every open page fetches its part again.
/// </summary>
internal sealed class PostgresListener(Storage storage, LiveChanges live, PostgresCarrier carrier, IEnumerable<Remembered> remembered, IEnumerable<ICarriedTopics> carried, ILogger<PostgresListener> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // a connection that has died without a word is found out within this
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                log.LogWarning(failure, "Other nodes cannot be heard; tried again in a second");
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var connection = await storage.Postgres.OpenConnectionAsync(stop);
        connection.Notification += (_, said) => Hear(said.Payload);
        await Run(connection, "LISTEN " + PostgresCarrier.Channel, stop);
        ForgetAll();
        while (true)
            if (!await connection.WaitAsync(LongestSilence, stop))
                await Run(connection, "SELECT 1", stop);
    }

    private void Hear(string said)
    {
        if (said.Split(' ', 2) is not [var node, var topic] || node == carrier.Node)
            return;
        foreach (var one in remembered.Where(one => one.Topic == topic))
            one.Forget();
        foreach (var one in carried)
            one.Heard(topic);
        live.Hear(topic);
    }

    private void ForgetAll()
    {
        foreach (var one in remembered)
            one.Forget();
        foreach (var one in carried)
            one.MissedSome();
        live.HearAll();
    }

    private static async Task Run(NpgsqlConnection connection, string statement, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
