using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Support;

internal static class Axe
{
    private static readonly List<string> Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

    /// <summary>WCAG 2.1 A and AA: no violation on the page as it stands.</summary>
    public static async Task MustBeAccessible(this IPage page) => Assert.Empty(await page.AccessFaults());

    /// <summary>Nothing is cut off at the side.</summary>
    public static async Task MustFitTheWidth(this IPage page) => Assert.Empty(await page.WidthFaults());

    public static async Task<List<string>> AccessFaults(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = Tags } });
        return result.Violations.Select(violation =>
            $"{page.Url}: {violation.Id}: {violation.Help} at {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").ToList();
    }

    public static async Task<List<string>> WidthFaults(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over <= 0 ? [] : [$"{page.Url} is {over} px wider than the window."];
    }
}
