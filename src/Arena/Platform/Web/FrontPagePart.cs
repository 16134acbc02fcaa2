using Arena.Platform.Access;

namespace Arena.Platform.Web;

/// <summary>Where on the front page a part stands.</summary>
public enum FrontPagePlace
{
    /// <summary>Beside what waits: about the person herself.</summary>
    Mine = 1,

    /// <summary>Over the whole width: about her workplace, or all that she looks after.</summary>
    Whole = 2,

    /// <summary>In the row of small cards below.</summary>
    Card = 3,
}

/// <summary>A part of a person's front page that its module draws. It has no filled button, unless it is hers alone.</summary>
/// <param name="Parameters">What the component takes.</param>
public sealed record FrontPagePart(FrontPagePlace Place, int Order, Type Component, IDictionary<string, object> Parameters);

/// <summary>A module with something to show on the front page registers one.</summary>
public interface IFrontPageParts
{
    /// <param name="workplace">The unit that is hers first of all: where she leads, is elected or works; null where she has none.</param>
    Task<IReadOnlyList<FrontPagePart>> For(Viewer viewer, Here? workplace);
}
