using System.Globalization;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

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
