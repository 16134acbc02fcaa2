using Arena.ActionPlans.RemindPeople;
using Arena.ActionPlans.SeeCycle;
using Arena.ActionPlans.ShowOnFrontPage;
using Arena.ActionPlans.SubscribeCycle;
using Arena.ActionPlans.TellCycle;
using Arena.ActionPlans.TendCycle;
using Arena.Organisation;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>The annual cycle: its part of the module's table of contents.</summary>
internal static class AnnualCycleModule
{
    public static IServiceCollection AddAnnualCycle(this IServiceCollection services)
    {
        services.AddSingleton<CycleReader>();
        services.AddSingleton<ICycleEntries, InterventionCycle>();
        services.AddSingleton<ICycleEntries, AgreementCycle>();
        services.AddSingleton<IFrontPageItems, CyclePassed>();
        services.AddSingleton<IFrontPageItems, CycleWaits>();
        services.AddScoped<CycleForms>();
        services.AddScoped<IFrontPageParts, PlanFrontPage>();
        services.AddSingleton<IPersonalData, CyclePersonalData>();
        services.AddSingleton(new NavItem(45, "aarshjul", () => T("Årshjul", "Annual cycle"), SeeCycleSlice.FrontOf));
        return services;
    }

    public static void MapAnnualCycle(this WebApplication app)
    {
        SeeCycleSlice.Map(app);
        SubscribeCycleSlice.Map(app);
        TendCycleSlice.Map(app);
    }
}
