namespace Arena.Platform.Data;

/// <summary>A row that belongs to one municipality. The context shows only the rows of the municipality it works for.</summary>
public interface IOwned
{
    Guid MunicipalityId { get; }
}
