using Arena.Platform.Access;
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

    private static async Task<IResult> GetCsv(HttpRequest request, Viewer viewer, MunicipalityExportLoader loader) =>
        await loader.Load(viewer, Question.Of(request.Query)) is { } sheet
            ? TypedResults.File(CsvSheet.Write(sheet), "text/csv; charset=utf-8", $"arena-{sheet.Week}.csv") : TypedResults.NotFound();

    private static async Task<IResult> GetXlsx(HttpRequest request, Viewer viewer, MunicipalityExportLoader loader) =>
        await loader.Load(viewer, Question.Of(request.Query)) is { } sheet
            ? TypedResults.File(XlsxBook.Write(sheet.Page), XlsxBook.ContentType, $"arena-{sheet.Week}.xlsx") : TypedResults.NotFound();
}
