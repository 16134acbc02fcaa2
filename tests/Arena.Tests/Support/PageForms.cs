using System.Reflection;
using AngleSharp.Html.Dom;
using Arena.Platform.Web;
using Arena.Tests.House;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Arena.Tests.Support;

/// <summary>A field as it stands in a form, with what it would send if nobody touched it, or a plausible answer.</summary>
internal sealed record FormField(string Name, string Kind, string Value)
{
    public bool IsTyped => Kind is "text" or "textarea" or "search" or "email" or "tel" or "url" or "number" or "date" or "time" or Asked;
    /// <summary>Not seen on a page, but read by the code.</summary>
    public const string Asked = "asked";

    public bool IsFile => Kind == "file";
}

/// <summary>A way to post something: the address that takes it, and the fields that belong to it.</summary>
internal sealed record PageForm(string Address, IReadOnlyList<FormField> Fields)
{
    public IEnumerable<KeyValuePair<string, string>> With(Func<FormField, string> value) =>
        Fields.Where(field => !field.IsFile).Select(field => KeyValuePair.Create(field.Name, value(field)));
}

/// <summary>Finds forms on pages, and what a post without a form on a page reads.</summary>
internal static class PageForms
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>The forms of the page at this address that post to this route, the one with most fields first.</summary>
    public static IEnumerable<PageForm> To(this IHtmlDocument page, Route route, string address)
    {
        var matcher = new TemplateMatcher(TemplateParser.Parse(route.Pattern.TrimStart('/')), []);
        return page.Forms.Where(form => form.Method == "post")
            .Select(form => new PageForm(form.GetAttribute("action") is { Length: > 0 } action ? action : address, FieldsOf(form)))
            .Where(form => form.Address.StartsWith('/') && matcher.TryMatch(Uri.UnescapeDataString(form.Address.Split('?')[0]), []))
            .OrderByDescending(form => form.Fields.Count);
    }

    /// <summary>The names that the route's code asks a form for.</summary>
    public static IReadOnlyList<string> NamesAskedFor(Route route)
    {
        if (route.Endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType is not { } slice)
            return [];
        var outer = slice.DeclaringType ?? slice;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in Instructions.MethodsIn(outer))
        {
            var strings = new List<string>();
            foreach (var instruction in Instructions.Of(method))
                if (instruction.IsString)
                    strings.Add(method.Text(instruction));
                else if (instruction.IsCall && method.Member(instruction) is { } called)
                {
                    if (called.DeclaringType == typeof(FormInput) && strings is [{ Length: > 0 }, ..])
                        names.Add(strings[0]);
                    strings.Clear();
                }
        }
        return names.ToList();
    }

    private static List<FormField> FieldsOf(IHtmlFormElement form)
    {
        var fields = new List<FormField>();
        foreach (var element in form.Elements)
            if (element.GetAttribute("name") is { Length: > 0 } name && name != Token && FieldOf(element, name) is { } field
                && !(field.Kind is "radio" or "submit" && fields.Exists(other => other.Name == name)))
                fields.Add(field);
        return fields;
    }

    private static FormField? FieldOf(IHtmlElement element, string name) => element switch
    {
        // nobody can type there
        IHtmlInputElement { IsHidden: true } or IHtmlInputElement { IsReadOnly: true } => new(name, "hidden", element.GetAttribute("value") ?? ""),
        IHtmlSelectElement select => new(name, "select", select.Options.Select(option => option.Value).LastOrDefault(value => value.Length > 0) ?? ""),
        IHtmlTextAreaElement area => new(name, "textarea", area.Value.Length > 0 ? area.Value : "Some words"),
        IHtmlButtonElement button => new(name, "submit", button.Value),
        IHtmlInputElement input => new(name, input.Type, input.Value.Length > 0 ? input.Value : Plausible(input)),
        _ => null,
    };

    private static string Plausible(IHtmlInputElement input) => input.Type switch
    {
        "number" => input.GetAttribute("min") ?? "10",
        "date" => TestClock.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        "time" => "07:30",
        "email" => "anne@example.org",
        "checkbox" or "radio" => "true",
        _ => "Some words",
    };
}
