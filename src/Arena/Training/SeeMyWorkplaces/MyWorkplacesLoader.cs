using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Training.KeepCounts;
using Arena.Training.Participation;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.SeeMyWorkplaces;

/// <summary>Reads the consultant's workplaces with everything below them, each kind of fact at once, however many they are.</summary>
internal sealed class MyWorkplacesLoader(ArenaDb db, OrganisationDirectory directory, ParticipationDoor door, TeamLeads leads, OpenWeeks weeks, TimeProvider time)
{
    private const int WeeksInLine = 12;
    private const int ManagerIsNewForDays = 56;
    private const int RequestsWaitDays = 182;

    public async Task<MyWorkplacesPage> Load(Viewer viewer, string? talkedWith)
    {
        await weeks.Ensure(viewer.MunicipalityId);
        var week = time.ThisWeek().Previous;
        var whole = await directory.Tree(viewer.MunicipalityId);
        var tree = whole.In(time.ThisWeek());
        var mine = viewer.UnitsOf(Role.Consultant).Distinct().Where(tree.Has).Select(id => whole[id]).ToList();
        var places = await Read(viewer, tree, mine, week);
        return new(week,
            places.Where(place => place.Reason is not null).OrderBy(place => place.Reason).ThenBy(place => place.LastTalk ?? DateOnly.MinValue).ThenBy(place => place.Name, StringComparer.CurrentCulture).ToList(),
            places.Where(place => place.Reason is null && place.Words.Length > 0).OrderBy(place => place.Name, StringComparer.CurrentCulture).ToList(),
            places.Where(place => place.Reason is null && place.Words.Length == 0).OrderBy(place => place.Name, StringComparer.CurrentCulture).ToList(),
            whole.Find(talkedWith ?? "") is { } unit && mine.Exists(place => tree.Subtree(place.Id).Contains(unit)) ? tree.FullName(unit) : null);
    }

    private async Task<List<MyWorkplace>> Read(Viewer viewer, WeekTree tree, List<UnitNode> mine, IsoWeek week)
    {
        var below = mine.ToDictionary(unit => unit.Id, unit => tree.Subtree(unit.Id).ToList());
        var all = below.Values.SelectMany(units => units).Select(unit => unit.Id).ToHashSet();
        var shown = await door.Weeks(viewer.MunicipalityId, all, _ => Sight.Above, week.Plus(1 - WeeksInLine), week);
        var training = await door.WithTargetGroup(viewer.MunicipalityId, week);
        var teams = await leads.Read(tree, viewer.MunicipalityId);
        var requests = await Requests(tree, all);
        var talks = await Talks(all);
        var managers = await NewManagers(all);
        var passedOver = await db.Set<Municipality>().Where(row => row.Id == viewer.MunicipalityId).FirstAsync();
        return mine.ConvertAll(unit =>
        {
            var talk = below[unit.Id].SelectMany(one => talks[one.Id]).OrderByDescending(one => one.At).FirstOrDefault();
            DateOnly? lastTalk = talk is null ? null : LocalTime.Day(talk.At);
            var facts = new PlaceFacts(unit, below[unit.Id], id => shown[id], below[unit.Id].Where(one => teams.ContainsKey(one.Id)).Select(one => teams[one.Id]).ToList(),
                requests.Where(request => below[unit.Id].Contains(request.Unit)).ToList(), managers.TryGetValue(unit.Id, out var from) ? from : null, lastTalk, passedOver.PassedOver, time.Today());
            var help = facts.Help();
            return new MyWorkplace
            {
                Unit = unit,
                Name = tree.FullName(unit),
                Kind = tree.KindAndArea(unit),
                HasTargetGroup = training.Contains(unit.Id),
                Line = shown[unit.Id].Select(one => one?.Share).ToList(),
                Judgement = shown[unit.Id][^1]?.Judgement,
                LastTalk = lastTalk,
                Agreed = talk?.Agreed,
                Reason = help?.Reason,
                Words = help?.Words ?? facts.Watch() ?? "",
                Act = help?.Act ?? "",
            };
        });
    }

    private async Task<List<OpenRequest>> Requests(WeekTree tree, HashSet<Guid> units)
    {
        var since = time.GetUtcNow().AddDays(-RequestsWaitDays);
        var rows = await db.Set<WayBackChoice>().Where(row => row.AnsweredAt == null && row.ChosenAt >= since && units.Contains(row.UnitId))
            .OrderBy(row => row.ChosenAt).Select(row => new { row.UnitId, row.Kind, row.ChosenAt, row.Note }).ToListAsync();
        var nodes = tree.Units.ToDictionary(unit => unit.Id);
        return rows.Where(row => row.Kind.AsksConsultant())
            .Select(row => new OpenRequest(nodes[row.UnitId], row.Kind, LocalTime.Day(row.ChosenAt), row.Note)).ToList();
    }

    private async Task<ILookup<Guid, Talk>> Talks(HashSet<Guid> units)
    {
        var since = time.GetUtcNow().AddDays(-730);
        var rows = await db.Set<ContactNote>().Where(row => row.At >= since && units.Contains(row.UnitId))
            .Select(row => new Talk(row.UnitId, row.At, row.Agreed)).ToListAsync();
        return rows.ToLookup(row => row.UnitId);
    }

    private async Task<Dictionary<Guid, DateOnly>> NewManagers(HashSet<Guid> units)
    {
        var (today, since) = (time.Today(), time.Today().AddDays(-ManagerIsNewForDays));
        return await db.Set<RoleAssignment>()
            .Where(role => role.Role == Role.Manager && units.Contains(role.UnitId) && role.From >= since && role.From <= today && (role.To == null || role.To >= today))
            .GroupBy(role => role.UnitId).Select(group => new { group.Key, From = group.Max(role => role.From) }).ToDictionaryAsync(row => row.Key, row => row.From);
    }

    private sealed record Talk(Guid UnitId, DateTimeOffset At, string? Agreed);
}
