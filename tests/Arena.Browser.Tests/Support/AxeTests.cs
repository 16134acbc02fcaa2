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
}
