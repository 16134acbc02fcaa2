using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Dialogue;

/// <summary>What goes wrong in a room: no connection, a phone that is put away, two who write at once, a leader whose device dies.</summary>
public sealed class DeadSpotTests(BrowserFixture browser)
{
    private const string OtherLeader = "Jonas Lindeskov";

    [Fact]
    public async Task ATableGoesOnWithoutAConnection_AndNothingIsLostOrCountedTwice()
    {
        var leader = await browser.Open(BrowserFixture.Desktop, MeetingWindows.Leader);
        var meeting = await leader.Begin(5);
        var code = await leader.Code();
        var (one, two) = (await browser.Join(code, 1), await browser.Join(code, 1));
        for (var step = 2; step <= 4; step++)
            await leader.GoesTo(step, one, two);

        await one.Context.SetOfflineAsync(true);
        await one.EvaluateAsync("dispatchEvent(new Event('offline'))");
        await Assertions.Expect(one.Locator("#tilstand[role=status]")).ToHaveTextAsync("Venter på forbindelse. I kan arbejde videre.");
        await one.Take("k30");
        await one.Locator("[data-q='1'] summary").ClickAsync();
        await one.Locator("[data-q='1'] textarea").FillAsync("Skrevet uden forbindelse");
        await one.Locator("[data-q='1'] button").ClickAsync();
        await Assertions.Expect(one.Locator("#tilstand")).ToHaveTextAsync("Venter på forbindelse. 2 ting er gemt på telefonen.");
        await one.MustBeAccessible();
        await two.Take("k30");
        await two.Note(1, "Skrevet af den anden imens");
        await one.Context.SetOfflineAsync(false);
        await one.EvaluateAsync("dispatchEvent(new Event('online'))");

        await Assertions.Expect(one.Locator("#tilstand")).ToHaveTextAsync("Alt er sendt.");
        foreach (var phone in new[] { one, two })
        {
            await Assertions.Expect(phone.Locator("[data-q='1'] li").GetByText("Skrevet uden forbindelse")).ToHaveCountAsync(1);
            await Assertions.Expect(phone.Locator("[data-q='1'] li")).ToHaveCountAsync(2);
        }

        // the phone is closed, and comes back by the code of the wall: at its table and card, with its own number, as one phone
        var address = one.Url;
        await one.RateAlone(3);
        await Assertions.Expect(two.Locator("#nyt")).ToContainTextAsync("Én har sendt sit tal.");
        await one.CloseAsync();
        await leader.GetByText("1 telefon", new() { Exact = false }).First.WaitForAsync();
        var again = await one.Context.NewPageAsync();
        await again.GotoAsync(address[..^"/bord".Length]);
        await Assertions.Expect(again.Locator("[data-card=k30] h1")).ToBeVisibleAsync();
        await Assertions.Expect(again.Locator("form[data-alone] input[value='3']")).ToBeCheckedAsync();
        await Assertions.Expect(again.Locator("#nyt")).ToContainTextAsync("Én har sendt sit tal.");
        await leader.GetByText("2 telefoner", new() { Exact = false }).First.WaitForAsync();

        // the leader's device dies, and another leader goes on from her own
        await leader.Context.CloseAsync();
        leader = await browser.Open(BrowserFixture.Desktop, OtherLeader, english: true);
        await leader.GotoAsync(meeting + "/led");
        await leader.MustBeAccessible();
        await again.Agree(2);
        await Assertions.Expect(two.Locator("#nyt")).ToContainTextAsync("Bordet er enige om 2.");
        await leader.GetByText("1 of 30 cards have a number", new() { Exact = false }).First.WaitForAsync();
        await leader.GoesOn("Step 5 of 7");
        await leader.GoesOn("Step 6 of 7");
        // two vote at the same moment: both count
        await Task.WhenAll(again.Locator("button[value='1 k30']").ClickAsync(), two.Locator("button[value='1 k30']").ClickAsync());
        foreach (var phone in new[] { again, two })
            await Assertions.Expect(phone.Locator("output[data-votes=k30]")).ToHaveAttributeAsync("data-given", "2");
        foreach (var window in new[] { leader, again, two })
            await window.Context.CloseAsync();
    }
}
