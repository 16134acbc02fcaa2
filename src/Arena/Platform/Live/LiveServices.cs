namespace Arena.Platform.Live;

internal static class LiveServices
{
    /// <summary>In this process; with several nodes, through the PostgreSQL that they share.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services, bool onPostgres) => onPostgres
        ? services.AddSingleton<PostgresCarrier>().AddSingleton(provider => new LiveChanges { Carry = provider.GetRequiredService<PostgresCarrier>().Carry })
        : services.AddSingleton<LiveChanges>();
}
