using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.KeepCounts;
using Arena.Training.Participation;
using Arena.Training.SeeWeek;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.ChooseWayBack;

/// <summary>Reads what the offer of a way back needs: the reason, and what was chosen before.</summary>
internal sealed class WayBackReader(ArenaDb db, TimeProvider time)
{
    /// <summary>A choice stands for so many weeks; after that it is history and the offer comes anew.</summary>
    public const int WeeksItStands = 8;
    private const int DaysOneIsNew = 90;

    /// <summary>Null where no help is needed and nothing was chosen lately.</summary>
    public async Task<WayBackCard?> Read(Here here, WeekDial dial, IReadOnlyList<ShownWeek?> line, int coordinators, ContactPerson? contact, bool mayLead)
    {
        var chosen = await Chosen(db, here.UnitId, time.ThisWeek());
        var needed = dial.Judgement is { } judgement && judgement.NeedsHelp();
        if (!needed ? chosen is null : chosen is null && !mayLead)
            return null;
        var reason = WayBackReasons.Of(dial.Judgement ?? Judgement.OnTheWay, coordinators, await ManyNew(here.UnitId), await FellThreeTimes(here.UnitId, line, dial.IsRunning));
        var card = new WayBackCard(needed ? reason.Words(dial.Judgement!.Value) : "",
            reason.Ways(contact is not null).Select(kind => WayBackOption.Of(kind, contact)).ToList(),
            chosen is null ? null : new(chosen.Kind, chosen.Week, chosen.AnsweredAt is not null, await Planned(here, chosen.Id)), contact, mayLead && needed, mayLead, TrainingLinks.WayBack(here.Code, dial.Week));
        return card;
    }

    public static async Task<WayBackChoice?> Chosen(ArenaDb db, Guid unit, IsoWeek now)
    {
        var since = now.Plus(-WeeksItStands);
        return await db.Set<WayBackChoice>().AsNoTracking().Where(row => row.UnitId == unit && row.Week >= since)
            .OrderByDescending(row => row.Week).ThenByDescending(row => row.ChosenAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync();
    }

    private async Task<string?> Planned(Here here, Guid choice)
    {
        var key = choice.ToString("N");
        return await db.Set<Intervention>().Where(row => row.UnitId == here.UnitId && row.Source == InterventionSourceKind.TrainingStatus && row.SourceKey == key)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } planned ? PlanLinks.Intervention(here.Code, planned) : null;
    }

    private async Task<bool> ManyNew(Guid unit)
    {
        var today = time.Today();
        var since = today.AddDays(-DaysOneIsNew);
        var jobs = db.Set<Employment>().Where(job => job.UnitId == unit && job.InTargetGroup && job.From <= today && (job.To == null || job.To >= today));
        return 4 * await jobs.CountAsync(job => job.From > since) > await jobs.CountAsync();
    }

    // the same weeks that the judgement looks at, as far as they are shown
    private async Task<bool> FellThreeTimes(Guid unit, IReadOnlyList<ShownWeek?> line, bool isRunning)
    {
        var passedOver = (await db.Set<Municipality>().Where(row => db.Set<Unit>().Any(one => one.Id == unit && one.MunicipalityId == row.Id)).FirstAsync()).PassedOver;
        var last = line.Take(isRunning ? line.Count - 1 : line.Count)
            .Where(week => week?.Share is not null && !passedOver.Contains(week.Week.Number) && !(2 * week.Absent > week.Employed))
            .TakeLast(Judge.Weeks).Select(week => week!.Share!.Value.Fill).ToList();
        return last.Count == Judge.Weeks && last.Zip(last.Skip(1)).All(pair => pair.First > pair.Second);
    }
}
