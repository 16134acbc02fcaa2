using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.AspNetCore.Http.Extensions;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>What sort of figures are at hand.</summary>
public enum FigureKind
{
    Counts,
    Means,
    Columns,
    Changes,
}

/// <summary>The form's fields as they were typed.</summary>
public sealed class Typed
{
    /// <summary>All fields of the form; "regn" says that an answer is wanted.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "slags", "navn1", "navn2", "maalt", "ja1", "n1", "ja2", "n2", "snit1", "sd1", "snit2", "sd2", "kolonner", "samme", "enheder", "design", "maaneder", "senere", "senere-maaneder",
        "sja1", "sn1", "sja2", "sn2", "ssnit1", "ssd1", "ssnit2", "ssd2", "linjer1", "linjer2", "skolonner", "slinjer1", "slinjer2", "undergruppe", "undergrupper", "paastand", "regn",
    ];

    // single values, perhaps people's: never in an address
    private static readonly string[] Pasted = ["kolonner", "skolonner", "linjer1", "linjer2", "slinjer1", "slinjer2"];

    private static readonly string[] OfLater = ["senere-maaneder", "sja1", "sn1", "sja2", "sn2", "ssnit1", "ssd1", "ssnit2", "ssd2", "skolonner", "slinjer1", "slinjer2"];

    private readonly Dictionary<string, string> values;

    private Typed(Dictionary<string, string> values) => this.values = values;

    internal static Typed Of(FormInput form) => new(Names.Select(name => (name, text: Pasted.Contains(name) ? Columns(form.Secret(name)) : form.Text(name))).Where(one => one.text.Length > 0).ToDictionary(one => one.name, one => one.text, StringComparer.Ordinal));

    // a tab at either end stands for an empty cell, so nothing but lines is trimmed away
    private static string Columns(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t')).Trim('\n', ' ');

    internal static Typed Of(params IEnumerable<(string Name, string Text)> fields) => new(fields.ToDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal));

    public string this[string name] => values.GetValueOrDefault(name, "");

    public bool IsAsked => values.ContainsKey("regn");

    public FigureKind Kind => this["slags"] switch { "snit" => FigureKind.Means, "kolonner" => FigureKind.Columns, "aendring" => FigureKind.Changes, _ => FigureKind.Counts };

    /// <summary>Whether single values are pasted: such a form is posted.</summary>
    public bool IsPasted => Kind is FigureKind.Columns or FigureKind.Changes;

    /// <summary>Whether something of a later measurement is written.</summary>
    public bool HasLater => OfLater.Any(values.ContainsKey);

    public bool IsBeforeAfter => this["design"] == Evidence.Verdicts.DesignLabel.BeforeAfter.Key;

    public string First => this["navn1"] is { Length: > 0 } name ? name : IsBeforeAfter ? T("Efter", "After") : T("Gruppe 1", "Group 1");

    public string Second => this["navn2"] is { Length: > 0 } name ? name : IsBeforeAfter ? T("Før", "Before") : T("Gruppe 2", "Group 2");

    /// <summary>The same with some fields changed; an empty text takes one away.</summary>
    internal Typed With(params IEnumerable<(string Name, string Text)> changes)
    {
        var changed = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var (name, text) in changes)
            if (text.Length > 0)
                changed[name] = text;
            else
                changed.Remove(name);
        return new(changed);
    }

    /// <summary>The address that holds all of it.</summary>
    internal string Address
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var name in Names.Where(values.ContainsKey))
                query.Add(name, values[name]);
            return CalculatorLinks.Compare + query;
        }
    }

    /// <summary>The same form for another sort of figures.</summary>
    internal string AddressFor(FigureKind kind) => With([("slags", Key(kind)), ("regn", ""), ("samme", "")]).WithoutPasted.Address;

    internal Typed WithoutPasted => With(Pasted.Select(name => (name, "")));

    internal static string Key(FigureKind kind) => kind switch { FigureKind.Means => "snit", FigureKind.Columns => "kolonner", FigureKind.Changes => "aendring", _ => "antal" };
}
