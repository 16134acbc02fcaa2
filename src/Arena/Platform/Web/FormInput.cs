using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Platform.Web;

/// <summary>
/// A posted form as text, so that what was typed can be shown again whatever it was. Reading a field trims it; what is
/// missing is empty. Control characters, null bytes among them, are left out: no page has a use for them.
/// </summary>
public sealed class FormInput(IFormCollection form)
{
    private readonly List<FieldError> errors = [];

    public IReadOnlyList<FieldError> Errors => errors;
    public bool IsGood => errors.Count == 0;
    public IFormFileCollection Files => form.Files;

    public string Text(string name) => Clean(form[name].ToString());

    /// <summary>A password: exactly as it was typed.</summary>
    public string Secret(string name) => form[name].ToString();

    public IReadOnlyList<string> All(string name) => form[name].Where(value => value is not null).Select(value => Clean(value!)).ToList();

    public bool IsTicked(string name) => form.ContainsKey(name);

    public void Wrong(string name, string message) => errors.Add(new(name, message));

    /// <summary>A text that must be there and no longer than this.</summary>
    public string Required(string name, string whenMissing, int longest = 200)
    {
        var text = Limited(name, longest);
        if (text.Length == 0)
            Wrong(name, whenMissing);
        return text;
    }

    public string Limited(string name, int longest)
    {
        var text = Text(name);
        if (text.Length > longest)
            Wrong(name, T($"Skriv højst {longest} tegn. Du har skrevet {text.Length}.", $"Write at most {longest} characters. You have written {text.Length}."));
        return text;
    }

    /// <summary>A whole number within the bounds; else the message, and null.</summary>
    public int? Number(string name, int least, int most, string message)
    {
        if (int.TryParse(Text(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        Wrong(name, message);
        return null;
    }

    /// <summary>An id, or null; nothing has the id of only noughts.</summary>
    public Guid? Id(string name) => Guid.TryParse(Text(name), out var id) && id != Guid.Empty ? id : null;

    private static string Clean(string text) =>
        (text.AsSpan().ContainsAny(Control) ? string.Concat(text.Where(letter => !Control.Contains(letter))) : text).Trim();

    // a line break and a tab are text
    private static readonly System.Buffers.SearchValues<char> Control = System.Buffers.SearchValues.Create(
        Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\n' or '\t')).ToArray());

    public static async ValueTask<FormInput?> BindAsync(HttpContext http)
    {
        try
        {
            return new(http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty);
        }
        catch (IOException failure)
        {
            throw new BadHttpRequestException("The form breaks off.", failure);
        }
    }
}
