using System.Globalization;
using Arena.Platform.Access;

namespace Arena.Platform.Web;

/// <summary>Keeps the language of a signed-in person beyond her browser, for what is sent to her.</summary>
public interface ILanguageMemory
{
    Task Remember(Viewer viewer, bool english);
}

/// <summary>Danish, unless the visitor has chosen English; remembered for a year.</summary>
internal sealed class LanguageChoice(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var culture = http.Request.Cookies[Language.CookieName] == "en" ? Language.English : Language.Danish;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        http.Response.Headers.ContentLanguage = culture.TwoLetterISOLanguageName;
        return next(http);
    }

    public static void Remember(HttpContext http, bool english) => http.Response.Cookies.Append(Language.CookieName, english ? "en" : "da",
        new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true });
}
