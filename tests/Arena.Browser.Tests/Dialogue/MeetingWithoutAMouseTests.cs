using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Dialogue;

/// <summary>Who leads and a table, each with a keyboard alone, while others write and everything is drawn anew around them.</summary>
public sealed class MeetingWithoutAMouseTests(BrowserFixture browser)
{
    [Fact]
    public async Task LeaderAndTable_ByKeyboard_KeepTheirPlaceWhenTheViewIsReplaced()
    {
        var leader = await browser.Open(BrowserFixture.Desktop, MeetingWindows.Leader);
        var meeting = await leader.Begin(8);
        var table = await JoinByKeyboard(await leader.Code());
        var other = await browser.Join(await leader.Code(), 1);

        // the button of the step is where it was, and says the next one
        await leader.PressKey(AriaRole.Button, "Videre til »Omfang«");
        await Assertions.Expect(leader.GetByRole(AriaRole.Button, new() { Name = "Videre til »Status«" })).ToBeFocusedAsync();
        await leader.Keyboard.PressAsync("Enter");
        await table.Locator("#status-1-0").WaitForAsync();
        await table.TabTo(table.Locator("#status-1-0"));
        await table.Keyboard.TypeAsync("Vi har ");
        await other.Status("status-1-0", "Vi har en makker hver.");
        await table.GetByText("Vi har en makker hver.").WaitForAsync();
        await table.Keyboard.TypeAsync("fælles morgen");
        await Assertions.Expect(table.Locator("#status-1-0")).ToBeFocusedAsync();
        await Assertions.Expect(table.Locator("#status-1-0")).ToHaveValueAsync("Vi har fælles morgen");

        // who leads goes on too early, and back: what was typed is there
        await leader.Keyboard.PressAsync("Enter");
        await table.Locator("#trin[data-step='4']").WaitForAsync();
        await leader.PressKey(AriaRole.Button, "Tilbage til »Status«");
        await Assertions.Expect(table.Locator("#status-1-0")).ToHaveValueAsync("Vi har fælles morgen");
        await leader.PressKey(AriaRole.Button, "Videre til »Læg kortene«");

        await table.PressKey(AriaRole.Button, "Undgå stress", "Undgå stress");
        await Assertions.Expect(table.Locator("h1")).ToBeFocusedAsync();
        await table.TabTo(table.Locator("[data-q='1'] summary"));
        await table.Keyboard.PressAsync("Enter");
        await table.TypeInto("Kender alle det?", "Nej");
        await table.PressKey(AriaRole.Button, "Gem note: Kender alle det?");
        await other.Locator("[data-q='1'] li").GetByText("Nej").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(table.GetByRole(AriaRole.Button, new() { Name = "Gem note: Kender alle det?" })).ToBeFocusedAsync();
        await table.TabTo(table.Locator("#enige-alt summary"));
        await table.Keyboard.PressAsync("Enter");
        await table.Choose("Bordets fælles tal fra 1 til 5", "4, godt");
        await table.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Locator("#nyt[role=status]")).ToContainTextAsync("Bordet er enige om 4.");
        await Assertions.Expect(table.Locator("body:focus")).ToHaveCountAsync(0);

        // the leader stands on a link while the tables work
        await leader.TabTo(leader.GetByRole(AriaRole.Link, new() { Name = "Tilføj en aftale om Trivsel" }));
        await other.PressReady();
        await leader.GetByText("1 af 2 borde er klar").WaitForAsync();
        await Assertions.Expect(leader.GetByRole(AriaRole.Link, new() { Name = "Tilføj en aftale om Trivsel" })).ToBeFocusedAsync();

        await leader.PressKey(AriaRole.Button, "Videre til »Mere, vi gør«");
        await leader.PressKey(AriaRole.Button, "Videre til »Vigtigst«");
        await table.PressKey(AriaRole.Button, "En stemme mere til Undgå stress");
        await Assertions.Expect(table.Locator("output[data-given='1']")).ToHaveCountAsync(1);
        await Assertions.Expect(table.GetByRole(AriaRole.Button, new() { Name = "En stemme mere til Undgå stress" })).ToBeFocusedAsync();
        await table.Keyboard.PressAsync("Enter");
        await table.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Locator("output[data-given='3']")).ToHaveCountAsync(1);
        await Assertions.Expect(table.Locator("body:focus")).ToHaveCountAsync(0);

        await leader.PressKey(AriaRole.Button, "Videre til »Afslut«");
        await leader.PressKey(AriaRole.Button, "Hvad er vi gode til allerede?");
        await Assertions.Expect(leader.GetByRole(AriaRole.Button, new() { Name = "Hvad er vi gode til allerede?", Pressed = true })).ToBeFocusedAsync();
        await leader.PressKey(AriaRole.Link, "Tilføj en aftale om Trivsel", "Hvad bliver I enige om?");
        await leader.TypeInto("Hvad vil vi opnå?", "Vi taler sammen, før det bliver svært");
        await leader.PressKey(AriaRole.Button, "Gem aftalen");
        await leader.PressKey(AriaRole.Link, "Se det igennem, og slut", "Se det igennem, før I slutter");
        await leader.MustBeAccessible();
        await leader.PressKey(AriaRole.Button, "Afslut mødet");
        await leader.GetByText("Vi taler sammen, før det bliver svært").First.WaitForAsync();
        await table.GetByText("Mødet er slut. Tak for i dag!").WaitForAsync();
        foreach (var window in new[] { leader, table, other })
            await window.Context.CloseAsync();
    }

    private async Task<IPage> JoinByKeyboard(string code)
    {
        var table = await browser.Open(BrowserFixture.Desktop);
        await table.GotoAsync("/moede");
        await table.TypeInto("Mødets kode", "2222 2222");
        await table.Keyboard.PressAsync("Enter");
        await table.GetByText("Vi kender ikke den kode.").First.WaitForAsync();
        await table.MustBeAccessible();
        await table.TypeInto("Mødets kode", code);
        await table.Keyboard.PressAsync("Enter");
        await table.Locator("#bord").WaitForAsync();
        await table.MustBeAccessible();
        await table.TabTo(table.Locator("button[name=bord][value='1']"));
        await table.Keyboard.PressAsync("Enter");
        await table.Locator("#trin").WaitForAsync();
        return table;
    }
}
