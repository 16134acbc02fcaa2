using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Training.Demo;

/// <summary>What the plans of the personas' places stand on: the nursing home has signed its start, looked at itself twice, and waits for one signature under this year's discussion.</summary>
internal sealed class DemoFoundation(DemoTown town)
{
    public void Build(Unit home, Person leader, Person safetyRep, DemoCrew team)
    {
        town.Gather(team.Unit, GroupKind.TrioGroup, team.Manager, team.Coordinators[0]);
        Sign(Start(home, leader), 190, leader, safetyRep);
        Sign(Annual(home, leader, town.Today.Year - 1, new(town.Today.Year - 1, 11, 12), "Vi har holdt det, vi satte os for: to faste møder og en tur rundt i huset.", "Færre afbrydelser ved medicin. Altid to ved tunge løft.", 300), 299, leader, safetyRep);
        var held = town.Today.AddDays(-3);
        Sign(Annual(home, leader, town.Today.Year, held.Year == town.Today.Year ? held : town.Today, "Medicinen er roligere, siger vi selv. Løftene er vi ikke i mål med.", "Altid to ved tunge løft. En fast pause i aftenvagten.", 3), 2, leader);
        Place(home, MaturityStep.Involvement, "Det var de samme tre, der trak det.", leader, 400);
        Place(home, MaturityStep.KeyPersons, "Vi har tovholdere nu, og det står på personalemødet.", safetyRep, 60);
        Check(home, PlanCheckKind.Anchoring, 0b0111, "Vi glemmer at se tilbage.", safetyRep, 60);
        Check(home, PlanCheckKind.Quality, 0b011011, null, safetyRep, 60);
    }

    private JointAgreement Start(Unit unit, Person by)
    {
        var made = town.Add(JointAgreement.Begin(town.Municipality.Id, unit.Id, AgreementKind.Start, 0, 60, At(200)));
        made.Write(new Dictionary<AgreementField, string>
        {
            [AgreementField.Responsibility] = "Lederen tager det op hver måned, og der er to timer om ugen til tovholderne.",
            [AgreementField.Together] = "Leder, AMR og TR vælger sammen. Hvert team prøver af.",
            [AgreementField.Focus] = "Personalemødet, MED og når vi lægger budget.",
            [AgreementField.Lead] = FieldText.Of(true), [AgreementField.Means] = FieldText.Of(true), [AgreementField.Room] = FieldText.Of(true),
            [AgreementField.Training] = FieldText.Of(true), [AgreementField.TakePart] = FieldText.Of(true),
            [AgreementField.Gains] = "At vi kan holde til arbejdet, også om ti år.",
            [AgreementField.What] = "Træning i arbejdstiden, og én ting ad gangen om, hvordan vi arbejder sammen.",
            [AgreementField.Resources] = "To timer om ugen, dagligstuen, elastikker og en konsulent, vi kan ringe til.",
            [AgreementField.Anchoring] = "Fast punkt på personalemødet. To tovholdere i hvert team.",
            [AgreementField.Evaluation] = "En snak hvert kvartal, og tallene fra Arena.",
        }, by.Id, At(195));
        return made;
    }

    private JointAgreement Annual(Unit unit, Person by, int year, DateOnly held, string last, string next, int daysAgo)
    {
        var made = town.Add(JointAgreement.Begin(town.Municipality.Id, unit.Id, AgreementKind.AnnualOhsReview, year, 60, At(daysAgo)));
        made.Write(new Dictionary<AgreementField, string>
        {
            [AgreementField.HeldOn] = FieldText.Of(held), [AgreementField.Participants] = "MED og arbejdsmiljøgruppen.",
            [AgreementField.Content] = "Tunge løft, aftenvagten og de nye på holdet.",
            [AgreementField.Ways] = "Arbejdsmiljøgruppen mødes hver anden måned og fortæller om det på personalemødet.",
            [AgreementField.LastGoals] = last, [AgreementField.NextGoals] = next,
            [AgreementField.CompetencePlan] = "To dages kursus om forflytning til arbejdsmiljørepræsentanten i foråret.",
        }, by.Id, At(daysAgo));
        return made;
    }

    private void Sign(JointAgreement made, int daysAgo, Person leader, Person? safetyRep = null)
    {
        made.Sign(new(leader.Id, AgreementSide.Management, Role.Manager), made.Version, At(daysAgo));
        if (safetyRep is not null)
            made.Sign(new(safetyRep.Id, AgreementSide.Staff, Role.SafetyRep), made.Version, At(daysAgo - 1));
    }

    private void Place(Unit unit, MaturityStep step, string note, Person by, int daysAgo) =>
        town.Add(new MaturityPlacement { Id = town.NewId(), MunicipalityId = town.Municipality.Id, UnitId = unit.Id, Step = step, Note = note, By = by.Id, At = At(daysAgo) });

    private void Check(Unit unit, PlanCheckKind kind, int held, string? note, Person by, int daysAgo) =>
        town.Add(new PlanCheck { Id = town.NewId(), MunicipalityId = town.Municipality.Id, UnitId = unit.Id, Kind = kind, Held = held, Note = note, By = by.Id, At = At(daysAgo) });

    private DateTimeOffset At(int daysAgo) => LocalTime.Moment(town.Today.AddDays(-daysAgo), new TimeOnly(13, 10));
}
