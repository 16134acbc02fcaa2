using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.HoldSession;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.RegisterSession;

/// <summary>A session of the unit with how many were there; null where nobody has opened its list.</summary>
public sealed record SessionRow(Occurrence Held, int? Present);

/// <summary>The unit's sessions today, and those whose lists may still be corrected.</summary>
public sealed record SessionsPage(Here Unit, DateOnly Today, IReadOnlyList<SessionRow> OfToday, IReadOnlyList<SessionRow> Earlier)
{
    /// <summary>Other teams that this person keeps lists for.</summary>
    public IReadOnlyList<UnitNode> OtherUnits { get; init; } = [];
}

internal static class SessionsOfUnitSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/pas", Get).Allow(TrainingPermissions.Register);
        app.MapPost("/enhed/{unit}/pas", Post).Allow(TrainingPermissions.Register);
    }

    /// <summary>The team that this person keeps lists for: as its coordinator, or as the manager of her own team.</summary>
    public static string? FrontOf(Viewer viewer) => UnitsOf(viewer).Select(TrainingLinks.Sessions).FirstOrDefault();

    private static IEnumerable<string> UnitsOf(Viewer viewer) =>
        viewer.Roles.Where(held => held.Role == Role.TrainingCoordinator)
            .Concat(viewer.Roles.Where(held => held.Role == Role.Manager && viewer.UnitsOf(Role.Employee).Contains(held.UnitId)))
            .Select(held => held.UnitCode).Distinct();

    private static async Task<IResult> Get(Here here, Viewer viewer, ArenaDb db, OrganisationDirectory directory, TimeProvider time)
    {
        var tree = await directory.Tree(viewer.MunicipalityId);
        var others = UnitsOf(viewer).Where(code => code != here.Code).Select(tree.Find).OfType<UnitNode>().ToList();
        return Pages.Show<SessionsView>(new { Model = await Load(here, db, time.Today()) with { OtherUnits = others } });
    }

    /// <summary>Opens a block's list: one tap, and two who tap get the same.</summary>
    private static async Task<IResult> Post(Here here, Viewer viewer, FormInput form, ArenaDb db, OpenSession open, TimeProvider time)
    {
        var opened = form.Id("blok") is { } block
            && DateOnly.TryParseExact(form.Text("dato"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date)
            ? await open.OfBlock(viewer.For(TrainingPermissions.Register), here.UnitId, block, date) : null;
        if (opened is { } session)
            return Pages.GoTo(TrainingLinks.Session(here.Code, session));
        form.Wrong("", T("Det pas kan ikke åbnes. Vælg et fra listen.", "That session cannot be opened. Choose one from the list."));
        return Pages.ShowAgain<SessionsView>(new { Model = await Load(here, db, time.Today()), form.Errors });
    }

    private static async Task<SessionsPage> Load(Here here, ArenaDb db, DateOnly today)
    {
        var held = await Occurrences.Between(db, [here.UnitId], IsoWeek.Of(today).Previous.Monday, today);
        var sessions = held.Where(row => row.SessionId is not null).Select(row => row.SessionId).ToList();
        var present = await db.Set<Attendance>().Where(row => sessions.Contains(row.SessionId) && row.RemovalId == null)
            .GroupBy(row => row.SessionId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);
        var rows = held.Select(row => new SessionRow(row, row.SessionId is { } session ? present.GetValueOrDefault(session) : null)).ToList();
        return new SessionsPage(here, today, rows.Where(row => row.Held.Date == today).ToList(),
            rows.Where(row => row.Held.Date < today).OrderByDescending(row => row.Held.Date).ThenByDescending(row => row.Held.Start).ToList());
    }
}
