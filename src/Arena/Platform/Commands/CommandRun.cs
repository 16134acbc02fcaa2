using System.CommandLine;
using Arena.Platform.Csv;
using Arena.Platform.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Arena.Platform.Commands;

/// <summary>A command says what went wrong in a sentence, and ends with an exit code that is not 0.</summary>
internal static class CommandRun
{
    public const int Failed = 1;

    public static async Task<int> Invoke(RootCommand root, string[] args)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        try
        {
            return await root.Parse(args).InvokeAsync(configuration);
        }
        catch (Exception failure) when (Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static string? Sentence(Exception failure) => failure switch
    {
        // in Danish, as all that commands say, whatever the machine speaks
        StorageRefused or CommandRefused or CsvRefused => failure.Message,
        StorageFull => "Der er ikke plads på disken. Intet er skrevet.",
        SqliteException => $"Databasefilen kan ikke bruges: {failure.Message}",
        NpgsqlException => $"PostgreSQL svarer ikke, som den skal: {failure.Message}",
        IOException or UnauthorizedAccessException => $"En fil eller mappe kan ikke bruges: {failure.Message}",
        _ => null,
    };
}

/// <summary>A command cannot be carried out as asked; the message says why and what would help.</summary>
internal sealed class CommandRefused(string sentence) : Exception(sentence);
