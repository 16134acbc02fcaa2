namespace Arena.Platform.Live;

/// <summary>What keeps more in memory than "changed": it is told each topic that comes from another node. Modules register theirs.</summary>
internal interface ICarriedTopics
{
    void Heard(string topic);

    /// <summary>After a break, something may have gone unheard.</summary>
    void MissedSome();
}
