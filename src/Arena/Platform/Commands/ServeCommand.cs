using System.CommandLine;
using Arena.Platform.Data;

namespace Arena.Platform.Commands;

/// <summary>arena serve: the web server. Holds the folder's lock for as long as it runs.</summary>
internal static class ServeCommand
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static void AddTo(RootCommand root)
    {
        var noDemo = new Option<bool>("--no-demo") { Description = "Indlæs ikke demokommunen, når databasen er tom." };
        var serve = new Command("serve", "Start serveren. Lytter på ASPNETCORE_URLS, ellers på " + DefaultAddress + ". Er databasen tom, indlæses en demokommune.") { CommandOptions.Data, noDemo };
        serve.SetAction((parsed, stop) => Run(CommandOptions.Settings(parsed) with { WithDemo = !parsed.GetValue(noDemo) }, stop));
        root.Add(serve);
        root.Add(CommandOptions.Data);
        root.SetAction((parsed, stop) => Run(CommandOptions.Settings(parsed), stop));
    }

    private static async Task<int> Run(ServerSettings settings, CancellationToken stop)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(DefaultAddress);
        await using var app = Server.Build(builder, settings);
        using var held = FolderLock.Take(app.Services.GetRequiredService<Storage>());
        await Server.StartWriter(app.Services);
        if (settings.WithDemo)
            await Server.LoadDemo(app.Services);
        await app.StartAsync(stop);
        foreach (var address in app.Urls)
            Console.WriteLine($"Arena kører på {address}");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
