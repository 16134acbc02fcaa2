using Arena.Platform.Access;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Training.SeeWeek;

/// <summary>The unit's week: does training live here, and what is the one thing to do.</summary>
internal static class SeeWeekSlice
{
    public const int WeeksInLine = 12;

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/uge/{week?}", Get).Allow(TrainingPermissions.SeeWeek);
        app.MapGet("/enhed/{unit}/uge/{week}/tal", GetFigures).Allow(TrainingPermissions.SeeWeek);
    }

    private static async Task<IResult> Get(string? week, string? valgt, Here here, Viewer viewer, WeekPageLoader loader) =>
        await loader.Load(here, viewer, week) is { } page
            ? Pages.Show<WeekPageView>(new { Model = page with { Receipt = valgt is null ? null : T("Jeres valg er gemt.", "Your choice is saved.") } }) : Results.NotFound();

    /// <summary>The dial with all that stands beside it, fetched again when somebody ticks.</summary>
    private static async Task<IResult> GetFigures(string week, Here here, Viewer viewer, WeekPageLoader loader) =>
        await loader.LoadDial(here, viewer, week) is { } dial ? Pages.Show<WeekFigures>(new { Model = dial }) : Results.NotFound();
}
