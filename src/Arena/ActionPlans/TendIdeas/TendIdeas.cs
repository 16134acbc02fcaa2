using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TendIdeas;

/// <summary>The municipality's own ideas: a planner adds, changes and hides them.</summary>
internal static class TendIdeasSlice
{
    public static void Map(WebApplication app)
    {
        const string one = IdeaLinks.Own + "/{idea:guid}";
        app.MapGet(IdeaLinks.Own, GetAll).Allow(IdeaPermissions.Tend);
        app.MapGet(IdeaLinks.NewOwn, () => Pages.Show<WriteOwnIdeaView>(new { Model = OwnIdeaForm.Empty })).Allow(IdeaPermissions.Tend);
        app.MapPost(IdeaLinks.NewOwn, PostNew).Allow(IdeaPermissions.Tend);
        app.MapGet(one, GetOne).Allow(IdeaPermissions.Tend);
        app.MapPost(one, PostChange).Allow(IdeaPermissions.Tend);
        app.MapPost(one + "/skjul", (Guid idea, Viewer viewer, Writer writer) => Turn(idea, viewer, writer, hide: true)).Allow(IdeaPermissions.Tend);
        app.MapPost(one + "/vis", (Guid idea, Viewer viewer, Writer writer) => Turn(idea, viewer, writer, hide: false)).Allow(IdeaPermissions.Tend);
    }

    private static async Task<IResult> GetAll(ArenaDb db) => Pages.Show<OwnIdeasView>(new
    {
        Ideas = await db.Set<MunicipalIdea>().OrderByDescending(row => row.AddedAt).ThenByDescending(row => row.Id)
            .Select(row => new OwnIdeaRow(row.Id, row.Name, row.Theme, row.HiddenAt != null)).ToListAsync(),
    });

    private static async Task<IResult> GetOne(Guid idea, ArenaDb db) => await db.Set<MunicipalIdea>().FirstOrDefaultAsync(row => row.Id == idea) is { } own
        ? Pages.Show<WriteOwnIdeaView>(new { Model = OwnIdeaForm.Of(own) }) : Results.NotFound();

    private static async Task<IResult> PostNew(FormInput form, Viewer viewer, Writer writer)
    {
        if (Text(form) is not { } text)
            return Pages.ShowAgain<WriteOwnIdeaView>(new { Model = OwnIdeaForm.Of(form, null) });
        return await writer.Write(viewer.For(IdeaPermissions.Tend), Add) is { } before
            ? Pages.ShowAgain<WriteOwnIdeaView>(new
            {
                Model = OwnIdeaForm.Of(form, null) with
                {
                    Id = Guid.CreateVersion7(), Before = new(T($"»{before.Name}« ligger i kataloget.", $"“{before.Name}” is in the catalogue."),
                        T("Er det en ny idé, så læg den i kataloget. Skal den anden rettes, så gør det dér.", "If it is a new idea, put it into the catalogue. If the other is to be changed, do it there."), IdeaLinks.OwnIdea(before.Id)),
                },
            }) : Pages.GoTo(IdeaLinks.Own);

        // what the form added before, where it says something else now
        async Task<MunicipalIdea?> Add(ArenaDb db)
        {
            var (id, there) = await SentBefore.Find<MunicipalIdea>(db, form.Id("id"), row => row.MunicipalityId == viewer.MunicipalityId);
            if (there is not null)
                return there.Worded() == text ? null : there;
            var idea = new MunicipalIdea { Id = id, MunicipalityId = viewer.MunicipalityId, AddedBy = viewer.PersonId, AddedAt = db.Now };
            idea.Word(text);
            db.Add(idea);
            db.Record("idea.added", id);
            return null;
        }
    }

    private static async Task<IResult> PostChange(Guid idea, FormInput form, Viewer viewer, ArenaDb db, Writer writer)
    {
        if (!await db.Set<MunicipalIdea>().AnyAsync(row => row.Id == idea))
            return Results.NotFound();
        if (Text(form) is not { } text)
            return Pages.ShowAgain<WriteOwnIdeaView>(new { Model = OwnIdeaForm.Of(form, idea) });
        await writer.Write(viewer.For(IdeaPermissions.Tend), async write =>
        {
            (await write.Set<MunicipalIdea>().FirstAsync(row => row.Id == idea)).Word(text);
            write.Record("idea.changed", idea);
        });
        return Pages.GoTo(IdeaLinks.Own);
    }

    private static async Task<IResult> Turn(Guid idea, Viewer viewer, Writer writer, bool hide)
    {
        return await writer.Write(viewer.For(IdeaPermissions.Tend), Change) ? Pages.GoTo(IdeaLinks.Own) : Results.NotFound();

        async Task<bool> Change(ArenaDb db)
        {
            if (await db.Set<MunicipalIdea>().FirstOrDefaultAsync(row => row.Id == idea && row.MunicipalityId == viewer.MunicipalityId) is not { } own)
                return false;
            if (hide ? own.Hide(viewer.PersonId, db.Now) : own.ShowAgain())
                db.Record(hide ? "idea.hidden" : "idea.shown", idea);
            return true;
        }
    }

    private static MunicipalIdeaText? Text(FormInput form)
    {
        var name = form.Required("navn", T("Giv idéen et kort navn.", "Give the idea a short name."), MunicipalIdea.LongestName);
        var text = form.Required("tekst", T("Skriv, hvad man gør.", "Write what people do."), MunicipalIdea.LongestText);
        var theme = form.OneOf<Theme>("tema", T("Vælg et tema.", "Choose a theme."));
        var side = form.OneOf<IdeaSide>("side", T("Vælg, hvad idéen retter sig mod.", "Choose what the idea aims at."));
        var approach = form.OneOf<Approach>("tilgang", T("Vælg en tilgang.", "Choose an approach."));
        var ground = form.OneOf<Ground>("grundlag", T("Vælg, hvad idéen bygger på.", "Choose what the idea builds on."));
        var basis = form.Required("hvorfor", T("Skriv, hvad grundlaget er: en lov, en undersøgelse, egne erfaringer.", "Write what the ground is: a law, a study, own experience."), MunicipalIdea.LongestText);
        return form.IsGood ? new(name, text, theme!.Value, side!.Value, approach!.Value, form.IsTicked("kort"), ground!.Value, basis) : null;
    }
}
