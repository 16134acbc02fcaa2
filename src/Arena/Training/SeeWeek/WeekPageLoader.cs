using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web.Charts;
using Arena.Training.KeepCounts;
using Arena.Training.Participation;
using Arena.Training.RecordAttendance;

namespace Arena.Training.SeeWeek;

/// <summary>Reads the week page, through the door for what may be shown.</summary>
internal sealed class WeekPageLoader(OrganisationDirectory directory, ParticipationDoor door, TeamCardsLoader teams, OpenWeeks weeks, TimeProvider time)
{
    public async Task<WeekPage?> Load(Here here, Viewer viewer, string? asked)
    {
        if (Asked(asked) is not { } week)
            return null;
        await weeks.Ensure(viewer.MunicipalityId);
        var now = time.ThisWeek();
        var tree = (await directory.Tree(viewer.MunicipalityId)).In(week);
        var mayRegister = await directory.May(viewer, TrainingPermissions.Register, here.UnitId);
        var sight = Sight(here, viewer, mayRegister);
        var children = tree.Below(here.UnitId).ToList();
        var first = First(week, now);
        var shown = await door.Weeks(viewer.MunicipalityId, [here.UnitId, .. children.Select(child => child.Id)],
            unit => unit == here.UnitId ? sight : Participation.Sight.Above, first, week);
        var line = shown[here.UnitId];
        var dial = Dial(here, week, line, sight);
        var rows = new List<ChildRow>();
        foreach (var child in children)
            rows.Add(new(child, await directory.May(viewer, TrainingPermissions.SeeWeek, child.Id) ? TrainingLinks.Week(child.Code, week) : null,
                shown[child.Id].Take(SeeWeekSlice.WeeksInLine).ToList(), shown[child.Id][^1], Judged(shown[child.Id], week)));
        var team = await teams.Load(here, viewer, tree, dial, line, children.Count == 0, mayRegister, isCurrent: week >= now.Previous);
        return new(dial, now, line.SkipLast(1).Any(one => one is not null), await directory.Crumbs(viewer, here.UnitId, week),
            rows, team, mayRegister,
            await directory.May(viewer, TrainingPermissions.Plan, here.UnitId), week >= now.Previous ? TrainingTopics.Unit(here.UnitId) : null, null);
    }

    public async Task<WeekDial?> LoadDial(Here here, Viewer viewer, string asked)
    {
        if (Asked(asked) is not { } week)
            return null;
        await weeks.Ensure(viewer.MunicipalityId);
        var sight = Sight(here, viewer, await directory.May(viewer, TrainingPermissions.Register, here.UnitId));
        return Dial(here, week, await door.Weeks(viewer.MunicipalityId, here.UnitId, sight, First(week, time.ThisWeek()), week), sight);
    }

    private IsoWeek? Asked(string? asked)
    {
        var now = time.ThisWeek();
        if (asked is null)
            return now.Previous;
        return IsoWeek.TryParse(asked, out var week) && week <= now && week.Year >= 2000 ? week : null;
    }

    // the line is of closed weeks: the running one would only look like a fall
    private static IsoWeek First(IsoWeek week, IsoWeek now) => (week == now ? week.Previous : week).Plus(1 - SeeWeekSlice.WeeksInLine);

    private static Sight Sight(Here here, Viewer viewer, bool mayRegister) => mayRegister ? Participation.Sight.Registrar
        : viewer.BelongsTo(here.UnitId) ? Participation.Sight.Inside : Participation.Sight.Above;

    /// <summary>The judgement stands on closed weeks: while a week runs, the last closed one's.</summary>
    private Judgement? Judged(IReadOnlyList<ShownWeek?> line, IsoWeek week) =>
        (week == time.ThisWeek() ? line.SkipLast(1).LastOrDefault() : line[^1])?.Judgement;

    private WeekDial Dial(Here here, IsoWeek week, IReadOnlyList<ShownWeek?> line, Sight sight)
    {
        var now = time.ThisWeek();
        var age = week == now ? WeekAge.Running : week == now.Previous ? WeekAge.Latest : WeekAge.Past;
        var (shown, judgement, ours) = (line[^1], Judged(line, week), sight != Participation.Sight.Above);
        var again = line.SkipLast(1).Any(one => one is { Missing: 0, Count: not null } || one?.Share == ShownShare.OverNinetyPercent);
        return new(here, week, shown, judgement, WeekAnswer.Of(shown, judgement, age, ours, again), ours, age == WeekAge.Running,
            line.Take(SeeWeekSlice.WeeksInLine).Select((one, number) => new TrendRow(First(week, now).Plus(number), one)).ToList());
    }
}
