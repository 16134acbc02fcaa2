namespace Arena.Dialogue;

/// <summary>The module's table of contents.</summary>
internal static class DialogueModule
{
    public static IServiceCollection AddDialogue(this IServiceCollection services) => services;

    public static void MapDialogue(this WebApplication app)
    {
    }
}
