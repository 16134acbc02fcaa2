using Arena.Organisation.Invite;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.TendPeople;

/// <summary>People by name or number, a page at a time; those whom the administrator's role reaches.</summary>
internal static class FindPeopleSlice
{
    public const int RowsOnAPage = 25;

    public static void Map(WebApplication app) => app.MapGet(OrganisationLinks.People, Get).Allow(OrganisationPermissions.Administer);

    private static async Task<IResult> Get(Viewer viewer, Reached reached, ArenaDb db, TimeProvider time, string? q, string? side)
    {
        var people = await reached.People(viewer);
        foreach (var word in (q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5))
            people = PeopleSearch.Holding(people, word);
        var count = await people.CountAsync();
        var pages = Math.Max(1, (count + RowsOnAPage - 1) / RowsOnAPage);
        var page = int.TryParse(side, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var some = await people.OrderBy(row => row.FirstName).ThenBy(row => row.LastName).ThenBy(row => row.Id).Skip((page - 1) * RowsOnAPage).Take(RowsOnAPage)
            .Select(row => new { row.Id, row.FirstName, row.LastName, row.Number }).ToListAsync();
        var ids = some.ConvertAll(row => row.Id);
        var today = time.Today();
        var places = await (
            from job in db.Set<Employment>()
            join unit in db.Set<Unit>() on job.UnitId equals unit.Id
            where ids.Contains(job.PersonId) && (job.To == null || job.To >= today)
            orderby job.WeeklyMinutes descending
            select new { job.PersonId, unit.Name }).ToListAsync();
        var roles = await (
            from role in db.Set<RoleAssignment>()
            where ids.Contains(role.PersonId) && (role.To == null || role.To >= today)
            select new { role.PersonId, role.Role }).ToListAsync();
        return Pages.Show<FindPeopleView>(new
        {
            Model = new FoundPeople(q, count, page, pages, some.ConvertAll(row => new FoundPerson(row.Id, $"{row.FirstName} {row.LastName}", row.Number,
                places.Where(place => place.PersonId == row.Id).Select(place => place.Name).Distinct().ToList(),
                roles.Where(role => role.PersonId == row.Id).Select(role => role.Role).Distinct().Order().ToList()))),
        });
    }
}

public sealed record FoundPeople(string? Query, int Count, int Page, int Pages, IReadOnlyList<FoundPerson> Rows);

public sealed record FoundPerson(Guid Id, string Name, string? Number, IReadOnlyList<string> Places, IReadOnlyList<Role> Roles);
