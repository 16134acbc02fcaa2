using Arena.Platform.Access;
using Arena.Platform.Web.Charts;

namespace Arena.Platform.Web;

/// <summary>What a module knows of one step of the loop at a workplace: it is done, or the workplace is at it now.</summary>
/// <param name="Next">What comes next, as a sentence; with an address where it can be done here.</param>
public sealed record LoopStep(LoopStage Stage, bool IsDone, string? Next = null, string? NextHref = null);

/// <summary>A module's contribution to the picture of where a workplace stands in the loop.</summary>
public interface ILoopSteps
{
    Task<IReadOnlyList<LoopStep>> At(Here unit);
}
