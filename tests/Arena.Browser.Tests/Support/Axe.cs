using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Support;

internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

    /// <summary>WCAG 2.1 A and AA: no violation on the page as it stands.</summary>
    public static async Task MustBeAccessible(this IPage page) => Assert.Empty(await page.AccessFaults());

    /// <summary>Nothing is cut off at the side.</summary>
    public static async Task MustFitTheWidth(this IPage page) => Assert.Empty(await page.WidthFaults());

    public static Task<List<string>> AccessFaults(this IPage page) => page.AccessFaults("document");

    // in the page itself: the package's own way opens a window for each run to gather frames, and Arena has none
    /// <param name="context">What of the page to look at, as axe takes it: JavaScript.</param>
    public static async Task<List<string>> AccessFaults(this IPage page, string context)
    {
        await page.EvaluateAsync(Script);
        var violations = await page.EvaluateAsync<string[]>(
            $$"""
            async tags => {
              const result = await axe.run({{context}}, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              if (result.passes.length === 0) throw new Error('axe has looked at nothing');
              return result.violations.map(one => `${one.id}: ${one.help} at ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
            }
            """, Tags);
        return [.. violations.Select(one => $"{page.Url}: {one}")];
    }

    public static async Task<List<string>> WidthFaults(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over <= 0 ? [] : [$"{page.Url} is {over} px wider than the window."];
    }
}
