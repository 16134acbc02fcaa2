using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Calculator;

/// <summary>A planner checks a newsletter's claim from the menu; an employee does without JavaScript, on a phone.</summary>
public sealed class CheckANewsletterTests(BrowserFixture browser)
{
    private const string Answer = "Tallene efter 3 måneder afgør ikke, om der er forskel. Det gør de heller ikke efter 11 måneder.";

    [Fact]
    public async Task APlanner_ChecksTheExample_AndChangesAFigure()
    {
        var page = await browser.Open(BrowserFixture.Desktop, "Karen Vestermark");
        await page.GetByRole(AriaRole.Link, new() { Name = "Efterregn", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Regn nyhedsbrevet efter" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Answer);
        await Assertions.Expect(page.Locator("blockquote")).ToContainTextAsync("signifikant effekt");
        await Assertions.Expect(page.Locator(".a-interval svg:visible")).ToHaveCountAsync(1);
        await page.MustBeAccessible();
        await page.MustFitTheWidth();
        await page.SetViewportSizeAsync(BrowserFixture.Phone, 844);
        await page.MustBeAccessible();
        await page.MustFitTheWidth();

        await page.GetByText("Ret tallene, og regn igen").ClickAsync();
        await page.Locator("#ja1").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Regn efter" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("lodtrækningen taler for en effekt. Efter 11 måneder afgør tallene det ikke længere.");
    }

    [Fact]
    public async Task AnEmployee_WithoutJavaScript_MendsAWrongFigure()
    {
        var page = await browser.Open(BrowserFixture.Phone, "Amina Havbo", javaScript: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Efterregn et tal" }).ClickAsync();
        foreach (var (field, text) in ((string, string)[])[("ja1", "50 %"), ("n1", "46"), ("ja2", "17"), ("n2", "mange")])
            await page.Locator("#" + field).FillAsync(text);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Én måling", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Regn efter" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ret én ting");
        await Assertions.Expect(page.Locator("#ja1")).ToHaveValueAsync("50 %");
        await page.MustFitTheWidth();
        await page.Locator("#n2").FillAsync("47");
        await page.GetByRole(AriaRole.Button, new() { Name = "Regn efter" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Tallene afgør ikke, om der er forskel.");
        await page.MustFitTheWidth();
    }

    [Fact]
    public async Task APlanner_WithoutJavaScript_ComparesUnitsBeforeAndAfter()
    {
        var page = await browser.Open(BrowserFixture.Phone, "Karen Vestermark", javaScript: false);
        await page.GotoAsync("/efterregn");
        await page.GetByRole(AriaRole.Link, new() { Name = "Før og efter i to grupper" }).ClickAsync();
        await page.Locator("#linjer1").FillAsync("Solgården;3;5,1\nVest 2;2;3,9\nEngen;4;6,3\nBakken;3;4,8");
        await page.Locator("#linjer2").FillAsync("Skoven;3;3,2\nMosen;2;2,1\nHeden;4;4,4\nFjorden;3;");
        await page.GetByRole(AriaRole.Button, new() { Name = "Regn efter" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ret én ting");
        await Assertions.Expect(page.Locator("#linjer1")).ToHaveValueAsync("Solgården;3;5,1\nVest 2;2;3,9\nEngen;4;6,3\nBakken;3;4,8");
        await page.MustFitTheWidth();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Før og efter, med en gruppe at sammenligne med" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Regn efter" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Grupperne har ændret sig forskelligt. Det kan tyde på en effekt.");
        await Assertions.Expect(page.Locator(".a-figures tbody")).ToContainTextAsync("(3\u00A0enheder)");
        await page.MustFitTheWidth();
    }
}
