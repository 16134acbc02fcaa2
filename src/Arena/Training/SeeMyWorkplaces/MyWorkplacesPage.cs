using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Web.Charts;

namespace Arena.Training.SeeMyWorkplaces;

/// <summary>Why a place needs its consultant now, in the order in which they come.</summary>
public enum HelpReason
{
    Asked,
    Fading,
    Pausing,
    NoCoordinator,
    NewManager,
    NotStarted,
}

public sealed record MyWorkplacesPage(IsoWeek Week, IReadOnlyList<MyWorkplace> Help, IReadOnlyList<MyWorkplace> Watch, IReadOnlyList<MyWorkplace> Well, string? TalkedWith)
{
    public int Count => Help.Count + Watch.Count + Well.Count;
}

/// <summary>One of the consultant's workplaces as her list shows it.</summary>
public sealed record MyWorkplace
{
    public required UnitNode Unit { get; init; }

    /// <summary>The name that says where it is, also for a team: "Hjemmeplejen Engene, Gruppe 2".</summary>
    public required string Name { get; init; }

    /// <summary>"Plejehjem, Område Engene".</summary>
    public required string Kind { get; init; }

    /// <summary>Somebody here is in the target group; with no figures then, they are too few to show.</summary>
    public required bool HasTargetGroup { get; init; }
    public required IReadOnlyList<ShownShare?> Line { get; init; }
    public Judgement? Judgement { get; init; }
    public DateOnly? LastTalk { get; init; }
    public string? Agreed { get; init; }
    public HelpReason? Reason { get; init; }

    /// <summary>The reason, or what to keep an eye on, in one or two sentences.</summary>
    public string Words { get; init; } = "";

    /// <summary>What the row's button says.</summary>
    public string Act { get; init; } = "";

    public ShownShare? Last => Line.Count > 0 ? Line[^1] : null;
}
