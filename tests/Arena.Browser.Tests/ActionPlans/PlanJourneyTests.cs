using System.Globalization;
using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.ActionPlans;

/// <summary>
/// The life of an intervention, from the idea to the story that another workplace finds, as the manager of a team goes
/// through it with her keyboard alone: on a large screen with JavaScript, on a small one without.
/// </summary>
public sealed class PlanJourneyTests(BrowserFixture browser)
{
    private const string Manager = "Birthe Engholt", OfAnotherWorkplace = "Ole Bakkebo", Plan = "/enhed/2001-2/handlingsplan";

    [Theory]
    [InlineData(BrowserFixture.Desktop, true)]
    [InlineData(BrowserFixture.Phone, false)]
    public async Task FromIdea_PastARefusedStart_ToAStoryThatOthersFind_ByKeyboardAlone(int width, bool javaScript)
    {
        var goal = $"Kaffe sammen klokken ti, {width}";
        var page = await browser.Open(width, Manager, javaScript);
        await page.GotoAsync(Plan);
        await page.PressKey(AriaRole.Link, "Ny i planen", "Ny i planen");
        await page.TypeInto("Hvad vil I gerne opnå?", goal);
        await page.PressKey(AriaRole.Button, "Sæt den i planen", goal);
        await page.PressKey(AriaRole.Button, "Ja, det gør vi", goal);

        await page.PressKey(AriaRole.Button, "Sæt i gang");
        await page.GetByText("Den kan ikke gå i gang, før fem beslutninger mere er taget").WaitForAsync();
        await MustBeAccessible(page, javaScript);

        await Decide(page, goal, "Hvad vil I gerne opnå?", ("Hvad kigger I efter?", "Hvor mange der er med"), ("Hvor vil I gerne hen?", "Alle på vagt"));
        await Decide(page, goal, "Hvad gør I?", ("Hvad gør I?", "Vi sætter uret til at ringe"));
        await Decide(page, goal, "Hvad skal der til?", ("Hvor mange timer i alt?", "10"));
        await Decide(page, goal, "Hvor bliver det talt om?", ("Eller et andet møde", "Personalemødet"));
        await page.PressKey(AriaRole.Link, "Hvordan ser I, om det hjælper?", "Hvordan ser I, om det hjælper?");
        await page.Choose("Hvordan finder I ud af, om det hjælper?", "En samtale");
        await page.TypeInto("Hvornår følger I op?", Soon);
        await page.PressKey(AriaRole.Button, "Gem", goal);
        await page.PressKey(AriaRole.Button, "Sæt i gang");
        await page.GetByText("Den er i gang nu.").WaitForAsync();

        await Review(page, goal, javaScript);
        await page.PressKey(AriaRole.Link, "Afslut, fordi den er færdig", "Afslut indsatsen");
        await page.TypeInto("Hvad kom der ud af det?", "Vi sidder sammen de fleste dage.");
        await page.PressKey(AriaRole.Button, "Afslut indsatsen", goal);
        await Tell(page, goal, javaScript);
        await FindElsewhere(width, javaScript, goal);
        await page.Context.CloseAsync();
    }

    private static async Task Review(IPage page, string goal, bool javaScript)
    {
        await page.PressKey(AriaRole.Link, "Følg op", "Skete det? Hjalp det?");
        await page.Choose("Skete det, I aftalte?", "Ja");
        await page.Choose("Hjalp det?", "Lidt");
        await page.Select("Hvor meget hjalp det, fra 1 til 5?", "3", "3");
        await page.Choose("Hvad gør I så?", "Fortsæt");
        await page.TypeInto("Hvornår følger I op igen?", "i morgen");
        await page.PressKey(AriaRole.Button, "Gem opfølgningen", "Skete det? Hjalp det?");
        // a slip loses nothing
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv, hvornår I følger op igen" }).WaitForAsync();
        Assert.Equal("3", await page.GetByLabel("Hvor meget hjalp det, fra 1 til 5?").InputValueAsync());
        await MustBeAccessible(page, javaScript);
        await page.TypeInto("Hvornår følger I op igen?", Soon);
        await page.PressKey(AriaRole.Button, "Gem opfølgningen", goal);
        await page.GetByText("Tak. Opfølgningen er gemt.").WaitForAsync();
    }

    private static async Task Tell(IPage page, string goal, bool javaScript)
    {
        await page.PressKey(AriaRole.Link, "Fortæl det til de andre", "Fortæl det til de andre");
        await page.Select("Tema", "Fasthold", "Retention");
        await page.TypeInto("Hvad ville I?", "Vi drak kaffe hver for sig.");
        await page.TypeInto("Hvordan gjorde I?", "Uret ringer klokken ti.");
        await page.TypeInto("Hvad kom der ud af det?", "De fleste sidder der. Nogle gange er der for travlt.");
        await MustBeAccessible(page, javaScript);
        await page.PressKey(AriaRole.Button, "Del historien", goal);
        await MustBeAccessible(page, javaScript);
    }

    private async Task FindElsewhere(int width, bool javaScript, string goal)
    {
        var other = await browser.Open(width, OfAnotherWorkplace, javaScript);
        await other.GotoAsync("/historier");
        await other.Select("Tema", "Fasthold", "Retention");
        await other.Select("Slags arbejdsplads", "Plejehjem", "NursingHome");
        await other.PressKey(AriaRole.Button, "Vis historier");
        await Assertions.Expect(other).ToHaveURLAsync("/historier?tema=Retention&slags=NursingHome", new() { Timeout = Keyboard.Patience });
        await other.PressKey(AriaRole.Link, goal, goal);
        await other.GetByText("Uret ringer klokken ti.").WaitForAsync();
        await other.MustFitTheWidth();
        await other.Context.CloseAsync();
    }

    // the demo lives in the real present
    private static string Soon => TimeProvider.System.GetUtcNow().AddDays(60).ToString("d.M.yyyy", CultureInfo.InvariantCulture);

    private static async Task Decide(IPage page, string goal, string question, params (string Label, string Text)[] fields)
    {
        await page.PressKey(AriaRole.Link, question, question);
        foreach (var (label, text) in fields)
            await page.TypeInto(label, text);
        await page.PressKey(AriaRole.Button, "Gem", goal);
        await page.GetByText("Det er gemt.").WaitForAsync();
    }

    // axe runs as a script of the page
    private static Task MustBeAccessible(IPage page, bool javaScript) => javaScript ? page.MustBeAccessible() : Task.CompletedTask;
}
