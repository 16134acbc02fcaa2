using System.Security.Cryptography;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Training.Demo;

/// <summary>
/// The demo municipality as it is made, row by row, from one seed: the same clock gives the same places, people and
/// figures. What must not be guessed (keys of walls and calendars, session stamps) is drawn anew each time.
/// </summary>
internal sealed class DemoTown(DateTime now)
{
    public const int Weeks = 27;
    private int lastNumber = 10_000;

    public Random Dice { get; } = new(20_260_35);
    public DateTime Now { get; } = now;
    public DateOnly Today => DateOnly.FromDateTime(Now);
    public IsoWeek ThisWeek => IsoWeek.Of(Today);
    public IsoWeek FirstWeek => ThisWeek.Plus(-Weeks);

    /// <summary>Long before the first week, and before anything that other modules tell of: what has always been so.</summary>
    public DateOnly Always => FirstWeek.Monday.AddDays(-700);

    public required Municipality Municipality { get; init; }
    public List<object> Rows { get; } = [];
    public Dictionary<string, Unit> Units { get; } = [];
    public Dictionary<string, DemoCrew> Crews { get; } = [];
    public List<Attendance> Attendance { get; } = [];

    public T Add<T>(T row) where T : class
    {
        Rows.Add(row);
        return row;
    }

    /// <summary>A version-7 id of the demo's making, with the seed's chance in it.</summary>
    public Guid NewId()
    {
        var bytes = new byte[16];
        Dice.NextBytes(bytes);
        Guid.CreateVersion7(new DateTimeOffset(FirstWeek.Monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).ToByteArray(bigEndian: true).AsSpan(0, 6).CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new Guid(bytes, bigEndian: true);
    }

    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public Unit NewUnit(string code, string name, UnitLevel level, UnitKind kind, Unit? above)
    {
        var unit = Add(new Unit { Id = NewId(), MunicipalityId = Municipality.Id, Code = code, Name = name, Level = level, Kind = kind, WallKey = NewKey() });
        Add(new UnitPlacement { UnitId = unit.Id, MunicipalityId = Municipality.Id, From = Always, ParentId = above?.Id });
        return Units[code] = unit;
    }

    public Person NewPerson(string? first = null, string? last = null)
    {
        var number = (++lastNumber).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var drawn = DemoNames.Next(Dice);
        var hasMail = first is not null || Dice.NextDouble() < 0.6;
        return Add(new Person
        {
            Id = NewId(),
            MunicipalityId = Municipality.Id,
            Number = number,
            FirstName = first ?? drawn.First,
            LastName = last ?? drawn.Last,
            Email = hasMail ? DemoNames.Mail(first ?? drawn.First, last ?? drawn.Last, number) : null,
            CalendarKey = NewKey(),
        });
    }

    public Employment Employ(Person person, Unit unit, string title, int hours, bool inTargetGroup, DateOnly? from = null, DateOnly? to = null) =>
        Add(new Employment
        {
            Id = NewId(),
            MunicipalityId = Municipality.Id,
            PersonId = person.Id,
            UnitId = unit.Id,
            From = from ?? Always,
            To = to,
            JobTitle = title,
            WeeklyMinutes = hours * 60,
            InTargetGroup = inTargetGroup,
        });

    public void Give(Person person, Role role, Unit unit, DateOnly? from = null, DateOnly? to = null) =>
        Add(new RoleAssignment { Id = NewId(), MunicipalityId = Municipality.Id, PersonId = person.Id, UnitId = unit.Id, Role = role, From = from ?? Always, To = to });

    public void Gather(Unit unit, GroupKind kind, params IEnumerable<Person> members)
    {
        var group = Add(new Group { Id = NewId(), MunicipalityId = Municipality.Id, UnitId = unit.Id, Kind = kind });
        foreach (var member in members.Distinct())
            Add(new GroupMember { Id = NewId(), MunicipalityId = Municipality.Id, GroupId = group.Id, PersonId = member.Id, From = Always });
    }
}

/// <summary>A care team with its people.</summary>
internal sealed record DemoCrew(Unit Unit, DemoTeam Team, Person Manager, List<Person> Coordinators, List<DemoMember> Members);

internal sealed record DemoMember(Person Person, Employment Job, double Eagerness)
{
    public List<Absence> Absences { get; init; } = [];

    public bool IsAway(DateOnly day) => Absences.Exists(absence => absence.From <= day && (absence.To is null || absence.To >= day));
}
