namespace Arena.Browser.Tests.Support;

public sealed class AxeTests(BrowserFixture browser)
{
    [Fact]
    public async Task AccessFaults_OfAPictureWithoutWords_NameIt()
    {
        var page = await browser.Open(BrowserFixture.Phone);
        await page.SetContentAsync("<!doctype html><html lang=da><title>Billede</title><main><img src=a.png></main>");

        var faults = await page.AccessFaults();

        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task LookedAtOnce_WhatIsBuiltAlike_IsNotLookedAtAgain_AndWhatIsNot_Is()
    {
        const string Frame = "<!doctype html><html lang=da><title>Side</title><main>";
        var page = await browser.Open(BrowserFixture.Phone);
        var once = new AxeOnce();
        await page.SetContentAsync(Frame + "<ul><li class=a>En</li></ul>");
        Assert.Empty(await once.Faults(page));
        await page.SetContentAsync(Frame + "<ul><li class=a>En anden</li><li class=a>To</li></ul>");
        Assert.Empty(await once.Faults(page));

        await page.SetContentAsync(Frame + "<ul><li class=a>En</li></ul><img src=a.png>");
        Assert.Contains(await once.Faults(page), fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Empty(await once.Faults(page));
        await page.SetContentAsync("<!doctype html><html><title>Side</title><main><ul><li class=a>En</li></ul>");
        Assert.Contains(await once.Faults(page), fault => fault.Contains("html-has-lang", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
