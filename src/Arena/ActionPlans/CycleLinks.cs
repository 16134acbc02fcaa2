using System.Globalization;

namespace Arena.ActionPlans;

/// <summary>Addresses of the annual cycle's pages.</summary>
internal static class CycleLinks
{
    public static string Wheel(string code) => $"/enhed/{Uri.EscapeDataString(code)}/aarshjul";
    public static string Year(string code, int year) => string.Create(CultureInfo.InvariantCulture, $"{Wheel(code)}?aar={year}");
    public static string New(string code) => Wheel(code) + "/ny";
    public static string New(string code, Platform.Web.CycleKind kind) => $"{New(code)}?slags={kind}";

    /// <summary>Where a thing of that kind is done in Arena: the annual discussion is written in the plan; of the others one says when.</summary>
    public static string Do(string code, Platform.Web.CycleKind kind) => kind == Platform.Web.CycleKind.AnnualDiscussion ? PlanLinks.Annual(code) : New(code, kind);

    public static string Item(string code, Guid item) => $"{Wheel(code)}/{item:N}";
    public static string Calendar(string code) => Wheel(code) + "/kalender";
    public static string Feed(string key, string code) => $"/kalender/aarshjul/{key}/{Uri.EscapeDataString(code)}.ics";
}
