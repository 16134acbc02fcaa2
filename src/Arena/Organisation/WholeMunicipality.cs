using Arena.Platform.Access;

namespace Arena.Organisation;

internal static class WholeMunicipality
{
    /// <summary>
    /// Whether the administrator's role reaches the whole municipality: its settings, its log and those who have no
    /// place in it are nothing for an administrator of one area.
    /// </summary>
    public static async ValueTask<bool> IsReachedBy(Viewer viewer, OrganisationDirectory directory) =>
        (await directory.TreeToday(viewer.MunicipalityId)).Root is { } root
        && await directory.May(viewer, OrganisationPermissions.Administer, root.Id);
}
