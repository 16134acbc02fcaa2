namespace Arena.Evidence.Disclosure;

/// <summary>
/// Why figures are shown as they are, for whoever runs Arena. It never stands at a figure and never in what is published: a
/// reason is information (R7).
/// </summary>
public sealed class OperatorLog
{
    private readonly List<OperatorLogEntry> entries = [];

    /// <summary>The entries, by wave, question and unit.</summary>
    public IReadOnlyList<OperatorLogEntry> Entries
    {
        get
        {
            lock (entries)
                return [.. entries.OrderBy(one => one.Wave, StringComparer.Ordinal).ThenBy(one => one.Question, StringComparer.Ordinal).ThenBy(one => one.Unit, StringComparer.Ordinal).ThenBy(one => one.Why)];
        }
    }

    internal void Add(string wave, string? question, string? unit, WhyNot why)
    {
        lock (entries)
            entries.Add(new(wave, question, unit, why));
    }
}

/// <summary>One choice of the method.</summary>
/// <param name="Wave">The wave's id.</param>
/// <param name="Question">The question's id; null where it is about all.</param>
/// <param name="Unit">The unit's code; null where it is about all.</param>
/// <param name="Why">What decided.</param>
public sealed record OperatorLogEntry(string Wave, string? Question, string? Unit, WhyNot Why);

/// <summary>What can decide that a figure is not shown, or not exactly.</summary>
public enum WhyNot
{
    /// <summary>The unit's respondents are part of a larger atom, or left over at the top.</summary>
    TooFewRespondents,

    /// <summary>Nearly all answered alike: at least one closed atom is not in an opened pool.</summary>
    OneSidedAnswers,

    /// <summary>A persistent question has been published in an earlier wave.</summary>
    PersistentAfterItsFirstWave,

    /// <summary>A category has from one to nine people, here or in what is left of the unit above.</summary>
    CategoryTooSmall,

    /// <summary>Nearly all of a category answered alike, here or in what is left of the unit above.</summary>
    CategoryOneSided,

    /// <summary>Somebody's answer could have been worked out from the breakdown and the units' figures together.</summary>
    NoOtherDataSet,

    /// <summary>The breakdown would have told of a closed atom more than its band does.</summary>
    BandTooNarrow,

    /// <summary>Nearly all of the absence that is counted is one person's, or hardly any days were due.</summary>
    OnePersonsAbsence,

    /// <summary>The breakdown would have told all answers of fewer people than the floor, though not whose is which.</summary>
    FewKnown,
}
