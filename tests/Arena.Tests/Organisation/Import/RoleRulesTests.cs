using Arena.Organisation.Import;
using Arena.Platform.Access;
using static Arena.Tests.Organisation.Import.Lists;

namespace Arena.Tests.Organisation.Import;

public sealed class RoleRulesTests
{
    private readonly PlannedTown town = new PlannedTown().WithUnits(Care);

    [Fact]
    public void TheListsWords_AreRolesAtThatUnit_ForAsLongAsTheEmployment()
    {
        town.Staff(Employee("1", role: "Leder"), Employee("2", role: " træningstovholder "), Employee("3", role: "Arbejdsmiljørepræsentant", to: "31-12-2026"),
            Employee("4", role: "Tillidsrepræsentant", from: "01-12-2026"), Employee("5", role: "Leder", to: "31-10-2026"), Employee("6", role: "Leder, Tillidsrepræsentant"));
        Assert.Equal(
            [("1", Role.Manager, Today, null), ("2", Role.TrainingCoordinator, Today, null), ("3", Role.SafetyRep, Today, new DateOnly(2026, 12, 31)),
             ("4", Role.UnionRep, new DateOnly(2026, 12, 1), null), ("6", Role.Manager, Today, null), ("6", Role.UnionRep, Today, (DateOnly?)null)],
            town.Roles.Select(role => (town.StaffPlan.People.First(person => person.Id == role.PersonId).Number, role.Role, role.From, role.To)));
        Assert.All(town.Roles, role => Assert.True(role.FromStaffList && role.UnitId == town["2001-1"].Id));
    }

    [Fact]
    public void ARole_EndsWhenItNoLongerStandsThere_ButNotOnARejectedRow()
    {
        town.Staff(Employee("1", role: "Leder"), Employee("2", role: "Leder"), Employee("3", role: "Leder"));
        town.Staff(Employee("1"), Employee("2", from: "i går", role: "Leder"), Employee("3", role: "Leder"));
        Assert.Equal((1, 1), (town.RoleTally.Ended, town.RoleTally.Unchanged));
        Assert.Equal([Yesterday, null, null], town.Roles.Select(role => role.To));
    }

    [Fact]
    public void ARoleGivenByHand_IsNeitherDoubledNorEnded()
    {
        town.Staff(Employee("1"));
        town.Give(new RoleState { Id = Guid.CreateVersion7(), PersonId = town.Person("1").Id, UnitId = town["2001-1"].Id, Role = Role.Manager, From = Yesterday });
        town.Staff(Employee("1", role: "Leder"));
        Assert.Equal(0, town.RoleTally.New);
        town.Staff(Employee("1"));
        Assert.Null(Assert.Single(town.Roles).To);
    }
}
