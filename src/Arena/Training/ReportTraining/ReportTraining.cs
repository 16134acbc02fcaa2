using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.MyWeek;
using Arena.Training.RecordAttendance;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ReportTraining;

/// <summary>The form for a live session or a film, with what was typed.</summary>
public sealed record ReportForm(Guid Operation, string Kind, string Date, string Minutes)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>A live session or a film that a person has trained with: she says so herself.</summary>
internal static class ReportTrainingSlice
{
    public const int MostMinutes = 60;

    public static void Map(WebApplication app)
    {
        app.MapGet(TrainingLinks.Report, Get).Allow(Permission.SignedIn);
        app.MapPost(TrainingLinks.Report, Post).Allow(Permission.SignedIn);
    }

    private static IResult Get(TimeProvider time) =>
        Pages.Show<ReportView>(new { Model = new ReportForm(Guid.CreateVersion7(), "", FormMoments.Field(time.Today()), "") });

    private static async Task<IResult> Post(Viewer viewer, FormInput form, Writer writer, AttendanceBook book, TimeProvider time)
    {
        var kind = form.Text("slags") switch
        {
            "film" => TrainingForm.Film,
            "live" => TrainingForm.Live,
            _ => (TrainingForm?)null,
        };
        if (kind is null)
            form.Wrong("slags", T("Vælg live eller film", "Choose live or film"));
        var date = DateInput.Read(form, "dato", time.ThisWeek().Previous.Monday, time.Today());
        var minutes = form.Number("minutter", 1, MostMinutes, T($"Skriv minutter fra 1 til {MostMinutes}", $"Write minutes from 1 to {MostMinutes}"));
        var operation = form.Id("op") is { } id && id != Guid.Empty ? id : Guid.CreateVersion7();
        if (form.IsGood)
        {
            var outcome = await writer.WriteTogether(book, new AttendanceEntry
            {
                Acting = viewer.As(Role.Employee), Operation = operation, PersonId = viewer.PersonId, Source = AttendanceSource.Reported,
                Date = date!.Value, Minutes = minutes!.Value, Form = kind,
            });
            if (outcome is EntryOutcome.Written or EntryOutcome.AlreadyThere)
                return Pages.GoTo(MyWeekSlice.Receipt("meldt"));
            form.Wrong("dato", outcome == EntryOutcome.NotEmployed
                ? T("Du var ikke ansat i kommunen den dag.", "You were not employed in the municipality that day.")
                : T("Den dag kan ikke skrives ind mere.", "That day can no longer be entered."));
        }
        return Pages.ShowAgain<ReportView>(new { Model = new ReportForm(operation, form.Text("slags"), form.Text("dato"), form.Text("minutter")) { Errors = form.Errors } });
    }
}
