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
            await Publish(town);
        }
        doneOn = today;
    }

    /// <summary>What of a municipality's half-years is due today and not out yet.</summary>
    public async Task Publish(Guid town)
    {
        var today = time.Today();
        var last = LastReady(today);
        HalfYear? next;
        await using (var db = storage.Read(town))
            next = await Next(db);
        while (next is { } period && period.CompareTo(last) <= 0)
        {
            // read and written in one: another node that had the same thought finds it done, and no meeting can end in between
            await writer.Write(Acting.System(town), async db =>
            {
                if (await Next(db) != period)
                    return;
                var row = new DialoguePublication { Id = Guid.CreateVersion7(), MunicipalityId = town, HalfYear = period.ToString(), At = db.Now, File = await FileOf(db, town, period, today) };
                db.Add(row);
                db.Record("dialogue.published", row.Id, detail: row.HalfYear);
            });
            next = HalfYear.Of(period.LastDay.AddDays(1));
        }
    }

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

    private static async Task<byte[]> FileOf(ArenaDb db, Guid town, HalfYear period, DateOnly today)
    {
        var tree = await UnitTrees.Read(db, town);
        var end = tree.In(IsoWeek.Of(period.LastDay));
        var ratings = new List<TableRating>();
        await foreach (var meeting in HeldMeetings.Read(db, (await Days(db)).Where(one => HalfYear.Of(one.On) == period).Select(one => one.Id).ToList()))
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
