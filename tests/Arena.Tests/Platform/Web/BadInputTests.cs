using System.Globalization;
using System.Net;
using System.Reflection;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Web;

/// <summary>
/// Every form and endpoint, found by walking the program, gets everything that is wrong, as somebody who may use it:
/// never an error of ours, no stack, no markup that runs, nothing that was typed is lost, and what is stored stays whole.
/// </summary>
public sealed class BadInputTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private const int AtOnce = 8;

    [Fact]
    public async Task EveryForm_TakesWhateverComes()
    {
        var told = new List<string>();
        var found = await FormsOnPages();
        foreach (var route in Routes.Of(server).Where(route => !route.IsRead))
        {
            // each in a town of its own: what one form ends is there for the next
            var towns = await TwoTowns.In(server);
            var before = await Stored.Elsewhere(server, towns);
            foreach (var place in found[route.ToString()])
                await Try(route, await FormAt(place, route, towns), towns, told);
            await Try(route, Bare(route, towns), towns, told);
            told.AddRange((await Stored.Faults(server, towns, before)).Select(fault => $"{route}: {fault}"));
        }
        if (await AuditVerifier.Verify(server.Read) is { Fault: { } broken })
            told.Add($"the log's chain is broken: {broken}");
        told.Concat(server.Log.Errors.Select(Short)).MustBeNone();
    }

    [Fact]
    public async Task EveryAddress_TakesWhateverComes()
    {
        var towns = await TwoTowns.In(server);
        var signedIn = await server.SignedIn(towns.Everything.Id);
        var told = new List<string>();
        foreach (var route in Routes.Of(server).Where(route => route.Method == "GET"))
        {
            var browser = route.Permission.Kind == PermissionKind.Public ? server.Anonymous() : signedIn;
            foreach (var address in Odd(route, towns))
            {
                using var answer = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                if (answer.ContentType()?.MediaType != "text/event-stream")
                    told.AddRange((await Fault(answer)).Select(fault => $"GET {address[..Math.Min(120, address.Length)]}: {fault}"));
            }
        }
        told.Concat(server.Log.Errors.Select(Short)).MustBeNone();
    }

    // one odd value at a time, then odd questions after the address
    private static IEnumerable<string> Odd(Route route, TwoTowns towns)
    {
        string Good(string name) => towns.IdIn(TwoTowns.Own, name) ?? Guid.CreateVersion7().ToString("N");
        foreach (var odd in BadInput.Addresses)
        {
            if (route.Permission.Kind == PermissionKind.AtUnit)
                yield return route.Address(odd, Good);
            foreach (var name in route.Ids)
                yield return route.Address(TwoTowns.Own, one => one == name ? odd : Good(one));
            var questions = route.Endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Where(one => one.ParameterType.IsValueType || one.ParameterType == typeof(string))
                .Select(one => one.Name!).Except(route.Ids, StringComparer.Ordinal) ?? [];
            foreach (var question in questions.Append("retur").Distinct(StringComparer.Ordinal))
                yield return route.Address(TwoTowns.Own, Good) + $"?{question}={odd}";
        }
    }

    /// <summary>Where the forms are: for each route that takes a post, the pages and persons that show it another form.</summary>
    private async Task<ILookup<string, Place>> FormsOnPages()
    {
        var towns = await TwoTowns.In(server);
        var changes = Routes.Of(server).Where(route => !route.IsRead).ToList();
        var places = new List<(string Route, string Fields, Place Place)>();
        foreach (var who in Enum.GetValues<Who>())
        {
            var browser = await Browser(who, towns);
            foreach (var page in Routes.Of(server).Where(page => page.Method == "GET" && !page.Pattern.Contains("/live", StringComparison.Ordinal)))
            {
                var answer = await browser.GetAsync(AddressOf(page, towns));
                if (answer.ContentType()?.MediaType != "text/html")
                    continue;
                var document = await answer.Document();
                foreach (var route in changes)
                    if (document.To(route, AddressOf(page, towns)).FirstOrDefault() is { } form)
                        places.Add((route.ToString(), string.Join(',', form.Fields.Select(field => field.Name).Order()), new(who, page)));
            }
        }
        return places.DistinctBy(one => (one.Route, one.Fields)).ToLookup(one => one.Route, one => one.Place);
    }

    private async Task<Way> FormAt(Place place, Route route, TwoTowns towns)
    {
        var address = AddressOf(place.Page, towns);
        var answer = await (await Browser(place.Who, towns)).GetAsync(address);
        return new(place.Who, address, (await answer.Document()).To(route, address).First());
    }

    // the post itself, with the names that its code reads
    private static Way Bare(Route route, TwoTowns towns) => new(
        route.Permission.Kind == PermissionKind.Public ? Who.Nobody : Who.Everything,
        route.Permission.Kind == PermissionKind.Public ? "/log-ind" : $"/enhed/{TwoTowns.Own}/uge",
        new(AddressOf(route, towns), PageForms.NamesAskedFor(route).Select(name => new FormField(name, FormField.Asked, "Some words")).ToList()));

    private static string AddressOf(Route route, TwoTowns towns) => route.Address(TwoTowns.Own, name => towns.IdIn(TwoTowns.Own, name) ?? Guid.CreateVersion7().ToString("N"));

    private async Task<HttpClient> Browser(Who who, TwoTowns towns) => who switch
    {
        Who.Everything => await server.SignedIn(towns.Everything.Id),
        Who.Trainee => await server.SignedIn(towns.Trainee.Id),
        _ => server.Anonymous(),
    };

    private async Task Try(Route route, Way way, TwoTowns towns, List<string> told)
    {
        var browser = await Browser(way.Who, towns);
        var token = await browser.FormToken(way.Page);
        async Task Send(string what, HttpContent content, Func<FormField, string>? sent = null)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), way.Form.Address) { Content = content };
            using var answer = await browser.SendAsync(request);
            var faults = await Fault(answer);
            if (sent is not null && answer.StatusCode == HttpStatusCode.UnprocessableEntity)
                faults.AddRange(await Lost(answer, way.Form, sent));
            told.AddRange(faults.Select(fault => $"{route} with {what}: {fault}"));
        }
        FormUrlEncodedContent Form(Func<FormField, string> value) => new(way.Form.With(value).Append(KeyValuePair.Create(PageForms.Token, token)));

        foreach (var (what, value) in BadInput.Values)
            await Send(what, Form(value), value);
        foreach (var place in (string[])[TwoTowns.Sister, TwoTowns.Foreign])
            await Send("ids of " + place, Form(field => Swapped(field, towns, place)));
        foreach (var (what, content) in BadInput.Bodies(way.Form, token))
            await Send(what, content);
        using (var withoutToken = await browser.SendAsync(new(new(route.Method), way.Form.Address) { Content = new FormUrlEncodedContent(way.Form.With(field => field.Value)) }))
            if (withoutToken.StatusCode != HttpStatusCode.BadRequest && !route.HasNoFormToken)
                told.Add($"{route} without a form token answered {(int)withoutToken.StatusCode}");
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Send(AtOnce.ToString(CultureInfo.InvariantCulture) + " at once", Form(field => field.Value))));
        await Send("the same again", Form(field => field.Value));
    }

    // the same thing of another place, where the field holds the id of something here
    private static string Swapped(FormField field, TwoTowns towns, string place) =>
        Guid.TryParse(field.Value, out var id) && towns.At(TwoTowns.Own).Ids.FirstOrDefault(known => Guid.TryParse(known.Value, out var one) && one == id).Key is { } name
            ? towns.IdIn(place, name) ?? field.Value
            : Guid.TryParse(field.Value, out _) ? towns.At(place).People[0].Id.ToString("N") : field.Value;

    private static async Task<List<string>> Fault(HttpResponseMessage answer)
    {
        var faults = new List<string>();
        if ((int)answer.StatusCode >= 500)
            faults.Add($"answered {(int)answer.StatusCode}");
        var text = await answer.Content.ReadAsStringAsync();
        if (text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal))
            faults.Add("shows how it is built");
        if (text.Contains(BadInput.Markup, StringComparison.OrdinalIgnoreCase))
            faults.Add("gives markup back as markup");
        return faults;
    }

    // what was typed stands in the form that comes back
    private static async Task<IEnumerable<string>> Lost(HttpResponseMessage answer, PageForm form, Func<FormField, string> sent)
    {
        var page = await answer.Document();
        return form.Fields.Where(field => field.IsTyped && field.Kind is not ("search" or FormField.Asked)).Select(field => (field, Shown: page.QuerySelector($"[name='{field.Name}']")))
            .Where(one => one.Shown is AngleSharp.Html.Dom.IHtmlInputElement { IsHidden: false, Type: not ("password" or "hidden" or "radio" or "checkbox") } or AngleSharp.Html.Dom.IHtmlTextAreaElement)
            .Where(one => Plain((one.Shown as AngleSharp.Html.Dom.IHtmlTextAreaElement)?.Value ?? one.Shown!.GetAttribute("value") ?? "") != Plain(sent(one.field)))
            .Select(one => $"lost what was typed in {one.field.Name}");
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter) && !char.IsSurrogate(letter) && letter != '\ufffd'));

    // without the number that is another each time
    private static string Short(string error) => string.Join(' ', error.Split(' ').Where((_, at) => at != 2)).Split("   at ")[0];

    private enum Who
    {
        Everything,
        Trainee,
        Nobody,
    }

    private sealed record Place(Who Who, Route Page);

    private sealed record Way(Who Who, string Page, PageForm Form);
}
