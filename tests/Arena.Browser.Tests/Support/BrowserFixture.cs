using Microsoft.Playwright;

[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Arena.Browser.Tests.Support.BrowserFixture))]

namespace Arena.Browser.Tests.Support;

/// <summary>One Chromium and one Arena with its demo for all browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ArenaProcess? arena;

    public const int Phone = 390;
    public const int Desktop = 1280;

    public Uri Address => arena!.Address;

    public async ValueTask InitializeAsync()
    {
        arena = await ArenaProcess.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("ARENA_CHROMIUM") ?? "/usr/bin/chromium", Args = Quiet, Headless = true,
        });
    }

    /// <summary>A person's own browser window, empty, of that width; she is signed in where a persona's name is given.</summary>
    public async Task<IPage> Open(int width, string? persona = null, bool javaScript = true, bool english = false, ArenaProcess? arena = null)
    {
        var at = (arena ?? this.arena!).Address;
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = at.ToString(), ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            JavaScriptEnabled = javaScript, Locale = "da-DK", HasTouch = width < 600, ReducedMotion = ReducedMotion.Reduce,
        });
        if (english)
            await context.AddCookiesAsync([new() { Name = "sprog", Value = "en", Url = at.ToString() }]);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        if (persona is not null)
        {
            await page.GotoAsync("/log-ind");
            await page.GetByRole(AriaRole.Button).Filter(new() { HasText = persona }).First.ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/log-ind", StringComparison.Ordinal));
        }
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        if (arena is not null)
            await arena.DisposeAsync();
    }
}
