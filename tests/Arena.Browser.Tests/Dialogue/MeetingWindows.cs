using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Dialogue;

/// <summary>What people do in a dialogue meeting's windows: who leads, the wall and the tables.</summary>
internal static class MeetingWindows
{
    public const string Leader = "Birthe Engholt", Dialogue = "/enhed/2001-2/dialog";
    public const string Purpose = "Vi vil finde ud af, hvad der skal til, for at vi kan holde til arbejdet.";

    /// <summary>Sets up a meeting in her unit and opens it with tables for that many; leaves her at the leader's view. Its address.</summary>
    public static async Task<string> Begin(this IPage leader, int people)
    {
        await leader.GotoAsync(Dialogue + "/ny");
        await leader.GetByLabel("Hvad er mødet til?").FillAsync(Purpose);
        await leader.GetByRole(AriaRole.Button, new() { Name = "Opret mødet" }).ClickAsync();
        await leader.GetByRole(AriaRole.Link, new() { Name = "Begynd mødet nu" }).ClickAsync();
        await leader.GetByLabel("Hvor mange er I?").FillAsync($"{people}");
        return await leader.Open();
    }

    /// <summary>The last press before the room is open.</summary>
    public static async Task<string> Open(this IPage leader)
    {
        await leader.GetByRole(AriaRole.Button, new() { Name = "Begynd mødet" }).ClickAsync();
        await leader.Locator("#led").WaitForAsync();
        return new Uri(leader.Url).AbsolutePath[..^"/led".Length];
    }

    /// <summary>The meeting's code, as it stands in the leader's view.</summary>
    public static async Task<string> Code(this IPage leader) => (await leader.Locator(".a-lead-bar p").InnerTextAsync()).Split("kode ")[1];

    /// <summary>A phone of its own, in by the typed code, at that table.</summary>
    public static async Task<IPage> Join(this BrowserFixture browser, string code, int table, int width = BrowserFixture.Phone, bool english = false)
    {
        var phone = await browser.Open(width, english: english);
        await phone.GotoAsync("/moede");
        await phone.Locator("#kode").FillAsync(code.ToLowerInvariant());
        await phone.Locator("main button[type=submit]").ClickAsync();
        await phone.Locator($"button[name=bord][value='{table}']").ClickAsync();
        await phone.Locator("#bord").WaitForAsync();
        return phone;
    }

    /// <summary>The leader goes on, and all who look on have it before their eyes.</summary>
    public static async Task GoesTo(this IPage leader, int step, params IEnumerable<IPage> tables)
    {
        await leader.GoesOn($"Trin {step} af 7");
        foreach (var table in tables)
            await table.Locator($"#trin[data-step='{step}']").WaitForAsync();
    }

    public static async Task GoesOn(this IPage leader, string said)
    {
        await leader.Locator(".a-lead-go button.button-primary").ClickAsync();
        await leader.Locator(".a-lead-step").GetByText(said, new() { Exact = true }).WaitForAsync();
    }

    /// <summary>Says that the table is ready with the step.</summary>
    public static Task PressReady(this IPage phone) => phone.GetByRole(AriaRole.Button, new() { Name = "Vi er klar" }).ClickAsync();

    public static async Task Take(this IPage phone, string card)
    {
        await Unfold(phone.Locator("#andre-kort"));
        await phone.Locator($"button[name=kort][value='{card}']:visible").First.ClickAsync();
        await phone.Locator($"[data-card='{card}']").WaitForAsync();
    }

    public static async Task RateAlone(this IPage phone, int number)
    {
        await phone.Locator($"form[data-alone] input[value='{number}']").CheckAsync(new() { Force = true });
        await phone.Locator("form[data-alone] button").ClickAsync();
    }

    public static async Task Agree(this IPage phone, int number)
    {
        await Unfold(phone.Locator("#enige-alt"));
        await phone.Locator($"form[data-for^='enig-'] input[value='{number}']").CheckAsync(new() { Force = true });
        await phone.Locator("form[data-for^='enig-'] button").ClickAsync();
        await Assertions.Expect(phone.Locator("#trin [data-card]")).ToHaveAttributeAsync("data-agreed", $"{number}");
    }

    public static async Task Note(this IPage phone, int question, string text)
    {
        await Unfold(phone.Locator($"[data-q='{question}']"));
        await phone.Locator($"[data-q='{question}'] textarea").FillAsync(text);
        await phone.Locator($"[data-q='{question}'] button").ClickAsync();
        await phone.Locator($"[data-q='{question}'] li").GetByText(text).WaitForAsync();
    }

    public static async Task Status(this IPage phone, string field, string text)
    {
        await phone.Locator($"#{field}").FillAsync(text);
        await phone.Locator($"form[data-for='{field}'] button").ClickAsync();
        await phone.Locator($"form[data-for='{field}'] li").GetByText(text).WaitForAsync();
    }

    public static async Task Vote(this IPage phone, string card, int votes)
    {
        for (var vote = 0; vote < votes; vote++)
            await phone.Locator($"button[value='1 {card}']").ClickAsync();
        await Assertions.Expect(phone.Locator($"output[data-votes='{card}']")).ToHaveAttributeAsync("data-given", $"{votes}");
    }

    /// <summary>What a table has rated, as the wall shows it: how many gave each of the five numbers.</summary>
    public static ILocator OnTheWall(this IPage board, string card, string given) => board.Locator($"[data-card='{card}'][data-given='{given}']");

    /// <summary>What the leader sees to after the meeting: a row of the follow-up sheet, from a card.</summary>
    public static async Task WriteAgreement(this IPage leader, string meeting, string goal, string card, string aim, string what, string due)
    {
        await leader.GotoAsync($"{meeting}/led/opfoelgning?maal={goal}&kort={card}");
        await leader.GetByLabel("Hvad vil vi opnå?").FillAsync(aim);
        await leader.GetByLabel("Hvad kan vi gøre?").FillAsync(what);
        await leader.GetByLabel("Hvem tager fat?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await leader.GetByLabel("Hvornår skal det være sket?").FillAsync(due);
        await leader.GetByRole(AriaRole.Button, new() { Name = "Gem aftalen" }).ClickAsync();
        await leader.Locator("#led").WaitForAsync();
    }

    public static async Task End(this IPage leader, string meeting)
    {
        await leader.GotoAsync(meeting + "/led/slut");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Afslut mødet" }).ClickAsync();
        await leader.WaitForURLAsync(url => url.EndsWith("/referat", StringComparison.Ordinal));
    }

    /// <summary>All that came of this meeting in its record, without the meeting before, what was planned for afterwards, and where one can go on.</summary>
    public static Task<string> RecordText(this IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const record = document.querySelector('.a-rec').cloneNode(true);
          const planned = record.querySelector('#fortalt');
          while (planned && planned.nextElementSibling && planned.nextElementSibling.tagName !== 'H2') planned.nextElementSibling.remove();
          planned?.remove();
          record.querySelectorAll('.a-rec-then, .a-noprint, h2 + .a-small').forEach(part => part.remove());
          return [...document.querySelectorAll('main h1 ~ p'), record].map(part => part.textContent).join(' ').replace(/\s+/g, ' ');
        }
        """);

    private static async Task Unfold(ILocator details)
    {
        if (await details.CountAsync() > 0 && await details.GetAttributeAsync("open") is null)
            await details.Locator("summary").First.ClickAsync();
    }
}
