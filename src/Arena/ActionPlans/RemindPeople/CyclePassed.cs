using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>What has passed on to a manager on annual cycles, until she has said that she has read it. On the wheel she can.</summary>
internal sealed class CyclePassed(OrganisationDirectory directory, TimeProvider time) : IFrontPageItems
{
    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var told = await Unseen(db).Where(row => row.Item.MunicipalityId == municipality && (person == null || row.Notice.PersonId == person))
            .Select(row => new { row.Notice.PersonId, row.Item.UnitId, row.Item.Id, row.Item.Kind, row.Item.Title }).Distinct().ToListAsync();
        if (told.Count == 0)
            return [];
        var today = time.Today();
        var all = await directory.Tree(municipality);
        var tree = all.In(IsoWeek.Of(today));
        // one who has left is told nothing more of it
        var ties = await Ties.Of(db, told.Select(row => row.PersonId).Distinct().ToList(), today);
        return told.Where(row => tree.Has(row.UnitId) && ties.Reach(tree, row.PersonId, row.UnitId)).Select(row => Item(row.PersonId, all[row.UnitId], row.Kind, row.Title)).ToList();
    }

    /// <summary>What is on a cycle, and somebody has not read yet that it passed on to her.</summary>
    public static IQueryable<PassedItem> Unseen(ArenaDb db) =>
        from notice in db.Set<CycleNotice>()
        join item in db.Set<CycleItem>() on notice.ItemId equals item.Id
        where notice.SeenAt == null && item.RemovedAt == null
        select new PassedItem { Notice = notice, Item = item };

    private static FrontPageItem Item(Guid person, UnitNode unit, CycleKind kind, string? title) => new(person, WaitingKind.Told, "forward",
        () => T($"»{CycleWords.Name(kind, title)}« er gået videre til dig", $"“{CycleWords.Name(kind, title)}” has passed on to you"),
        () => T($"{unit.Name}. Den, der sørgede for det, er ikke med mere.", $"{unit.Name}. Whoever saw to it is no longer part of it."), CycleLinks.Wheel(unit.Code));
}

/// <summary>A notice, and what it is about.</summary>
internal sealed class PassedItem
{
    public required CycleNotice Notice { get; init; }
    public required CycleItem Item { get; init; }
}
