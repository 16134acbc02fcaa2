using Arena.Platform.Data;
using Arena.Platform.Mail;

namespace Arena.Platform;

/// <summary>What a server or a command is started with.</summary>
internal sealed record ServerSettings
{
    /// <summary>The folder of the SQLite file; not used where a PostgreSQL connection string is given.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>ConnectionStrings:Arena of the configuration; null means SQLite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Load the demo municipality where the database is empty.</summary>
    public bool WithDemo { get; init; } = true;

    /// <summary>A limit to the SQLite file, in pages of 4 KB (Storage:MaxPages); 0 for none.</summary>
    public long MostPages { get; init; }

    /// <summary>How many times a minute somebody may try to sign in or enter a code from one address (SignIn:MostPerMinute).</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>The mail server (Mail:…); null where there is none.</summary>
    public MailSettings? Mail { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Storage OpenStorage() => ConnectionString is { } text ? Storage.PostgreSql(text) : Storage.Sqlite(DataFolder);
}
