using System.Reflection;
using System.Text.RegularExpressions;
using Arena.Tests.House;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Arena.Tests.Platform.Web;

/// <summary>
/// Letters that a component draws without asking for a language: bare text, and text in attributes that are read aloud
/// or shown. Read from the compiled components, where markup and text stand apart.
/// </summary>
internal static partial class DrawnTexts
{
    private static readonly string[] ReadAloud = ["title", "aria-label", "placeholder", "alt", "aria-description", "aria-roledescription", "label"];
    private static readonly string[] Shown =
        ["Title", "Label", "Hint", "Error", "Text", "Heading", "Caption", "Legend", "Summary", "Description", "Message", "Intro", "Lead", "Button", "Submit"];

    // names and marks that are the same in both languages
    private static readonly string[] OfBoth = ["Arena", "dkfds", "CSV", "XLSX", "QR", "PDF", "OK", "h", "min", "TRIO", "MED", "AMR"];

    public static IEnumerable<string> WithoutLanguage() => typeof(Server).Assembly.GetTypes()
        .Where(type => typeof(ComponentBase).IsAssignableFrom(type) && !type.IsAbstract)
        .SelectMany(component => Instructions.MethodsIn(component).SelectMany(method => In(method).Select(text => $"{component.FullName}: {text}")));

    private static IEnumerable<string> In(MethodBase method)
    {
        var strings = new List<string>();
        foreach (var instruction in Instructions.Of(method))
        {
            if (instruction.IsString)
                strings.Add(method.Text(instruction));
            if (!instruction.IsCall || method.Member(instruction) is not MethodBase called)
                continue;
            if (called.Name == "TypeCheck")
                continue;
            if (called.DeclaringType == typeof(RenderTreeBuilder))
                foreach (var text in Drawn(called, strings).Where(HasWords))
                    yield return text;
            strings.Clear();
        }
    }

    private static IEnumerable<string> Drawn(MethodBase called, List<string> strings) => (called.Name, strings) switch
    {
        ("AddMarkupContent", [.., var markup]) => TextsOf(markup),
        ("AddContent", [var text]) => [text],
        ("AddAttribute", [var name, var text]) when ReadAloud.Contains(name) => [text],
        ("AddComponentParameter" or "AddAttribute", [var name, var text]) when Shown.Contains(name) => [text],
        _ => [],
    };

    private static IEnumerable<string> TextsOf(string markup) =>
        Attribute().Matches(markup).Select(match => match.Groups[1].Value).Append(Tag().Replace(Unread().Replace(markup, ""), " "));

    private static bool HasWords(string text)
    {
        foreach (var word in OfBoth)
            text = Regex.Replace(text, $@"\b{word}\b", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        return System.Net.WebUtility.HtmlDecode(text).Any(char.IsLetter);
    }

    [GeneratedRegex("(?:title|aria-label|placeholder|alt|aria-description|aria-roledescription)=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Attribute();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("<(script|style)\\b.*?</\\1>", RegexOptions.Singleline, 1000)]
    private static partial Regex Unread();
}
