using Arena.Platform.Data;

namespace Arena.Dialogue;

internal static class RoomTables
{
    /// <summary>The meeting has these tables, by number from 1, and so many at each. On a writing context.</summary>
    public static void Set(ArenaDb db, DialogueMeeting meeting, IReadOnlyList<int> sizes)
    {
        foreach (var gone in meeting.Tables.Where(table => table.Number > sizes.Count).ToList())
            db.Remove(gone);
        for (var number = 1; number <= sizes.Count; number++)
            if (meeting.Tables.Find(table => table.Number == number) is { } there)
                there.People = sizes[number - 1];
            else
                db.Add(new MeetingTable { Id = Guid.CreateVersion7(), MunicipalityId = meeting.MunicipalityId, MeetingId = meeting.Id, Number = number, People = sizes[number - 1] });
    }
}
