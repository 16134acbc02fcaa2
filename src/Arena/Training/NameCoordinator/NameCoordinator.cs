using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.RegisterSession;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.NameCoordinator;

public sealed record CoordinatorLine(Guid Role, string Name, DateOnly From, DateOnly? Stops, bool IsGone);

public sealed record CoordinatorsPage(Here Unit, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<CoordinatorLine> Named, IReadOnlyList<Choice> People,
    string Person, string From, IReadOnlyList<FieldError> Errors, string? Receipt, string Last = "");

/// <summary>Names a coordinator among the unit's own people, and lets one stop.</summary>
internal static class NameCoordinatorSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/tovholdere", Get).Allow(TrainingPermissions.Lead);
        app.MapPost("/enhed/{unit}/tovholdere", Post).Allow(TrainingPermissions.Lead);
        app.MapPost("/enhed/{unit}/tovholdere/{role:guid}/stop", PostStop).Allow(TrainingPermissions.Lead);
    }

    private static async Task<IResult> Get(string? gemt, Here here, Viewer viewer, CoordinatorsPageLoader loader, ListSeen seen, TimeProvider time)
    {
        await seen.Note(viewer, here.UnitId, here.UnitId);
        var page = await loader.Load(here, viewer, "", FormMoments.Written(time.Today()), []);
        return Pages.Show<CoordinatorsView>(new { Model = page with { Receipt = gemt is null ? null : T("Gemt.", "Saved.") } });
    }

    private static async Task<IResult> Post(FormInput form, Here here, Viewer viewer, CoordinatorsPageLoader loader, ChangeCoordinators change, Writer writer, TimeProvider time)
    {
        var today = time.Today();
        var from = form.Date("fra", today.AddDays(-31), today.AddYears(1), T("Skriv en dato højst en måned tilbage og et år frem.", "Write a date at most a month back and a year ahead."));
        var person = form.Id("person");
        if (person is null || !(await loader.People(here.UnitId, viewer.MunicipalityId)).Any(one => one.Id == person))
            form.Wrong("person", T("Vælg en fra listen.", "Choose somebody from the list."));
        if (form.IsGood && !await writer.Write(viewer.For(TrainingPermissions.Lead), db => change.Name(db, viewer.MunicipalityId, here.UnitId, person!.Value, from!.Value)))
            form.Wrong("person", T("Den person er allerede tovholder her.", "That person is already a coordinator here."));
        return form.IsGood ? Pages.GoTo(TrainingLinks.Coordinators(here.Code) + "?gemt=1")
            : Pages.ShowAgain<CoordinatorsView>(new { Model = await loader.Load(here, viewer, form.Text("person"), form.Text("fra"), form.Errors) });
    }

    private static async Task<IResult> PostStop(Guid role, FormInput form, Here here, Viewer viewer, CoordinatorsPageLoader loader, ChangeCoordinators change, Writer writer, TimeProvider time)
    {
        var name = "sidste-" + role.ToString("N");
        var today = time.Today();
        var last = form.Date(name, today.AddDays(-1), today.AddYears(1), T("Skriv en dato fra i går til højst et år frem.", "Write a date from yesterday to at most a year ahead."));
        if (last is null)
            return Pages.ShowAgain<CoordinatorsView>(new { Model = (await loader.Load(here, viewer, "", FormMoments.Written(today), form.Errors)) with { Last = form.Text(name) } });
        return await writer.Write(viewer.For(TrainingPermissions.Lead), db => change.Stop(db, viewer.MunicipalityId, here.UnitId, role, last.Value))
            ? Pages.GoTo(TrainingLinks.Coordinators(here.Code) + "?gemt=1") : Results.NotFound();
    }
}

internal sealed class CoordinatorsPageLoader(ArenaDb db, OrganisationDirectory directory, CoordinatorReader coordinators, TimeProvider time)
{
    public async Task<CoordinatorsPage> Load(Here here, Viewer viewer, string person, string from, IReadOnlyList<FieldError> errors)
    {
        var today = time.Today();
        var named = await coordinators.Read(here.UnitId);
        var free = (await People(here.UnitId, viewer.MunicipalityId)).Where(one => named.TrueForAll(other => other.Person != one.Id));
        return new(here, await directory.Crumbs(viewer, here.UnitId, time.ThisWeek(), T("Tovholdere", "Coordinators")),
            named.ConvertAll(one => new CoordinatorLine(one.Role, one.Name, one.From, one.Stops < today ? one.Stops : one.To ?? one.Stops, one.Stops < today)),
            free.Select(one => new Choice(one.Id.ToString("N"), one.Name)).ToList(), person, from, errors, null);
    }

    /// <summary>The unit's own people, by name.</summary>
    public async Task<List<(Guid Id, string Name)>> People(Guid unit, Guid municipality)
    {
        var today = time.Today();
        var employed = db.Set<Employment>().Where(job => job.UnitId == unit && job.MunicipalityId == municipality && (job.To == null || job.To >= today)).Select(job => job.PersonId);
        return (await db.Set<Person>().Where(row => employed.Contains(row.Id)).Select(row => new { row.Id, row.FirstName, row.LastName }).ToListAsync())
            .Select(row => (row.Id, Name: $"{row.FirstName} {row.LastName}"))
            .OrderBy(row => row.Name, StringComparer.Create(Platform.Web.Language.Danish, ignoreCase: true)).ToList();
    }
}
