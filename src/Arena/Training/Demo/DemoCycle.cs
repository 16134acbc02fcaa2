using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Training.Demo;

/// <summary>
/// The year of the personas' places: an assessment that a rule says is overdue, what was done, what comes, and on the
/// team an annual discussion that nobody has given a date.
/// </summary>
internal sealed class DemoCycle(DemoTown town)
{
    public void Build(Unit home, Person leader, Person safetyRep, DemoCrew team)
    {
        Add(home, CycleKind.Apv, new(null, CycleRing.Law, null, false, 36, new(safetyRep.Id, Role.SafetyRep), "Arbejdsmiljøgruppen går en runde i hvert team først."), leader, 400,
            Tuesday(-3 * 365 - 31));
        Add(home, CycleKind.WellbeingSurvey, new(null, CycleRing.Agreed, null, false, 36, null, null), leader, 400, Tuesday(-430));
        Add(home, CycleKind.Dialogue, new(null, CycleRing.Agreed, Tuesday(41), false, 12, new(safetyRep.Id, Role.SafetyRep), "Halvanden time, alle teams sammen."), leader, 60,
            Tuesday(-330));
        Add(home, CycleKind.PolicyReview, new(null, CycleRing.Own, null, true, 12, null, null), leader, 400, Tuesday(-140));
        Add(home, CycleKind.Budget, new(null, CycleRing.Own, Month(8), true, 12, null, "Timer til tovholderne og penge til elastikker."), leader, 60);

        Add(team.Unit, CycleKind.Apv, new(null, CycleRing.Law, null, false, 36, null, null), team.Manager, 400, Tuesday(-480));
        Add(team.Unit, CycleKind.CoordinatorMeeting, new(null, CycleRing.Own, Tuesday(19), false, 3, new(team.Coordinators[0].Id, Role.TrainingCoordinator), null), team.Manager, 100,
            Tuesday(-164), Tuesday(-72));
        Add(team.Unit, CycleKind.Own, new("Gåtur og kaffe for hele teamet", CycleRing.Own, Month(5), true, 12, null, null), team.Manager, 200);
    }

    // people meet on weekdays
    private DateOnly Tuesday(int days) => town.Today.AddDays(days + ((int)DayOfWeek.Tuesday - (int)town.Today.AddDays(days).DayOfWeek + 7) % 7);

    // the next time that the month ends
    private DateOnly Month(int month)
    {
        var end = CycleTime.EndOfMonth(new DateOnly(town.Today.Year, month, 1));
        return end > town.Today ? end : CycleTime.EndOfMonth(end.AddYears(1));
    }

    private void Add(Unit unit, CycleKind kind, CyclePlan plan, Person by, int daysAgo, params IEnumerable<DateOnly> done)
    {
        var item = town.Add(new CycleItem { Id = town.NewId(), MunicipalityId = town.Municipality.Id, UnitId = unit.Id, Kind = kind, AddedBy = by.Id, AddedAt = At(daysAgo) });
        item.Plan(plan, At(daysAgo));
        foreach (var day in done)
            item.MarkDone(day, by.Id, At(Math.Min(daysAgo, town.Today.DayNumber - day.DayNumber - 1)));
    }

    private DateTimeOffset At(int daysAgo) => LocalTime.Moment(town.Today.AddDays(-daysAgo), new TimeOnly(9, 40));
}
