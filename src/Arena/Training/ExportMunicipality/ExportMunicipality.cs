using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Office;
using Arena.Training.SeeMunicipality;

namespace Arena.Training.ExportMunicipality;

/// <summary>The week of every unit that the planner reaches, as a file for a sheet: what the page shows, and nothing that it hides.</summary>
internal static class ExportMunicipalitySlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(TrainingLinks.MunicipalityCsv, GetCsv).Allow(TrainingPermissions.SeeAll);
        app.MapGet(TrainingLinks.MunicipalityXlsx, GetXlsx).Allow(TrainingPermissions.SeeAll);
    }

    private static async Task<IResult> GetCsv(HttpRequest request, Viewer viewer, MunicipalityExportLoader loader, Writer writer)
    {
        if (await loader.Load(viewer, Question.Of(request.Query)) is not { } sheet)
            return TypedResults.NotFound();
        await Note(writer, viewer, sheet, "csv");
        return TypedResults.File(CsvSheet.Write(sheet), "text/csv; charset=utf-8", $"arena-{sheet.Week}.csv");
    }

    private static async Task<IResult> GetXlsx(HttpRequest request, Viewer viewer, MunicipalityExportLoader loader, Writer writer)
    {
        if (await loader.Load(viewer, Question.Of(request.Query)) is not { } sheet)
            return TypedResults.NotFound();
        await Note(writer, viewer, sheet, "xlsx");
        return TypedResults.File(XlsxBook.Write(sheet.Page), XlsxBook.ContentType, $"arena-{sheet.Week}.xlsx");
    }

    // what leaves the house is in the log before it goes
    private static Task Note(Writer writer, Viewer viewer, WeekSheet sheet, string kind) => writer.Write(viewer.For(TrainingPermissions.SeeAll), db =>
    {
        db.Record("figures.exported", detail: $"{sheet.Week} {kind}");
        return Task.CompletedTask;
    });
}
