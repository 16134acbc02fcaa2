using System.Globalization;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.ReadLog;

/// <summary>
/// The municipality's log, newest first. Whom an entry is about is never told, and of training not even where: counting
/// entries must not give a small team's figures.
/// </summary>
internal static class ReadLogSlice
{
    private const int RowsOnAPage = 50;

    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Log, Get).Allow(OrganisationPermissions.Administer);
        app.MapGet(OrganisationLinks.LogChain, GetChain).Allow(OrganisationPermissions.Administer);
    }

    private static Task<IResult> Get(Viewer viewer, OrganisationDirectory directory, ArenaDb db, string? om, string? foer) =>
        Show(viewer, directory, db, om, foer, null);

    private static async Task<IResult> GetChain(Viewer viewer, OrganisationDirectory directory, ArenaDb db, Storage storage) =>
        await WholeMunicipality.IsReachedBy(viewer, directory)
            ? await Show(viewer, directory, db, null, null, await AuditVerifier.Verify(() => storage.Read(null)))
            : Results.NotFound();

    private static async Task<IResult> Show(Viewer viewer, OrganisationDirectory directory, ArenaDb db, string? about, string? before, AuditVerdict? verdict)
    {
        if (!await WholeMunicipality.IsReachedBy(viewer, directory))
            return Results.NotFound();
        var topic = AuditWords.Topics.FirstOrDefault(topic => topic.Key == about);
        var entries = db.Set<AuditEntry>().Where(row => row.MunicipalityId == viewer.MunicipalityId);
        if (long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            entries = entries.Where(row => row.Number < number);
        if (topic is not null)
            entries = entries.Where(row => row.Action.StartsWith(topic.Key + "."));
        var rows = await entries.OrderByDescending(row => row.Number).Take(RowsOnAPage + 1)
            .Select(row => new { row.Number, row.At, row.Action, row.Role, row.UnitId, row.ActorId, row.Purpose }).ToListAsync();
        var tree = await directory.Tree(viewer.MunicipalityId);
        // only what is done as administrator carries the name of who did it
        var names = await Names(db, rows.Where(row => row.Role == nameof(Role.Administrator)).Select(row => row.ActorId));
        return Pages.Show<LogView>(new
        {
            Model = new LogPage(topic?.Key, rows.Take(RowsOnAPage).Select(row => new LogRow(row.Number, LocalTime.In(row.At), AuditWords.Of(row.Action), AuditWords.RoleOf(row.Role),
                row.Role == nameof(Role.Administrator) && row.ActorId is { } actor ? names.GetValueOrDefault(actor) : null,
                AuditWords.IsAboutTraining(row.Action) || row.UnitId is not { } unit ? null : tree.Find(unit)?.Name, row.Purpose)).ToList(),
                rows.Count > RowsOnAPage ? rows[RowsOnAPage - 1].Number : null, verdict),
        });
    }

    private static async Task<Dictionary<Guid, string>> Names(ArenaDb db, IEnumerable<Guid?> people)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        return await db.Set<Person>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FirstName + " " + row.LastName);
    }
}

/// <param name="Next">The number that the next page begins before; null on the last.</param>
/// <param name="Verdict">What the check of the whole chain found, where it was asked for.</param>
public sealed record LogPage(string? Topic, IReadOnlyList<LogRow> Rows, long? Next, AuditVerdict? Verdict);

public sealed record LogRow(long Number, DateTime At, string What, string Role, string? Who, string? Unit, string? Purpose);
