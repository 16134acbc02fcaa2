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

    /// <summary>Until it is disposed of, texts, numbers and dates are for a reader of this language: for what is written without a request.</summary>
    public static IDisposable Speak(bool english) => new Spoken(english ? English : Danish);

    private sealed class Spoken : IDisposable
    {
        private readonly (CultureInfo Text, CultureInfo Numbers) before = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);

        public Spoken(CultureInfo culture) => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (culture, culture);

        public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = before;
    }

    /// <summary>The text in the language of the request.</summary>
    public static string T(string danish, string english) => IsEnglish ? english : danish;
}
