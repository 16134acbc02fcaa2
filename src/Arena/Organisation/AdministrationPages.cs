using Arena.Organisation.ArrangeUnits;
using Arena.Organisation.SeeAdministration;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation;

/// <summary>What an administrator does: units, people, groups, settings, the log.</summary>
internal static class AdministrationPages
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<UnitPageLoader>();
        services.AddSingleton(new NavItem(60, "administration", () => T("Administration", "Administration"), SeeAdministrationSlice.FrontOf));
        services.AddSingleton(new FrontPage(60, SeeAdministrationSlice.FrontOf));
    }

    public static void MapAdministration(this WebApplication app)
    {
        AddUnitSlice.Map(app);
        CloseUnitSlice.Map(app);
        EditUnitSlice.Map(app);
        FindUnitsSlice.Map(app);
        MoveUnitSlice.Map(app);
        SeeAdministrationSlice.Map(app);
    }
}
