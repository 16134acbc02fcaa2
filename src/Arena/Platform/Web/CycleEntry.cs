using Arena.Platform.Access;
using Arena.Platform.Data;

namespace Arena.Platform.Web;

/// <summary>Who wants it: a unit itself, an agreement, or the law. From the wheel's middle outward.</summary>
public enum CycleRing
{
    Own = 0,
    Agreed = 1,
    Law = 2,
}

/// <summary>What recurs in a workplace's year. What a rule says of a kind is data of the action plans.</summary>
public enum CycleKind
{
    Own = 0,
    Apv = 1,
    AnnualDiscussion = 2,
    WellbeingSurvey = 3,
    Dialogue = 4,
    CoordinatorMeeting = 5,
    PolicyReview = 6,
    Budget = 7,
}

/// <summary>Something of a module on a unit's annual cycle: it was held on its day, or it is to be.</summary>
/// <param name="Key">The module's own, the same at each reading: a calendar knows the event by it.</param>
/// <param name="Kind">Something held counts as done for its kind too: a dialogue meeting, a survey, an annual discussion.</param>
/// <param name="Name">In the reader's language: "Opfølgning på »Altid to ved tunge løft«".</param>
/// <param name="Href">Its page, where the reader may go.</param>
public sealed record CycleEntry(string Key, CycleKind Kind, CycleRing Ring, string Name, DateOnly Day, bool IsDone, string? Href = null);

/// <summary>A module with something that belongs on the annual cycle registers one.</summary>
public interface ICycleEntries
{
    /// <summary>The kinds it knows something of: where nothing else is wanted, it is not asked.</summary>
    IReadOnlyCollection<CycleKind> Kinds { get; }

    /// <summary>What is held or planned at each of the units from a day on, and what was planned earlier and is still open. Of a whole municipality in as few reads as of one unit.</summary>
    Task<ILookup<Guid, CycleEntry>> At(ArenaDb db, IReadOnlyCollection<Here> units, DateOnly from);
}
