using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Training;
using Arena.Training.KeepCounts;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Support;

/// <summary>
/// A municipality for a test, built with defaults and written in one go: units, people, employments, roles, absences,
/// attendance. Employments begin on 1 January 2020 unless told otherwise, full time and in the target group.
/// </summary>
public sealed class Town
{
    private static int number;
    private readonly List<object> rows = [];
    private readonly Dictionary<string, Unit> units = [];
    private static readonly DateOnly Long = new(2020, 1, 1);

    public Town(string name = "Prøvestad Kommune", bool isDemo = false)
    {
        Municipality = new Municipality { Id = Guid.CreateVersion7(), Name = name, IsDemo = isDemo };
        rows.Add(Municipality);
        Root = AddUnit("100", name, UnitLevel.Municipality, null);
    }

    public Municipality Municipality { get; }
    public Guid Id => Municipality.Id;
    public Unit Root { get; }
    public Unit this[string code] => units[code];

    public Unit AddUnit(string code, string name, UnitLevel level, string? parent, UnitKind kind = UnitKind.Other, DateOnly? from = null, DateOnly? to = null)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, Code = code, Name = name, Level = level, Kind = kind,
            WallKey = Guid.CreateVersion7().ToString("N"),
        };
        units[code] = unit;
        rows.Add(unit);
        rows.Add(new UnitPlacement { UnitId = unit.Id, MunicipalityId = Municipality.Id, From = from ?? Long, To = to, ParentId = parent is null ? null : units[parent].Id });
        return unit;
    }

    /// <summary>Administration 110, area 1110, two nursing homes 2001 and 2002 with teams 2001-1, 2001-2 and 2002-1.</summary>
    public Town WithCare()
    {
        AddUnit("110", "Sundhed og Omsorg", UnitLevel.Administration, "100");
        AddUnit("1110", "Lokalområde Nord", UnitLevel.Area, "110");
        AddUnit("2001", "Plejehjemmet Solgaven", UnitLevel.Workplace, "1110", UnitKind.NursingHome);
        AddUnit("2001-1", "Solgaven, stuen", UnitLevel.Team, "2001", UnitKind.NursingHome);
        AddUnit("2001-2", "Solgaven, 1. sal", UnitLevel.Team, "2001", UnitKind.NursingHome);
        AddUnit("2002", "Plejehjemmet Møllebo", UnitLevel.Workplace, "1110", UnitKind.NursingHome);
        AddUnit("2002-1", "Møllebo, stuen", UnitLevel.Team, "2002", UnitKind.NursingHome);
        return this;
    }

    public Person AddPerson(string firstName, string lastName = "Prøve", string? number = null, string? email = null)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id,
            Number = number ?? Interlocked.Increment(ref Town.number).ToString("'T'00000", System.Globalization.CultureInfo.InvariantCulture),
            FirstName = firstName, LastName = lastName, Email = email, CalendarKey = Guid.CreateVersion7().ToString("N"),
        };
        rows.Add(person);
        return person;
    }

    /// <summary>A new person employed at the unit.</summary>
    public Person Employ(string unit, string firstName = "Anne", string lastName = "Prøve", bool inTargetGroup = true, decimal hours = 37, DateOnly? from = null, DateOnly? to = null)
    {
        var person = AddPerson(firstName, lastName);
        AddJob(person, unit, inTargetGroup, hours, from, to);
        return person;
    }

    public IReadOnlyList<Person> EmployMany(string unit, int count) =>
        Enumerable.Range(1, count).Select(position => Employ(unit, $"Person{position:00}")).ToList();

    public Employment AddJob(Person person, string unit, bool inTargetGroup = true, decimal hours = 37, DateOnly? from = null, DateOnly? to = null)
    {
        var job = new Employment
        {
            Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person.Id, UnitId = units[unit].Id, From = from ?? Long, To = to,
            JobTitle = "Social- og sundhedsassistent", WeeklyMinutes = (int)(hours * 60), InTargetGroup = inTargetGroup,
        };
        rows.Add(job);
        return job;
    }

    /// <summary>A role, and an account to sign in with.</summary>
    public Person Give(Person person, Role role, string unit, DateOnly? from = null, DateOnly? to = null)
    {
        rows.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person.Id, UnitId = units[unit].Id, Role = role, From = from ?? Long, To = to });
        return WithAccount(person);
    }

    public Person WithAccount(Person person)
    {
        if (!rows.OfType<Account>().Any(account => account.PersonId == person.Id))
            rows.Add(new Account
            {
                Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person.Id, UserName = person.Id.ToString("N"),
                NormalizedUserName = person.Id.ToString("N").ToUpperInvariant(), SecurityStamp = Guid.CreateVersion7().ToString("N"),
            });
        return person;
    }

    public void AddAbsence(Person person, DateOnly from, DateOnly? to) =>
        rows.Add(new Absence { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person.Id, From = from, To = to });

    public void Train(Person person, string unit, DateOnly date, int minutes) =>
        rows.Add(new Attendance { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person.Id, UnitId = units[unit].Id, Date = date, Minutes = minutes, Source = AttendanceSource.Imported });

    public TrainingBlock AddBlock(string unit, int day = 4, TimeOnly? start = null, int minutes = 15, TrainingForm form = TrainingForm.Strength)
    {
        var block = new TrainingBlock { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, UnitId = units[unit].Id, Day = day, Start = start ?? new TimeOnly(7, 30), Minutes = minutes, Form = form, Place = "Dagligstuen", From = Long };
        rows.Add(block);
        return block;
    }

    public TrainingSession AddSession(string unit, DateOnly date, int minutes = 15, TimeOnly? start = null, TrainingBlock? block = null)
    {
        var session = new TrainingSession { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, UnitId = units[unit].Id, Date = date, Start = start ?? new TimeOnly(7, 30), Minutes = minutes, Form = TrainingForm.Strength, BlockId = block?.Id };
        rows.Add(session);
        return session;
    }

    /// <summary>Any other row of this municipality.</summary>
    public T Add<T>(T row) where T : class
    {
        rows.Add(row);
        return row;
    }

    /// <summary>The tree as the program would read it.</summary>
    public UnitTree Tree() => new(Municipality,
        rows.OfType<Unit>().Select(unit => new UnitNode(unit.Id, unit.Code, unit.Name, unit.Level, unit.Kind, unit.Ownership)), rows.OfType<UnitPlacement>());

    /// <summary>Writes everything, and counts the weeks from the first attendance (else this week) on.</summary>
    public async Task<Town> Save(ArenaServer server)
    {
        var first = rows.OfType<Attendance>().Select(row => IsoWeek.Of(row.Date)).DefaultIfEmpty(server.Clock.ThisWeek()).Min();
        await server.Write(async db =>
        {
            db.AddRange(rows);
            db.Record("test.town");
            await db.SaveChangesAsync();
            await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, Id);
            var tree = await UnitTrees.Read(db, Municipality);
            await server.Services.GetRequiredService<WeekBook>().Recount(db, tree, first);
        });
        return this;
    }
}
