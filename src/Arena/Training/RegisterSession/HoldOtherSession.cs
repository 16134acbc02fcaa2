using System.Globalization;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.HoldSession;
using static Arena.Platform.Web.Language;

namespace Arena.Training.RegisterSession;

/// <summary>The form for a session beside the plan, with what was typed.</summary>
public sealed record OtherSessionForm(Here Unit, Guid Id, string Date, string Start, string Minutes, string Form, string Place)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>A session beside the plan: a theme day, a walk, one that was moved.</summary>
internal static class HoldOtherSessionSlice
{
    private const int LongestPlace = 100;

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/pas/nyt", Get).Allow(TrainingPermissions.Register);
        app.MapPost("/enhed/{unit}/pas/nyt", Post).Allow(TrainingPermissions.Register);
    }

    private static IResult Get(Here here, TimeProvider time)
    {
        var now = time.LocalNow();
        return Pages.Show<OtherSessionView>(new
        {
            Model = new OtherSessionForm(here, Guid.CreateVersion7(), FormMoments.Field(DateOnly.FromDateTime(now)),
                new TimeOnly(now.Hour, now.Minute / 5 * 5).ToString("HH:mm", CultureInfo.InvariantCulture), "15", nameof(TrainingForm.Strength), ""),
        });
    }

    private static async Task<IResult> Post(Here here, Viewer viewer, FormInput form, OpenSession open, TimeProvider time)
    {
        var first = time.ThisWeek().Previous.Monday;
        var date = DateInput.Read(form, "dato", first, time.Today());
        var start = form.Time("start", T("Skriv, hvornår I begyndte, for eksempel 7.30", "Write when you began, for example 07:30"));
        var minutes = form.Number("minutter", 1, Attendance.MostMinutes, T($"Skriv minutter fra 1 til {Attendance.MostMinutes}", $"Write minutes from 1 to {Attendance.MostMinutes}"));
        if (!Enum.TryParse<TrainingForm>(form.Text("form"), out var kind) || !Enum.IsDefined(kind))
            form.Wrong("form", T("Vælg, hvordan I trænede", "Choose how you trained"));
        var place = form.Limited("sted", LongestPlace);
        if (form.IsGood)
        {
            var session = await open.Beside(viewer.For(TrainingPermissions.Register), here.UnitId,
                new OtherSession(form.Id("id") ?? Guid.CreateVersion7(), date!.Value, start!.Value, minutes!.Value, kind, place.Length == 0 ? null : place));
            if (session is { } opened)
                return Pages.GoTo(TrainingLinks.Session(here.Code, opened));
            form.Wrong("", T("Passet kunne ikke åbnes. Prøv igen.", "The session could not be opened. Try again."));
        }
        return Pages.ShowAgain<OtherSessionView>(new
        {
            Model = new OtherSessionForm(here, Guid.CreateVersion7(), form.Text("dato"), form.Text("start"), form.Text("minutter"), form.Text("form"), form.Text("sted")) { Errors = form.Errors },
        });
    }
}
