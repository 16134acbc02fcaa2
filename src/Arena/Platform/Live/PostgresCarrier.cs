using System.Threading.Channels;
using Arena.Platform.Data;
using Npgsql;

namespace Arena.Platform.Live;

/// <summary>
/// Carries changes to the other nodes on the same PostgreSQL by NOTIFY; commands carry theirs too. Beside the request:
/// nobody waits for it. While PostgreSQL does not answer, topics are kept and tried again; should they be lost with the
/// node, the version that stands with the organisation keeps what is written right.
/// </summary>
internal sealed class PostgresCarrier : IAsyncDisposable
{
    public const string Channel = "arena";
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // changes of a tenth of a second travel together: in a busy minute the same few topics come again and again
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(0.1);
    private readonly Channel<string> topics = System.Threading.Channels.Channel.CreateBounded<string>(new BoundedChannelOptions(10_000)
    {
        SingleReader = true,
        FullMode = BoundedChannelFullMode.DropOldest,
    });
    private readonly Storage storage;
    private readonly ILogger<PostgresCarrier> log;
    private readonly Task sending;
    private volatile bool ending;

    public PostgresCarrier(Storage storage, ILogger<PostgresCarrier> log)
    {
        (this.storage, this.log) = (storage, log);
        sending = Task.Run(Send);
    }

    /// <summary>Stands before each topic, so that a node does not hear itself.</summary>
    public string Node { get; } = Guid.CreateVersion7().ToString("N");

    public void Carry(string topic) => topics.Writer.TryWrite(topic);

    private async Task Send()
    {
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        while (await topics.Reader.WaitToReadAsync())
        {
            while (waiting.Count < MostAtOnce && topics.Reader.TryRead(out var topic))
                waiting.Add(topic);
            while (!await TryNotify(waiting) && !ending)
                await Task.Delay(Pause);
            waiting.Clear();
            if (!ending)
                await Task.Delay(Breath);
        }
    }

    private async Task<bool> TryNotify(IReadOnlySet<string> waiting)
    {
        try
        {
            await using var command = storage.Postgres.CreateCommand("SELECT pg_notify($1, said) FROM unnest($2) AS said");
            command.Parameters.Add(new() { Value = Channel });
            command.Parameters.Add(new() { Value = waiting.Select(topic => $"{Node} {topic}").ToArray() });
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (NpgsqlException failure)
        {
            log.LogWarning(failure, "{Count} changes could not be carried to the other nodes; tried again in a second", waiting.Count);
            return false;
        }
    }

    /// <summary>Sends what waits first: a command ends right after its change.</summary>
    public async ValueTask DisposeAsync()
    {
        ending = true;
        topics.Writer.TryComplete();
        await sending;
    }
}
