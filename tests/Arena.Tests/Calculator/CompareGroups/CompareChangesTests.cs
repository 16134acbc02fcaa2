using System.Net;
using AngleSharp.Html.Dom;
using Arena.Tests.Support;

namespace Arena.Tests.Calculator.CompareGroups;

/// <summary>Two groups before and after, and later figures beside what is pasted.</summary>
public sealed class CompareChangesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Treated = "Solgården;3;5,1\nVest 2;2;3,9\nEngen;4;6,3\nBakken;3;4,8", Others = "Skoven;3;3,2\nMosen;2;2,1\nHeden;4;4,4\nFjorden;3;2,9";

    [Fact]
    public async Task Get_ForChanges_HasTwoBoxesAndOnlyTheDesignsThatFit()
    {
        var page = await (await Employee()).Page("/efterregn?slags=aendring");

        Assert.NotNull(page.QuerySelector("form[method=post] textarea[name=linjer1]"));
        Assert.NotNull(page.QuerySelector("form[method=post] textarea[name=linjer2]"));
        Assert.Equal(["foer-efter-gruppe", "lod", "lod-enheder"], page.QuerySelectorAll("input[name=design]").Select(one => one.GetAttribute("value")));
        Assert.Null(page.QuerySelector("input[name=enheder]"));
        Assert.False(page.QuerySelector("textarea[name=slinjer1]")!.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Post_OfUnits_IsADifferenceInDifferences()
    {
        var page = await Answer(new { slags = "aendring", regn = "1", design = "foer-efter-gruppe", linjer1 = Treated, linjer2 = Others, navn1 = "Med", navn2 = "Uden" });

        Assert.Equal("Grupperne har ændret sig forskelligt. Det kan tyde på en effekt.", page.QuerySelector("h1")!.ReadText());
        Assert.Equal("1,87 1,50 til 2,25 fra 3,00 til 5,03 (4 enheder) fra 3,00 til 3,15 (4 enheder)", page.QuerySelector(".a-figures tbody")!.ReadText());
        Assert.Contains("Ændringen i »Med« ligger 1,87 højere end i »Uden«.", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Der er få enheder", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("clubSandwich::conf_int", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.Contains("linjer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_OfUnitsPeople_CountsTheUnits()
    {
        var page = await Answer(new { slags = "aendring", regn = "1", design = "lod-enheder", linjer1 = Treated + "\nEngen;4,2;6\nEngen;;6", linjer2 = Others + "\nHeden;3;" });

        Assert.Contains("(4 enheder)", page.QuerySelector(".a-figures tbody")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfPeople_ComparesTheirChanges_LaterToo()
    {
        var page = await Answer(new { slags = "aendring", regn = "1", design = "foer-efter-gruppe", linjer1 = "3;5\n2;4,5\n4;6", linjer2 = "3;3\n2;2,5\n4;4,1", maaneder = "3", senere = "vist", slinjer1 = "3;3,1\n2;2,2\n4;4", slinjer2 = "3;3\n2;2,4\n4;4,1" }, ("senere-maaneder", "11"));

        Assert.Equal("Grupperne har ændret sig forskelligt efter 3 måneder. Det kan tyde på en effekt. Efter 11 måneder afgør tallene det ikke længere.", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("t.test(c(2, 2, 2.5),", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".a-figures tbody tr").Length);
    }

    [Theory]
    [InlineData("linjer1", "", "linjer1", "Skriv mindst to linjer")]
    [InlineData("linjer2", "Skoven;3;3,2", "linjer2", "mindst to enheder med tal både før og efter")]
    [InlineData("linjer2", "Skoven;3;3,2\nMosen;;2", "linjer2", "mindst to enheder med tal både før og efter")]
    [InlineData("linjer2", "3;3,2\n3;3,3", "linjer2", "enhedernes navne i begge grupper")]
    [InlineData("linjer2", "solgården;3;3,2\nMosen;2;3", "linjer2", "»Solgården« står i begge grupper")]
    [InlineData("design", "enkelt", "design", "Her er to grupper, målt før og efter")]
    [InlineData("design", "lod", "design", "uden enhedens navn")]
    [InlineData("slinjer1", "A;1e300;3", "slinjer1", "kan ikke læses som tal")]
    public async Task Post_OfSomethingWrong_TellsWhere_AndKeepsWhatWasPasted(string field, string text, string wrong, string message)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["slags"] = "aendring", ["regn"] = "1", ["design"] = "foer-efter-gruppe", ["linjer1"] = Treated, ["linjer2"] = Others, [field] = text };
        if (field.StartsWith('s'))
            (fields["maaneder"], fields["senere"], fields["senere-maaneder"], fields["slinjer2"]) = ("3", "vist", "11", Others);

        var answer = await (await Employee()).Post("/efterregn", fields, "/efterregn?slags=aendring");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector($".a-errors a[href='#{wrong}']"));
        Assert.NotNull(page.GetElementById(wrong));
        Assert.Contains(message, page.MainText(), StringComparison.Ordinal);
        Assert.All((string[])["linjer1", "linjer2"], box => Assert.Equal(fields[box], ((IHtmlTextAreaElement)page.QuerySelector($"textarea[name={box}]")!).Value));
    }

    [Fact]
    public async Task Post_OfNoSpread_HasNoUncertainty()
    {
        var browser = await Employee();

        var answer = await browser.Post("/efterregn", new { slags = "aendring", regn = "1", design = "foer-efter-gruppe", linjer1 = "A;0,1;0,8\nB;0,2;0,9", linjer2 = "C;0,1;0,2\nD;0,3;0,4" }, "/efterregn?slags=aendring");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Enhederne i hver gruppe har ændret sig lige meget", (await answer.Document()).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfColumns_WithLaterColumns_ShowsBoth_AndLinksToTheSums()
    {
        var page = await Answer(new { slags = "kolonner", regn = "1", design = "lod", kolonner = "1,5\t1\n2\t2,25\n4\t", maaneder = "3", senere = "vist", skolonner = "0\t1\n1\t1\n1\t0" }, ("senere-maaneder", "11"));

        Assert.Equal(2, page.QuerySelectorAll(".a-figures tbody tr").Length);
        Assert.Contains("gennemsnit 0,7 af 3 målinger", page.QuerySelector(".a-figures tbody")!.ReadText(), StringComparison.Ordinal); // of the first figures' sort
        var link = page.QuerySelectorAll("main a").Select(one => one.GetAttribute("href")!).Single(href => href.Contains("snit1=", StringComparison.Ordinal));
        Assert.Contains("ssnit2=", link, StringComparison.Ordinal);
        Assert.DoesNotContain("kolonner", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfYesAndNo_WithLaterValues_IsRefused()
    {
        var answer = await (await Employee()).Post("/efterregn", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["slags"] = "kolonner", ["regn"] = "1", ["design"] = "lod", ["kolonner"] = "1;0\n0;1", ["maaneder"] = "3", ["senere"] = "vist", ["senere-maaneder"] = "11", ["skolonner"] = "1;2\n0;1",
        }, "/efterregn?slags=kolonner");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector(".a-errors a[href='#skolonner']"));
        Assert.Equal("1;2\n0;1", ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=skolonner]")!).Value);
    }

    [Fact]
    public async Task Get_OfBeforeAndAfterInTwoGroups_WithOneFigureEach_CountsAsOneMeasurement()
    {
        var page = await (await Employee()).Page("/efterregn?regn=1&slags=antal&ja1=40&n1=50&ja2=10&n2=50&design=foer-efter-gruppe");

        Assert.Equal("Grupperne er forskellige. Hvorfor siger tallene ikke.", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("Men her står kun ét tal fra hver gruppe, så det tæller som én måling.", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("har ændret sig mere end den anden. Det kan", page.MainText(), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Answer(object fields, params (string Name, string Text)[] more)
    {
        var all = fields.GetType().GetProperties().ToDictionary(one => one.Name, one => (string)one.GetValue(fields)!, StringComparer.Ordinal);
        foreach (var (name, text) in more)
            all[name] = text;
        var answer = await (await Employee()).Post("/efterregn", all, "/efterregn?slags=" + all["slags"]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Document();
    }

    private async Task<HttpClient> Employee()
    {
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001"));
        await town.Save(server);
        return await server.SignedIn(person.Id);
    }
}
