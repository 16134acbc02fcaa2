using System.Diagnostics;
using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Training;

public sealed class RegisterOnTwoDevicesTests(BrowserFixture browser)
{
    private const string Manager = "Birthe Engholt";
    private const string Coordinator = "Jonas Lindeskov";

    [Fact]
    public async Task TwoDevices_SeeEachOthersTicks_AndTheDialMoves()
    {
        var tablet = await browser.Open(BrowserFixture.Desktop, Manager);
        var week = await Team(tablet) + "/uge/" + ThisWeek();
        var list = await OpenNewSession(tablet, minutes: 35);
        var phone = await browser.Open(BrowserFixture.Phone, Coordinator);
        await phone.GotoAsync(list);
        var wall = await browser.Open(BrowserFixture.Desktop, Manager);
        await wall.GotoAsync(week);
        var before = await wall.Locator("svg.a-dial").First.GetAttributeAsync("aria-label");
        var shares = await wall.Locator("#tal .a-shares").InnerTextAsync();
        await wall.Locator("#tal .a-trend summary").ClickAsync();

        var waited = Stopwatch.StartNew();
        await tablet.Locator("#hold input[type=checkbox]:not([data-away=true])").First.CheckAsync(new() { Force = true });
        await Assertions.Expect(phone.Locator("#hold input[type=checkbox]:checked")).ToHaveCountAsync(1);
        var first = waited.Elapsed;
        await phone.GetByRole(AriaRole.Button, new() { Name = "Alle er med" }).ClickAsync();
        await Assertions.Expect(phone.Locator("#tilstand")).ToHaveTextAsync("Alt er gemt");
        var ticked = await phone.Locator("#hold input[type=checkbox]:checked").CountAsync();
        await Assertions.Expect(tablet.Locator("#hold input[type=checkbox]:checked")).ToHaveCountAsync(ticked);

        Assert.True(ticked > 10, $"Only {ticked} were ticked.");
        Assert.True(first < TimeSpan.FromSeconds(10), $"It took {first.TotalSeconds:0.0} s on a machine that does all at once.");
        await Assertions.Expect(wall.Locator("svg.a-dial").First).Not.ToHaveAttributeAsync("aria-label", before!);
        await Assertions.Expect(wall.Locator("#tal .a-shares")).Not.ToHaveTextAsync(shares, new() { UseInnerText = true });
        await Assertions.Expect(wall.Locator("#tal .a-trend details")).ToHaveAttributeAsync("open", "");
        await tablet.MustBeAccessible();
        await phone.MustBeAccessible();
        await phone.MustFitTheWidth();
    }

    [Fact]
    public async Task TheList_WorksByKeyboardAlone()
    {
        var page = await browser.Open(BrowserFixture.Desktop, Manager);
        await OpenNewSession(page, minutes: 15);
        var box = page.Locator("#hold input[type=checkbox]").First;
        await box.FocusAsync();

        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("#hold input[type=checkbox]:checked")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#tilstand")).ToHaveTextAsync("Alt er gemt");
        await page.Locator("[data-finish]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.Contains("/faerdig", StringComparison.Ordinal));
        await page.MustBeAccessible();
    }

    [Fact]
    public async Task TheList_WorksWithoutJavaScript()
    {
        var page = await browser.Open(BrowserFixture.Phone, Manager, javaScript: false);
        var list = await OpenNewSession(page, minutes: 15);

        await page.Locator("#hold input[type=checkbox]").First.CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await page.GotoAsync(list);

        Assert.Equal(1, await page.Locator("#hold input[type=checkbox]:checked").CountAsync());
    }

    [Fact]
    public async Task TheWallSheet_IsOneSheetOfPaper()
    {
        var page = await browser.Open(BrowserFixture.Desktop, Manager);
        await page.GotoAsync(await Team(page) + "/vaegark");

        var paper = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });

        Assert.Equal(1, Pages(paper));
        Assert.True(await page.Locator("svg").CountAsync() >= 2, "The sheet has its QR code and its dial.");
        await page.MustBeAccessible();
    }

    private static int Pages(byte[] pdf)
    {
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        return text.Split("/Type /Page").Skip(1).Count(rest => rest.Length > 0 && rest[0] != 's');
    }

    // the address of the team that the menu leads to
    private static async Task<string> Team(IPage page) => (await page.Locator("header a[href$='/uge']").First.GetAttributeAsync("href"))![..^"/uge".Length];

    // a session of this moment, so that the test runs at any hour of any day
    private static async Task<string> OpenNewSession(IPage page, int minutes)
    {
        await page.GotoAsync(await Team(page) + "/pas/nyt");
        await page.GetByLabel("Hvor mange minutter?").FillAsync(minutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Åbn listen" }).ClickAsync();
        await page.Locator("#hold").WaitForAsync();
        return page.Url;
    }

    private static string ThisWeek()
    {
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen")).DateTime;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{System.Globalization.ISOWeek.GetYear(today)}-W{System.Globalization.ISOWeek.GetWeekOfYear(today):00}");
    }
}
