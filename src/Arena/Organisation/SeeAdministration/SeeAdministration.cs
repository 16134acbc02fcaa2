using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SeeAdministration;

/// <summary>What an administrator can do, and what the organisation looks like today.</summary>
internal static class SeeAdministrationSlice
{
    public static void Map(WebApplication app) =>
        app.MapGet(OrganisationLinks.Administration, Get).Allow(OrganisationPermissions.Administer);

    /// <summary>The address for whoever administers; null for all others.</summary>
    public static string? FrontOf(Viewer viewer) => viewer.MayAnywhere(OrganisationPermissions.Administer) ? OrganisationLinks.Administration : null;

    private static async Task<IResult> Get(Viewer viewer, OrganisationDirectory directory, ArenaDb db, TimeProvider time)
    {
        var today = time.Today();
        var employed = await db.Set<Employment>().Where(job => job.From <= today && (job.To == null || job.To >= today)).Select(job => job.PersonId).Distinct().CountAsync();
        var accounts = await db.Set<Account>().CountAsync();
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        return Pages.Show<AdministrationView>(new { Model = new Administration(viewer.MunicipalityName, tree.Units.Count(), employed, accounts) });
    }
}

public sealed record Administration(string Municipality, int Units, int Employed, int Accounts);
