using Arena.Organisation;
using Arena.Platform.Access;

namespace Arena.Training.Demo;

/// <summary>The seven people whose eyes a visitor of the demo may borrow, each with one click and no password.</summary>
internal static class DemoPersonas
{
    /// <summary>The first people of the personas' team, in the order of their roles there.</summary>
    public static Person? Person(DemoTown town, int number) => number switch
    {
        0 => WithAccount(town, 1, "Birthe", "Engholt"),
        1 => WithAccount(town, 3, "Jonas", "Lindeskov"),
        DemoTraining.Amina => WithAccount(town, 2, "Amina", "Havbo"),
        _ => null,
    };

    public static Person SafetyRep(DemoTown town)
    {
        var samir = WithAccount(town, 4, "Samir", "Fjeldmark");
        var crew = town.Crews[DemoPlaces.PersonaPlace + "-3"];
        crew.Members.Add(new DemoMember(samir, town.Employ(samir, crew.Unit, "Sygeplejerske", 37, inTargetGroup: true), 0.2));
        return samir;
    }

    public static void Staff(DemoTown town)
    {
        var health = town.Units["3001"];
        var rikke = WithAccount(town, 5, "Rikke", "Sandager");
        town.Employ(rikke, health, "Fysioterapeut", 37, inTargetGroup: false);
        foreach (var code in DemoPlaces.FirstConsultant)
            town.Give(rikke, Role.Consultant, town.Units[code]);
        var other = town.NewPerson();
        town.Employ(other, health, "Fysioterapeut", 37, inTargetGroup: false);
        foreach (var code in DemoPlaces.SecondConsultant)
            town.Give(other, Role.Consultant, town.Units[code]);
        var ohs = town.NewPerson();
        town.Employ(ohs, health, "Arbejdsmiljøkoordinator", 37, inTargetGroup: false);
        town.Give(ohs, Role.OhsCoordinator, town.Units["110"]);

        var karen = WithAccount(town, 6, "Karen", "Vestermark");
        town.Employ(karen, health, "Udviklingskonsulent", 37, inTargetGroup: false);
        town.Give(karen, Role.Planner, town.Units["100"]);
        var ole = WithAccount(town, 7, "Ole", "Bakkebo");
        town.Employ(ole, town.Units["5002"], "Systemansvarlig", 37, inTargetGroup: false);
        town.Give(ole, Role.Administrator, town.Units["100"]);
        town.Gather(town.Units["100"], GroupKind.MainJointCommittee, karen, ohs, town.Crews[DemoPlaces.PersonaTeam].Manager);
    }

    private static Person WithAccount(DemoTown town, int number, string first, string last)
    {
        var person = town.NewPerson(first, last);
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"demo-{number}");
        town.Add(new Account
        {
            Id = town.NewId(),
            MunicipalityId = town.Municipality.Id,
            PersonId = person.Id,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            SecurityStamp = DemoTown.NewKey(),
            IsDemoPersona = true,
        });
        return person;
    }
}
