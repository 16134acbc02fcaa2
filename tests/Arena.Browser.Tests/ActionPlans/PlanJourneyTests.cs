using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.ActionPlans;

/// <summary>The life of an intervention, from the idea to its follow-up, as the manager of a team goes through it.</summary>
public sealed class PlanJourneyTests(BrowserFixture browser)
{
    private const string Manager = "Birthe Engholt", Plan = "/enhed/2001-2/handlingsplan";

    [Theory]
    [InlineData(BrowserFixture.Desktop, true)]
    [InlineData(BrowserFixture.Phone, false)]
    public async Task FromIdea_PastARefusedStart_ToItsFollowUp(int width, bool javaScript)
    {
        var goal = $"Kaffe sammen klokken ti, {width}";
        var page = await browser.Open(width, Manager, javaScript);
        await page.GotoAsync(Plan + "/ny");
        await page.GetByLabel("Hvad vil I gerne opnå?").FillAsync(goal);
        await Press(page, "Sæt den i planen");
        await Press(page, "Ja, det gør vi");

        await Press(page, "Sæt i gang");
        await page.GetByText("Den kan ikke gå i gang, før fem beslutninger mere er taget").WaitForAsync();
        if (javaScript)
            await page.MustBeAccessible();

        await Decide(page, "Hvad vil I gerne opnå?", ("Hvad kigger I efter?", "Hvor mange der er med"), ("Hvor vil I gerne hen?", "Alle på vagt"));
        await Decide(page, "Hvad gør I?", ("Hvad gør I?", "Vi sætter uret til at ringe"));
        await Decide(page, "Hvad skal der til?", ("Hvor mange timer i alt?", "10"));
        await Decide(page, "Hvor bliver det talt om?", ("Eller et andet møde", "Personalemødet"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Hvordan ser I, om det hjælper?" }).First.ClickAsync();
        await page.GetByLabel("En samtale").CheckAsync();
        await page.GetByLabel("Hvornår følger I op?").FillAsync(Soon);
        await Press(page, "Gem");

        // by the keyboard
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Sæt i gang" });
        await start.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Den er i gang nu.").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Følg op" }).ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Skete det, I aftalte?" }).GetByLabel("Ja").CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Hjalp det?" }).GetByLabel("Lidt").CheckAsync();
        await page.GetByLabel("Hvor meget hjalp det, fra 1 til 5?").SelectOptionAsync("3");
        await page.GetByLabel("Fortsæt").CheckAsync();
        await page.GetByLabel("Hvornår følger I op igen?").FillAsync("i morgen");
        await Press(page, "Gem opfølgningen");
        // a slip loses nothing
        Assert.Equal("3", await page.GetByLabel("Hvor meget hjalp det, fra 1 til 5?").InputValueAsync());
        await page.GetByLabel("Hvornår følger I op igen?").FillAsync(Soon);
        await Press(page, "Gem opfølgningen");
        await page.GetByText("Tak. Opfølgningen er gemt.").WaitForAsync();

        await page.GotoAsync(Plan);
        await page.GetByRole(AriaRole.Link, new() { Name = goal }).First.WaitForAsync();
    }

    // the demo lives in the real present
    private static string Soon => TimeProvider.System.GetUtcNow().AddDays(60).ToString("d.M.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Decide(IPage page, string question, params (string Label, string Text)[] fields)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = question }).First.ClickAsync();
        foreach (var (label, text) in fields)
            await page.GetByLabel(label).FillAsync(text);
        await Press(page, "Gem");
        await page.GetByText("Det er gemt.").WaitForAsync();
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
}
