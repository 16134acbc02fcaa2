using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.RecordAttendance;
using static Arena.Platform.Web.Language;

namespace Arena.Training.RegisterSession;

/// <summary>A session's list: one tap for each who is there, in under half a minute for a whole team.</summary>
internal static class RegisterSessionSlice
{
    private const string Address = "/enhed/{unit}/pas/{session:guid}";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(TrainingPermissions.Register);
        app.MapGet(Address + "/liste", GetPart).Allow(TrainingPermissions.Register);
        app.MapPost(Address + "/liste", Post).Allow(TrainingPermissions.Register);
        app.MapGet(Address + "/gaester", FindGuests.Get).Allow(TrainingPermissions.Register);
        app.MapPost(Address + "/minutter", PostMinutes).Allow(TrainingPermissions.Register);
        app.MapPost(Address + "/kryds", Ticks.PostOne).Allow(TrainingPermissions.Register);
        app.MapPost(Address + "/kryds/flere", Ticks.PostMany).Allow(TrainingPermissions.Register);
        app.MapGet(Address + "/faerdig", GetDone).Allow(TrainingPermissions.Register);
    }

    private static async Task<IResult> Get(Guid session, string? navn, Here here, Viewer viewer, SessionListLoader loader, FindGuests search)
    {
        if (await loader.Load(here, viewer, session) is not { } list)
            return Results.NotFound();
        var found = navn is null ? null : await search.Find(viewer, list, navn);
        return Pages.Show<SessionPageView>(new { Model = list, Viewer = viewer.PersonId, Sought = navn, Found = found });
    }

    /// <summary>The part that other devices' ticks change.</summary>
    private static async Task<IResult> GetPart(Guid session, Here here, Viewer viewer, SessionListLoader loader) =>
        await loader.Load(here, viewer, session) is { } list ? Pages.Show<SessionPart>(new { Model = list }) : Results.NotFound();

    private static async Task<IResult> GetDone(Guid session, Here here, Viewer viewer, SessionListLoader loader) =>
        await loader.Load(here, viewer, session) is { } list ? Pages.Show<SessionDoneView>(new { Model = list }) : Results.NotFound();

    /// <summary>The whole list at once, from a browser without JavaScript: only what differs from what the page showed is written.</summary>
    private static async Task<IResult> Post(Guid session, Here here, Viewer viewer, FormInput form, SessionListLoader loader, Writer writer, AttendanceBook book)
    {
        if (await loader.Load(here, viewer, session) is not { } list)
            return Results.NotFound();
        if (PostedList.Read(form, list) is not { } posted)
            return Again(list, viewer, form, T("Listen kunne ikke læses. Prøv igen.", "The list could not be read. Try again."));
        var acting = viewer.For(TrainingPermissions.Register);
        var outcomes = await Task.WhenAll(posted.Select(async tick =>
            (tick.PersonId, Outcome: await writer.WriteTogether(book, tick.Entry(acting, session, here.UnitId)))));
        foreach (var (person, outcome) in outcomes.Where(one => Ticks.Refusal(one.Outcome) is not null))
        {
            var name = list.All.FirstOrDefault(row => row.PersonId == person)?.Name;
            form.Wrong("", name is null ? Ticks.Refusal(outcome)! : $"{name}: {Ticks.Refusal(outcome)}");
        }
        if (!form.IsGood)
            return Pages.ShowAgain<SessionPageView>(new { Model = (await loader.Load(here, viewer, session))!, Viewer = viewer.PersonId, form.Errors });
        return Pages.GoTo(form.Text("goer") == "faerdig" ? TrainingLinks.SessionDone(here.Code, session) : TrainingLinks.Session(here.Code, session));
    }

    private static async Task<IResult> PostMinutes(Guid session, HttpContext http, Here here, Viewer viewer, FormInput form, SessionListLoader loader, SessionMinutes book)
    {
        if (form.Number("minutter", 1, Attendance.MostMinutes, T($"Skriv minutter fra 1 til {Attendance.MostMinutes}", $"Write minutes from 1 to {Attendance.MostMinutes}")) is not { } minutes)
            return http.IsPart() ? Results.Text(form.Errors[0].Message, statusCode: StatusCodes.Status422UnprocessableEntity)
                : await loader.Load(here, viewer, session) is { } wrong
                    ? Pages.ShowAgain<SessionPageView>(new { Model = wrong, Viewer = viewer.PersonId, form.Errors, TypedMinutes = form.Text("minutter") }) : Results.NotFound();
        var outcome = await book.Change(viewer.For(TrainingPermissions.Register), here.UnitId, session, minutes);
        if (outcome == EntryOutcome.NoSession)
            return Results.NotFound();
        if (http.IsPart())
            return Ticks.Answer(outcome);
        if (Ticks.Refusal(outcome) is { } refusal && await loader.Load(here, viewer, session) is { } list)
            return Again(list, viewer, form, refusal);
        return Pages.GoTo(TrainingLinks.Session(here.Code, session));
    }

    private static IResult Again(SessionList list, Viewer viewer, FormInput form, string message)
    {
        form.Wrong("", message);
        return Pages.ShowAgain<SessionPageView>(new { Model = list, Viewer = viewer.PersonId, form.Errors });
    }
}
