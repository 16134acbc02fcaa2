using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Training;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Bench;

/// <summary>A municipality of any size for the bench: administrations, areas, workplaces of teams of 30, and one registrar and one planner with accounts.</summary>
internal sealed class BenchTown
{
    private static readonly DateOnly Long = new(2015, 1, 1);
    public Municipality Municipality { get; } = new() { Id = Guid.CreateVersion7(), Name = "Bænkestad Kommune" };
    public List<Unit> Units { get; } = [];
    public List<UnitPlacement> Placements { get; } = [];
    public List<Unit> Teams { get; } = [];
    public List<(Guid Person, Unit Team)> People { get; } = [];
    public Guid Registrar { get; private set; }
    public Guid Planner { get; private set; }
    public Unit Root => Units[0];

    /// <param name="workplaces">How many workplaces; null: as many as the people fill.</param>
    public BenchTown(int people, int? workplaces = null)
    {
        var root = Add("100", "Bænkestad Kommune", UnitLevel.Municipality, null);
        for (var area = 0; area < 5; area++)
        {
            var administration = Add($"1{area}1", $"Forvaltning {area}", UnitLevel.Administration, root);
            for (var place = 0; place < (workplaces ?? Math.Max(5, people / 120)) / 5; place++)
            {
                var workplace = Add($"2{area}{place:000}", $"Plejehjemmet {area}-{place}", UnitLevel.Workplace, administration);
                for (var team = 0; team < 4; team++)
                    Teams.Add(Add($"2{area}{place:000}-{team}", $"Hold {area}-{place}-{team}", UnitLevel.Team, workplace));
            }
        }
        for (var number = 0; number < people; number++)
            People.Add((Guid.CreateVersion7(), Teams[number % Teams.Count]));
    }

    public UnitTree Tree() => new(Municipality, Units.Select(unit => new UnitNode(unit.Id, unit.Code, unit.Name, unit.Level, unit.Kind, unit.Ownership)), Placements);

    public async Task Save(Writer writer, OrganisationDirectory directory, WeekBook book)
    {
        await writer.Write(Acting.Operator(null), async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            Municipality.KeepFor(120);
            db.Add(Municipality);
            db.AddRange(Units);
            db.AddRange(Placements);
            foreach (var (person, team) in People)
            {
                db.Add(new Person { Id = person, MunicipalityId = Municipality.Id, Number = person.ToString("N")[20..], FirstName = "Person", LastName = team.Code, CalendarKey = person.ToString("N") });
                db.Add(new Employment { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person, UnitId = team.Id, From = Long, WeeklyMinutes = 2220, InTargetGroup = true });
            }
            Registrar = AddAccount(db, Role.Manager, Teams[0]);
            Planner = AddAccount(db, Role.Planner, Root);
            db.Record("bench.town");
            await db.SaveChangesAsync();
            await directory.OrganisationChanged(db, Municipality.Id);
            await book.OpenThisWeek(db, Tree());
        });
    }

    private Guid AddAccount(ArenaDb db, Role role, Unit unit)
    {
        var person = Guid.CreateVersion7();
        var account = new Account { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person, UserName = role.ToString(), NormalizedUserName = role.ToString().ToUpperInvariant(), SecurityStamp = "bench" };
        db.Add(new Person { Id = person, MunicipalityId = Municipality.Id, FirstName = "Bodil", LastName = role.ToString(), CalendarKey = person.ToString("N") });
        db.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, PersonId = person, UnitId = unit.Id, Role = role, From = Long });
        db.Add(account);
        return account.Id;
    }

    private Unit Add(string code, string name, UnitLevel level, Unit? parent)
    {
        var unit = new Unit { Id = Guid.CreateVersion7(), MunicipalityId = Municipality.Id, Code = code, Name = name, Level = level, Kind = UnitKind.NursingHome, WallKey = Guid.CreateVersion7().ToString("N") };
        Units.Add(unit);
        Placements.Add(new UnitPlacement { UnitId = unit.Id, MunicipalityId = Municipality.Id, From = Long, ParentId = parent?.Id });
        return unit;
    }
}
