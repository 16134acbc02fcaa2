using Arena.ActionPlans.FindIdeas;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.AspNetCore.WebUtilities;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TakeIdea;

/// <summary>One click puts an idea of the catalogue into the unit's plan, owned by whoever clicked.</summary>
internal static class TakeIdeaSlice
{
    public static void Map(WebApplication app) => app.MapPost("/enhed/{unit}/ideer", Post).Allow(PlanPermissions.Suggest);

    private static async Task<IResult> Post(FormInput form, Here here, Viewer viewer, IdeaShelf shelf, IdeaPageLoader loader, TakeIntoPlan plan, Writer writer)
    {
        var filter = IdeaFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(form.Text("filter"))));
        var key = form.Text("ide");
        var idea = (await shelf.Find(key)).GetValueOrDefault(key);
        if (idea is null or { IsHidden: true })
            form.Wrong("", T("Den idé er her ikke mere. Vælg en anden.", "That idea is not here any more. Choose another."));
        else if (await writer.Write(viewer.For(PlanPermissions.Suggest), db =>
            plan.Take(db, InterventionSourceKind.CatalogueIdea, idea.Key, here.UnitId, idea.Name, idea.Theme, idea.Approach, viewer.PersonId)) is null)
            form.Wrong("", T("Du hører ikke selv til den plan. Bed en derfra om at lægge idéen i.", "You do not belong to that plan yourself. Ask somebody there to put the idea in."));
        return form.IsGood ? Pages.GoTo(QueryHelpers.AddQueryString(filter.At(IdeaLinks.Of(here.Code)), "lagt", idea!.Key))
            : Pages.ShowAgain<FindIdeasView>(new { Model = await loader.Load(viewer, here, filter, errors: form.Errors) });
    }
}
