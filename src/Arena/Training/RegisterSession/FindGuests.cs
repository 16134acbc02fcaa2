using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.RegisterSession;

/// <summary>Finds colleagues of other teams by name, so that a guest is ticked with whoever holds the list.</summary>
internal sealed class FindGuests(ArenaDb db, OrganisationDirectory directory)
{
    public const int FewestLetters = 2;
    public const int MostFound = 10;
    private const int LongestName = 60;

    public static async Task<IResult> Get(Guid session, string? navn, Here here, Viewer viewer, SessionListLoader loader, FindGuests search) =>
        await loader.Load(here, viewer, session) is { } list
            ? Pages.Show<FoundGuests>(new { Found = await search.Find(viewer, list, navn ?? ""), Sought = navn }) : Results.NotFound();

    /// <returns>At most ten, by name; null where too little was typed.</returns>
    public async Task<IReadOnlyList<TickRow>?> Find(Viewer viewer, SessionList list, string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Sum(word => word.Length) < FewestLetters || name.Length > LongestName || name.Any(char.IsControl))
            return null;
        var people = db.Set<Person>().AsQueryable();
        foreach (var word in words)
            people = Named(people, word);
        var rows = await (
            from person in people
            join job in db.Set<Employment>() on person.Id equals job.PersonId
            where job.From <= list.Date && (job.To == null || job.To >= list.Date)
            where !db.Set<Employment>().Any(own => own.PersonId == person.Id && own.UnitId == list.Unit.UnitId && own.From <= list.Date && (own.To == null || own.To >= list.Date))
            orderby person.FirstName, person.LastName, person.Id
            select new { person.Id, person.FirstName, person.LastName, Span = new JobSpan(job.UnitId, job.From, job.To, job.InTargetGroup, job.WeeklyMinutes) })
            .Take(MostFound * 3).ToListAsync();
        var tree = await directory.Tree(viewer.MunicipalityId);
        var there = list.Guests.Where(row => row.IsTicked).Select(row => row.PersonId).ToHashSet();
        return rows.GroupBy(row => row.Id).Take(MostFound).Select(jobs => new TickRow(jobs.Key, $"{jobs.First().FirstName} {jobs.First().LastName}")
        {
            IsTicked = there.Contains(jobs.Key),
            GuestFrom = PersonWeek.CountsIn(jobs.Select(job => job.Span), list.Date, null) is { } unit ? tree.Find(unit)?.Name ?? "" : "",
        }).ToList();
    }

    // SQLite folds the case of a to z only, so ø and Ø are both asked for; PostgreSQL folds all of them
    private IQueryable<Person> Named(IQueryable<Person> people, string word)
    {
        var (lower, upper) = (Pattern(word.ToLower(Language.Danish)), Pattern(word.ToUpper(Language.Danish)));
        var title = Pattern(char.ToUpper(word[0], Language.Danish) + word[1..].ToLower(Language.Danish));
        return db.IsSqlite
            ? people.Where(person => EF.Functions.Like(person.FirstName + " " + person.LastName, lower, "\\")
                || EF.Functions.Like(person.FirstName + " " + person.LastName, upper, "\\")
                || EF.Functions.Like(person.FirstName + " " + person.LastName, title, "\\"))
            : people.Where(person => EF.Functions.ILike(person.FirstName + " " + person.LastName, lower, "\\"));
    }

    private static string Pattern(string word) =>
        $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
