using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Arena.Platform;
using Microsoft.AspNetCore.RateLimiting;

namespace Arena.Organisation.SignIn;

/// <summary>
/// How often one may try. By address, wide enough for a workplace behind one; by name, so that guessing from many
/// addresses at once does not help.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    public const string Policy = "sign-in";
    private const int MostPerName = 20;

    private readonly PartitionedRateLimiter<string> names = PartitionedRateLimiter.Create<string, string>(
        name => RateLimitPartition.GetFixedWindowLimiter(name, _ => InAMinute(MostPerName)));

    public bool MayTry(string name) => names.AttemptAcquire(name.ToUpperInvariant()).IsAcquired;

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<SignInLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<ServerSettings>((options, settings) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
                Place(http.Connection.RemoteIpAddress), _ => InAMinute(settings.SignInsPerMinute)));
        });
    }

    private static FixedWindowRateLimiterOptions InAMinute(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) };

    // who has one address of IPv6 has the 64 bits behind it too
    private static string Place(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    public void Dispose() => names.Dispose();
}
