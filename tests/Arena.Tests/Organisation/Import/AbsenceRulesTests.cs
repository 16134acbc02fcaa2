using Arena.Organisation.Import;
using static Arena.Tests.Organisation.Import.Lists;

namespace Arena.Tests.Organisation.Import;

public sealed class AbsenceRulesTests
{
    private readonly PlannedTown town = new PlannedTown().WithUnits(Care);

    public AbsenceRulesTests() => town.Staff(Employee("1"), Employee("2"));

    [Fact]
    public void Faults_RejectTheRow()
    {
        var tally = town.Absent("9;01-11-2026;", ";01-11-2026;", "1;2026-11-1;", "1;01-11-2026;snart", "1;10-11-2026;09-11-2026", "1;10-11-2026;10-11-2026");
        Assert.Equal([ImportReasons.UnknownPerson, ImportReasons.NoNumber, ImportReasons.UnreadableDate, ImportReasons.UnreadableDate, ImportReasons.EndBeforeStart], tally.Rejected.Select(row => row.Reason));
        Assert.Equal(1, tally.New);
    }

    [Fact]
    public void Absence_OnlyAdds_AndTheSameAgainChangesNothing()
    {
        town.Absent("1;01-11-2026;05-11-2026", "1;04-11-2026;", "1;1.11.2026;5.11.2026");
        Assert.Equal(2, town.Absences.Count);
        var tally = town.Absent("1;01-11-2026;05-11-2026", "1;04-11-2026;");
        Assert.Equal((2, false), (tally.Unchanged, tally.ChangesSomething));
        Assert.Equal(1, town.Absent("2;01-11-2026;05-11-2026").New);
        Assert.Equal(3, town.Absences.Count);
    }

    [Fact]
    public void OneThatWasOpen_GetsItsEnd()
    {
        town.Absent("1;01-11-2026;");
        var tally = town.Absent("1;01-11-2026;15-11-2026");
        Assert.Equal((1, 0), (tally.Changed, tally.New));
        Assert.Equal(new DateOnly(2026, 11, 15), Assert.Single(town.Absences).To);
    }

    [Fact]
    public void WhatEndedBeforeTheKeptMonths_DoesNotComeBack_ButOneThatWasOpenGetsItsEnd()
    {
        town.Absent("1;01-02-2025;");
        town.KeptFrom = new DateOnly(2025, 10, 13);

        var tally = town.Absent("2;01-10-2025;12-10-2025", "2;01-10-2025;13-10-2025", "2;01-10-2025;", "1;01-02-2025;01-03-2025");

        Assert.Equal([(2, ImportReasons.BeforeKept)], tally.Rejected.Select(row => (row.Line, row.Reason)));
        Assert.Equal((2, 1), (tally.New, tally.Changed));
    }
}
