using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.Demo;

/// <summary>
/// A municipality that does not exist, for looking at Arena without one's own: 27 closed weeks up to last Sunday, and
/// the running week as far as it has come.
/// </summary>
internal sealed class DemoMunicipality(Storage storage, Writer writer, WeekBook book, OrganisationDirectory directory, IEnumerable<IDemoPart> parts, TimeProvider time)
{
    // SQLite looks each parameter up by its name among all: with many at once the time grows by the square
    private const int RowsAtOnce = 40;

    /// <summary>Loads it where the database holds no municipality; else does nothing.</summary>
    public async Task LoadIfEmpty()
    {
        await using var db = storage.Read(null);
        if (await db.Set<Municipality>().AnyAsync())
            return;
        var town = Make(time.LocalNow());
        await writer.Write(Acting.System(town.Municipality.Id), db => Write(db, town));
        foreach (var part in parts.OrderBy(part => part.Order))
            await part.Follow(town.Municipality);
    }

    public static DemoTown Make(DateTime now)
    {
        var town = new DemoTown(now) { Municipality = new Municipality { Id = Guid.CreateVersion7(), Name = DemoPlaces.Municipality, IsDemo = true } };
        DemoPeople.Build(town);
        DemoPersonas.Staff(town);
        new DemoTraining(town).Build();
        DemoContacts.Build(town);
        new DemoPlans(town).Build();
        return town;
    }

    private async Task Write(ArenaDb db, DemoTown town)
    {
        // another node may have been first
        if (await db.Set<Municipality>().AnyAsync())
            return;
        db.Add(town.Municipality);
        db.AddRange(town.Rows);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        foreach (var rows in town.Attendance.Chunk(RowsAtOnce))
            await db.Execute(
                $"INSERT INTO attendance (person_id, date, id, municipality_id, unit_id, session_id, minutes, source, form) VALUES {Statement.Rows(rows.Length, 9)}",
                rows.SelectMany(row => new object?[] { row.PersonId, row.Date, row.Id, row.MunicipalityId, row.UnitId, row.SessionId, row.Minutes, row.Source, row.Form }));
        foreach (var part in parts.OrderBy(part => part.Order))
            await part.Write(db, town.Municipality);
        await book.Recount(db, await UnitTrees.Read(db, town.Municipality), town.FirstWeek);
        await directory.OrganisationChanged(db, town.Municipality.Id);
        db.Record("demo.loaded", town.Municipality.Id, detail: $"{town.Units.Count} units, {town.Attendance.Count} attendances");
    }
}
