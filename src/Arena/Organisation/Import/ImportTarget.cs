using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Import;

/// <summary>The municipality that an import is for.</summary>
internal sealed record ImportTarget(Municipality Municipality, string Code, bool IsNew)
{
    /// <summary>The signed-in administrator's own: another municipality's list is refused.</summary>
    public static async Task<ImportTarget> Own(ArenaDb db, Guid municipality, ImportFiles files)
    {
        var own = (await Known(db, withDemo: true)).First(known => known.Municipality.Id == municipality);
        if (files[ImportFiles.Units] is { } table && TopOf(table, own.Code).Code is var code && !Same(code, own.Code))
            throw new ImportRefused(new($"Enhedslisten er for en anden kommune: den øverste enhed har koden {code}, og jeres har {own.Code}.",
                $"The unit list is for another municipality: its top unit has the code {code}, and yours has {own.Code}."));
        return own;
    }

    /// <summary>By the unit list's top unit, else by the code given, else the only one. A top unit that is not known founds a municipality.</summary>
    public static async Task<ImportTarget> Find(ArenaDb db, string? given, ImportFiles files)
    {
        var known = await Known(db, withDemo: false);
        if (files[ImportFiles.Units] is { } table)
        {
            var (code, name) = TopOf(table, given);
            if (given is not null && !Same(given, code))
                throw new ImportRefused(new($"Enhedslistens øverste enhed har koden {code}, ikke {given}.", $"The top unit of the unit list has the code {code}, not {given}."));
            return known.Find(one => Same(one.Code, code)) ?? new(new() { Id = Guid.CreateVersion7(), Name = name.Length > 200 ? name[..200] : name }, code, true);
        }
        if (given is null && known.Count == 1)
            return known[0];
        if (known.Count == 0)
            throw new ImportRefused(new("Der er ingen kommune endnu. Indlæs enheder.csv med.", "There is no municipality yet. Import enheder.csv too."));
        var codes = string.Join(", ", known.Select(one => one.Code));
        return known.Find(one => Same(one.Code, given)) ?? throw new ImportRefused(given is null
            ? new($"Der er flere kommuner. Vælg én med --municipality: {codes}.", $"There are several municipalities. Choose one with --municipality: {codes}.")
            : new($"Ingen kommune har koden {given}. Der er: {codes}.", $"No municipality has the code {given}. There are: {codes}."));
    }

    private static bool Same(string code, string? other) => code.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static (string Code, string Name) TopOf(Platform.Csv.CsvTable table, string? known) => UnitRows.TopOf(table, known)
        ?? throw new ImportRefused(new($"{table.FileName} har ingen række uden overordnet enhed. Den række er kommunen selv.",
            $"{table.FileName} has no row without a parent unit. That row is the municipality itself."));

    // real people have no business in a demo, where anybody signs in as anybody
    private static async Task<List<ImportTarget>> Known(ArenaDb db, bool withDemo)
    {
        var rows = await (
            from municipality in db.Set<Municipality>()
            join unit in db.Set<Unit>() on municipality.Id equals unit.MunicipalityId
            join placement in db.Set<UnitPlacement>() on unit.Id equals placement.UnitId
            where placement.ParentId == null && placement.To == null && unit.Level == UnitLevel.Municipality && (withDemo || !municipality.IsDemo)
            orderby unit.Code
            select new { municipality, unit.Code }).AsNoTracking().ToListAsync();
        return rows.ConvertAll(row => new ImportTarget(row.municipality, row.Code, false));
    }
}
