using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.House;

/// <summary>
/// Follows every link that a persona meets, each kind of page once, and looks at it: WCAG 2.1 A and AA, the width, and
/// that the browser refused nothing. Grows by itself as pages come.
/// </summary>
public sealed class EveryPageTests(BrowserFixture browser)
{
    private const int MostPages = 60;

    [Theory]
    [InlineData(null, BrowserFixture.Phone, false)]
    [InlineData(null, BrowserFixture.Desktop, true)]
    [InlineData("Birthe Engholt", BrowserFixture.Phone, false)]
    [InlineData("Birthe Engholt", BrowserFixture.Desktop, true)]
    [InlineData("Amina Havbo", BrowserFixture.Phone, true)]
    [InlineData("Amina Havbo", BrowserFixture.Desktop, false)]
    [InlineData("Jonas Lindeskov", BrowserFixture.Phone, true)]
    [InlineData("Samir Fjeldmark", BrowserFixture.Phone, false)]
    [InlineData("Rikke Sandager", BrowserFixture.Desktop, false)]
    [InlineData("Rikke Sandager", BrowserFixture.Phone, true)]
    [InlineData("Karen Vestermark", BrowserFixture.Desktop, true)]
    [InlineData("Karen Vestermark", BrowserFixture.Phone, false)]
    [InlineData("Ole Bakkebo", BrowserFixture.Desktop, false)]
    [InlineData("Ole Bakkebo", BrowserFixture.Phone, true)]
    public async Task EveryPage_IsAccessibleAndFits(string? persona, int width, bool english)
    {
        var page = await browser.Open(width, persona, english: english);
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                refused.Add($"{page.Url}: {message.Text}");
        };
        if (persona is null)
            await page.GotoAsync("/log-ind");
        var waiting = new Queue<string>([page.Url]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { Kind(page.Url) };
        var faults = new List<string>();
        while (waiting.TryDequeue(out var address) && seen.Count <= MostPages)
        {
            var answer = await page.GotoAsync(address);
            Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
            faults.AddRange(await page.AccessFaults());
            faults.AddRange(await page.WidthFaults());
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)"))
                if (link.StartsWith(browser.Address.ToString(), StringComparison.Ordinal) && IsPage(link) && seen.Add(Kind(link)))
                    waiting.Enqueue(link);
        }
        Assert.True(seen.Count > 4, "The crawl found almost nothing.");
        Assert.Empty(faults);
        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }

    private static readonly string[] Files = [".csv", ".xlsx", ".ics", ".json", "/docx", "/xlsx"];

    private static bool IsPage(string link) => !Array.Exists(Files, ending => new Uri(link).AbsolutePath.EndsWith(ending, StringComparison.Ordinal));

    // two units' week pages are one kind: what differs is an id, a code, a week or a question
    private static string Kind(string link) => string.Join('/', new Uri(link).AbsolutePath.Split('/')
        .Select(part => part.Any(char.IsDigit) || part.Length > 30 ? "#" : part));
}
