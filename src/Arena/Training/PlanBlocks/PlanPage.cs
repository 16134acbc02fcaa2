using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.PlanBlocks;

/// <summary>A block on one date, as a page, a sheet or a screen shows it.</summary>
public sealed record PlannedBlock(Guid Id, DateOnly Date, TimeOnly Start, int Minutes, TrainingForm Form, string? Place, string? Leader, bool Overlaps)
{
    public TimeOnly End => Start.AddMinutes(Minutes);
}

public sealed record PlanDay(DateOnly Date, IReadOnlyList<PlannedBlock> Blocks);

/// <summary>A block that is not held in the week shown, but in a later one.</summary>
public sealed record LaterBlock(Guid Id, DateOnly First, TimeOnly Start, TrainingForm Form);

public sealed record PlanPage(Here Unit, IReadOnlyList<Crumb> Crumbs, IsoWeek Week, IsoWeek ThisWeek, DateOnly Today,
    IReadOnlyList<PlanDay> Days, IReadOnlyList<LaterBlock> Later, PlannedBlock? Saved, string? Receipt, string CalendarAddress, string ScreenAddress, bool MayPlan)
{
    public bool IsEmpty => Later.Count == 0 && Days.All(day => day.Blocks.Count == 0);
    public int Minutes => Days.Sum(day => day.Blocks.Sum(block => block.Minutes));
    public int Count => Days.Sum(day => day.Blocks.Count);
}

/// <summary>Reads a unit's blocks. Leaders' names only for those who belong to the unit or lead it.</summary>
internal sealed class PlanReader(ArenaDb db, OrganisationDirectory directory)
{
    private const int WeeksEachWay = 60;

    /// <summary>The week that an address asks for; null where it is none, or further away than a plan is of use.</summary>
    public static IsoWeek? Week(string? asked, IsoWeek now, IsoWeek otherwise) =>
        asked is null ? otherwise : IsoWeek.TryParse(asked, out var week) && Math.Abs(week.Since(now)) <= WeeksEachWay ? week : null;

    public async Task<bool> MaySeeLeaders(Viewer viewer, Guid unit) =>
        viewer.BelongsTo(unit) || await directory.May(viewer, TrainingPermissions.Plan, unit);

    public async Task<List<TrainingBlock>> Blocks(Guid unit, DateOnly from) =>
        await db.Set<TrainingBlock>().AsNoTracking().Where(row => row.UnitId == unit && (row.To == null || row.To >= from)).ToListAsync();

    /// <summary>First names of those who lead the blocks.</summary>
    public Task<Dictionary<Guid, string>> Leaders(IEnumerable<TrainingBlock> blocks) => Leaders(db, blocks);

    public static async Task<Dictionary<Guid, string>> Leaders(ArenaDb db, IEnumerable<TrainingBlock> blocks)
    {
        var ids = blocks.Select(block => block.LeaderId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Set<Person>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FirstName);
    }

    /// <summary>The seven days of a week with what is held on them; a weekend without anything is left out.</summary>
    public static IReadOnlyList<PlanDay> Days(IReadOnlyCollection<TrainingBlock> blocks, IReadOnlyDictionary<Guid, string> leaders, IsoWeek week) =>
        Enumerable.Range(0, 7).Select(number => week.Monday.AddDays(number))
            .Select((date, number) => new PlanDay(date, On(blocks, leaders, date)))
            .Where((day, number) => number < 5 || day.Blocks.Count > 0).ToList();

    public static IReadOnlyList<PlannedBlock> On(IReadOnlyCollection<TrainingBlock> blocks, IReadOnlyDictionary<Guid, string> leaders, DateOnly date)
    {
        var held = blocks.Where(block => block.DateIn(IsoWeek.Of(date)) == date && block.IsHeldOn(date)).OrderBy(block => block.Start).ThenBy(block => block.Id).ToList();
        return held.ConvertAll(block => new PlannedBlock(block.Id, date, block.Start, block.Minutes, block.Form, block.Place,
            block.LeaderId is { } leader ? leaders.GetValueOrDefault(leader) : null, held.Exists(block.Overlaps)));
    }

    /// <summary>The next blocks from a moment on, up to four weeks ahead.</summary>
    public static IEnumerable<PlannedBlock> Next(IReadOnlyCollection<TrainingBlock> blocks, IReadOnlyDictionary<Guid, string> leaders, DateTime now) =>
        Enumerable.Range(0, 28).SelectMany(days => On(blocks, leaders, DateOnly.FromDateTime(now).AddDays(days)))
            .Where(block => block.Date.ToDateTime(block.Start).AddMinutes(block.Minutes) > now);
}
