using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Dialogue.Demo;

/// <summary>Whose some of the nine goals are, decided by committees of the demo.</summary>
internal static class DemoGoals
{
    public static async Task Place(DemoTown town, DemoDice dice)
    {
        var ohs = await town.Holder("110", Role.OhsCoordinator);
        Add("110", DialogueGoal.Diversity, GoalKind.NotOurs, ohs, 210, "MED-udvalget for Sundhed og Omsorg",
            "Hvem der kan ansættes, og hvordan der slås op, står i kommunens fælles politik. Den skrives ikke hos os.", placedAt: "100",
            measures: "Vi læser vores egne opslag igennem en gang om året, og to fra hvert sted er med, når der holdes samtaler.");
        Add("110", DialogueGoal.Leaders, GoalKind.ChosenGroups, ohs, 205, "MED-udvalget for Sundhed og Omsorg",
            "Ledernes egen udvikling kræver et rum, hvor kun ledere er med. Stederne får besked hvert halve år om, hvad der er aftalt.",
            groups: "Lederforum i Sundhed og Omsorg og de fire områders ledergrupper");
        Add("1140", DialogueGoal.EntryToWork, GoalKind.ChosenGroups, await town.Holder("1140", Role.Manager), 150, "MED-udvalget i Område Skoven",
            "Elever og praktikanter fordeles for hele området. De samme tre vejledere følger dem alle.", groups: "Vejlederne i Område Skoven");
        Add("2103", DialogueGoal.RoomForMore, GoalKind.NotOurs, await town.Holder("2103", Role.Manager), 380, "MED-udvalget i Hjemmeplejen Bakkerne",
            "Vi kører alene ud, og vi har ikke fundet opgaver, der kan tages af en på få timer.", placedAt: "1130",
            measures: "Vi tager imod i praktik to gange om året og hjælper plejehjemmene med at lære dem op.");
        Add("2101", DialogueGoal.RoomForMore, GoalKind.ChosenGroups, await town.Holder("2101", Role.Manager), 400, "MED-udvalget i Hjemmeplejen Havnen",
            "Vi begynder ét sted og lærer af det, før alle grupper tager imod.", groups: "Gruppe 2 og arbejdsmiljøgruppen");
        // what was somebody else's has become ours: the decision before it stays to be read
        var home = await town.Holder("2001", Role.Manager);
        Add("2001", DialogueGoal.PhysicalHealth, GoalKind.NotOurs, home, 500, "MED-udvalget på Mågehøj",
            "Træningen blev aftalt for hele området.", placedAt: "1110", measures: "Vi sender tovholdere til områdets møder.");
        Add("2001", DialogueGoal.PhysicalHealth, GoalKind.Ours, home, 120, "MED-udvalget på Mågehøj", "Vi træner selv nu og har egne tovholdere, så målet er vores.");

        void Add(string unit, DialogueGoal goal, GoalKind kind, Guid by, int daysAgo, string decidedBy, string reason, string? groups = null, string? placedAt = null, string? measures = null)
        {
            var at = LocalTime.Moment(town.Today.AddDays(-daysAgo), new TimeOnly(11, 5));
            town.Db.Add(new GoalPlacement
            {
                Id = dice.Id(at), MunicipalityId = town.Id, UnitId = town.Unit(unit), Goal = goal, Kind = kind, Reason = reason, Groups = groups, PlacedAtId = placedAt is null ? null : town.Unit(placedAt),
                Measures = measures, DecidedBy = decidedBy, DecidedOn = town.Today.AddDays(-daysAgo - 2), WrittenBy = by, At = at,
            });
        }
    }
}
