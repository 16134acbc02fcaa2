using System.Globalization;
using Arena.Platform;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena;

/// <summary>The program without the web, for a command. Commands speak Danish, whatever the machine's language.</summary>
internal static class CommandHost
{
    /// <summary>For a command that writes: takes the folder's lock, creates the database where there is none, never with the demo.</summary>
    public static async Task<int> Write(ServerSettings settings, Func<IServiceProvider, Task<int>> work)
    {
        await using var services = Services(settings);
        using var held = FolderLock.Take(services.GetRequiredService<Storage>());
        await Server.StartWriter(services);
        return await work(services);
    }

    /// <summary>For a command that only reads, also while a server runs.</summary>
    public static async Task<int> Read(ServerSettings settings, Func<IServiceProvider, Task<int>> work)
    {
        await using var services = Services(settings);
        var storage = services.GetRequiredService<Storage>();
        if (storage.File is { } file && !File.Exists(file))
            throw new CommandRefused($"Der er ingen database i {storage.Folder}. Indlæs først kommunens filer med arena import.");
        return await work(services);
    }

    private static ServiceProvider Services(ServerSettings settings)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Danish;
        return new ServiceCollection().AddLogging().AddArena(settings with { WithDemo = false }).BuildServiceProvider();
    }
}
