using static Arena.Platform.Web.Language;

namespace Arena.Platform.Web.Charts;

/// <summary>The six steps that a workplace goes through again and again.</summary>
public enum LoopStage { Commit, Map, Plan, Do, Anchor, Evaluate }

public static class LoopStages
{
    public static IReadOnlyList<LoopStage> All { get; } = Enum.GetValues<LoopStage>();

    /// <summary>"Gør" or "Do".</summary>
    public static string Name(this LoopStage stage) => stage switch
    {
        LoopStage.Commit => T("Beslut", "Commit"),
        LoopStage.Map => T("Kortlæg", "Map"),
        LoopStage.Plan => T("Planlæg", "Plan"),
        LoopStage.Do => T("Gør", "Do"),
        LoopStage.Anchor => T("Forankr", "Anchor"),
        LoopStage.Evaluate => T("Evaluér", "Evaluate"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such step."),
    };

    public static LoopStage Next(this LoopStage stage) => All[((int)stage + 1) % All.Count];
}
