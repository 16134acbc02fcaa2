using Microsoft.Playwright;

namespace Arena.Browser.Tests.Support;

/// <summary>One without a mouse: Tab by Tab to where she wants, in the order in which the page leads her.</summary>
internal static class Keyboard
{
    /// <summary>Milliseconds that a page may take on a machine that has much else to do.</summary>
    public const int Patience = 15_000;
    private const int MostTabs = 200;

    /// <summary>How many presses it took.</summary>
    public static async Task<int> TabTo(this IPage page, ILocator target)
    {
        var wanted = await target.First.ElementHandleAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await wanted.EvaluateAsync<bool>("one => one === document.activeElement"))
                return tabs;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"The keyboard does not reach {target} on {page.Url}.");
    }

    /// <summary>Follows the link or presses the button, and waits until that heading stands on the page.</summary>
    public static async Task PressKey(this IPage page, AriaRole role, string name, string? heading = null)
    {
        await page.TabTo(page.GetByRole(role, new() { Name = name, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        if (heading is not null)
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading, new() { Timeout = Patience });
    }

    /// <summary>Writes instead of what stands in the field.</summary>
    public static async Task TypeInto(this IPage page, string label, string text)
    {
        await page.TabTo(page.GetByLabel(label));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>The Tab key reaches a group of choices once; the arrows go on within it.</summary>
    public static async Task Choose(this IPage page, string question, string answer)
    {
        var choices = page.GetByRole(AriaRole.Group, new() { Name = question }).GetByRole(AriaRole.Radio);
        await page.TabTo(choices);
        var wanted = page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel(answer, new() { Exact = true });
        await page.Keyboard.PressAsync("Space");
        for (var at = await choices.CountAsync(); at > 0 && !await wanted.IsCheckedAsync(); at--)
            await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(wanted).ToBeCheckedAsync();
    }

    /// <summary>What one types chooses in a closed list.</summary>
    public static async Task Select(this IPage page, string label, string option, string value)
    {
        var list = page.GetByLabel(label);
        await page.TabTo(list);
        await page.Keyboard.TypeAsync(option);
        await Assertions.Expect(list).ToHaveValueAsync(value);
    }
}
