using System.Net;
using Arena.Tests.Support;

namespace Arena.Tests.Calculator.CompareGroups;

public sealed class CompareGroupsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Trial = "/efterregn?regn=1&slags=antal&navn1=Tr%C3%A6ning&navn2=Almindelig&ja1=23&n1=46&ja2=17&n2=47&design=lod";
    private const string Eleven = "&maaneder=3&senere=vist&senere-maaneder=11&sja1=28&sn1=46&sja2=30&sn2=47";

    [Fact]
    public async Task Get_BySomebodyNotSignedIn_AsksToSignIn() => (await server.Anonymous().GetAsync(Trial)).MustAskToSignIn();

    [Fact]
    public async Task Get_ByAnEmployee_ShowsTheFormAndTheExample_AndTheFootLeadsThere()
    {
        var page = await (await Employee()).Page("/efterregn");

        Assert.Equal("Efterregn et tal", page.QuerySelector("h1")!.ReadText());
        Assert.NotNull(page.QuerySelector("footer a[href='/efterregn']"));
        Assert.Null(page.QuerySelector("nav.a-nav a[href='/efterregn']"));
        Assert.Equal(5, page.QuerySelectorAll("input[name=design]").Length);
        Assert.Empty(page.QuerySelectorAll(".form-error"));
    }

    [Fact]
    public async Task Get_ByAPlanner_HasItInTheMenu()
    {
        var town = new Town().WithCare();
        var planner = town.WithAccount(town.Give(town.AddPerson("Pia"), Arena.Platform.Access.Role.Planner, town.Root.Code));
        await town.Save(server);

        Assert.NotNull((await (await server.SignedIn(planner.Id)).Page("/efterregn")).QuerySelector("nav.a-nav a[href='/efterregn'][aria-current=page]"));
    }

    [Fact]
    public async Task TheExample_IsOneClick_AndGivesArenasOwnResultBesideTheClaim()
    {
        var browser = await Employee();

        var page = await browser.Page((await browser.Page("/efterregn")).QuerySelector(".a-example a.button")!.GetAttribute("href")!);

        Assert.Equal("Tallene efter 3 måneder afgør ikke, om der er forskel. Det gør de heller ikke efter 11 måneder.", page.QuerySelector("h1")!.ReadText());
        var rows = page.QuerySelectorAll(".a-figures tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.ReadText()))).ToList();
        Assert.Equal(["Efter 3 måneder 13,8 −6,1 til 32,3 23 af 46 (50 %) 17 af 47 (36 %)", "Efter 11 måneder −3,0 −21,8 til 16,2 28 af 46 (61 %) 30 af 47 (64 %)"], rows);
        Assert.Contains("signifikant effekt", page.QuerySelector(".a-claim blockquote")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("Ordene »signifikant« og »effekt« siger mere", page.QuerySelector(".a-claim")!.ReadText(), StringComparison.Ordinal);
        page.QuerySelector(".a-claim")!.Remove();
        page.QuerySelector("section[aria-labelledby=h-maade]")!.Remove();
        page.QuerySelector("form#tallene")!.Remove();
        Assert.DoesNotContain("effekt", page.MainText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TheExamplesOtherGroup_IsCheckedToo()
    {
        var browser = await Employee();

        var page = await browser.Page((await browser.Page("/efterregn")).QuerySelector(".a-example a.a-link")!.GetAttribute("href")!);

        Assert.Contains("22 af 47 (47 %)", page.QuerySelector(".a-figures tbody")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("28 af 47 (60 %)", page.QuerySelector(".a-figures tbody")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithCounts_DrawsTheInterval_AndGivesTheLinesForR()
    {
        var page = await (await Employee()).Page(Trial + Eleven);

        var picture = page.QuerySelector(".a-interval svg[role=img]")!;
        Assert.StartsWith("Efter 3 måneder: »Træning« ligger 13,8 procentpoint højere end »Almindelig«.", picture.GetAttribute("aria-label")!.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(2, picture.QuerySelectorAll("circle").Length);
        Assert.Contains("x <- c(23, 17); n <- c(46, 47); p <- x / n", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("p er 0,21 (Fishers eksakte test)", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithPercentages_CountsThePeople() =>
        Assert.Contains("23 af 46", (await (await Employee()).Page("/efterregn?regn=1&ja1=50+%25&n1=46&ja2=36%25&n2=47&design=lod")).QuerySelector(".a-figures")!.ReadText(), StringComparison.Ordinal);

    [Fact]
    public async Task Get_WithMeans_ReadsCommaAndPoint()
    {
        var page = await (await Employee()).Page("/efterregn?regn=1&slags=snit&snit1=5,4&sd1=1.2&n1=12&snit2=4.9&sd2=1,1&n2=14&design=enkelt");

        Assert.Equal("Tallene afgør ikke, om der er forskel.", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("0,50 −0,44 til 1,44", page.QuerySelector(".a-figures tbody")!.ReadText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&ja1=x", "ja1")]
    [InlineData("&ja1=47", "ja1")]
    [InlineData("&n2=0", "n2")]
    [InlineData("&n2=", "n2")]
    [InlineData("&design=", "design")]
    [InlineData("&design=rct", "design")]
    [InlineData("&maaneder=3", "senere")]
    [InlineData("&maaneder=tre&senere=ingen", "maaneder")]
    [InlineData("&senere=vist", "maaneder")]
    [InlineData("&maaneder=3&senere=vist&senere-maaneder=3&sja1=1&sn1=2&sja2=1&sn2=2", "senere-maaneder")]
    [InlineData("&maaneder=3&senere=vist&senere-maaneder=9", "sn1")]
    [InlineData("&sn1=46", "senere")]
    [InlineData("&maaneder=3&senere=ingen&sja1=28", "senere")]
    [InlineData("&undergruppe=120", "undergrupper")]
    [InlineData("&undergrupper=6", "undergruppe")]
    [InlineData("&undergruppe=92&undergrupper=6", "undergruppe")]
    [InlineData("&enheder=true", "enheder")]
    [InlineData("&navn1=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "navn1")]
    public async Task Get_WithSomethingWrong_TellsWhere_AndKeepsTheRest(string change, string field)
    {
        var changed = QueryOf(Trial);
        foreach (var (name, text) in QueryOf("?" + change[1..]))
            changed[name] = text;

        var answer = await (await Employee()).GetAsync("/efterregn" + Microsoft.AspNetCore.Http.QueryString.Create(changed.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector($".a-errors a[href='#{field}']"));
        Assert.NotNull(page.GetElementById(field));
        Assert.Equal(changed["ja2"], page.QuerySelector("input[name=ja2]")!.GetAttribute("value"));
        Assert.Equal("Almindelig", page.QuerySelector("input[name=navn2]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector(".a-verdict"));
    }

    [Theory]
    [InlineData("n1=12345678901234567890", "n1", "for mange cifre")]
    [InlineData("snit1=99999999999999999999,5", "snit1", "for mange cifre")]
    [InlineData("snit1=1e300", "snit1", "Skriv gennemsnittet som et tal")]
    [InlineData("sd1=-1", "sd1", "på 0 eller mere")]
    [InlineData("n1=-5", "n1", "Der skal være mindst to")]
    [InlineData("snit1=1.23.4", "snit1", "Skriv gennemsnittet som et tal")]
    public async Task Get_WithNumbersThatAreNone_TellsWhatIsWrong_AndKeepsThem(string change, string field, string message)
    {
        var fields = QueryOf("?regn=1&slags=snit&snit1=5,4&sd1=1,2&n1=12&snit2=4,9&sd2=1,1&n2=1.400&design=enkelt");
        var (name, text) = QueryOf("?" + change).Single();
        fields[name] = text;

        var answer = await (await Employee()).GetAsync("/efterregn" + Microsoft.AspNetCore.Http.QueryString.Create(fields.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains(message, page.QuerySelector($".a-errors a[href='#{field}']")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(text, page.GetElementById(field)!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll(".a-errors a[href^='#']"));
    }

    [Fact]
    public async Task Get_WithNumbersOfManyDigits_LabelsTheAxisWithoutOverlap()
    {
        var page = await (await Employee()).Page("/efterregn?regn=1&slags=snit&snit1=999999999&sd1=1000000&n1=12&snit2=-999999999&sd2=1000000&n2=12&design=enkelt");

        foreach (var picture in page.QuerySelectorAll(".a-interval svg"))
        {
            var labels = picture.QuerySelectorAll("g[text-anchor=middle] text").Select(text => (At: double.Parse(text.GetAttribute("x")!, System.Globalization.CultureInfo.InvariantCulture), Half: text.TextContent.Length * 4.0)).ToList();
            Assert.All(labels, label => Assert.InRange(label.At, label.Half, double.Parse(picture.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) - label.Half));
            Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.First.At + pair.First.Half <= pair.Second.At - pair.Second.Half));
        }
    }

    [Fact]
    public async Task Post_OfAHundredThousandRows_TellsHowManyThereMayBe_AndKeepsThem()
    {
        var columns = string.Join('\n', Enumerable.Repeat("1,5;2", 100_000));

        var answer = await (await Employee()).Post("/efterregn", new { slags = "kolonner", regn = "1", design = "lod", kolonner = columns }, "/efterregn?slags=kolonner");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Der kan højst være 5.000 linjer. Her er 100.000.", page.QuerySelector(".a-errors")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(columns, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.QuerySelector("textarea[name=kolonner]")!).Value);
    }

    [Fact]
    public async Task Get_ForAnotherSortOfFigures_KeepsWhatBothHave()
    {
        var browser = await Employee();
        var form = await browser.Page(Trial);

        var other = await browser.Page(form.QuerySelectorAll(".a-kinds a")[1].GetAttribute("href")!.Split('#')[0]);

        Assert.Equal(("46", "Træning"), (other.QuerySelector("input[name=n1]")!.GetAttribute("value"), other.QuerySelector("input[name=navn1]")!.GetAttribute("value")));
        Assert.NotNull(other.QuerySelector("input[name=snit1]"));
        Assert.NotNull(other.QuerySelector("input[name=design][value=lod][checked]"));
        Assert.Empty(other.QuerySelectorAll(".form-error"));
    }

    [Fact]
    public async Task Post_OfColumns_Computes_AndLinksOnlyToTheSums()
    {
        var browser = await Employee();

        var answer = await browser.Post("/efterregn", new { slags = "kolonner", regn = "1", design = "lod", kolonner = "Nye\tVante\n1,5\t1\n2\t2,25\n4\t" }, "/efterregn?slags=kolonner");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("»Nye«", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("t.test(c(1.5, 2, 4),", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        var link = page.QuerySelectorAll("main a").Select(one => one.GetAttribute("href")!).Single(href => href.Contains("snit1=", StringComparison.Ordinal));
        Assert.DoesNotContain("kolonner", link, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector(".a-figures tbody")!.ReadText(), (await browser.Page(link)).QuerySelector(".a-figures tbody")!.ReadText());
    }

    [Fact]
    public async Task Post_OfYesAndNo_CountsThem()
    {
        var page = await (await (await Employee()).Post("/efterregn", new { slags = "kolonner", regn = "1", design = "enkelt", kolonner = "1;0\n1;1\n0;0" }, "/efterregn?slags=kolonner")).Document();

        Assert.Contains("2 af 3 (67 %) 1 af 3 (33 %)", page.QuerySelector(".a-figures tbody")!.ReadText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href*='ja1=2']"));
    }

    [Theory]
    [InlineData("5;3\n6;5\n4;4", "gennemsnit 5,0", 200)]
    [InlineData("1;0\n1;1\n0;0", "2 af 3 (67 %)", 200)]
    [InlineData("0,3;0,1\n0,2;0\n0,4;0,2", "Alle har ændret sig lige meget", 422)]
    [InlineData("5;3", "Der skal være mindst to linjer", 422)]
    [InlineData("5;3\n6;", "skal der stå to tal på hver linje", 422)]
    public async Task Post_OfTheSamePeople_IsPaired(string columns, string text, int status)
    {
        var answer = await (await Employee()).Post("/efterregn", new { slags = "kolonner", regn = "1", design = "foer-efter", samme = "true", kolonner = columns }, "/efterregn?slags=kolonner");

        Assert.Equal(status, (int)answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains(text, page.MainText(), StringComparison.Ordinal);
        Assert.Equal(columns, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.QuerySelector("textarea[name=kolonner]")!).Value);
    }

    [Fact]
    public async Task Post_OfTheSamePeopleInTwoGroups_IsRefused()
    {
        var answer = await (await Employee()).Post("/efterregn", new { slags = "kolonner", regn = "1", design = "lod", samme = "true", kolonner = "5;3\n6;5" }, "/efterregn?slags=kolonner");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Document()).QuerySelector(".a-errors a[href='#samme']"));
    }

    [Fact]
    public async Task Get_InEnglish_SpeaksEnglish()
    {
        var page = await (await Employee()).InEnglish().Page(Trial + "&maaneder=3&senere=ingen");

        Assert.Equal("The figures after 3 months do not settle whether there is a difference. It was not measured later.", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("−6.1 to 32.3", page.QuerySelector(".a-figures")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_KeepsNothing()
    {
        var browser = await Employee();
        await using var db = server.Read();
        var before = db.Set<Arena.Platform.Audit.AuditEntry>().Count();

        await browser.Page(Trial);

        await using var after = server.Read();
        Assert.Equal(before, after.Set<Arena.Platform.Audit.AuditEntry>().Count());
    }

    private static Dictionary<string, string> QueryOf(string address) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]).ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);

    private async Task<HttpClient> Employee()
    {
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001"));
        await town.Save(server);
        return await server.SignedIn(person.Id);
    }
}
