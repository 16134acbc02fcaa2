using Arena.Platform.Data;

namespace Arena.Organisation;

/// <summary>What a module adds to the demo municipality, whose units and people are written already.</summary>
public interface IDemoPart
{
    /// <summary>A part that builds on another comes after it.</summary>
    int Order { get; }

    /// <summary>In the unit of work that writes the demo: the same clock gives the same.</summary>
    Task Write(ArenaDb db, Municipality town);

    /// <summary>When the demo is written: what the module does by itself once its time has come.</summary>
    Task Follow(Municipality town);
}
