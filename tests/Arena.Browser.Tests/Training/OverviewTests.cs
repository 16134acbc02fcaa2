using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Training;

/// <summary>The planner's and the consultant's pages, with and without JavaScript, on a phone and on a desk.</summary>
public sealed class OverviewTests(BrowserFixture browser)
{
    private const string Planner = "Karen Vestermark";
    private const string Consultant = "Rikke Sandager";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Planner_OpensALevelByKeyboard(bool javaScript)
    {
        var page = await browser.Open(BrowserFixture.Desktop, Planner, javaScript);
        await page.GotoAsync("/kommunen");

        await page.GetByRole(AriaRole.Link, new() { Name = "Fold ud: Område Havnen" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hjemmeplejen Havnen", Exact = true }).WaitForAsync();

        var toggle = page.GetByRole(AriaRole.Link, new() { Name = "Fold ind: Område Havnen" });
        Assert.True(await toggle.IsVisibleAsync());
        if (javaScript)
        {
            // only the table was fetched, and the reader still stands where she was
            Assert.DoesNotContain("aaben", page.Url, StringComparison.Ordinal);
            await Assertions.Expect(toggle).ToBeFocusedAsync();
            await page.MustBeAccessible();
        }
    }

    [Fact]
    public async Task Consultant_NotesATalk_WithoutJavaScript()
    {
        var page = await browser.Open(BrowserFixture.Phone, Consultant, javaScript: false);
        await page.GotoAsync("/mine-arbejdspladser");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sig velkommen" }).ClickAsync();
        await page.GetByLabel("Hvad aftalte I?").FillAsync("Et besøg i uge 50.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Notér, at I har talt sammen" }).ClickAsync();

        await page.GetByText("Det er noteret, at du har talt med Plejehjemmet Vibestien.").WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Sig velkommen" }).CountAsync());
    }

    [Theory]
    [InlineData(Planner, "/kommunen", false)]
    [InlineData(Planner, "/kommunen?gaar=mangler-tovholder", true)]
    [InlineData(Consultant, "/mine-arbejdspladser", false)]
    [InlineData(Consultant, "/mine-arbejdspladser", true)]
    [InlineData(Consultant, "/enhed/2001/kontakt", true)]
    public async Task Pages_AreAccessibleAndFit(string persona, string address, bool english)
    {
        foreach (var width in new[] { BrowserFixture.Phone, BrowserFixture.Desktop })
        {
            var page = await browser.Open(width, persona, english: english);
            await page.GotoAsync(address);
            await page.MustBeAccessible();
            await page.MustFitTheWidth();
        }
    }
}
