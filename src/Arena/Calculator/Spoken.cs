using Arena.Evidence.Verdicts;

namespace Arena.Calculator;

/// <summary>The language in which Evidence is asked: the reader's.</summary>
internal static class Spoken
{
    public static VerdictLanguage Now => Platform.Web.Language.IsEnglish ? VerdictLanguage.English : VerdictLanguage.Danish;
}
