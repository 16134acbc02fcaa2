using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.SeeWeek;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ChooseWayBack;

/// <summary>The manager chooses one way back; the consultant sees it as a request where it needs her.</summary>
internal static class ChooseWayBackSlice
{
    public static void Map(WebApplication app) =>
        app.MapPost("/enhed/{unit}/uge/{week}/vej-tilbage", Post).Allow(TrainingPermissions.Lead);

    private static async Task<IResult> Post(string week, FormInput form, Here here, Viewer viewer, WeekPageLoader loader, Writer writer, TimeProvider time)
    {
        if (form.Number("vej", 0, Enum.GetValues<WayBackKind>().Length - 1, T("Vælg en af vejene.", "Choose one of the ways.")) is not { } kind)
            return await loader.Load(here, viewer, week) is { } page
                ? Pages.ShowAgain<WeekPageView>(new { Model = page, Errors = (IReadOnlyList<FieldError>)form.Errors.Select(error => error with { Name = "" }).ToList() }) : Results.NotFound();
        if (!IsoWeek.TryParse(week, out _))
            return Results.NotFound();
        await writer.Write(viewer.For(TrainingPermissions.Lead), async db =>
        {
            var now = time.ThisWeek();
            // sent twice is chosen once
            if (await WayBackReader.Chosen(db, here.UnitId, now) is { } former && former.Kind == (WayBackKind)kind && former.Week == now)
                return;
            var choice = new WayBackChoice
            {
                Id = Guid.CreateVersion7(), MunicipalityId = viewer.MunicipalityId, UnitId = here.UnitId, Kind = (WayBackKind)kind,
                ChosenBy = viewer.PersonId, ChosenAt = db.Now, Week = now,
            };
            db.Add(choice);
            db.Record("way-back.chosen", choice.Id, here.UnitId, detail: choice.Kind.ToString());
        });
        return Pages.GoTo(TrainingLinks.Week(here.Code, IsoWeek.TryParse(week, out var seen) ? seen : time.ThisWeek()) + "?valgt=1");
    }
}
