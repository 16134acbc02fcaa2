using Arena.Platform.Data;

namespace Arena.Organisation;

/// <summary>
/// Something that is kept with names for the municipality's months only. It is removed a few people at a time, so that
/// nobody who checks in meanwhile waits.
/// </summary>
public interface IOldNames
{
    /// <summary>What it is called in the log: "attendance".</summary>
    string Name { get; }

    /// <summary>The people of the municipality of whom there is something from before that Monday.</summary>
    Task<IReadOnlyList<Guid>> PeopleWithOlder(ArenaDb db, DateOnly monday);

    /// <summary>Removes it for these people; how many rows went. What has been counted of them stands.</summary>
    Task<int> Remove(ArenaDb db, IReadOnlyCollection<Guid> people, DateOnly monday);
}
