namespace Arena.Organisation.Import;

internal static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportWriter>();
        return services;
    }
}
