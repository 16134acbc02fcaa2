using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans.SignTogether;

/// <summary>A team with a manager, a safety rep, a coordinator, an employee, and one in the TRIO; and the manager next door.</summary>
internal sealed class Place
{
    private static readonly DateOnly Long = new(2024, 1, 1);

    public Place()
    {
        Manager = Town.Give(Town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        SafetyRep = Town.Give(Town.Employ("2001-1", "Samir"), Role.SafetyRep, "2001-1");
        Coordinator = Town.Give(Town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        Employee = Town.WithAccount(Town.Employ("2001-1", "Amina"));
        TrioMember = Town.WithAccount(Town.Employ("2001-1", "Grete"));
        NextDoor = Town.Give(Town.Employ("2002-1", "Karen", inTargetGroup: false), Role.Manager, "2002-1");
        var trio = Town.Add(new Group { Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, UnitId = Town["2001-1"].Id, Kind = GroupKind.TrioGroup });
        foreach (var member in (Person[])[Manager, TrioMember])
            Town.Add(new GroupMember { Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, GroupId = trio.Id, PersonId = member.Id, From = Long });
    }

    public Town Town { get; } = new Town().WithCare();
    public Person Manager { get; }
    public Person SafetyRep { get; }
    public Person Coordinator { get; }
    public Person Employee { get; }
    public Person TrioMember { get; }
    public Person NextDoor { get; }

    public static async Task<Place> In(ArenaServer server)
    {
        var place = new Place();
        await place.Town.Save(server);
        return place;
    }
}
