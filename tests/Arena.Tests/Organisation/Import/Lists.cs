using System.Text;
using Arena.Organisation;
using Arena.Organisation.Import;
using Arena.Platform.Csv;

namespace Arena.Tests.Organisation.Import;

/// <summary>The municipality's lists as text, with defaults for what a test is not about.</summary>
internal static class Lists
{
    public static readonly DateOnly Today = new(2026, 11, 19);
    public static readonly DateOnly Yesterday = Today.AddDays(-1);

    public static readonly string[] Care = ["100;Prøve Kommune;;Kommune", "110;Omsorg;100;Forvaltning", "2001;Plejehjemmet Solgaven;110;Arbejdsplads", "2001-1;Solgaven, stuen;2001;Team", "2001-2;Solgaven, 1. sal;2001;Team"];

    public static string Units(params IEnumerable<string> rows) => Text(ImportFiles.Units, rows);
    public static string Staff(params IEnumerable<string> rows) => Text(ImportFiles.Staff, rows);
    public static string Absence(params IEnumerable<string> rows) => Text(ImportFiles.Absence, rows);
    public static string Attendance(params IEnumerable<string> rows) => string.Join('\n', ["Dato;Enhedskode;Tjenestenummer;Minutter", .. rows]) + "\n";

    /// <summary>A row of the staff list.</summary>
    public static string Employee(string number, string unit = "2001-1", string first = "Anne", string last = "Prøve", string email = "", string title = "Sosu",
        string hours = "37", string from = "01-01-2020", string to = "", string role = "", string group = "ja") =>
        string.Join(';', number, first, last, email, unit, title, hours, from, to, role, group);

    public static CsvTable Table(ImportFile file, string text) => CsvTable.Read(file.Name, Encoding.UTF8.GetBytes(text), file.Columns);

    public static ImportTally Tally() => new(new("Rækker", "Rows"), "fil.csv");

    private static string Text(ImportFile file, IEnumerable<string> rows) => string.Join('\n', [string.Join(';', file.Columns), .. rows]) + "\n";
}

/// <summary>A municipality in memory that lists are held against, one after another, as imports would.</summary>
internal sealed class PlannedTown
{
    private List<UnitState> units = [];
    private List<PersonState> people = [];
    private List<RoleState> roles = [];
    private List<AbsenceState> absences = [];

    public DateOnly Today { get; set; } = Lists.Today;
    public DateOnly? KeptFrom { get; set; }
    public UnitPlan UnitPlan { get; private set; } = null!;
    public StaffPlan StaffPlan { get; private set; } = null!;
    public ImportTally PeopleTally { get; private set; } = null!;
    public ImportTally RoleTally { get; private set; } = null!;
    public IReadOnlyList<RoleState> Roles => roles;
    public IReadOnlyList<AbsenceState> Absences => absences;
    public UnitState this[string code] => UnitPlan.Find(code)!;
    public PersonState Person(string number) => StaffPlan.Find(number)!;

    public PlannedTown WithUnits(params IEnumerable<string> rows)
    {
        Units(rows);
        return this;
    }

    public ImportTally Units(params IEnumerable<string> rows)
    {
        var tally = Lists.Tally();
        UnitPlan = new UnitPlan(units, Today);
        UnitPlan.Compare(Lists.Table(ImportFiles.Units, Lists.Units(rows)), "100", tally);
        units = UnitPlan.Units.Select(Stored).ToList();
        var after = new UnitPlan(units, Today);
        StaffPlan = new StaffPlan(people, after, Today);
        return tally;
    }

    public ImportTally Staff(params IEnumerable<string> rows)
    {
        var tally = Lists.Tally();
        (PeopleTally, RoleTally) = (Lists.Tally(), Lists.Tally());
        StaffPlan = new StaffPlan(people, new UnitPlan(units, Today), Today);
        StaffPlan.Compare(Lists.Table(ImportFiles.Staff, Lists.Staff(rows)), tally, PeopleTally);
        var plan = new RolePlan(roles);
        plan.Compare(StaffPlan, Today, RoleTally);
        people = StaffPlan.People.Select(Stored).ToList();
        roles = plan.Roles.Select(role => new RoleState { Id = role.Id, PersonId = role.PersonId, UnitId = role.UnitId, Role = role.Role, From = role.From, To = role.To, FromStaffList = role.FromStaffList }).ToList();
        return tally;
    }

    public ImportTally Absent(params IEnumerable<string> rows)
    {
        var tally = Lists.Tally();
        var plan = new AbsencePlan(absences, KeptFrom);
        plan.Compare(Lists.Table(ImportFiles.Absence, Lists.Absence(rows)), number => StaffPlan.Find(number)?.Id, tally);
        absences = plan.Absences.Select(row => new AbsenceState { Id = row.Id, PersonId = row.PersonId, From = row.From, To = row.To }).ToList();
        return tally;
    }

    public void Give(RoleState role) => roles.Add(role);

    private UnitState Stored(UnitState unit) => new()
    {
        Id = unit.Id, Code = unit.Code, Name = unit.Name, Level = unit.Level, Kind = unit.Kind, Ownership = unit.Ownership, ParentId = unit.ParentId,
        Placement = new() { UnitId = unit.Id, MunicipalityId = Guid.Empty, From = UnitListWords.Always, To = unit.IsOpenOn(Today) ? null : Today.AddDays(-1), ParentId = unit.ParentId },
    };

    private static PersonState Stored(PersonState person)
    {
        var stored = new PersonState { Id = person.Id, Number = person.Number, FirstName = person.FirstName, LastName = person.LastName, Email = person.Email };
        stored.Jobs.AddRange(person.Jobs.Select(job => new JobState { Id = job.Id, UnitId = job.UnitId, From = job.From, To = job.To, JobTitle = job.JobTitle, WeeklyMinutes = job.WeeklyMinutes, InTargetGroup = job.InTargetGroup }));
        return stored;
    }
}
