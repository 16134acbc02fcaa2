namespace Arena.Evidence.Disclosure;

/// <summary>A closed atom, or a pool of closed items: how many lie outside its class is known to be from Low to High.</summary>
internal record struct ClosedItem
{
    public ClosedItem()
    {
    }

    public required int Unit { get; init; }
    public required int Class { get; init; }
    public required int Size { get; init; }
    public required int Outside { get; init; }
    public required int Low { get; init; }
    public required int High { get; init; }

    /// <summary>The pool's counts are shown exactly.</summary>
    public bool IsOpened { get; init; }

    /// <summary>The first of the items that it is made of; -1 for an atom.</summary>
    public int FirstPart { get; init; } = -1;

    /// <summary>The pool that it is a part of; -1 where it is in none.</summary>
    public int Pool { get; set; } = -1;

    /// <summary>The next one of the same unit and class.</summary>
    public int Next { get; set; } = -1;
}
