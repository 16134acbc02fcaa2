using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.RecordAttendance;
using static Arena.Platform.Web.Language;

namespace Arena.Training.RegisterSession;

/// <summary>One tick or untick, with the id that whoever tapped has given it.</summary>
internal readonly record struct Tick(Guid Operation, Guid PersonId, bool IsPresent)
{
    public AttendanceEntry Entry(Acting acting, Guid session, Guid unit) => new()
    {
        Acting = acting, Operation = Operation, PersonId = PersonId, IsPresent = IsPresent,
        Source = AttendanceSource.Registered, SessionId = session, SessionUnitId = unit,
    };

    /// <summary>"operation person 1" or "operation person 0".</summary>
    public static Tick? Parse(string text) =>
        text.Split(' ') is [var operation, var person, var present] ? Of(operation, person, present) : null;

    public static Tick? Of(string operation, string person, string present) =>
        Guid.TryParse(operation, out var id) && id != Guid.Empty && Guid.TryParse(person, out var who) && present is "0" or "1"
            ? new(id, who, present == "1") : null;
}

/// <summary>
/// Ticks as they are sent by the list's script or by a program. Nothing is read here: the gate has let the sender in,
/// and the book knows the rules.
/// </summary>
internal static class Ticks
{
    private const int MostAtOnce = 200;

    public static async Task<IResult> PostOne(Guid session, Here here, Viewer viewer, FormInput form, Writer writer, AttendanceBook book) =>
        Tick.Of(form.Text("op"), form.Text("person"), form.Text("med")) is { } tick
            ? Answer(await writer.WriteTogether(book, tick.Entry(viewer.For(TrainingPermissions.Register), session, here.UnitId)))
            : Results.Text(Unreadable, statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>Answers with the refused operations and why; what is not named is there.</summary>
    public static async Task<IResult> PostMany(Guid session, Here here, Viewer viewer, FormInput form, Writer writer, AttendanceBook book)
    {
        var ticks = form.All("kryds").Select(Tick.Parse).ToList();
        if (ticks.Count is 0 or > MostAtOnce || ticks.Contains(null))
            return Results.Text(Unreadable, statusCode: StatusCodes.Status422UnprocessableEntity);
        var acting = viewer.For(TrainingPermissions.Register);
        // handed over in the order in which they were tapped, and written in it
        var outcomes = await Task.WhenAll(ticks.ConvertAll(async tick =>
            (tick!.Value.Operation, Outcome: await writer.WriteTogether(book, tick.Value.Entry(acting, session, here.UnitId)))));
        return Results.Json(outcomes.Where(one => Refusal(one.Outcome) is not null)
            .DistinctBy(one => one.Operation).ToDictionary(one => one.Operation.ToString(), one => Refusal(one.Outcome)));
    }

    public static IResult Answer(EntryOutcome outcome) => outcome switch
    {
        EntryOutcome.NoSession => Results.NotFound(),
        _ when Refusal(outcome) is { } refusal => Results.Text(refusal, statusCode: StatusCodes.Status409Conflict),
        _ => Results.NoContent(),
    };

    public static string? Refusal(EntryOutcome outcome) => outcome switch
    {
        EntryOutcome.NoSession => T("Passet findes ikke.", "There is no such session."),
        EntryOutcome.NotOpen => T("Listen kan ikke rettes mere.", "The list can no longer be corrected."),
        EntryOutcome.NotEmployed => T("Er ikke ansat den dag.", "Is not employed that day."),
        _ => null,
    };

    private static string Unreadable => T("Fluebenet kunne ikke læses.", "The tick could not be read.");
}
