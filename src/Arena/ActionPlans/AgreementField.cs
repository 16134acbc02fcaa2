namespace Arena.ActionPlans;

public enum AgreementKind
{
    /// <summary>For a workplace that begins.</summary>
    Start = 1,

    /// <summary>The annual discussion of the work environment that the law asks for.</summary>
    AnnualOhsReview = 2,
}

public enum AgreementSide
{
    Management = 1,
    Staff = 2,
}

/// <summary>A part of an agreement that is written on one page.</summary>
public enum AgreementPart
{
    Conditions = 1,
    Duties = 2,
    Decisions = 3,
    Cooperation = 4,
    Goals = 5,
    Knowledge = 6,
}

public enum AgreementField
{
    // the three conditions for success
    Responsibility = 1,
    Together = 2,
    Focus = 3,

    // the five duties of management
    Lead = 11,
    Means = 12,
    Room = 13,
    Training = 14,
    TakePart = 15,

    // the five decisions
    Gains = 21,
    What = 22,
    Resources = 23,
    Anchoring = 24,
    Evaluation = 25,

    // the annual discussion
    HeldOn = 31,
    Participants = 32,
    Content = 33,
    Ways = 34,
    LastGoals = 41,
    NextGoals = 42,
    CompetencePlan = 51,
    KnowledgeNeeded = 52,
}

/// <summary>Which fields an agreement has, and what each of them takes.</summary>
internal static class AgreementFields
{
    public static readonly IReadOnlyList<AgreementPart> StartParts = [AgreementPart.Conditions, AgreementPart.Duties, AgreementPart.Decisions];
    public static readonly IReadOnlyList<AgreementPart> AnnualParts = [AgreementPart.Cooperation, AgreementPart.Goals, AgreementPart.Knowledge];

    public static IReadOnlyList<AgreementPart> Parts(AgreementKind kind) => kind == AgreementKind.Start ? StartParts : AnnualParts;

    public static IReadOnlyList<AgreementField> Of(AgreementKind kind, bool hasCompetencePlan) => Parts(kind).SelectMany(part => Of(part, hasCompetencePlan)).ToList();

    public static IReadOnlyList<AgreementField> Of(AgreementPart part, bool hasCompetencePlan) => part switch
    {
        AgreementPart.Conditions => [AgreementField.Responsibility, AgreementField.Together, AgreementField.Focus],
        AgreementPart.Duties => [AgreementField.Lead, AgreementField.Means, AgreementField.Room, AgreementField.Training, AgreementField.TakePart],
        AgreementPart.Decisions => [AgreementField.Gains, AgreementField.What, AgreementField.Resources, AgreementField.Anchoring, AgreementField.Evaluation],
        AgreementPart.Cooperation => [AgreementField.HeldOn, AgreementField.Participants, AgreementField.Content, AgreementField.Ways],
        AgreementPart.Goals => [AgreementField.LastGoals, AgreementField.NextGoals],
        AgreementPart.Knowledge => [hasCompetencePlan ? AgreementField.CompetencePlan : AgreementField.KnowledgeNeeded],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };

    public static AgreementPart Part(this AgreementField field) => (int)field switch
    {
        < 10 => AgreementPart.Conditions,
        < 20 => AgreementPart.Duties,
        < 30 => AgreementPart.Decisions,
        < 40 => AgreementPart.Cooperation,
        < 50 => AgreementPart.Goals,
        _ => AgreementPart.Knowledge,
    };

    public static bool IsOptional(this AgreementField field) => field == AgreementField.Participants;

    /// <summary>A promise: it is ticked, not written.</summary>
    public static bool IsPromise(this AgreementField field) => field.Part() == AgreementPart.Duties;

    public static bool IsDate(this AgreementField field) => field == AgreementField.HeldOn;
}
