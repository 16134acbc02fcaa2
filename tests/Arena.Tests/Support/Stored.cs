using Arena.Organisation;
using Arena.Platform.Audit;
using Arena.Training;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Support;

/// <summary>Whether what is stored is whole: counts are those of the entries, and the other municipality is untouched.</summary>
internal static class Stored
{
    public static async Task<int> Elsewhere(ArenaServer server, TwoTowns towns)
    {
        await using var db = server.Read();
        return await db.Set<AuditEntry>().CountAsync(row => row.MunicipalityId == towns.There.Id);
    }

    public static async Task<List<string>> Faults(ArenaServer server, TwoTowns towns, int changesElsewhere)
    {
        var faults = new List<string>();
        await using var db = server.Read();
        var municipality = await db.Set<Municipality>().FirstAsync(row => row.Id == towns.Here.Id);
        var kept = await db.Set<WeekCount>().Where(row => row.MunicipalityId == towns.Here.Id).ToListAsync();
        var counted = await WeekRecount.Count(db, await UnitTrees.Read(db, municipality), kept.Min(row => row.Week), kept.Max(row => row.Week));
        var keptByUnit = kept.ToDictionary(row => (row.UnitId, row.Week), row => new Contribution(row.Employed, row.Absent, row.Reached, row.ReachedOfAll, row.Minutes));
        if (keptByUnit.Count != counted.Count || counted.Any(pair => keptByUnit.GetValueOrDefault(pair.Key) != pair.Value))
            faults.Add("the kept counts are not those of the entries");
        if (await Elsewhere(server, towns) != changesElsewhere)
            faults.Add("something was written in the other municipality");
        return faults;
    }
}
