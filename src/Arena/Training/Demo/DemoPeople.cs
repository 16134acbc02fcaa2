using Arena.Organisation;
using Arena.Platform.Access;

namespace Arena.Training.Demo;

/// <summary>Fills the places with people: who works where, who leads, who is away.</summary>
internal static class DemoPeople
{
    private static readonly string[] CareTitles = ["Social- og sundhedshjælper", "Social- og sundhedsassistent", "Sygeplejerske", "Social- og sundhedsassistent", "Ernæringsassistent"];
    private static readonly int[] Hours = [37, 32, 30, 28, 37, 34];

    public static void Build(DemoTown town)
    {
        var municipality = town.NewUnit("100", DemoPlaces.Municipality, UnitLevel.Municipality, UnitKind.Other, null);
        foreach (var administration in DemoPlaces.Others)
        {
            var unit = town.NewUnit(administration.Code, administration.Name, UnitLevel.Administration, UnitKind.Other, municipality);
            Lead(town, unit, "Direktør");
            foreach (var place in administration.Places)
                FillOther(town, place, town.NewUnit(place.Code, place.Name, UnitLevel.Workplace, place.Kind, unit));
        }
        foreach (var area in DemoPlaces.CareAreas)
        {
            var unit = town.NewUnit(area.Code, area.Name, UnitLevel.Area, UnitKind.Other, town.Units["110"]);
            Lead(town, unit, "Områdeleder");
            foreach (var place in area.Places)
                FillCare(town, place, unit);
        }
        WorkInTwoTeams(town);
    }

    private static Person Lead(DemoTown town, Unit unit, string title, DateOnly? from = null)
    {
        var manager = town.NewPerson();
        town.Employ(manager, unit, title, 37, inTargetGroup: false, from);
        town.Give(manager, Role.Manager, unit, from);
        return manager;
    }

    private static void FillOther(DemoTown town, DemoPlace place, Unit unit)
    {
        Lead(town, unit, "Leder");
        var staff = Enumerable.Range(0, place.Staff - 1).Select(_ => town.NewPerson()).ToList();
        foreach (var person in staff)
            town.Employ(person, unit, place.Name.StartsWith("Børne", StringComparison.Ordinal) ? "Pædagog" : "Medarbejder", Hours[town.Dice.Next(Hours.Length)], inTargetGroup: false);
        town.Give(staff[0], Role.SafetyRep, unit);
    }

    private static void FillCare(DemoTown town, DemoPlace place, Unit area)
    {
        var unit = town.NewUnit(place.Code, place.Name, UnitLevel.Workplace, place.Kind, area);
        var leader = Lead(town, unit, "Leder", place.NewManager ? town.ThisWeek.Plus(-3).Monday : null);
        for (var number = 1; number <= place.Teams.Length; number++)
            FillTeam(town, place.Teams[number - 1], town.NewUnit($"{place.Code}-{number}", place.Teams[number - 1].Name, UnitLevel.Team, place.Kind, unit));
        var crew = town.Crews[$"{place.Code}-1"].Members;
        // the nursing home of the personas has one of them as its safety rep
        var safetyRep = place.Code == DemoPlaces.PersonaPlace ? DemoPersonas.SafetyRep(town) : crew[^1].Person;
        town.Give(safetyRep, Role.SafetyRep, unit);
        town.Give(crew[^2].Person, Role.UnionRep, unit);
        town.Gather(unit, GroupKind.OhsGroup, leader, safetyRep);
        town.Gather(unit, GroupKind.TrioGroup, leader, safetyRep, crew[^2].Person);
        town.Gather(unit, GroupKind.JointCommittee, [leader, safetyRep, crew[^2].Person, .. town.Crews.Values.Where(one => one.Unit.Code.StartsWith(place.Code, StringComparison.Ordinal)).Select(one => one.Manager)]);
    }

    private static void FillTeam(DemoTown town, DemoTeam team, Unit unit)
    {
        var members = new List<DemoMember>();
        for (var number = 0; number < team.Staff; number++)
            members.Add(NewMember(town, unit, number));
        var crew = new DemoCrew(unit, team, members[0].Person, members.Skip(1).Take(team.Coordinators).Select(member => member.Person).ToList(), members);
        town.Crews[unit.Code] = crew;
        town.Give(crew.Manager, Role.Manager, unit);
        foreach (var coordinator in crew.Coordinators)
            town.Give(coordinator, Role.TrainingCoordinator, unit, to: team.OneLeaves && coordinator == crew.Coordinators[^1] ? town.Today.AddDays(9) : null);
        if (team.Staff > 28)
            town.Give(members[4].Person, Role.HealthChampion, unit);
    }

    private static DemoMember NewMember(DemoTown town, Unit unit, int number)
    {
        var dice = town.Dice;
        var persona = unit.Code == DemoPlaces.PersonaTeam ? DemoPersonas.Person(town, number) : null;
        var person = persona ?? town.NewPerson();
        // who leads or coordinates has been there all the time
        var (from, to) = number < 6 ? (town.Always, (DateOnly?)null) : dice.NextDouble() switch
        {
            < 0.05 => (town.FirstWeek.Monday.AddDays(dice.Next(170)), null),
            < 0.08 => (town.Always, town.FirstWeek.Monday.AddDays(60 + dice.Next(150))),
            _ => (town.Always, (DateOnly?)null),
        };
        var title = number == 0 ? "Gruppeleder" : CareTitles[dice.Next(CareTitles.Length)];
        var job = town.Employ(person, unit, title, number == 0 ? 37 : Hours[dice.Next(Hours.Length)], inTargetGroup: true, from, to);
        var member = new DemoMember(person, job, dice.NextDouble());
        if (persona is null && number >= 3)
            Absent(town, member);
        return member;
    }

    // only days that have come: what lies ahead is nobody's to know
    private static void Absent(DemoTown town, DemoMember member)
    {
        var dice = town.Dice;
        for (var from = town.FirstWeek.Monday.AddDays(dice.Next(60)); from <= town.Today;)
        {
            var to = from.AddDays(dice.NextDouble() < 0.4 ? 6 + dice.Next(14) : dice.Next(3));
            var isStillAway = to >= town.Today || dice.NextDouble() < 0.01;
            member.Absences.Add(town.Add(new Absence
            {
                Id = town.NewId(),
                MunicipalityId = town.Municipality.Id,
                PersonId = member.Person.Id,
                From = from,
                To = isStillAway ? null : to,
            }));
            if (isStillAway)
                return;
            from = to.AddDays(20 + dice.Next(110));
        }
    }

    private static void WorkInTwoTeams(DemoTown town)
    {
        foreach (var (one, other) in new[] { ("2001-1", "2001-3"), ("2101-1", "2101-2"), ("2003-1", "2102-1"), ("2005-1", "2005-3"), ("2007-1", "2007-3"), ("2104-1", "2104-3") })
            foreach (var member in town.Crews[one].Members.Where(member => member.Job.To is null).Skip(6).Take(3).ToList())
            {
                var job = town.Employ(member.Person, town.Units[other], member.Job.JobTitle!, 8, inTargetGroup: true);
                town.Crews[other].Members.Add(member with { Job = job });
            }
    }
}
