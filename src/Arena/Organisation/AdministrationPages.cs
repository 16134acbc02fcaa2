using Arena.Organisation.ArrangeGroups;
using Arena.Organisation.ArrangeUnits;
using Arena.Organisation.ChangeSettings;
using Arena.Organisation.Import;
using Arena.Organisation.ReadLog;
using Arena.Organisation.SeeAdministration;
using Arena.Organisation.TendMail;
using Arena.Organisation.TendPeople;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation;

/// <summary>What an administrator does: units, people, groups, settings, the log.</summary>
internal static class AdministrationPages
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<GroupPageLoader>();
        services.AddScoped<PersonPageLoader>();
        services.AddScoped<UnitPageLoader>();
        services.AddSingleton(new NavItem(60, "administration", () => T("Administration", "Administration"), SeeAdministrationSlice.FrontOf));
        services.AddSingleton(new FrontPage(40, SeeAdministrationSlice.FrontOf));
    }

    public static void MapAdministration(this WebApplication app)
    {
        AddPersonSlice.Map(app);
        AddUnitSlice.Map(app);
        ChangeSettingsSlice.Map(app);
        CloseUnitSlice.Map(app);
        EditUnitSlice.Map(app);
        EndRoleSlice.Map(app);
        FindGroupsSlice.Map(app);
        FindPeopleSlice.Map(app);
        FindUnitsSlice.Map(app);
        GiveRoleSlice.Map(app);
        LoadFilesSlice.Map(app);
        MoveUnitSlice.Map(app);
        ReadLogSlice.Map(app);
        SeeAdministrationSlice.Map(app);
        SeePersonSlice.Map(app);
        TendGroupSlice.Map(app);
        TendMailSlice.Map(app);
    }
}
