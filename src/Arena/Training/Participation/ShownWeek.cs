using Arena.Platform;
using Arena.Platform.Web.Charts;

namespace Arena.Training.Participation;

/// <summary>A unit's week as it may be shown to somebody. A null is not shown, or there is nothing to show.</summary>
public sealed record ShownWeek(
    IsoWeek Week,

    /// <summary>Of those present: at least 35 minutes. Null: nobody was present.</summary>
    ShownShare? Share,

    /// <summary>Of all employed, absent ones too.</summary>
    ShownShare? StrictShare,

    /// <summary>Employed in the target group.</summary>
    int Employed,

    /// <summary>Away the whole week; null where so few are employed that the figure would point someone out.</summary>
    int? Absent,

    /// <summary>How many reached, of how many present: only where the share is shown exactly.</summary>
    (int Reached, int Present)? Count,
    Judgement? Judgement)
{
    /// <summary>How many more must reach 35 minutes for the goal; 0 when it is reached, null where the count is not shown.</summary>
    public int? Missing => Count is { } count
        ? Math.Max(0, (TrainingGoal.SharePercent * count.Present + 99) / 100 - count.Reached) : null;
}

/// <summary>From where somebody looks at a unit.</summary>
public enum Sight
{
    /// <summary>Registers in the unit and so sees its names: exact figures.</summary>
    Registrar,

    /// <summary>Belongs to the unit: figures of a small unit too, none and all not told.</summary>
    Inside,

    /// <summary>Over or beside the unit.</summary>
    Above,
}
