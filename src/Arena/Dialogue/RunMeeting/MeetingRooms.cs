using System.Collections.Concurrent;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Platform.Web;

namespace Arena.Dialogue.RunMeeting;

/// <summary>
/// The meetings that somebody on this node looks at or writes in, each read once and then kept in step; forgotten when nobody
/// has for a while.
/// </summary>
internal sealed class MeetingRooms : ICarriedTopics, IRegularWork, IDisposable
{
    private const string Prefix = "meeting:";
    private const int LongestSilenceSeconds = 25;
    private readonly ConcurrentDictionary<Guid, Task<MeetingRoom?>> rooms = [];
    private readonly Storage storage;
    private readonly MeetingRenderer renderer;
    private readonly AloneCarrier alone;
    private readonly LiveChanges live;
    private readonly Guid node = Guid.CreateVersion7();
    private readonly TimeProvider time;
    private readonly ILogger<MeetingRooms> log;
    private readonly ITimer breath;
    private uint second;
    private long said;

    public MeetingRooms(Storage storage, MeetingRenderer renderer, AloneCarrier alone, LiveChanges live, TimeProvider time, ILogger<MeetingRooms> log)
    {
        (this.storage, this.renderer, this.alone, this.live, this.time, this.log) = (storage, renderer, alone, live, time, log);
        breath = time.CreateTimer(_ => _ = Breathe(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public static string Topic(Guid meeting) => $"{Prefix}{meeting:N}";

    /// <summary>How many this node has in memory.</summary>
    public int Count => rooms.Count;

    /// <summary>The room of a meeting; null where there is no such meeting.</summary>
    public async Task<MeetingRoom?> Find(Guid meeting)
    {
        while (true)
        {
            var opening = rooms.GetOrAdd(meeting, Open);
            MeetingRoom? room = null;
            try
            {
                room = await opening;
                if (room is null || room.Use())
                    return room;
            }
            finally
            {
                // no such meeting, a database that did not answer, or a room that is just being forgotten: not remembered
                if (room is null or { IsForgotten: true })
                    rooms.TryRemove(new(meeting, opening));
            }
        }
    }

    /// <summary>It has started or ended, or what was agreed beforehand has changed: read again.</summary>
    public Task Refresh(Guid meeting) => Read(meeting, room => ReadAll(room, meeting));

    public void Heard(string topic)
    {
        if (alone.Read(topic) is { } said)
            _ = HearAlone(said);
        else if (PhonesSaid.Read(topic) is { } phones)
            _ = HearPhones(phones);
        else if (topic.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(topic[Prefix.Length..], "N", out var meeting))
            _ = CatchUp(meeting);
    }

    public void MissedSome()
    {
        foreach (var meeting in rooms.Keys)
            _ = CatchUp(meeting);
    }

    /// <summary>What somebody on this node rated alone, or wants to see; kept nowhere. False where it is not the card on her table.</summary>
    public async Task<bool> Rate(AloneSaid said) => await Find(said.Meeting) is { } room && room.Hear(said);

    /// <summary>Each minute: what nobody has used for a while is forgotten.</summary>
    public async Task Run(CancellationToken stop)
    {
        foreach (var (meeting, opening) in rooms)
            if (opening.IsCompletedSuccessfully && await opening is { } room && room.Forget())
                rooms.TryRemove(new(meeting, opening));
    }

    // the card may have come to the table on the other node a moment ago, and not be here yet
    private async Task HearAlone(AloneSaid said)
    {
        try
        {
            if (await Find(said.Meeting) is not { } room || room.Hear(said))
                return;
            await CatchUp(said.Meeting);
            room.Hear(said);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "What another node said of a meeting was not taken up");
        }
    }

    // a meeting that nobody has open here is not opened for it: it is said again when the others breathe
    private async Task HearPhones(PhonesSaid phones)
    {
        if (rooms.TryGetValue(phones.Meeting, out var opening) && opening.IsCompletedSuccessfully && await opening is { } room)
            room.HearPhones(phones);
    }

    private void TellPhones(MeetingRoom room) => live.Carry?.Invoke(new PhonesSaid(room.Facts.Id, node, Interlocked.Increment(ref said), room.PhonesHere).Topic);

    // what another node has written, or agreed, started, ended
    private async Task CatchUp(Guid meeting)
    {
        try
        {
            await Read(meeting, async room =>
            {
                await using (var db = storage.Read(null))
                    if (await MeetingReader.VersionOf(db, meeting) == room.Facts.Version)
                    {
                        room.Take(await MeetingReader.Operations(db, meeting, room.State.Version));
                        return;
                    }
                await ReadAll(room, meeting);
            });
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A meeting could not catch up with another node");
        }
    }

    // one after another, so that what was read first does not overwrite what was read last
    private async Task Read(Guid meeting, Func<MeetingRoom, Task> read)
    {
        if (!rooms.TryGetValue(meeting, out var opening) || await opening is not { } room)
            return;
        await room.Reading.WaitAsync();
        try
        {
            await read(room);
        }
        finally
        {
            room.Reading.Release();
        }
    }

    private async Task ReadAll(MeetingRoom room, Guid meeting)
    {
        await using var db = storage.Read(null);
        while (await MeetingReader.Facts(db, meeting) is { } facts && !room.Take(facts, await MeetingReader.Follow(db, facts)))
        {
            // it went on in between: once more
        }
    }

    private async Task<MeetingRoom?> Open(Guid meeting)
    {
        await using var db = storage.Read(null);
        return await MeetingReader.Facts(db, meeting) is { } facts ? new(facts, await MeetingReader.Follow(db, facts), renderer, TellPhones, time, log) : null;
    }

    // each room in a second of its own, so that not all pages are written to at once
    private async Task Breathe()
    {
        var now = second++ % LongestSilenceSeconds;
        foreach (var (meeting, opening) in rooms)
            if ((uint)meeting.GetHashCode() % LongestSilenceSeconds == now && opening.IsCompletedSuccessfully && await opening is { } room)
                room.Breathe();
    }

    public void Dispose() => breath.Dispose();
}
