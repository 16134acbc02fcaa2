using System.Collections.Concurrent;
using Arena.Platform.Data;
using Arena.Platform.Live;

namespace Arena.Dialogue.RunMeeting;

/// <summary>The meetings that somebody on this node looks at or writes in, each read once and then kept in step.</summary>
internal sealed class MeetingRooms : ICarriedTopics, IDisposable
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(25);
    private readonly ConcurrentDictionary<Guid, Task<MeetingRoom?>> rooms = [];
    private readonly Storage storage;
    private readonly MeetingRenderer renderer;
    private readonly AloneCarrier alone;
    private readonly TimeProvider time;
    private readonly ILogger<MeetingRooms> log;
    private readonly ITimer breath;

    public MeetingRooms(Storage storage, MeetingRenderer renderer, AloneCarrier alone, TimeProvider time, ILogger<MeetingRooms> log)
    {
        (this.storage, this.renderer, this.alone, this.time, this.log) = (storage, renderer, alone, time, log);
        breath = TimeProvider.System.CreateTimer(_ => _ = Breathe(), null, LongestSilence, LongestSilence);
    }

    public static string Topic(Guid meeting) => $"meeting:{meeting:N}";

    /// <summary>The room of a meeting; null where there is no such meeting.</summary>
    public async Task<MeetingRoom?> Find(Guid meeting)
    {
        var room = await rooms.GetOrAdd(meeting, Open);
        if (room is null)
            rooms.TryRemove(meeting, out _);
        return room;
    }

    /// <summary>It has started or ended, or what was agreed beforehand has changed: read again.</summary>
    public async Task Refresh(Guid meeting)
    {
        if (!rooms.TryGetValue(meeting, out var open) || await open is not { } room)
            return;
        await using var db = storage.Read(null);
        if (await MeetingReader.Facts(db, meeting) is { } facts)
            room.Take(facts, MeetingReader.Follow(MeetingState.Of(facts.Setup), await MeetingReader.Operations(db, meeting, 0)));
    }

    public void Heard(string topic)
    {
        if (alone.Read(topic) is { } said)
            _ = Rate(said);
        else if (topic.StartsWith("meeting:", StringComparison.Ordinal) && Guid.TryParseExact(topic["meeting:".Length..], "N", out var meeting))
            _ = CatchUp(meeting);
    }

    public void MissedSome()
    {
        foreach (var meeting in rooms.Keys)
            _ = CatchUp(meeting);
    }

    /// <summary>What somebody rated alone, here and on the other nodes; kept nowhere.</summary>
    public async Task Rate(AloneSaid said)
    {
        if (await Find(said.Meeting) is not { } room)
            return;
        if (said.Rating is { } rating)
            room.Rate(said.Table, said.Card, said.Device, rating);
        else
            room.Show(said.Table, said.Card);
    }

    // what another node has written; a start or an end changes the facts too
    private async Task CatchUp(Guid meeting)
    {
        try
        {
            if (!rooms.TryGetValue(meeting, out var open) || await open is not { } room)
                return;
            await using var db = storage.Read(null);
            if (await MeetingReader.Facts(db, meeting) is { } facts && facts.Stage != room.Facts.Stage)
                await Refresh(meeting);
            else
                room.Take(await MeetingReader.Operations(db, meeting, room.State.Version));
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A meeting could not catch up with another node");
        }
    }

    private async Task<MeetingRoom?> Open(Guid meeting)
    {
        await using var db = storage.Read(null);
        return await MeetingReader.Facts(db, meeting) is { } facts
            ? new(facts, MeetingReader.Follow(MeetingState.Of(facts.Setup), await MeetingReader.Operations(db, meeting, 0)), renderer, time, log) : null;
    }

    private async Task Breathe()
    {
        foreach (var (_, room) in rooms)
            if (room.IsCompletedSuccessfully && await room is { } open)
                open.Breathe();
    }

    public void Dispose() => breath.Dispose();
}
