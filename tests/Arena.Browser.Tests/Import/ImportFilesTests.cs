using System.Text;
using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.Import;

/// <summary>The administrator loads the four files of payroll on a page; on an Arena of its own, since the lists end the demo's people.</summary>
public sealed class ImportFilesTests(BrowserFixture browser)
{
    private const string Units = "Enhedskode;Navn;Overordnet enhedskode;Type\r\n100;Tranesund Kommune;;Kommune\r\n910;Ny Forvaltning;100;Forvaltning\r\n9100;Plejehjemmet Æblegården;910;Arbejdsplads\r\n";
    private const string Absence = "Tjenestenummer;Fra;Til\r\n70001;02-11-2026;03-11-2026\r\n79999;02-11-2026;\r\n";
    private const string Attendance = "Dato;Enhedskode;Tjenestenummer;Minutter\r\n03-11-2026;9100;70002;35\r\n03-11-2026;9100;70002;600\r\n";

    private static string Staff => "Tjenestenummer;Fornavn;Efternavn;E-mail;Enhedskode;Stilling;Timer pr. uge;Ansat fra;Ansat til;Rolle;Målgruppe for træning\r\n"
        + string.Concat(Enumerable.Range(70001, 12).Select(number => $"{number};Åse;Prøve;;9100;Sygeplejerske;37;01-01-2020;;{(number == 70001 ? "Leder" : "")};ja\r\n"))
        + ";Uden;Nummer;;9100;Sygeplejerske;37;01-01-2020;;;ja\r\n";

    [Fact]
    public async Task FourFiles_FirstShown_ThenLoaded_AndTheSameOnceMoreChangesNothing()
    {
        await using var arena = await ArenaProcess.Start();
        var page = await browser.Open(BrowserFixture.Desktop, "Ole Bakkebo", arena: arena);

        await Choose(page);
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("Intet er skrevet endnu", text, StringComparison.Ordinal);
        Assert.Contains("fremmoede.csv", text, StringComparison.Ordinal);
        await page.MustBeAccessible();
        await page.Locator("input[name=ophoer]").CheckAsync(new() { Force = true });
        await page.Locator("main form button[type=submit]").Last.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Filerne er indlæst" }).WaitForAsync();
        await page.MustBeAccessible();

        await Choose(page);
        await page.GetByText("Alt i filerne står der i forvejen").WaitForAsync();
    }

    private static async Task Choose(IPage page)
    {
        await page.GotoAsync("/administration/indlaes");
        await page.MustBeAccessible();
        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            File("enheder.csv", Encoding.UTF8.GetBytes(Units)), File("ansatte.csv", Encoding.Latin1.GetBytes(Staff)),
            File("fravaer.csv", Encoding.UTF8.GetBytes(Absence)), File("fremmoede.csv", Encoding.UTF8.GetBytes(Attendance)),
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se, hvad der sker" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Se det igennem, før du indlæser" }).WaitForAsync();
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "text/csv", Buffer = content };
}
