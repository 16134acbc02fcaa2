using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Training.KeepCounts;
using Arena.Training.Participation;
using Arena.Training.SeeMyWorkplaces;

namespace Arena.Training.SeeMunicipality;

/// <summary>Reads the planner's page: all workplaces for one week, and twelve weeks for the rows that are seen.</summary>
internal sealed class MunicipalityLoader(OrganisationDirectory directory, ParticipationDoor door, TeamLeads leads, OpenWeeks weeks, TimeProvider time)
{
    private const int WeeksInLine = 12;
    private const int RowsAtOnce = 40;

    public async Task<MunicipalityPage?> Load(Viewer viewer, Question asked)
    {
        var now = time.ThisWeek();
        if (asked.WeekUntil(now) is not { } week)
            return null;
        await weeks.Ensure(viewer.MunicipalityId);
        var tree = (await directory.Tree(viewer.MunicipalityId)).In(week);
        var tops = PlannerReach.TopsOf(viewer, tree);
        var top = tops.Find(unit => unit.Code == asked.Top) ?? tops.FirstOrDefault();
        var training = await door.WithTargetGroup(viewer.MunicipalityId, week);
        var below = top is null ? [] : tree.Subtree(top.Id).Where(unit => training.Contains(unit.Id)).ToList();
        var places = below.Where(unit => unit.Level == UnitLevel.Workplace).ToList();
        // a running week has no judgement yet: the last closed one's stands
        var judgedIn = week == now ? now.Previous : week;
        var judged = await door.Weeks(viewer.MunicipalityId, places.Select(unit => unit.Id).ToList(), _ => Sight.Above, judgedIn, judgedIn);
        var today = await directory.TreeToday(viewer.MunicipalityId);
        var lacking = await Lacking(viewer, today, places);
        var areas = AreasOf(below);
        var area = areas.Find(unit => unit.Code == asked.Area) ?? top;

        var picked = asked.Picks && area is not null
            ? places.Where(unit => tree.UpFrom(unit.Id).Contains(area.Id) && IsPicked(asked, unit, judged[unit.Id][0]?.Judgement, lacking)).ToList() : [];
        var part = Math.Min(asked.Part, Math.Max(1, Parts(picked.Count)));
        var rows = area is null ? [] : asked.Picks
            ? picked.Skip((part - 1) * RowsAtOnce).Take(RowsAtOnce).Select(unit => (Unit: unit, Depth: 0, IsOpen: (bool?)null)).ToList()
            : Opened(tree, training, area, asked.Open);
        var shown = await door.Weeks(viewer.MunicipalityId, rows.Select(row => row.Unit.Id).Concat(top is null ? [] : [top.Id]).ToHashSet(), _ => Sight.Above, week.Plus(1 - WeeksInLine), week);
        return new MunicipalityPage
        {
            Asked = asked with { Part = part },
            Week = week,
            ThisWeek = now,
            Top = top,
            Tops = tops,
            Areas = areas,
            Whole = top is null ? null : shown[top.Id][^1],
            Facts = new(places.Count(unit => judged[unit.Id][0] is not null),
                places.Count(unit => judged[unit.Id][0]?.Judgement == Judgement.OnTarget),
                places.Count(unit => judged[unit.Id][0]?.Judgement?.NeedsHelp() == true), lacking.Count),
            Rows = rows.Select(row => new MunicipalityRow(row.Unit, row.Depth)
            {
                Where = asked.Picks ? tree.KindAndArea(row.Unit) : null,
                IsOpen = row.IsOpen,
                Toggled = row.IsOpen is { } open ? asked with { Open = (open ? tree.Above(row.Unit.Id) : row.Unit)?.Code } : null,
                Weeks = shown[row.Unit.Id],
                StandsToday = today.Has(row.Unit.Id),
                Judgement = (week == now ? shown[row.Unit.Id][^2] : shown[row.Unit.Id][^1])?.Judgement,
            }).ToList(),
            Picked = picked.Count,
            Parts = Parts(picked.Count),
            HasEarlier = top is not null && shown[top.Id][^2] is not null,
        };
    }

    private static int Parts(int rows) => (rows + RowsAtOnce - 1) / RowsAtOnce;

    private static List<UnitNode> AreasOf(List<UnitNode> below)
    {
        var areas = below.Where(unit => unit.Level == UnitLevel.Area).ToList();
        return areas.Count > 0 ? areas : below.Skip(1).Where(unit => unit.Level == UnitLevel.Administration).ToList();
    }

    private static bool IsPicked(Question asked, UnitNode unit, Judgement? judgement, HashSet<Guid> lacking) =>
        (asked.Kind is null || unit.Kind == asked.Kind) && asked.Going switch
        {
            null => true,
            Going.OnTarget => judgement == Judgement.OnTarget,
            Going.OnTheWay => judgement == Judgement.OnTheWay,
            Going.NeedsHelp => judgement?.NeedsHelp() == true,
            Going.Fading => judgement == Judgement.Fading,
            Going.Pausing => judgement == Judgement.Pausing,
            Going.NotStarted => judgement == Judgement.NotStarted,
            Going.LacksCoordinator => lacking.Contains(unit.Id),
            _ => false,
        };

    /// <summary>The top, its level, and the levels on the way down to the open unit: one way at a time, so that the page stays small.</summary>
    private static List<(UnitNode Unit, int Depth, bool? IsOpen)> Opened(WeekTree tree, HashSet<Guid> training, UnitNode top, string? open)
    {
        var asked = tree.Subtree(top.Id).FirstOrDefault(unit => unit.Code == open) ?? top;
        // a level with one unit says nothing: it is open from the beginning
        while (open is null && Children(asked) is [var only])
            asked = only;
        var opened = tree.UpFrom(asked.Id).TakeWhile(id => id != top.Id).Append(top.Id).ToHashSet();
        var rows = new List<(UnitNode, int, bool?)>();
        Add(top, 0);
        return rows;

        List<UnitNode> Children(UnitNode unit) => tree.Below(unit.Id).Where(child => training.Contains(child.Id)).ToList();

        void Add(UnitNode unit, int depth)
        {
            var children = Children(unit);
            var isOpen = opened.Contains(unit.Id);
            rows.Add((unit, depth, children.Count == 0 || depth == 0 ? null : isOpen));
            if (isOpen)
                foreach (var child in children)
                    Add(child, depth + 1);
        }
    }

    private async Task<HashSet<Guid>> Lacking(Viewer viewer, WeekTree today, List<UnitNode> places)
    {
        var lacking = (await leads.Read(today, viewer.MunicipalityId)).Values.Where(team => team.Places.IsVacant).SelectMany(team => today.UpFrom(team.Team.Id)).ToHashSet();
        lacking.IntersectWith(places.Select(unit => unit.Id));
        return lacking;
    }
}
