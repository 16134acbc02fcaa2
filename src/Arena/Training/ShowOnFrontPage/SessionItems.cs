using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Arena.Training.HoldSession;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ShowOnFrontPage;

/// <summary>Sessions whose lists wait for whoever keeps them: today's, and those of this week and the last that nobody has opened. About these days only, so no mail.</summary>
internal sealed class SessionItems(OrganisationDirectory directory, TimeProvider time) : IFrontPageItems
{
    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        if (person is not { } one)
            return [];
        var now = time.LocalNow();
        var today = DateOnly.FromDateTime(now);
        var units = await KeepsListsOf(db, one, today);
        if (units.Count == 0)
            return [];
        var tree = await directory.Tree(municipality);
        var unopened = (await Occurrences.Between(db, units, IsoWeek.Of(today).Previous.Monday, today)).Where(row => row.SessionId is null && row.OpensAt <= now);
        return unopened.GroupBy(row => row.UnitId).SelectMany(held => Of(one, tree[held.Key], held.ToList(), today)).ToList();
    }

    private static IEnumerable<FrontPageItem> Of(Guid person, UnitNode unit, List<Occurrence> held, DateOnly today)
    {
        var link = TrainingLinks.Sessions(unit.Code);
        foreach (var row in held.Where(row => row.Date == today))
            yield return new(person, WaitingKind.Soon, "list-check",
                () => T($"Registrér dagens pas {TrainingDays.Clock(row.Start)}", $"Register today's session {TrainingDays.Clock(row.Start)}"),
                () => string.Join(", ", new[] { unit.Name, row.Form.Name() }), link, today) { IsMailed = false };
        var earlier = held.Count(row => row.Date < today);
        if (earlier > 0)
            yield return new(person, WaitingKind.Told, "list-check",
                () => earlier == 1 ? T("Blev der trænet? Ét pas er ikke registreret", "Did you train? One session is not registered")
                    : T($"Blev der trænet? {Format.Capital(Format.Words(earlier))} pas er ikke registreret", $"Did you train? {Format.Capital(Format.Words(earlier))} sessions are not registered"),
                () => T($"{unit.Name}. Udfyld listerne, mens I kan huske dem.", $"{unit.Name}. Fill in the lists while you remember."), link) { IsMailed = false };
    }

    // as coordinator, or as manager of the very team where she works
    private static Task<List<Guid>> KeepsListsOf(ArenaDb db, Guid person, DateOnly today)
    {
        var works = db.Set<Employment>().Where(job => job.PersonId == person && job.From <= today && (job.To == null || job.To >= today)).Select(job => job.UnitId);
        return db.Set<RoleAssignment>().Where(role => role.PersonId == person && role.From <= today && (role.To == null || role.To >= today)
                && (role.Role == Role.TrainingCoordinator || (role.Role == Role.Manager && works.Contains(role.UnitId))))
            .Select(role => role.UnitId).Distinct().ToListAsync();
    }
}
