using System.Text.Encodings.Web;
using System.Text.Unicode;
using Arena.ActionPlans;
using Arena.Calculator;
using Arena.Dialogue;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Jobs;
using Arena.Platform.Live;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Training;
using Arena.Training.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Arena;

/// <summary>Puts the program together: storage, platform, modules, pages.</summary>
internal static class Server
{
    /// <summary>Everything that a page or a command needs, without the web.</summary>
    public static IServiceCollection AddArena(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Time);
        services.AddSingleton(_ => settings.OpenStorage());
        services.AddSingleton<PostOffice>();
        services.AddSingleton<Writer>();
        services.AddSingleton<Arena.Platform.Audit.AuditCalendar>();
        services.AddSingleton<Arena.Platform.Web.IRegularWork, ForgetMail>();
        services.AddLive(settings.ConnectionString is not null);
        services.AddOrganisation();
        services.AddActionPlans();
        services.AddTraining();
        services.AddDialogue();
        services.AddCalculator();
        return services;
    }

    public static WebApplication Build(WebApplicationBuilder builder, ServerSettings settings)
    {
        var services = builder.Services;
        services.AddArena(settings);
        services.AddRazorComponents();
        services.AddSessions();
        services.AddHttpContextAccessor();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie.Name = "arena-form");
        services.AddDataProtection().SetApplicationName("Arena")
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.RememberSeals();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<KeyRing>()));
        services.AddScoped(Reading);
        services.AddScoped<Arena.Platform.Web.Parts.Shell>();
        services.AddHostedService<RegularWork>();
        services.AddHostedService<MailSender>();
        if (settings.ConnectionString is not null)
            services.AddHostedService<PostgresListener>();

        var app = builder.Build();
        app.UseMiddleware<Failures>();
        app.UseStatusCodePages(Failures.ShowStatus);
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<LanguageChoice>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<AccessGate>();
        app.UseMiddleware<ShellFiller>();
        app.MapStaticAssets().Allow(Permission.Public);
        app.MapPlatform();
        app.MapOrganisation();
        app.MapActionPlans();
        app.MapTraining();
        app.MapDialogue();
        app.MapCalculator();
        return app;
    }

    /// <summary>Brings the schema up to date and starts the writer. The folder's lock is the caller's.</summary>
    public static async Task StartWriter(IServiceProvider services)
    {
        var settings = services.GetRequiredService<ServerSettings>();
        var storage = services.GetRequiredService<Storage>();
        await SchemaUpgrade.Run(storage);
        services.GetRequiredService<Writer>().Start(await WriteConnection.Open(storage, settings.MostPages));
    }

    /// <summary>Fills an empty database with the demo municipality.</summary>
    public static Task LoadDemo(IServiceProvider services) => services.GetRequiredService<DemoMunicipality>().LoadIfEmpty();

    // a request reads only its own municipality; before sign-in, none
    private static ArenaDb Reading(IServiceProvider services) =>
        services.GetRequiredService<Storage>().Read(
            services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Viewer>()?.MunicipalityId ?? Guid.Empty);
}
