using System.Globalization;
using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Dialogue;

/// <summary>
/// A dialogue meeting as a room plays it: who leads it, the wall, one table with a phone each and one with a single device
/// (in English), from the preparation to the plan. Then the same on paper, keyed in without a mouse.
/// </summary>
public sealed class WholeMeetingTests(BrowserFixture browser)
{
    private const string Note = "Liften er god. Den står bare altid et andet sted.", Hindrance = "Vagterne skifter for tit.", Done = "Vi mødes hver mandag.";
    private const string Own = "Fredagssang", OwnWords = "Vi synger med dem, der bor her.", Leaders = "Sig det videre til nattevagten.";
    private const string Aim = "Vi løfter sammen", What = "Liften får en fast plads";

    [Fact]
    public async Task InTheRoom_AndOnPaper_GiveTheSameRecord()
    {
        var leader = await browser.Open(BrowserFixture.Desktop, MeetingWindows.Leader);
        var meeting = await Prepare(leader);
        var code = await leader.Code();
        var wall = await Wall(meeting, 1920, 1080);
        var beamer = await Wall(meeting, 1280, 720, english: true);
        var phones = await Task.WhenAll(new[] { 390, 320, 390, 360 }.Select(width => browser.Join(code, 1, width)));
        var device = await browser.Join(code, 2, BrowserFixture.Desktop, english: true);
        await Assertions.Expect(wall.GetByText("Alle borde er med (5 telefoner)")).ToBeVisibleAsync();
        IPage[] tables = [.. phones, device], looked = [leader, wall, beamer, phones[1], device];
        await MustStand(looked);

        for (var step = 2; step <= 7; step++)
        {
            await leader.GoesTo(step, tables);
            await Assertions.Expect(wall.Locator("#nyt-trin[role=status]")).ToContainTextAsync($"Trin {step} af 7");
            await Assertions.Expect(leader.Locator("#nyt-trin[role=status]")).ToContainTextAsync($"Trin {step} af 7");
            await Assertions.Expect(phones[0].Locator("#nyt[role=status]")).Not.ToBeEmptyAsync();
            await Play(step, wall, phones, device, looked);
            await MustStand(looked);
        }
        await AgreeAndEnd(leader, meeting);
        await Assertions.Expect(beamer.GetByText("Thank you for today")).ToBeVisibleAsync();
        await Assertions.Expect(device.GetByText("The meeting has ended. Thank you!")).ToBeVisibleAsync();
        await MustStand(looked);
        Assert.Equal(0, await phones[0].EvaluateAsync<int>("localStorage.length"));
        var record = await leader.RecordText();
        Assert.Contains(Note, record, StringComparison.Ordinal);
        await InThePlan(leader, meeting);
        foreach (var window in new[] { wall, beamer }.Concat(tables))
            await window.Context.CloseAsync();

        var paper = await leader.Begin(9);
        await KeyIn(leader, paper);
        await leader.GotoAsync(paper + "/led");
        await AgreeAndEnd(leader, paper);

        Assert.Equal(record, await leader.RecordText());
        await leader.Context.CloseAsync();
    }

    // each card of the preparation in its turn, as the checklist leads from one to the next
    private static async Task<string> Prepare(IPage page)
    {
        await page.GotoAsync(MeetingWindows.Dialogue + "/ny");
        await page.GetByLabel("Hvad er mødet til?").FillAsync(MeetingWindows.Purpose);
        await page.Locator("#dato").FillAsync(Day(1));
        await page.Locator("#kl").FillAsync("13");
        await page.Locator("#sted").FillAsync("Dagligstuen på 1. sal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opret mødet" }).ClickAsync();
        await page.GetByText("Seks ting mangler").WaitForAsync();
        var meeting = new Uri(page.Url).AbsolutePath;
        await page.GetByRole(AriaRole.Link, new() { Name = "Vælg to til fire tovholdere" }).ClickAsync();
        foreach (var (field, place) in new[] { ("tovholder1", 1), ("tovholder2", 2), ("leder", 1), ("referent", 3) })
            await page.Locator("#" + field).SelectOptionAsync(new SelectOptionValue { Index = place });
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Vælg, hvem der kommer" }).ClickAsync();
        await page.EvaluateAsync("document.querySelectorAll('[name=med]').forEach((box, place) => box.checked = place < 9)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dæk bordene" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bord 2 4 personer" }).WaitForAsync();
        await page.GotoAsync(meeting + "/ret/tilbage");
        await page.Locator("#hvordan").FillAsync("Tavlen hænger i pauserummet.");
        await page.Locator("#hvornaar").FillAsync(Day(14));
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem" }).ClickAsync();
        await page.GetByText("To ting mangler").WaitForAsync();
        await page.MustBeAccessible();
        await page.GetByRole(AriaRole.Link, new() { Name = "Begynd mødet nu" }).ClickAsync();
        return await page.Open();
    }

    private async Task<IPage> Wall(string meeting, int width, int height, bool english = false)
    {
        var wall = await browser.Open(width, MeetingWindows.Leader, english: english);
        await wall.SetViewportSizeAsync(width, height);
        await wall.GotoAsync(meeting + "/tavle");
        return wall;
    }

    // what a step has for the tables to do
    private static Task Play(int step, IPage wall, IPage[] phones, IPage device, IPage[] looked) => step switch
    {
        3 => Task.WhenAll(phones[0].Status("status-1-0", Done), phones[1].Status("status-3-1", Hindrance)),
        4 => AtTheCards(wall, phones, device, looked),
        5 => OwnCard(device),
        6 => Task.WhenAll(phones[2].Vote("k23", 2), phones[3].Vote("k25", 1), device.Vote("k25", 2)),
        _ => Task.CompletedTask,
    };

    private static async Task AtTheCards(IPage wall, IPage[] phones, IPage device, IPage[] looked)
    {
        await MustStand(looked);
        await phones[0].Take("k23");
        foreach (var (phone, number) in phones.Zip((int[])[2, 4, 1, 4]))
        {
            await phone.Locator("[data-card=k23]").WaitForAsync();
            await phone.RateAlone(number);
        }
        await Assertions.Expect(phones[1].Locator("#nyt[role=status]")).ToContainTextAsync("Fire har sendt deres tal.");
        await phones[1].MustBeAccessible();
        await phones[3].GetByRole(AriaRole.Button, new() { Name = "Vis laveste og højeste" }).ClickAsync();
        foreach (var phone in phones)
            await Assertions.Expect(phone.Locator("#nyt[role=status]")).ToContainTextAsync("Laveste tal er 1, højeste er 4.");
        await phones[1].MustBeAccessible();
        await phones[2].Note(2, Note);
        await phones[0].Agree(2);
        foreach (var phone in phones)
            await Assertions.Expect(phone.Locator("#nyt[role=status]")).ToContainTextAsync("Bordet er enige om 2.");
        await wall.OnTheWall("k23", "0 1 0 0 0").WaitForAsync();
        await device.Take("k23");
        await device.Agree(4);
        await wall.OnTheWall("k23", "0 1 0 1 0").WaitForAsync();
        await device.Take("k25");
        await device.Agree(1);
        await wall.OnTheWall("k25", "1 0 0 0 0").WaitForAsync();
    }

    private static async Task OwnCard(IPage device)
    {
        await device.Locator("#eget-navn").FillAsync(Own);
        await device.Locator("#eget-tekst").FillAsync(OwnWords);
        await device.Locator("#eget-maal").SelectOptionAsync("7");
        await device.Locator("#eget button[type=submit]").ClickAsync();
        await device.GetByRole(AriaRole.Heading, new() { Name = Own, Exact = true }).First.WaitForAsync();
        await device.Agree(5);
    }

    private static async Task AgreeAndEnd(IPage leader, string meeting)
    {
        await leader.GetByLabel("Skriv en note").FillAsync(Leaders);
        await leader.GetByRole(AriaRole.Button, new() { Name = "Gem noten" }).ClickAsync();
        await leader.WriteAgreement(meeting, "PhysicalHealth", "k23", Aim, What, TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await leader.End(meeting);
    }

    private static async Task InThePlan(IPage leader, string meeting)
    {
        await leader.GetByRole(AriaRole.Link, new() { Name = "Se indsatsen i handlingsplanen" }).ClickAsync();
        await Assertions.Expect(leader.Locator("h1")).ToHaveTextAsync(Aim);
        await leader.GetByText(What).First.WaitForAsync();
        await leader.MustBeAccessible();
        await leader.GetByRole(AriaRole.Link, new() { Name = "Se, hvor indsatsen kommer fra" }).ClickAsync();
        await Assertions.Expect(leader).ToHaveURLAsync(meeting + "/referat");
    }

    private static async Task KeyIn(IPage leader, string meeting)
    {
        Typist first = new(leader), second = new(leader);
        await leader.GotoAsync(meeting + "/tast/1");
        await first.Rate(("k23", '2'));
        await first.Votes("Håndtering", "Håndtering", "Tilgang");
        await first.Notes(("status-1-gjort", Done), ("status-3-vejen", Hindrance));
        await first.NoteOf(1, "Håndtering", "Virker", Note);
        await first.Save("Bord 1 er tastet ind");
        await second.Rate(("k23", '4'), ("k25", '1'));
        await second.OwnCard(Own, "Trivsel", '5');
        await second.Votes("Tilgang", "Tilgang", null);
        await second.Save("Bord 2 er tastet ind");
        TestContext.Current.TestOutputHelper?.WriteLine($"{first.Keys} and {second.Keys} keys for the two tables");
        Assert.All([first.Keys, second.Keys], keys => Assert.InRange(keys, 1, Typist.KeysInFiveMinutes));
    }

    private static string Day(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("d.M.yyyy", CultureInfo.InvariantCulture);

    // every view of the meeting as it stands now; two at a time, for a machine has few hands
    private static async Task MustStand(IPage[] windows)
    {
        foreach (var pair in windows.Chunk(2))
            await Task.WhenAll(pair.Select(async window =>
            {
                await window.MustBeAccessible();
                await window.MustFitTheWidth();
                if (window.Url.EndsWith("/tavle", StringComparison.Ordinal))
                    await window.MustReadFromTenMetres();
            }));
    }
}
