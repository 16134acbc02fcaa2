using Arena.Organisation.Import;
using Arena.Organisation.Invite;
using Arena.Organisation.MyAccess;
using Arena.Organisation.SignIn;
using Arena.Organisation.ArrangeUnits;
using Arena.Organisation.ExplainArena;
using Arena.Organisation.SeeAdministration;
using Arena.Platform.Access;
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
        services.AddImport();
        services.AddScoped<UnitPageLoader>();
        services.AddSingleton(new NavItem(60, "administration", () => T("Administration", "Administration"), SeeAdministrationSlice.FrontOf));
        services.AddSingleton(new FrontPage(60, SeeAdministrationSlice.FrontOf));
        services.AddSingleton<Invitations>();
        services.AddScoped<Reached>();
        services.AddSignIn();
        return services;
    }

    public static void MapOrganisation(this WebApplication app)
    {
        AcceptInvitationSlice.Map(app);
        ManageAccessSlice.Map(app);
        MyAccessSlice.Map(app);
        PasskeySignInSlice.Map(app);
        PrintLettersSlice.Map(app);
        SignInSlice.Map(app);
        SignOutSlice.Map(app);
        TieDeviceSlice.Map(app);
        AddUnitSlice.Map(app);
        CloseUnitSlice.Map(app);
        EditUnitSlice.Map(app);
        ExplainArenaSlice.Map(app);
        FindUnitsSlice.Map(app);
        MoveUnitSlice.Map(app);
        SeeAdministrationSlice.Map(app);
    }
}
