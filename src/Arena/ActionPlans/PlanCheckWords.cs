using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>The points of a check, what is missing where one is not in place, and where that can be mended.</summary>
internal static class PlanCheckWords
{
    public static string Name(this PlanCheckKind kind) => kind == PlanCheckKind.Anchoring ? T("Bliver det ved?", "Will it last?") : T("Er planen god?", "Is the plan good?");

    public static string Point(PlanCheckKind kind, int point) => (kind, point) switch
    {
        (PlanCheckKind.Anchoring, 0) => T("Ledelse og medarbejdere har valgt det sammen", "Management and staff have chosen it together"),
        (PlanCheckKind.Anchoring, 1) => T("Begge har været med til at planlægge og gøre det", "Both have taken part in planning and doing it"),
        (PlanCheckKind.Anchoring, 2) => T("Det er et fast punkt på et møde, I holder i forvejen", "It is a fixed item at a meeting that you hold anyway"),
        (PlanCheckKind.Anchoring, 3) => T("I ser jævnligt på, om det går, som I ville", "You look regularly at whether it goes as you wanted"),
        (_, 0) => T("Den øverste ledelse er med, så man ser det, og brænder for det", "Top management is in it, visibly and keenly"),
        (_, 1) => T("Medarbejdere på alle niveauer er med", "Staff at all levels take part"),
        (_, 2) => T("Den går efter noget afgrænset, som I kan ændre, og som dem, det er for, selv sætter højt", "It aims at something specific that you can change, and that those whom it is for put high themselves"),
        (_, 3) => T("Den er skåret til, så den passer til jer", "It is tailored to fit you"),
        (_, 4) => T("Den bygger på det, I har i forvejen: folk, steder, vaner", "It builds on what you have already: people, places, habits"),
        _ => T("Det er aftalt fra begyndelsen, hvordan I ser, om den virker, og I kigger efter mere end én ting", "It was agreed from the beginning how you see whether it works, and you look for more than one thing"),
    };

    public static string? Hint(PlanCheckKind kind, int point) => (kind, point) switch
    {
        (PlanCheckKind.Anchoring, 2) => T("Så hænger det ikke på én, der brænder for det.", "Then it does not depend on one keen person."),
        (PlanCheckKind.Anchoring, 3) => T("Med tal, spørgsmål eller en snak.", "By figures, questions or a talk."),
        _ => null,
    };

    /// <summary>What to do where the point is not in place.</summary>
    public static string Missing(PlanCheckKind kind, int point) => (kind, point) switch
    {
        (PlanCheckKind.Anchoring, 0) => T("Tal om, hvad I vil, før I gør mere.", "Talk about what you want before you do more."),
        (PlanCheckKind.Anchoring, 1) => T("Fordel skridtene, så begge sider har nogle.", "Share out the steps, so that both sides have some."),
        (PlanCheckKind.Anchoring, 2) => T("Vælg et møde, der har det på dagsordenen.", "Choose a meeting that has it on its agenda."),
        (PlanCheckKind.Anchoring, 3) => T("Aftal, hvornår I følger op.", "Agree when you follow up."),
        (_, 0) => T("Aftal, hvad ledelsen lover.", "Agree on what management promises."),
        (_, 1) => T("Skriv, hvordan I er sammen om det.", "Write how you share it."),
        (_, 2) => T("Vælg få ting, og lad resten vente.", "Choose a few things, and let the rest wait."),
        (_, 3) => T("Find det, der passer til jeres hverdag.", "Find what fits your working day."),
        (_, 4) => T("Skriv, hvad I har i forvejen og kan bruge.", "Write what you have already and can use."),
        _ => T("Aftal, hvordan I finder ud af, om det hjælper.", "Agree on how you find out whether it helps."),
    };

    /// <summary>Where that is done: in the one intervention, or for the workplace.</summary>
    public static string Href(PlanCheckKind kind, int point, string code, Guid? intervention) => (kind, point, intervention) switch
    {
        (PlanCheckKind.Anchoring, 0, { } one) => PlanLinks.Edit(code, one, Decision.What),
        (PlanCheckKind.Anchoring, 1, { } one) => PlanLinks.Intervention(code, one),
        (PlanCheckKind.Anchoring, 2, { } one) => PlanLinks.Edit(code, one, Decision.Anchoring),
        (PlanCheckKind.Anchoring, 3, { } one) => PlanLinks.Edit(code, one, Decision.Evaluation),
        (PlanCheckKind.Anchoring, 0, _) => Start(code, AgreementField.What),
        (PlanCheckKind.Anchoring, 1, _) => Start(code, AgreementField.Together),
        (PlanCheckKind.Anchoring, 2, _) => Start(code, AgreementField.Focus),
        (PlanCheckKind.Anchoring, 3, _) => Start(code, AgreementField.Evaluation),
        (_, 0, _) => Start(code, AgreementField.Lead),
        (_, 1, _) => Start(code, AgreementField.Together),
        (_, 2, _) => PlanLinks.Plan(code),
        (_, 3, _) => IdeaLinks.Of(code),
        (_, 4, _) => Start(code, AgreementField.Resources),
        _ => Start(code, AgreementField.Evaluation),
    };

    private static string Start(string code, AgreementField field) => PlanLinks.AgreementPart(code, AgreementKind.Start, 0, field.Part(), field.Key());
}
