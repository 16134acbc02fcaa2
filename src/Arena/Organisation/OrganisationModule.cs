using Arena.Platform.Access;

namespace Arena.Organisation;

/// <summary>The module's table of contents.</summary>
internal static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddSingleton<OrganisationDirectory>();
        services.AddSingleton<IDirectory>(provider => provider.GetRequiredService<OrganisationDirectory>());
        services.AddSingleton<OrganisationChanges>();
        return services;
    }

    public static void MapOrganisation(this WebApplication app)
    {
    }
}
