using Arena.Dialogue.GoalPlacements;
using Arena.Dialogue.PublishRatings;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using HalfYear = Arena.Evidence.Disclosure.HalfYear;

namespace Arena.Dialogue.SeeProfile;

/// <summary>The nine goals over a part of the organisation: covered by whom, how rated, how it moves, what is missing.</summary>
internal static class SeeProfileSlice
{
    public static void Map(WebApplication app) => app.MapGet("/enhed/{unit}/dialogprofil", Get).Allow(DialoguePermissions.SeeProfile);

    private static async Task<IResult> Get(Here here, Viewer viewer, ProfileLoader loader) => Pages.Show<ProfileView>(new { Model = await loader.Load(viewer, here) });

    /// <summary>In the menu of those who look at many workplaces; a manager comes here from her own unit's meetings.</summary>
    public static string? FrontOf(Viewer viewer) =>
        viewer.Roles.FirstOrDefault(held => held.Role is Role.Planner or Role.Consultant or Role.Evaluator) is { UnitCode: { } unit } ? DialogueLinks.Profile(unit) : null;
}

internal sealed class ProfileLoader(ArenaDb db, OrganisationDirectory directory, CoveredGoals covered, PublishedRatings published, TimeProvider time)
{
    public const int YearsCovered = 2;
    private const int HalfYears = 4;
    private const int Workplaces = 3;

    public async Task<ProfilePage> Load(Viewer viewer, Here here)
    {
        var tree = await directory.Tree(viewer.MunicipalityId);
        var today = tree.In(time.ThisWeek());
        var placed = await PlacedGoals.Now(db, tree);
        var done = (await covered.Since(db, time.Today().AddYears(-YearsCovered))).ToLookup(one => one.Goal, one => one.UnitId);
        var inside = await directory.May(viewer, DialoguePermissions.See, here.UnitId) ? await InsideRatings.Of(db, here.UnitId) : [];
        var subtree = today.Subtree(here.UnitId).ToList();
        // who sees the meeting itself need not see it again as the half-year's figure; where there are units below that is another
        var own = subtree.Count > 1 ? [] : inside.Select(card => HalfYear.Of(card.On).ToString()).ToHashSet(StringComparer.Ordinal);
        var cards = (await published.Of(db, here.Code, HalfYears)).Where(card => !own.Contains(card.HalfYear)).ToList();
        var parts = new List<ProfilePart>();
        foreach (var part in today.Below(here.UnitId))
            parts.Add(new(part, DoneIn(today, part.Id, done, placed), await directory.May(viewer, DialoguePermissions.SeeProfile, part.Id)));
        var mayLead = await directory.May(viewer, DialoguePermissions.Lead, here.UnitId);
        return new(here, await directory.OfProfile(viewer, here),
            DialogueTerms.Goals.Select(goal => new ProfileGoal(goal, NamesOf(today, here.UnitId, subtree.Where(unit => done[goal].Contains(unit.Id))),
                placed.FirstOrDefault(line => line.Placed.UnitId == here.UnitId && line.Placed.Goal == goal), Rows(goal, cards, inside), Cards(goal, cards, inside),
                placed.Where(line => line.Placed.PlacedAtId == here.UnitId && line.Placed.UnitId != here.UnitId && line.Placed.Goal == goal).Select(line => (tree[line.Placed.UnitId].Name, line)).ToList())).ToList(),
            parts, await Titles(today, subtree), mayLead) { Meetings = mayLead ? await Meetings(here.UnitId) : [] };
    }

    private async Task<IReadOnlyList<(Guid Meeting, DateOnly On)>> Meetings(Guid unit) =>
        (await HeldMeetings.Whole(db).Where(row => row.UnitId == unit).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Take(HalfYears)
            .Select(row => new { row.Id, row.Begins, row.StartedAt, row.CreatedAt }).ToListAsync()).ConvertAll(row => (row.Id, HeldMeetings.DayOf(row.Begins, row.StartedAt, row.CreatedAt)));

    private static int DoneIn(WeekTree tree, Guid unit, ILookup<DialogueGoal, Guid> done, IReadOnlyList<PlacementLine> placed)
    {
        var units = tree.Subtree(unit).Select(one => one.Id).ToHashSet();
        return DialogueTerms.Goals.Count(goal => done[goal].Any(units.Contains) || placed.Any(line => line.Placed.UnitId == unit && line.Placed.Goal == goal));
    }

    // a half-year in which nobody talked about the goal says no more than the word above it
    private static List<ProfileRow> Rows(DialogueGoal goal, IReadOnlyList<PublishedCard> cards, IReadOnlyList<InsideCard> inside) =>
    [
        .. inside.Where(card => card.Goal == goal).GroupBy(card => card.On).OrderByDescending(day => day.Key).Select(day => new ProfileRow(null, day.Key, day.Max(card => card.Tables), Sum(day.Select(card => card.Counts)))),
        .. cards.Where(card => DialogueDeck.Find(card.Card)?.Goal == goal).GroupBy(card => card.HalfYear).OrderByDescending(half => half.Key, StringComparer.Ordinal)
            .Select(half => new ProfileRow(half.Key, null, half.Max(card => card.Tables), Sum(half.Select(card => card.Counts)))).Where(row => row.Ratings > 0),
    ];

    private static List<ProfileCard> Cards(DialogueGoal goal, IReadOnlyList<PublishedCard> cards, IReadOnlyList<InsideCard> inside) =>
        DialogueDeck.Cards.Where(card => card.Goal == goal).Select(card => new ProfileCard(card,
            inside.Where(one => one.Card == card.Key).OrderByDescending(one => one.On).Select(one => new ProfileRow(null, one.On, one.Tables, one.Counts)).FirstOrDefault()
            ?? cards.Where(one => one.Card == card.Key).OrderByDescending(one => one.HalfYear, StringComparer.Ordinal).Select(one => new ProfileRow(one.HalfYear, null, one.Tables, one.Counts)).FirstOrDefault())).ToList();

    private static int[] Sum(IEnumerable<IReadOnlyList<int>> counts) => counts.Aggregate(new int[5], (sum, one) => [.. sum.Zip(one, (a, b) => a + b)]);

    // neither which workplaces nor how many of them
    private async Task<IReadOnlyList<CandidateTitle>> Titles(WeekTree tree, List<UnitNode> subtree)
    {
        var within = subtree.Select(unit => unit.Id).ToHashSet();
        return (await db.Set<ReleasedTitle>().OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => new { row.UnitId, row.Goal, row.Title, row.Same }).ToListAsync())
            .Where(row => within.Contains(row.UnitId) && row.Same.Length > 0).GroupBy(row => row.Same)
            .Where(title => title.Select(row => WorkplaceOf(tree, row.UnitId)).OfType<Guid>().Distinct().Count() >= Workplaces)
            .Select(title => new CandidateTitle(title.GroupBy(row => row.Goal).OrderByDescending(goal => goal.Count()).ThenBy(goal => goal.Key).First().Key,
                title.GroupBy(row => row.Title).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key))
            .OrderBy(title => title.Goal).ThenBy(title => title.Title, StringComparer.CurrentCulture).ToList();
    }

    // there is a group 1 everywhere: from above it is the workplace that one knows
    private static List<string> NamesOf(WeekTree tree, Guid here, IEnumerable<UnitNode> covered) =>
        covered.Select(unit => tree.PathTo(unit.Id).SkipWhile(above => above.Id != here).Skip(1).FirstOrDefault(below => below.Level == UnitLevel.Workplace)?.Name ?? unit.Name).Distinct(StringComparer.Ordinal).ToList();

    // a committee over workplaces is none of its own: the same people could stand behind two of the three
    private static Guid? WorkplaceOf(WeekTree tree, Guid unit) => tree.PathTo(unit).FirstOrDefault(above => above.Level == UnitLevel.Workplace)?.Id;
}
