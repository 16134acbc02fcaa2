using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.HoldSession;
using Arena.Training.RecordAttendance;
using Arena.Training.ShowOnFrontPage;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.MyWeek;

/// <summary>Minutes of one's own, and whether one may take them back oneself.</summary>
public sealed record OwnEntry(Guid Id, DateOnly Date, int Minutes, TrainingForm? Form, string? UnitName, bool IsOwn, bool Counts);

public sealed record WeekMinutes(IsoWeek Week, int Minutes);

/// <summary>A person's own week. Nobody else sees it like this.</summary>
public sealed record MyWeekPage
{
    public required string FirstName { get; init; }
    public required DateTime Now { get; init; }
    public required IsoWeek Week { get; init; }
    public bool IsEmployed { get; init; }
    public bool IsInTargetGroup { get; init; }
    public IReadOnlyList<int> Sessions { get; init; } = [];

    /// <summary>Held today and open, not ticked yet.</summary>
    public Occurrence? Open { get; init; }
    public Occurrence? Next { get; init; }
    public IReadOnlyList<OwnEntry> Entries { get; init; } = [];
    public IReadOnlyList<WeekMinutes> Earlier { get; init; } = [];
    public ContactPerson? Contact { get; init; }

    /// <summary>What waits for her, in plans and elsewhere.</summary>
    public IReadOnlyList<FrontPageItem> Waiting { get; init; } = [];

    /// <summary>Where her workplace stands in the loop.</summary>
    public IReadOnlyList<LoopStep> Loop { get; init; } = [];

    /// <summary>What other modules tell of her workplace in a small card: the next meeting.</summary>
    public IReadOnlyList<FrontPagePart> Cards { get; init; } = [];

    public DateOnly Today => DateOnly.FromDateTime(Now);
    public int Minutes => Sessions.Sum();
    public int Missing => Math.Max(0, TrainingGoal.Minutes - Minutes);

    /// <summary>What the ring draws dashed: the next session of this week.</summary>
    public int? NextMinutes => Open?.Minutes ?? (Next is { } next && Week.Contains(next.Date) ? next.Minutes : null);
}

/// <summary>An employee's front page: the week as a ring, the next session, one button.</summary>
internal static class MyWeekSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(TrainingLinks.MyWeek, Get).Allow(Permission.SignedIn);
        app.MapPost(TrainingLinks.TakeBack, TakeBack).Allow(Permission.SignedIn);
    }

    public static string Receipt(string what) => $"{TrainingLinks.MyWeek}?svar={what}";

    private static async Task<IResult> Get(string? svar, Viewer viewer, MyWeekLoader loader, FrontPageLoader around, IEnumerable<IFrontPageParts> modules) =>
        Pages.Show<MyWeekView>(new { Model = await WithWhatWaits(await loader.Load(viewer), viewer, around, modules), Answer = svar });

    /// <summary>The page with what stands around the week: what waits for an answer, the loop, the other modules' cards.</summary>
    public static async Task<MyWeekPage> WithWhatWaits(MyWeekPage page, Viewer viewer, FrontPageLoader around, IEnumerable<IFrontPageParts> modules)
    {
        var workplace = await around.Workplace(viewer);
        var cards = new List<FrontPagePart>();
        // training is what the page is about already
        foreach (var module in modules.Where(one => one is not TrainingFrontPage))
            cards.AddRange((await module.For(viewer, workplace)).Where(part => part.Place == FrontPagePlace.Card));
        return page with { Waiting = await around.Waiting(viewer), Loop = page.IsInTargetGroup ? await around.Loop(viewer, workplace) : [], Cards = cards };
    }

    /// <summary>Takes back one's own check-in or report. What a coordinator has ticked, she unticks.</summary>
    private static async Task<IResult> TakeBack(Viewer viewer, FormInput form, ArenaDb db, Writer writer, AttendanceBook book, MyWeekLoader loader, FrontPageLoader around, IEnumerable<IFrontPageParts> modules)
    {
        var own = form.Id("id") is { } id ? await db.Set<Attendance>().FirstOrDefaultAsync(row => row.PersonId == viewer.PersonId && row.Id == id) : null;
        if (own is null || form.Id("op") is not { } operation || operation == Guid.Empty)
            return Results.NotFound();
        var outcome = await writer.WriteTogether(book, new AttendanceEntry
        {
            Acting = viewer.As(Role.Employee), Operation = operation, PersonId = viewer.PersonId, IsPresent = false,
            Source = own.Source, SessionId = own.SessionId, Date = own.Date, TakesBack = own.Id,
        });
        return outcome is EntryOutcome.Written or EntryOutcome.AlreadyThere ? Pages.GoTo(Receipt("fortrudt"))
            : Pages.ShowAgain<MyWeekView>(new { Model = await WithWhatWaits(await loader.Load(viewer), viewer, around, modules), Refusal = Language.T("Det kan ikke rettes mere.", "It can no longer be corrected.") });
    }
}
