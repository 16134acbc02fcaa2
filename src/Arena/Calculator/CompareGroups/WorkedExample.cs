using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>
/// A newsletter's claim with its figures, to be tried with one click. The counts are rebuilt from the percentages that it prints:
/// 50, 47 and 36 % at work after three months, 61, 60 and 64 % after eleven.
/// Source: Danske Fysioterapeuter, research newsletter, January 2017, on the trial in Sønderborg (Andersen et al. 2015 and 2016).
/// </summary>
internal static class WorkedExample
{
    private static readonly (int Yes, int All, int Later) Training = (23, 46, 28), PainCourse = (22, 47, 28), Usual = (17, 47, 30);

    public static string TrainingAddress => Address(Training, T("Træning", "Training"), T("målrettet fysisk træning har en signifikant effekt på deltagernes mulighed for at vende tilbage til arbejdet", "tailored physical training has a significant effect on the participants' chance of returning to work (our translation)"));

    public static string PainCourseAddress => Address(PainCourse, T("Smertehåndtering", "Pain management"), T("Forsøget tyder altså på, at undervisning i smertehåndtering også har en gavnlig effekt", "So the trial suggests that teaching in pain management has a beneficial effect too (our translation)"));

    private static string Address((int Yes, int All, int Later) group, string name, string claim) => Typed.Of(
        ("slags", "antal"), ("navn1", name), ("navn2", T("Almindelig indsats", "Usual service")), ("maalt", T("Tilbage i arbejde", "Back at work")),
        ("ja1", Text(group.Yes)), ("n1", Text(group.All)), ("ja2", Text(Usual.Yes)), ("n2", Text(Usual.All)),
        ("design", Evidence.Verdicts.DesignLabel.Randomised.Key), ("maaneder", "3"), ("senere", "vist"), ("senere-maaneder", "11"),
        ("sja1", Text(group.Later)), ("sn1", Text(group.All)), ("sja2", Text(Usual.Later)), ("sn2", Text(Usual.All)),
        ("paastand", claim), ("regn", "1")).Address;

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
