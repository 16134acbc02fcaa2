using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SignIn;

/// <summary>Whose door a visitor stands at who has not signed in: the demo's, or the only municipality's.</summary>
internal sealed class Doorstep(Storage storage, Shell shell)
{
    /// <summary>Writes the name above the page; returns the demo municipality, where there is one.</summary>
    public async Task<Municipality?> Look()
    {
        await using var db = storage.Read(null);
        var first = await db.Set<Municipality>().OrderByDescending(row => row.IsDemo).ThenBy(row => row.Id).Take(2).ToListAsync();
        var demo = first.Find(row => row.IsDemo);
        if (!shell.IsSignedIn && (demo ?? (first.Count == 1 ? first[0] : null)) is { } whose)
        {
            shell.MunicipalityName = whose.Name;
            shell.IsDemo = whose.IsDemo;
        }
        return demo;
    }
}
