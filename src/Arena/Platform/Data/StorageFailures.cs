using Microsoft.Data.Sqlite;
using Npgsql;

namespace Arena.Platform.Data;

/// <summary>There is no room to write. Nothing was written; reading goes on, and writing too once there is room.</summary>
internal sealed class StorageFull(Exception cause) : Exception("There is no room to write.", cause)
{
    private const int SqliteFull = 13;
    private const int SqliteCannotGrowSharedMemory = 4874;
    private const int SqliteCannotWrite = 778;

    /// <summary>The same failure as a full disk, where it is one; else null.</summary>
    public static StorageFull? From(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is StorageFull full)
                return full;
            else if (cause is SqliteException { SqliteErrorCode: SqliteFull }
                     or SqliteException { SqliteExtendedErrorCode: SqliteCannotGrowSharedMemory or SqliteCannotWrite }
                     or PostgresException { SqlState: PostgresErrorCodes.DiskFull })
                return new StorageFull(cause);
        return null;
    }
}

/// <summary>The database cannot be used as it is; the message says why, for the one who operates it.</summary>
internal sealed class StorageRefused(string message) : Exception(message);
