using Arena.Platform.Access;
using Arena.Platform.Office;
using Arena.Platform.Web;

namespace Arena.ActionPlans.DocumentPlan;

/// <summary>The unit's plan for a meeting, an APV or the labour inspectorate: on paper, as a document, as a workbook.</summary>
internal static class DocumentPlanSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/handlingsplan/dokument", GetPaper).Allow(PlanPermissions.See);
        app.MapGet("/enhed/{unit}/handlingsplan/dokument/docx", GetDocx).Allow(PlanPermissions.See);
        app.MapGet("/enhed/{unit}/handlingsplan/dokument/xlsx", GetXlsx).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> GetPaper(Here here, Viewer viewer, PlanDocumentLoader loader) =>
        Pages.Show<PlanPaper>(new { Model = await loader.Load(here, viewer) });

    private static async Task<IResult> GetDocx(Here here, Viewer viewer, PlanDocumentLoader loader) =>
        TypedResults.File(PlanDocx.Write(await loader.Load(here, viewer)), DocxPaper.ContentType, $"handlingsplan-{here.Code}.docx");

    private static async Task<IResult> GetXlsx(Here here, Viewer viewer, PlanDocumentLoader loader) =>
        TypedResults.File(PlanXlsx.Write(await loader.Load(here, viewer)), XlsxBook.ContentType, $"handlingsplan-{here.Code}.xlsx");
}
