using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Training;

internal static class UnitCrumbs
{
    /// <summary>
    /// From the municipality down to the unit as the organisation was in that week; a link only where this person may
    /// go. With a leaf, the unit links too and the leaf is the page.
    /// </summary>
    public static async Task<IReadOnlyList<Crumb>> Crumbs(this OrganisationDirectory directory, Viewer viewer, Guid unitId, IsoWeek week, string? leaf = null)
    {
        var crumbs = new List<Crumb>();
        foreach (var unit in (await directory.Tree(viewer.MunicipalityId)).In(week).PathTo(unitId))
            crumbs.Add(new Crumb(unit.Name, (unit.Id != unitId || leaf is not null) && await directory.May(viewer, TrainingPermissions.SeeWeek, unit.Id)
                ? TrainingLinks.Week(unit.Code, week) : null));
        if (leaf is not null)
            crumbs.Add(new Crumb(leaf));
        return crumbs;
    }
}
