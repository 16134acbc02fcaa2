namespace Arena.Platform.Data;

/// <summary>Who makes a change, in which role, for which municipality. No person: the system or an operator.</summary>
public sealed record Acting(Guid? Municipality, Guid? Person, string Role)
{
    public static Acting Operator(Guid? municipality) => new(municipality, null, "operator");
    public static Acting System(Guid? municipality) => new(municipality, null, "system");
}
