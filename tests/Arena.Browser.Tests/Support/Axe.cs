using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Support;

internal static class Axe
{
    private static readonly List<string> Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

    /// <summary>WCAG 2.1 A and AA: no violation on the page as it stands.</summary>
    public static async Task MustBeAccessible(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = Tags } });
        Assert.True(result.Violations.Length == 0, $"{page.Url}: " + string.Join("; ", result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
    }

    /// <summary>Nothing is cut off at the side, and no script or style was refused.</summary>
    public static async Task MustFitTheWidth(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px wider than the window.");
    }
}
