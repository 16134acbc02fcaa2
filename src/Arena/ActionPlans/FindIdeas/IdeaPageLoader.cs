using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.FindIdeas;

/// <summary>The catalogue's page.</summary>
/// <param name="Unit">The unit whose plan a click puts an idea into; null where one only reads.</param>
/// <param name="InPlan">Which ideas lie open in that plan, and where.</param>
/// <param name="Placed">The idea that was put there just now.</param>
public sealed record IdeasPage(PlanUnit? Unit, IReadOnlyList<PlanUnit> OwnUnits, IdeaFilter Filter, IReadOnlyList<IdeaTheme> Themes,
    IReadOnlyDictionary<string, string> InPlan, ShownIdea? Placed, bool MayTend, IReadOnlyList<FieldError> Errors)
{
    public int Count => Themes.Sum(theme => theme.Ideas.Count);
}

/// <summary>The ideas on one theme that the filter lets through.</summary>
public sealed record IdeaTheme(Theme Theme, IReadOnlyList<ShownIdea> Ideas);

internal sealed class IdeaPageLoader(ArenaDb db, IdeaShelf shelf, PlanUnits units)
{
    public async Task<IdeasPage> Load(Viewer viewer, Here? here, IdeaFilter filter, string? placed = null, IReadOnlyList<FieldError>? errors = null)
    {
        var ideas = await shelf.All();
        var inPlan = here is null ? [] : await InPlan(here);
        return new IdeasPage(here is null ? null : await units.Named(viewer, here), await units.Of(viewer), filter,
            ideas.Where(filter.Lets).GroupBy(idea => idea.Theme).OrderBy(group => group.Key).Select(group => new IdeaTheme(group.Key, group.ToList())).ToList(),
            inPlan, placed is not null && inPlan.ContainsKey(placed) ? ideas.FirstOrDefault(idea => idea.Key == placed) : null,
            viewer.MayAnywhere(IdeaPermissions.Tend), errors ?? []);
    }

    private async Task<Dictionary<string, string>> InPlan(Here here)
    {
        var rows = await TakeIntoPlan.Open(db, InterventionSourceKind.CatalogueIdea, here.UnitId).OrderBy(row => row.CreatedAt).Select(row => new { row.SourceKey, row.Id }).ToListAsync();
        return rows.Where(row => row.SourceKey is not null).DistinctBy(row => row.SourceKey).ToDictionary(row => row.SourceKey!, row => PlanLinks.Intervention(here.Code, row.Id));
    }
}
