using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.RemoveOldNames;

/// <summary>An absence goes when its last day lies before; one that goes on stays.</summary>
internal sealed class OldAbsence : IOldNames
{
    public string Name => "absence";

    public async Task<IReadOnlyList<Guid>> PeopleWithOlder(ArenaDb db, DateOnly monday) =>
        await db.Set<Absence>().Where(row => row.To < monday).Select(row => row.PersonId).Distinct().ToListAsync();

    public Task<int> Remove(ArenaDb db, IReadOnlyCollection<Guid> people, DateOnly monday) =>
        db.Set<Absence>().Where(row => people.Contains(row.PersonId) && row.To < monday).ExecuteDeleteAsync();
}
