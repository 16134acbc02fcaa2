using AngleSharp.Html.Dom;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans;

/// <summary>The page on which somebody chooses between her own text and another's.</summary>
internal static class ClashForm
{
    /// <summary>What the page sends with the choices.</summary>
    public static List<KeyValuePair<string, string>> Hidden(this IHtmlDocument page) =>
        page.QuerySelector("main form:has(input[name=version])")!.QuerySelectorAll("input[type=hidden]").Where(field => field.GetAttribute("name") != PageForms.Token)
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).ToList();

    public static List<KeyValuePair<string, string>> Choosing(this List<KeyValuePair<string, string>> fields, params (string Field, string Choice)[] choices) =>
        [.. fields, .. choices.Select(one => KeyValuePair.Create("valg-" + one.Field, one.Choice))];

    public static IEnumerable<string?> Asked(this IHtmlDocument page) => page.QuerySelectorAll("fieldset").Select(field => field.Id);
}
