using System.CommandLine;
using System.Globalization;
using Arena.Platform.Mail;

namespace Arena.Platform.Commands;

/// <summary>What every command takes.</summary>
internal static class CommandOptions
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Mappen med SQLite-filen. Bruges ikke, når ConnectionStrings__Arena peger på PostgreSQL.",
        DefaultValueFactory = _ => "data",
    };

    public static ServerSettings Settings(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables().Build();
        return new ServerSettings
        {
            DataFolder = parsed.GetValue(Data) ?? "data",
            // a folder that is named outright wins over the configuration
            ConnectionString = parsed.GetResult(Data) is { Implicit: false } ? null : configuration.GetConnectionString("Arena"),
            MostPages = long.TryParse(configuration["Storage:MaxPages"], CultureInfo.InvariantCulture, out var pages) ? pages : 0,
            SignInsPerMinute = int.TryParse(configuration["SignIn:MostPerMinute"], CultureInfo.InvariantCulture, out var tries) && tries > 0 ? tries : 30,
            Mail = MailSettings.Read(configuration),
        };
    }
}
