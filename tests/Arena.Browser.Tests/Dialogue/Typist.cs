using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Dialogue;

/// <summary>Keys a table's paper in without a mouse, and counts the keys.</summary>
internal sealed class Typist(IPage page)
{
    /// <summary>Two a second, as one types who looks from a sheet to the screen and back (24 words a minute).</summary>
    public const int KeysInFiveMinutes = 5 * 60 * 2;

    /// <summary>Presses so far.</summary>
    public int Keys { get; private set; }

    /// <summary>A digit to each card, in the order of the sheet: it goes on by itself.</summary>
    public async Task Rate(params (string Card, char Number)[] given)
    {
        await TabTo(page.Locator(".a-key-goal input[type=radio]:checked").First);
        foreach (var card in await page.Locator(".a-key-goal .a-key-row").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)"))
        {
            var number = Array.Find(given, one => "r-" + one.Card == card).Number;
            await Press(number == '\0' ? "0" : $"{number}");
        }
        foreach (var (card, number) in given)
            await Assertions.Expect(page.Locator($"[id='r-{card}'] input:checked")).ToHaveValueAsync($"{number}");
    }

    public async Task OwnCard(string name, string goal, char number)
    {
        await Type(page.Locator("#eget-1-navn"), name);
        await Choose(page.Locator("#eget-1-maal"), goal);
        await TabTo(page.Locator("[id='eget-1-tal'] input:checked"));
        await Press($"{number}");
    }

    public async Task Votes(params string?[] cards)
    {
        foreach (var (place, card) in cards.Index())
            if (card is not null)
                await Choose(page.Locator($"#stemme-{place + 1}"), card);
    }

    public async Task Notes(params (string Field, string Text)[] notes)
    {
        await TabTo(page.Locator(".a-key-more summary"));
        await Press("Enter");
        foreach (var (field, text) in notes)
            await Type(page.Locator("#" + field), text);
    }

    public async Task NoteOf(int row, string card, string question, string text)
    {
        await Choose(page.Locator($"#note-{row}-kort"), card);
        await Choose(page.Locator($"#note-{row}-spoergsmaal"), question);
        await Type(page.Locator($"#note-{row}-tekst"), text);
    }

    public async Task Save(string said)
    {
        await TabTo(page.Locator(".a-keyin button[type=submit]"));
        await Press("Enter");
        await page.GetByText(said).WaitForAsync();
    }

    // what one types chooses in a closed list, and the arrow goes on from there; the keys of this browser have no æ, ø and å
    private async Task Choose(ILocator list, string option)
    {
        await TabTo(list);
        await Write(new([.. option.TakeWhile(char.IsAscii)]));
        for (var more = 0; more < 30 && !await Chosen(list, option); more++)
            await Press("ArrowDown");
        Assert.True(await Chosen(list, option), $"No »{option}« to choose.");
    }

    private static async Task<bool> Chosen(ILocator list, string option) =>
        (await list.EvaluateAsync<string>("one => one.selectedOptions[0].text")).StartsWith(option, StringComparison.Ordinal);

    private async Task Type(ILocator field, string text)
    {
        await TabTo(field);
        await Write(text);
        await Assertions.Expect(field).ToHaveValueAsync(text);
    }

    private async Task Write(string text)
    {
        await page.Keyboard.TypeAsync(text);
        Keys += text.Length;
    }

    private async Task Press(string key)
    {
        await page.Keyboard.PressAsync(key);
        Keys++;
    }

    private async Task TabTo(ILocator target) => Keys += await page.TabTo(target);
}
