using System.Collections.Concurrent;
using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.House;

/// <summary>
/// Follows every link that a persona meets, each kind of page once, and looks at it: WCAG 2.1 A and AA, the width, and
/// that the browser refused nothing. Grows by itself as pages come.
/// </summary>
public sealed class EveryPageTests(BrowserFixture browser)
{
    private const int MostPages = 120;
    private const int Tabs = 2;
    private static readonly AxeOnce Looked = new();

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
        var refused = new ConcurrentQueue<string>();
        if (persona is null)
            await page.GotoAsync("/log-ind");
        var waiting = new Queue<string>([page.Url]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { Kind(page.Url) };
        var faults = new List<string>();
        var tabs = new List<IPage>();
        while (waiting.Count > 0)
        {
            Assert.True(seen.Count <= MostPages, $"The crawl found more than {MostPages} kinds of pages: raise the number, or see what makes so many of {string.Join(", ", seen.TakeLast(10))}.");
            while (tabs.Count < Math.Min(Tabs, waiting.Count))
                tabs.Add(await NewTab(page.Context, refused));
            var looks = await Task.WhenAll(tabs.Take(waiting.Count).Select(tab => LookAt(tab, waiting.Dequeue())).ToList());
            foreach (var look in looks)
            {
                faults.AddRange(look.Faults);
                foreach (var link in look.Links)
                    if (link.StartsWith(browser.Address.ToString(), StringComparison.Ordinal) && IsPage(link) && seen.Add(Kind(link)))
                        waiting.Enqueue(link);
            }
        }
        Assert.True(seen.Count > 4, "The crawl found almost nothing.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }

    private static async Task<IPage> NewTab(IBrowserContext context, ConcurrentQueue<string> refused)
    {
        var tab = await context.NewPageAsync();
        tab.SetDefaultTimeout(15_000);
        tab.Console += (_, message) =>
        {
            if (message.Type == "error")
                refused.Enqueue($"{tab.Url}: {message.Text}");
        };
        return tab;
    }

    private static async Task<(List<string> Faults, string[] Links)> LookAt(IPage tab, string address)
    {
        var answer = await tab.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address} answered {answer.Status}");
        List<string> faults = [.. await Looked.Faults(tab), .. await tab.WidthFaults()];
        return (faults, await tab.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)"));
    }

    private static readonly string[] Files = [".csv", ".xlsx", ".ics", ".json", "/docx", "/xlsx"];

    private static bool IsPage(string link) => !Array.Exists(Files, ending => new Uri(link).AbsolutePath.EndsWith(ending, StringComparison.Ordinal));

    // whose pages have a word for a key, and what among them is a page of its own
    private static readonly string[] Collections = ["historier", "ideer"], Own = ["egne"];

    // two units' week pages are one kind, and two stories: what differs is an id, a code, a week, a key or a question
    private static string Kind(string link)
    {
        var parts = new Uri(link).AbsolutePath.Split('/');
        return string.Join('/', parts.Select((part, place) =>
            part.Any(char.IsDigit) || part.Length > 30 || (place > 0 && Collections.Contains(parts[place - 1]) && !Own.Contains(part)) ? "#" : part));
    }
}
