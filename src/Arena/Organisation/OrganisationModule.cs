using Arena.Organisation.AskForLink;
using Arena.Organisation.ChooseMail;
using Arena.Organisation.ExplainArena;
using Arena.Organisation.Import;
using Arena.Organisation.Invite;
using Arena.Organisation.MyAccess;
using Arena.Organisation.RemoveOldNames;
using Arena.Organisation.SeeFrontPage;
using Arena.Organisation.SeeMyData;
using Arena.Organisation.SendReminders;
using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Live;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation;

/// <summary>The module's table of contents.</summary>
internal static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddSingleton<OrganisationDirectory>();
        services.AddSingleton<IDirectory>(provider => provider.GetRequiredService<OrganisationDirectory>());
        services.AddSingleton<OrganisationChanges>();
        services.AddAdministration();
        services.AddScoped<MyDataLoader>();
        services.AddSingleton<IOldNames, OldAbsence>();
        services.AddSingleton<RemoveOldNamesWork>();
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<RemoveOldNamesWork>());
        services.AddSingleton(provider => new Remembered(OrganisationDirectory.Topic, provider.GetRequiredService<OrganisationDirectory>().Forget));
        services.AddSingleton<ReminderWork>();
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<ReminderWork>());
        services.AddScoped<FrontPageLoader>();
        services.AddSingleton<IPersonalData, TendMail.MailPersonalData>();
        services.AddSingleton(new NavItem(5, "forside", () => T("Forside", "Front page"), SeeFrontPageSlice.FrontOf));
        services.AddSingleton(new FrontPage(5, SeeFrontPageSlice.FrontOf));
        services.AddImport();
        services.AddSingleton<Invitations>();
        services.AddSingleton<ILanguageMemory, RememberLanguage>();
        services.AddScoped<Reached>();
        services.AddSignIn();
        return services;
    }

    public static void MapOrganisation(this WebApplication app)
    {
        app.MapAdministration();
        ExplainArenaSlice.Map(app);
        SeeFrontPageSlice.Map(app);
        SeeMyDataSlice.Map(app);
        AcceptInvitationSlice.Map(app);
        AskForLinkSlice.Map(app);
        ChooseMailSlice.Map(app);
        ManageAccessSlice.Map(app);
        MyAccessSlice.Map(app);
        PasskeySignInSlice.Map(app);
        PrintLettersSlice.Map(app);
        SignInSlice.Map(app);
        SignOutSlice.Map(app);
        TieDeviceSlice.Map(app);
    }
}
