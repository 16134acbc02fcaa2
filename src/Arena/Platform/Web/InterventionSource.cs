using Arena.Platform.Data;

namespace Arena.Platform.Web;

/// <summary>Where an intervention came from.</summary>
public enum InterventionSourceKind
{
    OwnIdea = 0,
    Card = 1,
    Finding = 2,
    BenchmarkGap = 3,
    TrainingStatus = 4,
    CatalogueIdea = 5,
    Story = 6,
}

/// <summary>What an intervention came from, as its module names it.</summary>
/// <param name="Text">What it is called in a list: "Træning, uge 35".</param>
/// <param name="Href">Back to it; null where there is no page of it.</param>
/// <param name="RateHref">Where it is rated or measured again once the intervention has been reviewed; null where that makes no sense.</param>
/// <param name="RateText">What one does there; null: see how it stands, and rate it again.</param>
public sealed record SourceName(string Text, string? Href = null, string? RateHref = null, string? RateText = null);

/// <summary>How the source stood when the intervention came from it, and how it stands now: two short sentences of its module, each with its moment.</summary>
public sealed record SourceStanding(string Then, string Now);

/// <summary>A review of an intervention, for the module that it came from.</summary>
public sealed record ReviewedSource(Guid MunicipalityId, Guid UnitId, Guid InterventionId, string Key, int? Rating, DateTimeOffset At);

/// <summary>
/// A module that interventions come from registers one for its kind, so that a plan can name the source and lead back to
/// it without knowing the module.
/// </summary>
public interface IInterventionSource
{
    InterventionSourceKind Kind { get; }

    /// <summary>The names of these keys at the unit, with links where this reader may go; a key that is gone is left out.</summary>
    /// <param name="unit">Id, code and name of the unit.</param>
    Task<IReadOnlyDictionary<string, SourceName>> Names(ArenaDb db, Access.Viewer viewer, Access.Here unit, IReadOnlyCollection<string> keys);

    /// <summary>What is shown beside the two questions of a review; null where the module judges nothing, or this reader may not see it.</summary>
    Task<SourceStanding?> Standing(ArenaDb db, Access.Viewer viewer, Access.Here unit, string key) => Task.FromResult<SourceStanding?>(null);

    /// <summary>An intervention from here was reviewed: the module asks for a new rating in the same unit of work, if it has one.</summary>
    Task AskForRating(ArenaDb db, ReviewedSource review) => Task.CompletedTask;
}
