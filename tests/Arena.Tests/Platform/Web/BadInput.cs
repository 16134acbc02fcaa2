using System.Net.Http.Headers;
using System.Text;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Web;

/// <summary>What is sent by mistake or on purpose: for each form the same list.</summary>
internal static class BadInput
{
    public const string Markup = "<script>alert(1)</script>";
    public static readonly string Long = new('x', 100_000);

    /// <summary>Values for every field at once; the name says what is wrong with them.</summary>
    public static readonly IReadOnlyList<(string What, Func<FormField, string> Value)> Values =
    [
        ("empty", _ => ""),
        ("spaces", _ => "   "),
        ("another type", field => field.Kind is "number" or "date" or "time" or "hidden" ? "not that" : "-99999999999999999999"),
        ("a huge number", _ => "99999999999999999999999999"),
        ("HTML", _ => Markup),
        ("HTML in what is typed", field => field.IsTyped ? Markup : field.Value),
        ("null bytes", field => field.Value + "\0\u0001\u200b" + field.Value),
        ("letters of every kind", field => field.IsTyped ? "æøå ÆØÅ é 漢字 \U0001F600 \u202e \ud800" : field.Value),
        ("quotes", field => field.IsTyped ? "'; DROP TABLE person; -- \" ` %s {0} ${x}" : field.Value),
        ("too long in what is typed", field => field.IsTyped ? Long : field.Value),
        ("too long", _ => Long),
        ("a way back with a line break", field => field.Name == "retur" ? "/a\nb" : field.Value),
        ("a way back with a name in it", field => field.Name == "retur" ? "/enhed/Køkken 😀" : field.Value),
        ("the id of only noughts", field => Guid.TryParse(field.Value, out _) ? Guid.Empty.ToString() : field.Value),
        ("an id of nothing", field => Guid.TryParse(field.Value, out _) ? Guid.CreateVersion7().ToString("N") : field.Value),
    ];

    /// <summary>Whole bodies that are no good form.</summary>
    public static IEnumerable<(string What, HttpContent Content)> Bodies(PageForm form, string token)
    {
        var pair = $"{PageForms.Token}={Uri.EscapeDataString(token)}";
        yield return ("no fields", Text(pair, "application/x-www-form-urlencoded"));
        yield return ("invalid UTF-8", Text(string.Join('&', form.Fields.Select(field => Uri.EscapeDataString(field.Name) + "=%FF%FE%80%C0%AF").Append(pair)), "application/x-www-form-urlencoded"));
        yield return ("every field twice", Text(string.Join('&', form.Fields.Concat(form.Fields).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}").Append(pair)), "application/x-www-form-urlencoded"));
        yield return ("thousands of fields", Text(string.Join('&', Enumerable.Range(0, 3000).Select(number => $"f{number}=x").Append(pair)), "application/x-www-form-urlencoded"));
        yield return ("JSON", Text("{\"a\": [1, null]}", "application/json"));
        yield return ("words", Text("hello", "text/plain"));
        yield return ("a form without its boundary", Text("hello", "multipart/form-data"));
        yield return ("a form that breaks off", Text("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhel", "multipart/form-data; boundary=x"));
        yield return ("a file where none is asked for", WithFile(form, token, [0, 1, 2, 255, 254], "../../x.csv"));
        yield return ("an empty file", WithFile(form, token, [], ""));
    }

    /// <summary>What stands for an id or a word in an address.</summary>
    public static readonly IReadOnlyList<string> Addresses =
        ["2026-W99", "9999-W01", "0000-W00", "0001-W01", "-1", "0", "%00", "a%00b", "..%2f..%2fetc%2fpasswd", "%2e%2e", new string('x', 3000), "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
         "%27%3B%20DROP%20TABLE%20unit", "%FF%FE", "%ED%A0%80", "%C3%A6%C3%B8%C3%A5", "%F0%9F%98%80", "00000000000000000000000000000000", "%20", "x.ics", "+"];

    private static StringContent Text(string body, string type) => new(body, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    private static MultipartFormDataContent WithFile(PageForm form, string token, byte[] bytes, string name)
    {
        var content = new MultipartFormDataContent { { new StringContent(token), PageForms.Token } };
        foreach (var field in form.Fields)
            if (field.IsFile)
                content.Add(new ByteArrayContent(bytes), field.Name, name.Length > 0 ? name : "x");
            else
                content.Add(new StringContent(field.Value), field.Name);
        content.Add(new ByteArrayContent(bytes), "fil-som-ingen-vil-have", name.Length > 0 ? name : "x");
        return content;
    }
}
