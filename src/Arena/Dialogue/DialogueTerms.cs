namespace Arena.Dialogue;

/// <summary>The three legs of a sustainable work environment.</summary>
public enum DialogueArea
{
    Development = 1,
    Inclusion = 2,
    Retention = 3,
}

/// <summary>The nine goals of the board, three in each area.</summary>
public enum DialogueGoal
{
    Leaders = 1,
    Employees = 2,
    Organisation = 3,
    Diversity = 4,
    EntryToWork = 5,
    RoomForMore = 6,
    Wellbeing = 7,
    PhysicalHealth = 8,
    MentalHealth = 9,
}

/// <summary>The seven steps of a meeting, in their order.</summary>
public enum MeetingStep
{
    Welcome = 1,
    Scope = 2,
    Status = 3,
    Cards = 4,
    OwnCards = 5,
    Priorities = 6,
    Closing = 7,
}

public enum MeetingStage
{
    Preparing = 0,
    Running = 1,
    Held = 2,
    Cancelled = 3,
}

/// <summary>What the meeting serves beside itself.</summary>
[Flags]
public enum MeetingUse
{
    None = 0,
    AnnualDiscussion = 1,
    Apv = 2,
    Other = 4,
}

public static class DialogueTerms
{
    public static readonly IReadOnlyList<DialogueArea> Areas = Enum.GetValues<DialogueArea>();
    public static readonly IReadOnlyList<DialogueGoal> Goals = Enum.GetValues<DialogueGoal>();
    public static readonly IReadOnlyList<MeetingStep> Steps = Enum.GetValues<MeetingStep>();

    /// <summary>The area that a goal lies in.</summary>
    public static DialogueArea Area(this DialogueGoal goal) => (DialogueArea)(((int)goal - 1) / 3 + 1);
}
