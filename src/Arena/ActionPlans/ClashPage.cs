using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What somebody changed meanwhile, field by field, to choose from.</summary>
/// <param name="Of">What the fields belong to.</param>
/// <param name="Version">The version that was compared with: what is written after it is asked about again.</param>
/// <param name="Typed">All fields of the form, to be sent again: what she typed, and where she leaves it to the others, what stands there.</param>
public sealed record ClashPage(string Of, IReadOnlyList<Crumb> Crumbs, string Action, string Back, int Version, IReadOnlyList<KeyValuePair<string, string>> Typed, IReadOnlyList<ClashLine> Lines)
{
    /// <summary>A choice was asked for before, and is still to be made.</summary>
    public IReadOnlyList<FieldError> Errors { get; private init; } = [];

    /// <summary>The reader, as the one who changed it.</summary>
    public static string Yourself => T("dig selv", "yourself");

    internal ClashPage Asking(FormInput form) => this with
    {
        Errors = Lines.Where(line => Clashes.IsOpen(form, line.Field)).Select(line => new FieldError(Clashes.Choice(line.Field), T("Vælg, hvad der skal stå.", "Choose which text to keep."))).ToList(),
    };
}

/// <param name="Touched">The reader changed it too, and has to choose; else hers is what stood there when she began.</param>
public sealed record ClashLine(string Field, string Label, string Theirs, string Mine, string By, DateTimeOffset At, bool Touched)
{
    public string Chosen => Touched ? "" : Clashes.Theirs;
}
