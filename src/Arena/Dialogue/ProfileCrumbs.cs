using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

internal static class ProfileCrumbs
{
    /// <summary>From the municipality down to the unit's profile, a link only where this person may go.</summary>
    public static async Task<IReadOnlyList<Crumb>> OfProfile(this OrganisationDirectory directory, Viewer viewer, Here here)
    {
        var crumbs = new List<Crumb>();
        foreach (var unit in (await directory.TreeToday(viewer.MunicipalityId)).PathTo(here.UnitId))
            crumbs.Add(new(unit.Name, unit.Id != here.UnitId && await directory.May(viewer, DialoguePermissions.SeeProfile, unit.Id) ? DialogueLinks.Profile(unit.Code) : null));
        return crumbs;
    }

    /// <summary>Of a page below the profile.</summary>
    public static async Task<IReadOnlyList<Crumb>> BelowProfile(this OrganisationDirectory directory, Viewer viewer, Here here, string leaf) =>
        [new(here.Name), new(T("De ni mål", "The nine goals"), await directory.May(viewer, DialoguePermissions.SeeProfile, here.UnitId) ? DialogueLinks.Profile(here.Code) : null), new(leaf)];
}
