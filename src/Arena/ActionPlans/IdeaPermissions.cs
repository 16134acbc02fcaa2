using Arena.Platform.Access;

namespace Arena.ActionPlans;

/// <summary>Who tends the municipality's own ideas, and who suggests a story to a unit. Reading is everybody's.</summary>
public static class IdeaPermissions
{
    public static readonly Permission Tend = Permission.Anywhere("ideas.tend", new Grant(Role.Planner, Reach.Subtree));

    public static readonly Permission SuggestStory = Permission.Anywhere("stories.suggest", new Grant(Role.Consultant, Reach.Subtree));
}
