using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Training.Demo;

/// <summary>What places of the demo tell the others, what the consultant suggests, and an idea of the municipality's own.</summary>
internal sealed class DemoStories(DemoTown town)
{
    public void Build()
    {
        Tell(DemoPlaces.PersonaTeam, DemoAims.Mate.Goal, 22, new("Elever får en fast makker", Theme.Inclusion,
            "Eleverne stod alene med deres spørgsmål, og de vidste ikke, hvem de måtte forstyrre.",
            "Hver elev fik den samme makker i fire uger. De sluttede dagen med fem minutter sammen, også når der var travlt.",
            "Eleverne siger selv, at de tør spørge. Det tog to uger at finde makkere nok. Da vi fulgte op, gav vi det 4 af 5.", "Birthe Engholt på Mågehøj, 1. sal"));
        foreach (var done in town.Rows.OfType<Intervention>().Where(row => row.Stage == Stage.Done && row.UnitId != town.Units[DemoPlaces.PersonaTeam].Id).Take(1).ToList())
            Add(done, 24, new(done.Goal, done.Theme ?? Theme.Wellbeing, "Der var altid noget, der kom i vejen.", done.What ?? "Vi aftalte det på et møde.",
                "Det meste lykkedes. Vi er ikke enige om, hvor meget det flyttede.", "Gruppelederen"));
        var consultant = town.Rows.OfType<RoleAssignment>().First(row => row.Role == Role.Consultant && row.UnitId == town.Units[DemoPlaces.PersonaPlace].Id).PersonId;
        town.Add(new StorySuggestion
        {
            Id = town.NewId(), MunicipalityId = town.Municipality.Id, UnitId = town.Units[DemoPlaces.PersonaTeam].Id, StoryKey = "kaerbo", By = consultant, At = At(3),
            Word = "Jeg har tid tre fredage efter nytår, hvis I vil prøve.",
        });
        var idea = town.Add(new MunicipalIdea
        {
            Id = town.NewId(), MunicipalityId = town.Municipality.Id, AddedAt = At(60),
            AddedBy = town.Rows.OfType<RoleAssignment>().First(row => row.Role == Role.Planner).PersonId,
        });
        idea.Word(new("Cykel til alle ruter under tre kilometer", "Gruppen får to elcykler og regntøj, og ruterne i byen bliver lagt, så de kan nås på cykel.", Theme.Exercise, IdeaSide.Workplace,
            Approach.Surroundings, true, Ground.GoodPractice, "Prøvet i Hjemmeplejen Engene i et halvt år. De fleste bliver ved; ingen har målt, om det gør en forskel."));
    }

    private void Tell(string code, string goal, int daysAgo, StoryText text) =>
        Add(town.Rows.OfType<Intervention>().First(row => row.UnitId == town.Units[code].Id && row.Goal == goal), daysAgo, text);

    private void Add(Intervention done, int daysAgo, StoryText text) => town.Add(new Story
    {
        Id = town.NewId(), MunicipalityId = town.Municipality.Id, InterventionId = done.Id, UnitId = done.UnitId, Kind = town.Units.Values.First(unit => unit.Id == done.UnitId).Kind,
        SharedBy = done.OwnerId, SharedAt = At(daysAgo),
    }).Tell(text);

    private DateTimeOffset At(int daysAgo) => LocalTime.Moment(town.Today.AddDays(-daysAgo), new TimeOnly(11, 5));
}
