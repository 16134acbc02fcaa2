using Arena.Organisation;
using Arena.Platform;

namespace Arena.Tests.Support;

internal static class TrainingWeeks
{
    /// <summary>The last closed week by the test's clock.</summary>
    public static readonly IsoWeek LastClosed = IsoWeek.Of(TestClock.FirstDay).Previous;

    /// <summary>A workplace without teams: so many people, and how many of them reach 35 minutes in each of the weeks up to the last closed one.</summary>
    public static IReadOnlyList<Person> AddPlace(this Town town, string code, string name, int people, params int[] reached)
    {
        town.AddUnit(code, name, UnitLevel.Workplace, "1110", UnitKind.NursingHome);
        var staff = town.EmployMany(code, people);
        town.TrainWeeks(code, staff, reached);
        return staff;
    }

    public static void TrainWeeks(this Town town, string unit, IReadOnlyList<Person> staff, params int[] reached)
    {
        for (var number = 0; number < reached.Length; number++)
            foreach (var person in staff.Take(reached[number]))
                town.Train(person, unit, LastClosed.Plus(number + 1 - reached.Length).Monday, 35);
    }
}
