using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.HoldSession;
using Arena.Training.MyWeek;
using Arena.Training.RecordAttendance;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.CheckIn;

/// <summary>A session that one can say one is at, or is at already.</summary>
public sealed record CheckInChoice(Occurrence Held, bool IsThere);

/// <summary>What the wall's QR code opens: the session now, and one button.</summary>
public sealed record WallPage(string WallKey, string UnitName, bool IsSignedIn, bool IsEmployed, DateTime Now, IReadOnlyList<CheckInChoice> OfToday)
{
    /// <summary>Open now, the nearest first.</summary>
    public IReadOnlyList<CheckInChoice> Open => OfToday.Where(choice => choice.Held.IsOpenAt(Now)).OrderBy(choice => choice.Held.DistanceTo(Now)).ToList();
    public Occurrence? Next => OfToday.Select(choice => choice.Held).FirstOrDefault(held => held.OpensAt > Now);
    public string? Message { get; init; }
}

/// <summary>"I am here": one tap by the person herself, from the wall's code or from her own week.</summary>
internal static class CheckInSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/t/{wallKey}", Get).Allow(Permission.Public);
        app.MapPost("/t/{wallKey}", PostFromWall).Allow(Permission.SignedIn);
        app.MapPost(TrainingLinks.ImHere, PostFromMyWeek).Allow(Permission.SignedIn);
    }

    private static async Task<IResult> Get(string wallKey, Viewer? viewer, ArenaDb db, Storage storage, TimeProvider time)
    {
        if (viewer is not null)
            return await Load(wallKey, viewer, db, time) is { } page ? Pages.Show<WallPageView>(new { Model = page }) : Results.NotFound();
        // the name of the place hangs on the same wall; nothing more is shown to a stranger
        await using var all = storage.Read(null);
        var name = await all.Set<Unit>().Where(unit => unit.WallKey == wallKey).Select(unit => unit.Name).FirstOrDefaultAsync();
        return name is null ? Results.NotFound()
            : Pages.Show<WallPageView>(new { Model = new WallPage(wallKey, name, false, false, time.LocalNow(), []) });
    }

    private static async Task<IResult> PostFromWall(string wallKey, Viewer viewer, FormInput form, ArenaDb db, CheckInDesk desk, TimeProvider time)
    {
        var unit = await db.Set<Unit>().Where(row => row.WallKey == wallKey).Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
        if (unit is not { } here)
            return Results.NotFound();
        var refusal = await desk.Take(viewer, [here], form);
        if (refusal is null)
            return Pages.GoTo(MyWeekSlice.Receipt("her"));
        return Pages.ShowAgain<WallPageView>(new { Model = (await Load(wallKey, viewer, db, time))! with { Message = refusal } });
    }

    private static async Task<IResult> PostFromMyWeek(Viewer viewer, FormInput form, CheckInDesk desk, MyWeekLoader loader, FrontPageLoader around, IEnumerable<IFrontPageParts> modules)
    {
        var refusal = await desk.Take(viewer, viewer.UnitsOf(Role.Employee).ToList(), form);
        return refusal is null ? Pages.GoTo(MyWeekSlice.Receipt("her"))
            : Pages.ShowAgain<MyWeekView>(new { Model = await MyWeekSlice.WithWhatWaits(await loader.Load(viewer), viewer, around, modules), Refusal = refusal });
    }

    private static async Task<WallPage?> Load(string wallKey, Viewer viewer, ArenaDb db, TimeProvider time)
    {
        var unit = await db.Set<Unit>().FirstOrDefaultAsync(row => row.WallKey == wallKey);
        if (unit is null)
            return null;
        var now = time.LocalNow();
        var today = DateOnly.FromDateTime(now);
        var held = await Occurrences.Between(db, [unit.Id], today, today);
        var there = await OwnSessions(db, viewer.PersonId, today);
        return new WallPage(wallKey, unit.Name, true, viewer.Holds(Role.Employee), now,
            held.Select(row => new CheckInChoice(row, row.SessionId is { } session && there.Contains(session))).ToList());
    }

    public static async Task<HashSet<Guid>> OwnSessions(ArenaDb db, Guid person, DateOnly date) =>
        (await db.Set<Attendance>().Where(row => row.PersonId == person && row.Date == date && row.SessionId != null && row.RemovalId == null)
            .Select(row => row.SessionId!.Value).ToListAsync()).ToHashSet();
}

/// <summary>Takes the tap: finds the session today, opens it where nobody has, and hands the entry to the book.</summary>
internal sealed class CheckInDesk(ArenaDb db, Writer writer, AttendanceBook book, OpenSession open, TimeProvider time)
{
    /// <returns>Null when the person is on the list; else why not.</returns>
    public async Task<string?> Take(Viewer viewer, IReadOnlyCollection<Guid> units, FormInput form)
    {
        var now = time.LocalNow();
        var today = DateOnly.FromDateTime(now);
        var (block, session) = (form.Id("blok"), form.Id("pas"));
        var held = (await Occurrences.Between(db, units, today, today)).FirstOrDefault(row =>
            session is not null ? row.SessionId == session : block is not null && row.BlockId == block);
        if (held is null || form.Id("op") is not { } operation || operation == Guid.Empty)
            return T("Det pas er ikke i dag. Vælg et herunder.", "That session is not today. Choose one below.");
        if (!held.IsOpenAt(now))
            return T($"Du kan melde dig fra kl. {Platform.Web.Parts.Format.Time(TimeOnly.FromDateTime(held.OpensAt))}.", $"You can check in from {Platform.Web.Parts.Format.Time(TimeOnly.FromDateTime(held.OpensAt))}.");
        var acting = viewer.As(Role.Employee);
        var list = held.SessionId ?? await open.OfBlock(acting, held.UnitId, held.BlockId!.Value, today);
        if (list is null)
            return T("Passet kunne ikke åbnes. Prøv igen.", "The session could not be opened. Try again.");
        var outcome = await writer.WriteTogether(book, new AttendanceEntry
        {
            Acting = acting, Operation = operation, PersonId = viewer.PersonId, Source = AttendanceSource.CheckedIn, SessionId = list, SessionUnitId = held.UnitId,
        });
        return outcome switch
        {
            EntryOutcome.NotEmployed => T("Du er ikke ansat i kommunen i dag, så der er ingen minutter at skrive.", "You are not employed in the municipality today, so there are no minutes to enter."),
            EntryOutcome.Written or EntryOutcome.AlreadyThere => null,
            _ => T("Passet kan ikke rettes mere.", "The session can no longer be corrected."),
        };
    }
}
