namespace Arena.Platform.Web.Parts;

/// <summary>The shape and colour of a state; the word stands beside and says it.</summary>
public enum PillKind
{
    /// <summary>I mål: filled, a tick.</summary>
    Goal,

    /// <summary>På vej: an arrow up.</summary>
    Way,

    /// <summary>Daler: sun, an arrow down.</summary>
    Fading,

    /// <summary>Holder pause: grey, a moon.</summary>
    Pausing,

    /// <summary>Ikke i gang endnu: an empty, dashed ring.</summary>
    NotStarted,

    /// <summary>I gang: a play mark.</summary>
    Running,

    /// <summary>A rule's date has passed. Never a person, a team or a training week.</summary>
    Late,
}
