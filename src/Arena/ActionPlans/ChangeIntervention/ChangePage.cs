using System.Globalization;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ChangeIntervention;

/// <summary>The form of one decision.</summary>
/// <param name="Typed">What stands in each field of the form.</param>
/// <param name="Version">The version that it was filled from.</param>
public sealed record ChangePage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Id, string Goal, Decision Part, int Version, IReadOnlyDictionary<InterventionField, string> Typed,
    IReadOnlyList<Choice> Forums, bool IsDecided, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Ticked, of <see cref="InterventionField.Groups"/>.</summary>
    public bool Has(AudienceGroups group) => int.TryParse(Typed[InterventionField.Groups], NumberStyles.None, CultureInfo.InvariantCulture, out var groups) && ((AudienceGroups)groups).HasFlag(group);
}

/// <summary>What somebody changed meanwhile, field by field, to choose from.</summary>
/// <param name="Typed">All fields of the form as they were typed, to be sent again.</param>
public sealed record ClashPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Id, string Goal, Decision Part, int Version, IReadOnlyList<KeyValuePair<string, string>> Typed,
    IReadOnlyList<ClashLine> Lines, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The reader, as the one who changed it.</summary>
    public static string Yourself => T("dig selv", "yourself");
}

/// <param name="Touched">The reader changed it too, and has to choose; else hers is what stood there when she began.</param>
public sealed record ClashLine(InterventionField Field, string? Theirs, string? Mine, string By, DateTimeOffset At, bool Touched)
{
    public string Chosen => Touched ? "" : ChangeInterventionSlice.Theirs;
}
