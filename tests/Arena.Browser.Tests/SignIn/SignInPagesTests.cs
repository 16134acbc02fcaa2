using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.SignIn;

public sealed class SignInPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(BrowserFixture.Phone, false)]
    [InlineData(BrowserFixture.Phone, true)]
    [InlineData(BrowserFixture.Desktop, false)]
    [InlineData(BrowserFixture.Desktop, true)]
    public async Task Pages_AreAccessibleAndFit(int width, bool english)
    {
        var page = await browser.Open(width, english: english);
        foreach (var address in (string[])["/log-ind", "/log-ind/konto", "/brev", "/brev/AAAABBBBCCCC", "/invitation/ukendt"])
        {
            await page.GotoAsync(address);
            await page.MustBeAccessible();
            await page.MustFitTheWidth();
        }
        await page.GotoAsync("/log-ind/konto");
        await page.Locator("form[action='/log-ind'] button[type=submit]").ClickAsync();
        await page.Locator(".a-errors").WaitForAsync();
        await page.MustBeAccessible();
    }

    [Fact]
    public async Task EveryPersona_ComesInWithOneClick()
    {
        var page = await browser.Open(BrowserFixture.Desktop);
        await page.GotoAsync("/log-ind");
        Assert.Equal(7, await page.Locator(".a-persona").CountAsync());
        for (var i = 0; i < 7; i++)
        {
            await page.GotoAsync("/log-ind");
            var name = await page.Locator(".a-persona-name").Nth(i).InnerTextAsync();
            await page.Locator(".a-persona").Nth(i).ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/log-ind", StringComparison.Ordinal));
            Assert.Contains(name, await page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Password_CanBeShownWhileItIsTyped()
    {
        var page = await browser.Open(BrowserFixture.Phone);
        await page.GotoAsync("/log-ind/konto");
        await page.GetByLabel("Adgangskode").FillAsync("lygter synger");
        await page.GetByLabel("Vis, hvad jeg skriver").CheckAsync();
        Assert.Equal("text", await page.Locator("#kode").GetAttributeAsync("type"));
    }
}
