using Arena.ActionPlans.FindIdeas;
using Arena.ActionPlans.FindStories;
using Arena.ActionPlans.SeeIdea;
using Arena.ActionPlans.ShareStory;
using Arena.ActionPlans.SuggestStory;
using Arena.ActionPlans.TakeIdea;
using Arena.ActionPlans.TellShared;
using Arena.ActionPlans.TendIdeas;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>Ideas and stories: their part of the module's table of contents.</summary>
internal static class IdeasModule
{
    public static IServiceCollection AddIdeas(this IServiceCollection services)
    {
        services.AddScoped<IdeaShelf>();
        services.AddScoped<StoryShelf>();
        services.AddScoped<IdeaPageLoader>();
        services.AddScoped<StoryPageLoader>();
        services.AddScoped<StoryFormLoader>();
        services.AddScoped<WaitingSuggestions>();
        services.AddSingleton<PlanUnits>();
        services.AddSingleton<TakeIntoPlan>();
        services.AddSingleton<IInterventionSource, IdeaSource>();
        services.AddSingleton<IInterventionSource, StorySource>();
        services.AddSingleton<IPersonalData, SharedPersonalData>();
        // others come here from their plan
        services.AddSingleton(new NavItem(40, "ideer", () => T("Idéer", "Ideas"),
            viewer => viewer.Holds(Role.Planner) || viewer.Holds(Role.Consultant) ? IdeaLinks.Catalogue : null));
        return services;
    }

    public static void MapIdeas(this WebApplication app)
    {
        FindIdeasSlice.Map(app);
        FindStoriesSlice.Map(app);
        SeeIdeaSlice.Map(app);
        ShareStorySlice.Map(app);
        SuggestStorySlice.Map(app);
        TakeIdeaSlice.Map(app);
        TendIdeasSlice.Map(app);
    }
}
