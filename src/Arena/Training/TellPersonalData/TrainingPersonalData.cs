using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.TellPersonalData;

/// <summary>The person's own training: minutes by week on the page, every entry in the file.</summary>
internal sealed class TrainingPersonalData : IPersonalData
{
    public async Task<PersonalDataPart> About(ArenaDb db, Guid person)
    {
        var rows = await (
            from row in db.Set<Attendance>()
            join unit in db.Set<Unit>() on row.UnitId equals unit.Id
            where row.PersonId == person
            orderby row.Date descending
            select new { row.Date, row.Minutes, row.Source, row.Form, Counts = row.RemovalId == null, Unit = unit.Name }).ToListAsync();
        var weeks = rows.Where(row => row.Counts).GroupBy(row => IsoWeek.Of(row.Date)).OrderByDescending(week => week.Key)
            .Select(week => (IReadOnlyList<string>)[$"{Format.Capital(Format.Week(week.Key))}, {Format.WeekSpan(week.Key)}", Format.Minutes(week.Sum(row => row.Minutes))]).ToList();
        return new(T("Din træning", "Your training"),
            T("Dage og minutter, som du selv eller dit hold har meldt, eller som kommer fra tidssystemet. Hver linje er med i filen.",
              "Days and minutes that you or your team have reported, or that come from the time system. Every entry is in the file."),
            [T("Uge", "Week"), T("Minutter", "Minutes")], weeks, "training",
            rows.ConvertAll(row => new { row.Date, row.Minutes, row.Unit, Source = row.Source.ToString(), Form = row.Form?.ToString(), row.Counts }));
    }
}
