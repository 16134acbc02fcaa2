using System.Text;
using Arena.Organisation.Import;
using Arena.Platform;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Arena.Training.PrintParticipation;
using Arena.Training.RebuildCounts;

namespace Arena.Tests.Organisation.Import;

/// <summary>A folder with lists and an empty database beside it, for the commands: SQLite, or PostgreSQL where the tests run on it.</summary>
internal sealed class ImportFolder : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("arena-import-").FullName;
    private EmptyDatabase? database;

    public string Folder => Path.Combine(root, "lister");
    public ServerSettings Settings { get; private set; } = null!;
    public TestClock Clock { get; } = new();

    public static async Task<ImportFolder> Create()
    {
        var folder = new ImportFolder();
        Directory.CreateDirectory(folder.Folder);
        folder.database = ArenaServer.OnPostgres ? await EmptyDatabase.Create() : null;
        folder.Settings = new() { DataFolder = Path.Combine(folder.root, "data"), ConnectionString = folder.database?.ConnectionString, Time = folder.Clock };
        return folder;
    }

    public ImportFolder Put(string file, string content)
    {
        File.WriteAllText(Path.Combine(Folder, file), content, new UTF8Encoding(false));
        return this;
    }

    public ImportFolder Remove(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    /// <summary>A small municipality with two teams, absence and attendance in week 46.</summary>
    public ImportFolder PutAll() => Put("enheder.csv", Lists.Units(Lists.Care))
        .Put("ansatte.csv", Lists.Staff(Lists.Employee("1"), Lists.Employee("2"), Lists.Employee("3", unit: "2001-2"), Lists.Employee("4", unit: "2001-2", group: "nej")))
        .Put("fravaer.csv", Lists.Absence("3;09-11-2026;"))
        .Put("fremmoede.csv", Lists.Attendance("9-11-2026;2001-1;1;20", "10-11-2026;2001-1;1;15", "2026-11-09;2001-1;2;34"));

    public Task<string> Import(bool allowEndings = false, string? municipality = null) => Run(new(Yes: true, allowEndings, municipality));

    public async Task<string> Run(ImportChoices choices, Func<string, bool>? ask = null)
    {
        var output = new StringWriter();
        Assert.Equal(0, await ImportCommand.Run(Settings, Folder, choices, output, ask));
        return output.ToString();
    }

    public async Task<string> Refused(ImportChoices choices) =>
        (await Assert.ThrowsAsync<CommandRefused>(() => ImportCommand.Run(Settings, Folder, choices, TextWriter.Null, null))).Message;

    public async Task<string[]> Participation(string week, string? municipality = null)
    {
        var output = new StringWriter();
        Assert.Equal(0, await ParticipationCommand.Run(Settings, week, municipality, output));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("unit;employed;absent;reached;share;strictShare", lines[0]);
        return lines[1..];
    }

    public async Task<(int Exit, string Text)> Rebuild(bool check)
    {
        var output = new StringWriter();
        return (await RebuildCountsCommand.Run(Settings, check, output), output.ToString());
    }

    public async Task<T> Read<T>(Func<ArenaDb, Task<T>> question)
    {
        await using var storage = Settings.OpenStorage();
        await using var db = storage.Read(null);
        return await question(db);
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
        if (database is not null)
            await database.DisposeAsync();
    }
}
