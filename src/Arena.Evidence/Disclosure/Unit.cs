namespace Arena.Evidence.Disclosure;

/// <summary>How high a unit stands; the order is from the top.</summary>
public enum UnitLevel
{
    /// <summary>The whole municipality.</summary>
    Municipality,

    /// <summary>A part of it with a director of its own.</summary>
    Administration,

    /// <summary>A part of an administration.</summary>
    Area,

    /// <summary>Where people work together, with a manager.</summary>
    Workplace,

    /// <summary>A part of a workplace.</summary>
    Team,
}

/// <summary>A unit as it stood when the wave closed.</summary>
/// <param name="Code">Its code, from which all ids in the published file are made.</param>
/// <param name="Parent">The code of the unit above; null at the top.</param>
/// <param name="Level">How high it stands; never higher than its parent.</param>
public sealed record Unit(string Code, string? Parent, UnitLevel Level);
