using Arena.Dialogue.GoalPlacements;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.SeeProfile;

/// <summary>The nine goals of a part of the organisation.</summary>
/// <param name="Parts">The units directly below.</param>
/// <param name="Titles">Own cards that three workplaces have alike.</param>
public sealed record ProfilePage(Here Unit, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<ProfileGoal> Goals, IReadOnlyList<ProfilePart> Parts, IReadOnlyList<CandidateTitle> Titles, bool MayLead)
{
    /// <summary>The unit's own meetings, for those who may let titles of their cards out.</summary>
    public IReadOnlyList<(Guid Meeting, DateOnly On)> Meetings { get; init; } = [];
    public IEnumerable<ProfileGoal> Missing => Goals.Where(goal => goal.State == GoalState.Missing);
    public int Done => Goals.Count(goal => goal.State != GoalState.Missing);
}

/// <summary>How a goal stands.</summary>
public enum GoalState
{
    Missing = 0,

    /// <summary>It lies elsewhere, and the reason is written.</summary>
    Placed = 1,

    /// <summary>Somebody here has rated a card of it in the last two years.</summary>
    Covered = 2,
}

/// <param name="CoveredBy">By name: workplaces, and within a workplace its teams.</param>
/// <param name="Rows">How tables rated, newest first: published half-years, and for those inside the unit its own meetings.</param>
/// <param name="PlacedHere">Other units that count on this one for the goal.</param>
public sealed record ProfileGoal(DialogueGoal Goal, IReadOnlyList<string> CoveredBy, PlacementLine? Placed, IReadOnlyList<ProfileRow> Rows, IReadOnlyList<ProfileCard> Cards, IReadOnlyList<(string Unit, PlacementLine Line)> PlacedHere)
{
    public GoalState State => CoveredBy.Count > 0 ? GoalState.Covered : Placed is not null ? GoalState.Placed : GoalState.Missing;
}

/// <summary>How many ratings of 1, 2, 3, 4 and 5 there were.</summary>
/// <param name="HalfYear">The published half-year; null of an own meeting.</param>
/// <param name="On">The day of an own meeting.</param>
/// <param name="Tables">The tables behind it.</param>
public sealed record ProfileRow(string? HalfYear, DateOnly? On, int Tables, IReadOnlyList<int> Counts)
{
    public int Ratings => Counts.Sum();
}

/// <param name="Latest">The newest rating that may be shown.</param>
public sealed record ProfileCard(DialogueCard Card, ProfileRow? Latest);

public sealed record ProfilePart(UnitNode Unit, int Done, bool MaySee);

public sealed record CandidateTitle(DialogueGoal Goal, string Title);
