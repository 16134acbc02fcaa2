using System.Globalization;

namespace Arena.Platform.Web;

/// <summary>
/// Danish and English stand side by side where the text is used, so that neither can be missing.
/// The language of the request is <see cref="CultureInfo.CurrentUICulture"/>: da-DK or en-GB.
/// </summary>
internal static class Language
{
    public static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The name of the cookie that remembers a visitor's choice; its value is "da" or "en".</summary>
    public const string CookieName = "sprog";

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The text in the language of the request.</summary>
    public static string T(string danish, string english) => IsEnglish ? english : danish;
}
