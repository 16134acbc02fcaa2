using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Web;

public sealed partial class TranslationTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private static readonly string[] ReadAloud = ["title", "aria-label", "placeholder", "alt"];

    [Fact]
    public void NoComponent_DrawsTextWithoutALanguage() => DrawnTexts.WithoutLanguage().MustBeNone();

    [Fact]
    public void EveryText_StandsInBothLanguages_WithTheSameValues()
    {
        var texts = WrittenTexts.All().ToList();
        Assert.True(texts.Count > 100, "The reader of the sources finds no texts.");
        texts.Where(text => text.Danish.Says != text.English.Says).Select(Told).MustBeNone();
        texts.Where(text => text.Danish.Values != text.English.Values).Select(Told).MustBeNone();
        texts.Where(text => DanishLetter().IsMatch(text.English.Words) && !text.English.Words.StartsWith("På dansk:", StringComparison.Ordinal)).Select(Told).MustBeNone();
    }

    [Fact]
    public void TheReaderOfSources_ReadsAsTheCompilerDoes()
    {
        var text = Assert.Single(WrittenTexts.In("""x = T($"{a.ToString("0}")} af {{b}} {F($"{c}")}", "no \"values\"") + NotT("a", "b")""", "x"));
        Assert.Equal(new Literal("{} af {b} {}", 2), text.Danish);
        Assert.Equal(new Literal("no \"values\"", 0), text.English);
    }

    [Fact]
    public async Task EnglishPages_HaveNoDanishWords() => (await Strangers("en", DanishLetter(), DanishWord())).MustBeNone();

    [Fact]
    public async Task DanishPages_HaveNoEnglishWords() => (await Strangers("da", EnglishWord())).MustBeNone();

    private async Task<List<string>> Strangers(string language, params Regex[] strange)
    {
        var towns = await TwoTowns.In(server);
        var browsers = new[] { server.Anonymous(), await server.SignedIn(towns.Everything.Id), await server.SignedIn(towns.Trainee.Id) };
        var told = new List<string>();
        foreach (var route in Routes.Of(server).Where(route => route.Method == "GET" && !route.Pattern.Contains("/live", StringComparison.Ordinal)))
            foreach (var browser in browsers)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, route.Address(TwoTowns.Own, name => towns.IdIn(TwoTowns.Own, name) ?? "x"));
                request.Headers.TryAddWithoutValidation("Cookie", "sprog=" + language);
                using var answer = await browser.SendAsync(request);
                if (answer.ContentType()?.MediaType != "text/html")
                    continue;
                told.AddRange(Texts(await answer.Document(), language).SelectMany(text => strange.SelectMany(one => one.Matches(text)).Select(match => $"{route}: “{match.Value}” in “{text}”")));
            }
        return told.Distinct().ToList();
    }

    // what is marked as another language may be in it
    private static IEnumerable<string> Texts(IHtmlDocument page, string language)
    {
        foreach (var element in page.QuerySelectorAll($"script, style, body [lang]:not([lang={language}])").ToList())
            element.Remove();
        return page.Descendants<IText>().Select(text => Address().Replace(text.ReadText(), ""))
            .Concat(page.All.SelectMany(element => ReadAloud.Select(element.GetAttribute).OfType<string>()))
            .Where(text => text.Length > 0).Distinct();
    }

    private static string Told(WrittenText text) => $"{text.Place}: “{text.Danish.Words}” and “{text.English.Words}”";

    [GeneratedRegex("https?://\\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("\\w*[æøåÆØÅ]\\w*", RegexOptions.None, 1000)]
    private static partial Regex DanishLetter();

    [GeneratedRegex("\\b(?!(?-i:MED)\\b)(?:og|ikke|uge|ugen|uger|eller|med|af|det|har|skal|din|dit|dine|ingen|hvis|fra|minutter|mandag|tirsdag|onsdag|torsdag|fredag|medarbejder|leder|enhed|kommune)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DanishWord();

    [GeneratedRegex("\\b(?:the|with|you|your|are|this|that|from|will|week|weeks|minutes|sign in)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishWord();
}
