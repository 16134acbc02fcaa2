using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Arena.Platform.Access;

internal static class Sessions
{
    /// <summary>The session's cookie: ours alone, not read by scripts, gone with the browser unless a device is tied.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = "arena";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = SessionCookie.SignInPath;
            options.SlidingExpiration = true;
            options.ExpireTimeSpan = SessionCookie.Longest;
        }).AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            // between asking for a passkey and showing it, Identity keeps the challenge here
            options.Cookie.Name = "arena-noegle";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });
        return services;
    }
}
