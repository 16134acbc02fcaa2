using Arena.Platform.Access;
using Arena.Platform.Data;

namespace Arena.Platform.Web;

/// <summary>A way from a unit's plan to what another module has there.</summary>
/// <param name="Text">In the reader's language: "Dialogmøder".</param>
/// <param name="Href">A page that this reader may see.</param>
public sealed record PlanNeighbour(string IconName, string Text, string Href);

/// <summary>A module that plans get interventions from registers one, so that the plan leads there without knowing it.</summary>
public interface IPlanNeighbours
{
    Task<IReadOnlyList<PlanNeighbour>> At(ArenaDb db, Viewer viewer, Here unit);
}
