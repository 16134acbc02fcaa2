using Arena.Platform.Commands;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation;

/// <summary>The municipality that a command is about: by the code of its top unit, else the only one. A demo counts only where it is alone.</summary>
public static class ChosenMunicipality
{
    public static async Task<UnitTree> Tree(ArenaDb db, string? code)
    {
        var all = await (
            from municipality in db.Set<Municipality>().AsNoTracking()
            join unit in db.Set<Unit>() on municipality.Id equals unit.MunicipalityId
            join placement in db.Set<UnitPlacement>() on unit.Id equals placement.UnitId
            where placement.ParentId == null && placement.To == null && unit.Level == UnitLevel.Municipality
            orderby municipality.IsDemo, unit.Code
            select new { Municipality = municipality, unit.Code }).ToListAsync();
        var real = all.Exists(row => !row.Municipality.IsDemo) ? all.FindAll(row => !row.Municipality.IsDemo) : all;
        var chosen = code is null ? (real.Count == 1 ? real[0] : null) : all.Find(row => row.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        return chosen is not null ? await UnitTrees.Read(db, chosen.Municipality) : throw new CommandRefused((all.Count, code) switch
        {
            (0, _) => "Der er ingen kommune endnu. Indlæs først kommunens filer med arena import.",
            (_, null) => $"Der er flere kommuner. Vælg én med --municipality: {string.Join(", ", all.Select(row => row.Code))}.",
            _ => $"Ingen kommune har koden {code}. Der er: {string.Join(", ", all.Select(row => row.Code))}.",
        });
    }
}
