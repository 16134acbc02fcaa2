using Arena.Platform.Data;

namespace Arena.Platform.Web;

/// <summary>What sort of thing waits, in the order in which it is shown.</summary>
public enum WaitingKind
{
    /// <summary>Somebody asks, and waits for an answer.</summary>
    Question = 1,

    /// <summary>Its day is over.</summary>
    Late = 2,

    /// <summary>Its day comes.</summary>
    Soon = 3,

    /// <summary>It is said once, and then read.</summary>
    Told = 4,
}

/// <summary>Something that waits for a person: on her front page, and in her one reminder of the week.</summary>
/// <param name="PersonId">For whom.</param>
/// <param name="IconName">One of the design system's.</param>
/// <param name="Heading">What to do, in the language of whoever reads it: "Vil du stå for »Altid to ved tunge løft«?"</param>
/// <param name="Text">One sentence below it.</param>
/// <param name="Href">The page where it is done.</param>
/// <param name="Due">Its day, where it has one.</param>
public sealed record FrontPageItem(Guid PersonId, WaitingKind Kind, string IconName, Func<string> Heading, Func<string> Text, string Href, DateOnly? Due = null)
{
    /// <summary>Worth a mail; what is only about today is not.</summary>
    public bool IsMailed { get; init; } = true;

    /// <summary>As they are shown: questions first, then by their day.</summary>
    public static IReadOnlyList<FrontPageItem> InOrder(IEnumerable<FrontPageItem> items) =>
        items.OrderBy(item => item.Kind).ThenBy(item => item.Due ?? DateOnly.MaxValue).ThenBy(item => item.Href, StringComparer.Ordinal).ToList();
}

/// <summary>A module in which something can wait for people registers one.</summary>
public interface IFrontPageItems
{
    /// <summary>What waits for this person, or for everybody in the municipality where none is named.</summary>
    Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person);
}
