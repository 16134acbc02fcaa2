namespace Arena.Platform.Data;

/// <summary>A row whose unit has kept figures that follow it. The writer tells who keeps them, in the same transaction.</summary>
public interface IKeptByUnit
{
    Guid UnitId { get; }
}

/// <summary>Keeps figures of units in step with rows of type <see cref="IKeptByUnit"/>; nobody who changes a row can forget it.</summary>
internal interface IUnitFigures
{
    /// <summary>The rows are saved already; what is changed here is saved with them.</summary>
    Task Follow(ArenaDb db, IReadOnlyCollection<Guid> units);

    /// <summary>The figures' name for the operator, and the units whose kept figures are not those of their rows.</summary>
    string Name { get; }
    Task<IReadOnlyCollection<Guid>> Differences(ArenaDb db, Guid municipality);
}
