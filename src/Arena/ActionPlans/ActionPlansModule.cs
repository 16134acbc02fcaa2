using Arena.ActionPlans.PassOn;
using Arena.ActionPlans.RemindPeople;
using Arena.Organisation;
using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>The module's table of contents.</summary>
internal static class ActionPlansModule
{
    public static IServiceCollection AddActionPlans(this IServiceCollection services)
    {
        services.AddSingleton<PlanReach>();
        services.AddSingleton<PlanBook>();
        services.AddSingleton<IFrontPageItems, PlanItems>();
        services.AddSingleton<PassOnWork>();
        services.AddSingleton<IOrganisationChange>(provider => provider.GetRequiredService<PassOnWork>());
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<PassOnWork>());
        services.AddIdeas();
        return services;
    }

    public static void MapActionPlans(this WebApplication app)
    {
        app.MapIdeas();
    }
}
