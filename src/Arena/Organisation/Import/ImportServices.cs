using Arena.Platform.Web;

namespace Arena.Organisation.Import;

internal static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportWriter>();
        services.AddSingleton<WaitingImports>();
        services.AddSingleton<IRegularWork>(provider => provider.GetRequiredService<WaitingImports>());
        return services;
    }
}
