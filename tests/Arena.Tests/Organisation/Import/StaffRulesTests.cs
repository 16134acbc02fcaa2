using Arena.Organisation.Import;
using static Arena.Tests.Organisation.Import.Lists;

namespace Arena.Tests.Organisation.Import;

public sealed class StaffRulesTests
{
    private readonly PlannedTown town = new PlannedTown().WithUnits(Care);

    [Fact]
    public void Faults_RejectTheRow_EachWithItsReason()
    {
        var tally = town.Staff(
            Employee(""), Employee("1", unit: "9999"), Employee("2", from: "i går"), Employee("3", to: "2024-5-1"), Employee("4", to: "31-12-2019"), Employee("5", from: ""), Employee("6"));
        Assert.Equal(
            [(2, ImportReasons.NoNumber), (3, ImportReasons.UnknownUnit), (4, ImportReasons.UnreadableDate), (5, ImportReasons.UnreadableDate), (6, ImportReasons.EndBeforeStart), (7, ImportReasons.UnreadableDate)],
            tally.Rejected.Select(row => (row.Line, row.Reason)));
        Assert.Equal(1, tally.New);
    }

    [Fact]
    public void AnIdenticalRow_IsCountedOnce_SpacesAside()
    {
        var tally = town.Staff(Employee("1"), Employee("1", first: "  Anne ", hours: "37,0"));
        Assert.Equal((1, 3), (tally.New, Assert.Single(tally.Duplicates).Line));
        Assert.Equal("Anne", town.Person("1").FirstName);
    }

    [Fact]
    public void AnUnreadableEmail_IsDropped_AndTheRowTaken()
    {
        var tally = town.Staff(Employee("1", email: "ikke en mail"), Employee("2", email: "bo@by.example"));
        Assert.Equal((2, ImportReasons.UnreadableEmail), (tally.New, Assert.Single(tally.Warnings).Reason));
        Assert.Null(town.Person("1").Email);
        Assert.Equal("bo@by.example", town.Person("2").Email);
    }

    [Fact]
    public void AnotherUnit_IsASecondEmployment_AndOtherDatesAFurtherOne()
    {
        var tally = town.Staff(Employee("1"), Employee("1", unit: "2001-2"), Employee("1", from: "01-01-2015", to: "31-12-2018"), Employee("1", to: "31-12-2030"));
        Assert.Equal((4, 1), (tally.New, town.PeopleTally.New));
        Assert.Equal(4, town.Person("1").Jobs.Count);
        AssertUnchanged(Employee("1"), Employee("1", unit: "2001-2"), Employee("1", from: "01-01-2015", to: "31-12-2018"), Employee("1", to: "31-12-2030"));
    }

    [Fact]
    public void OtherFields_AreAChange()
    {
        town.Staff(Employee("1"), Employee("2"));
        var tally = town.Staff(Employee("1", title: "Fysioterapeut", hours: "30", group: "nej"), Employee("2", first: "Bo"));
        Assert.Equal((1, 1, 0), (tally.Changed, tally.Unchanged, tally.New));
        Assert.Equal((1, 1), (town.PeopleTally.Changed, town.PeopleTally.Unchanged));
        var job = Assert.Single(town.Person("1").Jobs);
        Assert.Equal(("Fysioterapeut", 1800, false), (job.JobTitle, job.WeeklyMinutes, job.InTargetGroup));
    }

    [Fact]
    public void TheSameEmploymentTwice_TheLastRowCounts()
    {
        var tally = town.Staff(Employee("1", title: "A"), Employee("1", title: "B"));
        Assert.Equal((1, ImportReasons.SameWithOther), (tally.New, Assert.Single(tally.Warnings).Reason));
        Assert.Equal("B", Assert.Single(town.Person("1").Jobs).JobTitle);
        AssertUnchanged(Employee("1", title: "A"), Employee("1", title: "B"));
    }

    [Fact]
    public void AnEndThatIsFilledIn_EndsThatEmployment()
    {
        town.Staff(Employee("1"));
        var tally = town.Staff(Employee("1", to: "30-11-2026"));
        Assert.Equal((1, 0, 0), (tally.Changed, tally.New, tally.Ended));
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(town.Person("1").Jobs).To);
    }

    [Fact]
    public void WhoIsMissing_EndsTheDayBefore_AndWhoHasLeftIsLeftAlone()
    {
        town.Staff(Employee("1"), Employee("2"), Employee("3", to: "31-10-2026"));
        var tally = town.Staff(Employee("1"));
        Assert.Equal((1, 2), (tally.Ended, town.StaffPlan.OpenBefore));
        Assert.Equal(Yesterday, Assert.Single(town.Person("2").Jobs).To);
        Assert.Equal(new DateOnly(2026, 10, 31), Assert.Single(town.Person("3").Jobs).To);
        Assert.Equal(0, town.Staff(Employee("1")).Ended);
        Assert.Equal(1, town.Staff(Employee("1"), Employee("2")).Changed);
        Assert.Null(Assert.Single(town.Person("2").Jobs).To);
    }

    [Fact]
    public void WhoStandsOnARejectedRow_IsNotMissing()
    {
        town.Staff(Employee("1"), Employee("2"), Employee("3"), Employee("3", unit: "2001-2"), Employee("4", first: "Carl"), Employee("5"));
        var tally = town.Staff(Employee("1", unit: "9999"), Employee("2", from: "i går"), Employee("3", from: "i går"), Employee("", first: "Carl"));
        Assert.Equal((4, 2), (tally.Rejected.Count, tally.Ended));
        Assert.All(["1", "2", "4"], number => Assert.Null(Assert.Single(town.Person(number).Jobs).To));
        Assert.Equal([null, Yesterday], town.Person("3").Jobs.Select(job => job.To));
        Assert.Equal(Yesterday, Assert.Single(town.Person("5").Jobs).To);
    }

    [Fact]
    public void WhenTheOldUnitIsGone_SheHasMoved_AndTheWeeksUntilNowStayWithIt()
    {
        town.Staff(Employee("1", unit: "2001-2"), Employee("2"));
        town.Units([.. Care[..4], "2001-3;Solgaven, haven;2001;Team"]);
        var tally = town.Staff(Employee("1", unit: "2001-3"), Employee("2"));
        Assert.Equal((1, 0, 0, 1), (tally.Moved, tally.New, tally.Ended, tally.Unchanged));
        var jobs = town.Person("1").Jobs;
        Assert.Equal([(new DateOnly(2020, 1, 1), (DateOnly?)Yesterday), (Today, null)], jobs.Select(job => (job.From, job.To)));
        AssertUnchanged(Employee("1", unit: "2001-3"), Employee("2"));

        town.Units([.. Care[..4], "2001-4;Solgaven, taget;2001;Team"]);
        town.Today = Today.AddDays(30);
        Assert.Equal(1, town.Staff(Employee("1", unit: "2001-4"), Employee("2")).Moved);
        AssertUnchanged(Employee("1", unit: "2001-4"), Employee("2"));
    }

    [Fact]
    public void WhenTheOldUnitIsThere_TheOldEmploymentEnds_AndTheNewOneIsNew()
    {
        town.Staff(Employee("1"));
        var tally = town.Staff(Employee("1", unit: "2001-2"));
        Assert.Equal((1, 1, 0), (tally.New, tally.Ended, tally.Moved));
    }

    [Fact]
    public void OddHours_Groups_AndRoles_AreSaid_AndTheRowIsTaken()
    {
        var tally = town.Staff(Employee("1", hours: "fuld tid"), Employee("2", group: "måske"), Employee("3", role: "Kaptajn"));
        Assert.Equal([ImportReasons.UnreadableHours, ImportReasons.UnreadableGroup, ImportReasons.UnknownRole], tally.Warnings.Select(row => row.Reason));
        Assert.Equal((3, 0, false), (tally.New, town.Person("1").Jobs[0].WeeklyMinutes, town.Person("2").Jobs[0].InTargetGroup));
    }

    private void AssertUnchanged(params string[] rows)
    {
        var tally = town.Staff(rows);
        Assert.False(tally.ChangesSomething || town.PeopleTally.ChangesSomething || town.RoleTally.ChangesSomething);
    }
}
