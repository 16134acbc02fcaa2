using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.ActionPlans;

/// <summary>The start form by two people with their keyboards alone: the manager, and one who stands for the staff in the team's TRIO.</summary>
public sealed class StartFormTests(BrowserFixture browser)
{
    private const string Whole = "Jeres start", Conditions = "Tre ting, der får det til at lykkes";

    [Fact]
    public async Task TwoPeople_WriteAndSign_ByKeyboardAlone()
    {
        // a demo of its own: what is signed here is no other test's
        await using var arena = await ArenaProcess.Start();
        var manager = await browser.Open(BrowserFixture.Desktop, "Birthe Engholt", arena: arena);
        await OpenStart(manager);
        await Press(manager, "Begynd", Conditions);
        await Fill(manager, "ansvar", "Lederen tager det op hver måned", "Vi vælger sammen", "Personalemødet");
        await Press(manager, "Gem, og gå videre", "Det lover ledelsen", AriaRole.Button);
        await manager.MustBeAccessible();
        await manager.Locator("input[name=forrest]").FocusAsync();
        for (var promise = 0; promise < 5; promise++)
        {
            await manager.Keyboard.PressAsync("Space");
            await manager.Keyboard.PressAsync("Tab");
        }
        await Press(manager, "Gem, og gå videre", "Fem beslutninger, I tager sammen", AriaRole.Button);
        await Fill(manager, "gevinster", "At vi kan holde", "Træning", "To timer om ugen", "Fast punkt", "En snak hvert kvartal");
        await Press(manager, "Gem, og se det hele", Whole, AriaRole.Button);
        await manager.MustBeAccessible();
        await Press(manager, "Skriv under for ledelsen", Whole, AriaRole.Button);
        await Assertions.Expect(manager.GetByRole(AriaRole.Status)).ToContainTextAsync("Du har skrevet under.");

        var staff = await browser.Open(BrowserFixture.Phone, "Jonas Lindeskov", arena: arena);
        await staff.GotoAsync(new Uri(manager.Url).AbsolutePath);
        await Assertions.Expect(staff.GetByText("Lederen tager det op hver måned")).ToBeVisibleAsync();
        await staff.MustFitTheWidth();
        await Press(staff, "Skriv under for medarbejderne", Whole, AriaRole.Button);
        await Assertions.Expect(staff.GetByText("Aftalt og underskrevet")).ToBeVisibleAsync();
        await staff.MustBeAccessible();

        await staff.Locator("a[href$='/ret/beslutninger']").First.FocusAsync();
        await staff.Keyboard.PressAsync("Enter");
        await staff.Locator("textarea[name=gevinster]").FocusAsync();
        await staff.Keyboard.TypeAsync("Også når vi bliver ældre. ");
        await Press(staff, "Gem, og se det hele", Whole, AriaRole.Button);
        await Assertions.Expect(staff.GetByText("Teksten er ændret efter underskriften")).ToBeVisibleAsync();
    }

    private static async Task OpenStart(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Handlingsplan", Exact = true }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("/handlingsplan", StringComparison.Ordinal));
        await Press(page, "Jeres start", Whole);
        await page.WaitForURLAsync(url => url.EndsWith("/start", StringComparison.Ordinal));
    }

    // the fields one after another, as the Tab key meets them
    private static async Task Fill(IPage page, string first, params string[] texts)
    {
        await page.Locator($"textarea[name={first}]").FocusAsync();
        foreach (var text in texts)
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }
    }

    private static async Task Press(IPage page, string name, string then, AriaRole role = AriaRole.Link)
    {
        var target = page.GetByRole(role, new() { Name = name, Exact = true });
        await target.FocusAsync();
        await Assertions.Expect(target).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(then);
    }
}
