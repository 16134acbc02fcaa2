namespace Arena.Organisation.Import;

/// <summary>A unit as it is stored and as it will be; what differs is written.</summary>
internal sealed class UnitState
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required UnitLevel Level { get; set; }
    public required UnitKind Kind { get; init; }
    public UnitOwnership Ownership { get; init; }

    /// <summary>The latest placement; null for a unit that is new.</summary>
    public UnitPlacement? Placement { get; init; }
    public Guid? ParentId { get; set; }

    /// <summary>An administrator has made it: the list's units have been there as long as the municipality, hers begin on a day.</summary>
    public bool IsMadeByHand { get; init; }
    public bool IsNew { get; init; }
    public bool IsRenamed { get; set; }
    public bool IsReopened { get; set; }
    public bool IsMoved { get; set; }
    public bool IsEnded { get; set; }

    public bool WasOpenOn(DateOnly day) => Placement is { } placement && (placement.To is null || placement.To >= day);
    public bool IsOpenOn(DateOnly day) => IsNew || IsReopened || (!IsEnded && WasOpenOn(day));
}

internal static class UnitListWords
{
    /// <summary>The list has no opening dates: a new unit has always been there, so that its people's past weeks add up above it.</summary>
    public static readonly DateOnly Always = new(1900, 1, 1);

    public static UnitLevel? Level(string type) => type.ToUpperInvariant() switch
    {
        "KOMMUNE" => UnitLevel.Municipality,
        "FORVALTNING" => UnitLevel.Administration,
        "OMRÅDE" => UnitLevel.Area,
        "ARBEJDSPLADS" => UnitLevel.Workplace,
        "TEAM" => UnitLevel.Team,
        _ => null,
    };

    /// <summary>Said by the name; a team is what its workplace is. An administrator may say otherwise later.</summary>
    public static UnitKind Kind(string name, UnitLevel level, UnitKind above)
    {
        if (name.StartsWith("Plejehjem", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Plejecenter", StringComparison.OrdinalIgnoreCase))
            return UnitKind.NursingHome;
        if (name.StartsWith("Hjemmepleje", StringComparison.OrdinalIgnoreCase))
            return UnitKind.HomeCare;
        return level == UnitLevel.Team ? above : UnitKind.Other;
    }
}
