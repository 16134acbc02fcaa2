using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Training.Demo;

/// <summary>Plans in every state, so that each page has something to show: the personas' team by hand, the others by turn.</summary>
internal sealed class DemoPlans(DemoTown town)
{
    public void Build()
    {
        PersonasTeam(town.Crews[DemoPlaces.PersonaTeam]);
        PersonasPlace();
        foreach (var (number, crew) in town.Crews.Values.Where(crew => crew.Unit.Code != DemoPlaces.PersonaTeam && crew.Members.Count > 10).Index())
            Usual(crew, number);
        var home = town.Units[DemoPlaces.PersonaPlace];
        new DemoFoundation(town).Build(home, Holder(home, Role.Manager), Holder(home, Role.SafetyRep), town.Crews[DemoPlaces.PersonaTeam]);
        new DemoStories(town).Build();
        new DemoCycle(town).Build(home, Holder(home, Role.Manager), Holder(home, Role.SafetyRep), town.Crews[DemoPlaces.PersonaTeam]);
        FromTraining(town.Crews[DemoPlaces.PlanningTeam]);
    }

    /// <summary>What a team chose when its training needed help runs as an intervention, and is to be followed up: what training said then and says now stands beside.</summary>
    private void FromTraining(DemoCrew crew)
    {
        var (choice, aim) = (town.Rows.OfType<WayBackChoice>().First(row => row.UnitId == crew.Unit.Id), DemoAims.Meetings);
        var made = town.Add(Intervention.Propose(new NewIntervention(crew.Unit.Id, "Træningen kommer i gang igen efter et personalemøde", crew.Manager.Id)
        {
            Id = town.NewId(), Theme = aim.Theme, Approach = Approach.Knowledge, Source = InterventionSourceKind.TrainingStatus, SourceKey = choice.Id.ToString("N"),
        }, Role.Manager, town.Municipality.Id, crew.Manager.Id, At(59)));
        Running(made, aim, crew.Manager, startedAgo: 55, reviewIn: -1, dueIn: 60);
    }

    /// <summary>Two that run, one of them late and about to change hands; one that lacks a decision and a yes; ideas; what is done and what was left.</summary>
    private void PersonasTeam(DemoCrew crew)
    {
        var (birthe, jonas, amina) = (crew.Manager, crew.Coordinators[0], crew.Members[DemoTraining.Amina].Person);
        var meetings = Running(Propose(crew.Unit, DemoAims.Meetings, birthe, Role.Manager, birthe, 58), DemoAims.Meetings, birthe, startedAgo: 50, reviewIn: -13, dueIn: 120);
        meetings.Change(Fields((InterventionField.ReviewEveryWeeks, "4")), birthe.Id, At(50));
        meetings.AddStep(town.NewId(), "Spørg 2. sal, om de vil være med", (jonas.Id, Role.TrainingCoordinator), town.Today.AddDays(6), birthe.Id, At(20));
        meetings.Review(new(Happened.Yes, Helped.Partly, 3, "Vi har husket det på alle møder. I to uger var der ikke folk nok.", NextStep.Continue, town.Today.AddDays(24)), birthe.Id, At(12));

        var medicine = Running(Propose(crew.Unit, DemoAims.Medicine, crew.Coordinators[^1], Role.TrainingCoordinator, birthe, 90), DemoAims.Medicine, birthe, startedAgo: 82, reviewIn: -4, dueIn: 40);
        medicine.AddStep(town.NewId(), "Hæng skiltet op", null, town.Today.AddDays(-70), birthe.Id, At(81));
        medicine.DoStep(medicine.Steps[0], jonas.Id, At(74));
        medicine.AddStep(town.NewId(), "Find en telefon, der kan gå på omgang", (jonas.Id, Role.TrainingCoordinator), town.Today.AddDays(-9), birthe.Id, At(40));

        var lifts = Propose(crew.Unit, DemoAims.Lifts, amina, Role.Employee, birthe, 9, isAnswered: false);
        Settle(lifts, DemoAims.Lifts, birthe, 6, without: [InterventionField.Evaluation, InterventionField.NextReview]);
        lifts.Change(Fields((InterventionField.Start, FieldText.Of(town.Today.AddDays(10))), (InterventionField.Due, FieldText.Of(town.Today.AddDays(100)))), birthe.Id, At(5));
        lifts.Decide(birthe.Id, At(4));

        Take(crew.Unit, "fruit", "Frugt om aftenen", crew.Members[3].Person, Role.Employee, 8);
        var handover = Propose(crew.Unit, DemoAims.Handover, crew.Members[4].Person, Role.Employee, birthe, 7, isAnswered: false);
        handover.ProposeDate(town.Today.AddDays(75), crew.Members[4].Person.Id, At(3), "Først efter jul, når de nye er lært op.");

        Ended(Propose(crew.Unit, DemoAims.Mate, birthe, Role.Manager, birthe, 170), DemoAims.Mate, birthe, 160, 4, "Eleverne siger selv, at de tør spørge. Det tog to uger at finde makkere nok.", "Det gør vi nu af os selv.");
        Left(Propose(crew.Unit, DemoAims.Morning, jonas, Role.TrainingCoordinator, birthe, 140), DemoAims.Morning, birthe, 130, "Halvdelen møder først klokken otte. Vi prøver noget andet.");
    }

    private void PersonasPlace()
    {
        var unit = town.Units[DemoPlaces.PersonaPlace];
        var (leader, samir) = (Holder(unit, Role.Manager), Holder(unit, Role.SafetyRep));
        var breaks = DemoAims.Usual[0];
        Running(Propose(unit, breaks, samir, Role.SafetyRep, leader, 45), breaks, leader, startedAgo: 36, reviewIn: 12, dueIn: 150);
        Propose(unit, DemoAims.Usual[4], samir, Role.SafetyRep, leader, 5, isAnswered: false);
    }

    // by turn: alive, alive with an idea beside, late, asleep, nothing (once: what nobody has said yes to), ended
    private void Usual(DemoCrew crew, int number)
    {
        var (aim, next) = (DemoAims.Usual[number % DemoAims.Usual.Count], DemoAims.Usual[(number + 3) % DemoAims.Usual.Count]);
        var (manager, owner) = (crew.Manager, crew.Members[3 + number % 3].Person);
        switch (number % 6)
        {
            case 0:
                Reviewed(Running(Propose(crew.Unit, aim, owner, Role.Employee, manager, 80), aim, manager, 70, -16, 90), manager, 15, 3 + number % 3);
                break;
            case 1:
                Running(Propose(crew.Unit, aim, manager, Role.Manager, manager, 40), aim, manager, 30, 45, 120);
                Propose(crew.Unit, next, owner, Role.Employee, owner, 12);
                break;
            case 2:
                Running(Propose(crew.Unit, aim, owner, Role.Employee, manager, 130), aim, manager, 120, -20, -35 - number);
                break;
            case 3:
                Running(Propose(crew.Unit, aim, manager, Role.Manager, manager, 170), aim, manager, 160, -20, 20);
                break;
            case 4 when number == 10:
                Propose(crew.Unit, aim, owner, Role.Employee, manager, 25, isAnswered: false);
                break;
            case 5:
                Ended(Propose(crew.Unit, aim, owner, Role.Employee, manager, 175), aim, manager, 165, 2 + number % 4, "Vi er ikke enige om, hvor meget det flyttede.", "Målet er nået.");
                Propose(crew.Unit, next, manager, Role.Manager, manager, 20);
                break;
        }
    }

    private Intervention Propose(Unit unit, DemoAim aim, Person owner, Role role, Person by, int daysAgo, bool isAnswered = true)
    {
        var made = town.Add(Intervention.Propose(new NewIntervention(unit.Id, aim.Goal, owner.Id)
        {
            Id = town.NewId(), Theme = aim.Theme, Approach = aim.Approach,
            Source = aim.Idea is null ? InterventionSourceKind.OwnIdea : InterventionSourceKind.CatalogueIdea, SourceKey = aim.Idea,
        }, role, town.Municipality.Id, by.Id, At(daysAgo)));
        if (isAnswered)
            made.Accept(owner.Id, At(daysAgo - 1));
        return made;
    }

    private void Take(Unit unit, string idea, string goal, Person owner, Role role, int daysAgo) =>
        town.Add(Intervention.Propose(new NewIntervention(unit.Id, goal, owner.Id)
        {
            Id = town.NewId(), Theme = IdeaCatalogue.Find(idea)!.Theme, Approach = IdeaCatalogue.Find(idea)!.Approach, Source = InterventionSourceKind.CatalogueIdea, SourceKey = idea,
        }, role, town.Municipality.Id, owner.Id, At(daysAgo)));

    // the five decisions
    private void Settle(Intervention made, DemoAim aim, Person by, int daysAgo, params InterventionField[] without) => made.Change(Fields(
        (InterventionField.Measure, aim.Measure), (InterventionField.Baseline, aim.Baseline), (InterventionField.Target, aim.Target),
        (InterventionField.What, aim.What), (InterventionField.Logic, aim.Logic), (InterventionField.Cause, FieldText.Of<Cause>(aim.Cause)), (InterventionField.Lever, FieldText.Of<Lever>(aim.Lever)),
        (InterventionField.Hours, "6"), (InterventionField.ForumText, aim.Forum),
        (InterventionField.Evaluation, FieldText.Of<EvaluationMeans>(EvaluationMeans.Talk)), (InterventionField.NextReview, FieldText.Of(town.Today.AddDays(30))))
        .Where(field => !without.Contains(field.Key)).ToDictionary(), by.Id, At(daysAgo));

    private Intervention Running(Intervention made, DemoAim aim, Person by, int startedAgo, int reviewIn, int dueIn)
    {
        Settle(made, aim, by, startedAgo + 2);
        made.Change(Fields((InterventionField.Due, FieldText.Of(town.Today.AddDays(dueIn))), (InterventionField.NextReview, FieldText.Of(town.Today.AddDays(reviewIn)))), by.Id, At(startedAgo + 1));
        made.Decide(by.Id, At(startedAgo + 1));
        made.Begin(by.Id, At(startedAgo));
        return made;
    }

    private void Reviewed(Intervention made, Person by, int daysAgo, int rating) =>
        made.Review(new(Happened.Yes, rating > 3 ? Helped.Yes : Helped.Partly, rating, null, NextStep.Continue, town.Today.AddDays(30)), by.Id, At(daysAgo));

    private void Ended(Intervention made, DemoAim aim, Person by, int startedAgo, int rating, string note, string reason)
    {
        Running(made, aim, by, startedAgo, -startedAgo + 60, -startedAgo + 120);
        made.Review(new(Happened.Yes, rating > 3 ? Helped.Yes : Helped.Partly, rating, note, NextStep.Spread, town.Today.AddDays(-20)), by.Id, At(startedAgo - 60));
        made.Finish(by.Id, At(25), reason);
    }

    private void Left(Intervention made, DemoAim aim, Person by, int startedAgo, string reason) =>
        Running(made, aim, by, startedAgo, -startedAgo + 60, -startedAgo + 120).Stop(by.Id, At(startedAgo - 40), reason);

    private Person Holder(Unit unit, Role role)
    {
        var holder = town.Rows.OfType<RoleAssignment>().First(row => row.UnitId == unit.Id && row.Role == role).PersonId;
        return town.Rows.OfType<Person>().First(person => person.Id == holder);
    }

    private DateTimeOffset At(int daysAgo) => LocalTime.Moment(town.Today.AddDays(-daysAgo), new TimeOnly(10, 20));

    private static Dictionary<InterventionField, string> Fields(params (InterventionField Field, string Value)[] fields) => fields.ToDictionary(pair => pair.Field, pair => pair.Value);
}
