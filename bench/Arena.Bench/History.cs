using Arena.Platform;
using Arena.Training;
using Arena.Training.KeepCounts;
using Microsoft.Data.Sqlite;

namespace Arena.Bench;

/// <summary>
/// Years of attendance, written straight into the file in the key's order: one row a person and week, each of a session,
/// as registering makes them; and the counts and judgements that entering them would have kept.
/// </summary>
internal static class History
{
    public static async Task Write(string folder, BenchTown town, int weeks)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "arena.db")};Pooling=False");
        await connection.OpenAsync();
        Run(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
        var last = TimeProvider.System.ThisWeek().Previous;
        var all = Enumerable.Range(0, weeks).Select(number => last.Plus(number + 1 - weeks)).ToList();
        var counts = new Dictionary<(Guid Unit, int Week), Contribution>();
        WriteAttendance(connection, town, all, counts);
        WriteCounts(connection, town, all, counts);
        Run(connection, "ANALYZE");
    }

    private static void WriteAttendance(SqliteConnection connection, BenchTown town, List<IsoWeek> weeks, Dictionary<(Guid, int), Contribution> counts)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO attendance (person_id, date, id, municipality_id, unit_id, session_id, minutes, source, form, removal_id) VALUES (@person, @date, @id, @municipality, @unit, @session, @minutes, 0, 0, NULL)";
        var names = (string[])["@person", "@date", "@id", "@municipality", "@unit", "@session", "@minutes"];
        var values = names.Select(name => command.Parameters.AddWithValue(name, 0)).ToArray();
        values[3].Value = Bytes(town.Municipality.Id);
        var sessions = town.Teams.ToDictionary(team => team.Id, _ => weeks.Select(_ => Bytes(Guid.CreateVersion7())).ToArray());
        var up = town.Teams.ToDictionary(team => team.Id, team => town.Tree().In(weeks[^1]).UpFrom(team.Id).ToList());
        var random = new Random(20261122);
        foreach (var (person, team) in town.People.OrderBy(pair => pair.Person.ToString("N"), StringComparer.Ordinal))
        {
            values[0].Value = Bytes(person);
            values[4].Value = Bytes(team.Id);
            for (var number = 0; number < weeks.Count; number++)
            {
                var minutes = random.Next(5) == 0 ? 20 : 35;
                values[1].Value = Day(weeks[number].Monday.AddDays(random.Next(5)));
                values[2].Value = Bytes(Guid.CreateVersion7());
                values[5].Value = sessions[team.Id][number];
                values[6].Value = minutes;
                command.ExecuteNonQuery();
                var reached = minutes >= TrainingGoal.Minutes ? 1 : 0;
                foreach (var unit in up[team.Id])
                    counts[(unit, weeks[number].Key)] = counts.GetValueOrDefault((unit, weeks[number].Key)) + new Contribution(1, 0, reached, reached, minutes);
            }
        }
        transaction.Commit();
    }

    private static void WriteCounts(SqliteConnection connection, BenchTown town, List<IsoWeek> weeks, Dictionary<(Guid, int), Contribution> counts)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO week_count (unit_id, week, municipality_id, employed, absent, reached, reached_of_all, minutes, judgement, best_reached, best_present, ever_trained) VALUES (@unit, @week, @municipality, @employed, 0, @reached, @all, @minutes, @judgement, @best, @of, 1)";
        var names = (string[])["@unit", "@week", "@municipality", "@employed", "@reached", "@all", "@minutes", "@judgement", "@best", "@of"];
        var values = names.Select(name => command.Parameters.AddWithValue(name, 0)).ToArray();
        foreach (var unit in town.Units)
        {
            var judged = new List<JudgedWeek>();
            Standing? standing = null;
            foreach (var week in weeks)
            {
                var count = counts.GetValueOrDefault((unit.Id, week.Key));
                judged.Add(new(week, count.Employed, 0, count.Reached, count.Minutes));
                standing = Judge.After(judged.TakeLast(26).ToList(), town.Municipality.PassedOver, standing);
                object[] row = [Bytes(unit.Id), week.Key, Bytes(town.Municipality.Id), count.Employed, count.Reached, count.ReachedOfAll, count.Minutes, (int)standing.Value.Judgement, standing.Value.BestReached, standing.Value.BestPresent];
                for (var column = 0; column < row.Length; column++)
                    values[column].Value = row[column];
                command.ExecuteNonQuery();
            }
        }
        transaction.Commit();
    }

    /// <summary>Bytes of the attendance table with its indexes, of the same columns in a plain table, each as a file of its own, and of the log.</summary>
    public static (double Attendance, double Bare, double Audit) Sizes(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "arena.db")};Pooling=False");
        connection.Open();
        var whole = Copy(connection, folder, "attendance", withIndexes: true);
        var bare = Copy(connection, folder, "attendance", withIndexes: false);
        var audit = Copy(connection, folder, "audit_entry", withIndexes: true) + Copy(connection, folder, "audit_link", withIndexes: true);
        Console.WriteLine(FormattableString.Invariant($"  attendance {whole / 1e6:0} MB with its indexes, {bare / 1e6:0} MB without"));
        return (whole, bare, audit);
    }

    private static double Copy(SqliteConnection connection, string folder, string table, bool withIndexes)
    {
        var file = Path.Combine(folder, $"copy-{table}-{withIndexes}.db");
        Run(connection, $"ATTACH '{file}' AS copy");
        if (withIndexes)
        {
            foreach (var statement in Definitions(connection, table))
                Run(connection, statement);
            Run(connection, $"INSERT INTO copy.{table} SELECT * FROM main.{table}");
        }
        else
            Run(connection, $"CREATE TABLE copy.{table} AS SELECT * FROM main.{table}");
        Run(connection, "DETACH copy");
        return new FileInfo(file).Length;
    }

    private static List<string> Definitions(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT sql FROM main.sqlite_master WHERE tbl_name = '{table}' AND sql IS NOT NULL ORDER BY type DESC";
        using var rows = command.ExecuteReader();
        var statements = new List<string>();
        while (rows.Read())
            statements.Add(rows.GetString(0)
                .Replace("CREATE TABLE \"", "CREATE TABLE copy.\"", StringComparison.Ordinal)
                .Replace("CREATE INDEX \"", "CREATE INDEX copy.\"", StringComparison.Ordinal));
        return statements;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
    private static int Day(DateOnly date) => date.Year * 10000 + date.Month * 100 + date.Day;
}
