using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Arena.Tests.Support;

/// <summary>What a person does with pages: open, read, post a form.</summary>
public static class Browser
{
    public static async Task<IHtmlDocument> Document(this HttpResponseMessage answer)
    {
        var context = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await context.OpenAsync(request => request.Content(answer.Content.ReadAsStream()));
    }

    /// <summary>The page at the address; fails where it does not answer 200.</summary>
    public static async Task<IHtmlDocument> Page(this HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode} {answer.Headers.Location}");
        return await answer.Document();
    }

    /// <summary>Posts fields to the address with the form token of <paramref name="from"/> (a page that the person may open).</summary>
    public static async Task<HttpResponseMessage> Post(this HttpClient browser, string address, object fields, string from = "/was")
    {
        var pairs = fields is IEnumerable<KeyValuePair<string, string>> given ? given.ToList()
            : fields.GetType().GetProperties().SelectMany(property => property.GetValue(fields) is IReadOnlyList<string> many
                ? many.Select(value => KeyValuePair.Create(property.Name, value))
                : [KeyValuePair.Create(property.Name, Convert.ToString(property.GetValue(fields), System.Globalization.CultureInfo.InvariantCulture) ?? "")]).ToList();
        pairs.Add(KeyValuePair.Create("__RequestVerificationToken", await browser.FormToken(from)));
        return await browser.PostAsync(address, new FormUrlEncodedContent(pairs));
    }

    public static async Task<string> FormToken(this HttpClient browser, string from = "/was")
    {
        var answer = await browser.GetAsync(from);
        var page = await answer.Document();
        return page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"{from} answered {(int)answer.StatusCode} and has no form token.");
    }

    public static HttpClient InEnglish(this HttpClient browser)
    {
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", "sprog=en");
        return browser;
    }

    /// <summary>The text as it is read, white space folded.</summary>
    public static string ReadText(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The texts of these parts, one after another: what stands side by side has no space between.</summary>
    public static string ReadParts(this IElement element, string selector) => string.Join(" | ", element.QuerySelectorAll(selector).Select(part => part.ReadText().Replace('\u00A0', ' ')));

    public static string MainText(this IHtmlDocument page) => page.QuerySelector("main")?.ReadText() ?? "";

    public static void MustRedirectTo(this HttpResponseMessage answer, string address)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location?.OriginalString);
    }

    public static void MustAskToSignIn(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/log-ind", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    public static MediaTypeHeaderValue? ContentType(this HttpResponseMessage answer) => answer.Content.Headers.ContentType;
}
