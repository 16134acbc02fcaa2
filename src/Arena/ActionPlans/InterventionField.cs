namespace Arena.ActionPlans;

/// <summary>A field of an intervention that people change in a form.</summary>
public enum InterventionField
{
    Goal = 1,
    Measure = 2,
    Baseline = 3,
    Target = 4,
    TargetDate = 5,
    What = 10,
    Logic = 11,
    Theme = 12,
    OwnTheme = 13,
    Approach = 14,
    Cause = 15,
    Lever = 16,
    Audience = 17,
    ForShortEducation = 18,
    Groups = 19,
    Hours = 30,
    Money = 31,
    Place = 32,
    NothingExtra = 33,
    Start = 34,
    Due = 35,
    ForumGroup = 40,
    ForumText = 41,
    Evaluation = 50,
    NextReview = 51,
    ReviewEveryWeeks = 52,
}

public static class InterventionFields
{
    /// <summary>The fields that one decision's form holds, in its order.</summary>
    public static IReadOnlyList<InterventionField> Of(Decision part) => Enum.GetValues<InterventionField>().Where(field => PartOf(field) == part).ToList();

    public static Decision PartOf(InterventionField field) => (int)field switch
    {
        < 10 => Decision.Gains,
        < 30 => Decision.What,
        < 40 => Decision.Resources,
        < 50 => Decision.Anchoring,
        _ => Decision.Evaluation,
    };
}

/// <summary>How the verb that changes fields answers.</summary>
public enum ChangeOutcome
{
    Changed,
    Unchanged,

    /// <summary>What has ended is not changed any more.</summary>
    Ended,

    /// <summary>The goal cannot be empty, nor can a decision be taken back while the intervention runs.</summary>
    MustStand,
}
