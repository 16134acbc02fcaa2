using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Files;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using UnitTree = Arena.Organisation.UnitTree;

namespace Arena.Dialogue.PublishRatings;

/// <summary>
/// Fourteen days after a half-year is over, what its tables agreed on is published above the units, once. What was on paper
/// can be keyed in until then; what comes later is in its unit and nowhere else. A half-year without ratings is closed too:
/// it stays empty for ever.
/// </summary>
internal sealed class PublishRatingsWork(Storage storage, Writer writer, TimeProvider time) : IRegularWork
{
    public const int DaysOfGrace = 14;
    private DateOnly doneOn;

    /// <summary>The last half-year that can be published on that day.</summary>
    public static HalfYear LastReady(DateOnly today) => HalfYear.Of(HalfYear.Of(today.AddDays(-DaysOfGrace)).FirstDay.AddDays(-1));

    public async Task Run(CancellationToken stop)
    {
        var today = time.Today();
        if (doneOn == today)
            return;
        List<Guid> towns;
        await using (var db = storage.Read(null))
            towns = await db.Set<Municipality>().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(stop);
        foreach (var town in towns)
        {
            stop.ThrowIfCancellationRequested();
            await Publish(town, stop);
        }
        doneOn = today;
    }

    /// <summary>What of a municipality's half-years is due today and not out yet.</summary>
    public async Task Publish(Guid town, CancellationToken stop = default)
    {
        var today = time.Today();
        while (await Read(town, LastReady(today), today) is { } read)
        {
            stop.ThrowIfCancellationRequested();
            await Write(town, read);
        }
    }

    /// <summary>The next half-year that can be published, as it stands; null where none is due. It is hundreds of meetings: others write meanwhile.</summary>
    internal async Task<ReadHalfYear?> Read(Guid town, HalfYear last, DateOnly today)
    {
        await using var db = storage.Read(town);
        if (await Next(db) is not { } period || period.CompareTo(last) > 0)
            return null;
        var tree = await UnitTrees.Read(db, town);
        var meetings = await Of(db, period);
        return new(period, tree.Version, meetings, await FileOf(db, tree, meetings, period, today));
    }

    /// <summary>
    /// Writes what was read, if it still is what stands: no other node has published it, no meeting has ended meanwhile, and no
    /// unit has moved. A meeting that is over does not change, and so its tables need not be read again.
    /// </summary>
    /// <returns>False where it has to be read anew.</returns>
    internal Task<bool> Write(Guid town, ReadHalfYear read) => writer.Write(Acting.System(town), async db =>
    {
        if (await Next(db) != read.Period || !(await Of(db, read.Period)).SequenceEqual(read.Meetings)
            || await db.Set<Municipality>().Where(row => row.Id == town).Select(row => row.OrganisationVersion).FirstAsync() != read.Organisation)
            return false;
        var row = new DialoguePublication { Id = Guid.CreateVersion7(), MunicipalityId = town, HalfYear = read.Period.ToString(), At = db.Now, File = read.File };
        db.Add(row);
        db.Record("dialogue.published", row.Id, detail: row.HalfYear);
        return true;
    });

    // forward only, from the first meeting that was held: no half-year is published after a later one
    private static async Task<HalfYear?> Next(ArenaDb db)
    {
        if (await db.Set<DialoguePublication>().MaxAsync(row => row.HalfYear) is { } published)
            return HalfYear.Of(new DateOnly(int.Parse(published[..4], System.Globalization.CultureInfo.InvariantCulture), published[4] == 'a' ? 7 : 1, 1).AddYears(published[4] == 'a' ? 0 : 1));
        var held = await Days(db);
        return held.Count == 0 ? null : HalfYear.Of(held.Min(meeting => meeting.On));
    }

    private static async Task<List<(Guid Id, DateOnly On)>> Days(ArenaDb db) =>
        (await HeldMeetings.Whole(db).OrderBy(row => row.Id).Select(row => new { row.Id, row.Begins, row.StartedAt, row.CreatedAt }).ToListAsync())
            .ConvertAll(row => (row.Id, HeldMeetings.DayOf(row.Begins, row.StartedAt, row.CreatedAt)));

    private static async Task<List<Guid>> Of(ArenaDb db, HalfYear period) => (await Days(db)).Where(one => HalfYear.Of(one.On) == period).Select(one => one.Id).ToList();

    private static async Task<byte[]> FileOf(ArenaDb db, UnitTree tree, List<Guid> meetings, HalfYear period, DateOnly today)
    {
        var end = tree.In(IsoWeek.Of(period.LastDay));
        var ratings = new List<TableRating>();
        await foreach (var meeting in HeldMeetings.Read(db, meetings))
            if (HomeOf(tree, end, meeting) is { } unit)
                ratings.AddRange(from table in meeting.State.Tables from rating in table.Ratings where DialogueDeck.Find(rating.Key) is not null
                    orderby table.Number, rating.Key select new TableRating(unit, table.Number, table.People, rating.Key, rating.Value, meeting.On));
        return ratings.Count == 0 ? [] : PublicationFile.Write(TableRatings.Publish(Units(end), ratings, period, today));
    }

    // of a unit that closed meanwhile: the nearest above it that still stood
    private static string? HomeOf(UnitTree tree, WeekTree end, HeldMeeting meeting) =>
        tree.In(IsoWeek.Of(meeting.On)).UpFrom(meeting.UnitId).FirstOrDefault(end.Has) is var home && home != Guid.Empty ? tree[home].Code : null;

    private static List<Evidence.Disclosure.Unit> Units(WeekTree tree) => tree.Root is not { } root ? []
        : tree.Subtree(root.Id).Select(unit => new Evidence.Disclosure.Unit(unit.Code, tree.Above(unit.Id)?.Code, (Evidence.Disclosure.UnitLevel)(unit.Level - Organisation.UnitLevel.Municipality))).ToList();
}

/// <summary>A half-year as it was read.</summary>
/// <param name="Organisation">Which state of the units it was read by.</param>
/// <param name="Meetings">Those that were over.</param>
internal sealed record ReadHalfYear(HalfYear Period, long Organisation, IReadOnlyList<Guid> Meetings, byte[] File);
