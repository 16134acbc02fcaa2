namespace Arena.Evidence.Verdicts;

/// <summary>
/// How the figures came about. It goes with every comparison, for it decides what they can say: the sentence that it allows, and
/// those that it forbids. There are these five and no others. Source: the municipal model's chapter on evaluation, where before
/// and after with a control group is the least that can show what a measure has done.
/// </summary>
public sealed class DesignLabel
{
    private readonly (string Danish, string English) _name, _allows;
    private readonly (string Danish, string English)[] _forbids;

    private DesignLabel(string key, (string, string) name, (string, string) allows, params (string, string)[] forbids) =>
        (Key, _name, _allows, _forbids) = (key, name, allows, forbids);

    /// <summary>Both groups measured once.</summary>
    public static readonly DesignLabel SingleMeasurement = new("enkelt",
        ("Én måling", "A single measurement"),
        ("Da vi målte, var der forskel på grupperne.", "When we measured, the groups differed."),
        ("Indsatsen virkede.", "The intervention worked."),
        ("Forskellen skyldes indsatsen.", "The difference was caused by the intervention."));

    /// <summary>The same place or people before and after, and nobody to compare with.</summary>
    public static readonly DesignLabel BeforeAfter = new("foer-efter",
        ("Før og efter, uden andre at sammenligne med", "Before and after, with nobody to compare with"),
        ("Tallet har ændret sig fra før til efter.", "The figure has changed from before to after."),
        ("Indsatsen virkede.", "The intervention worked."),
        ("Indsatsen førte til ændringen.", "The intervention led to the change."));

    /// <summary>Before and after in two groups that were not drawn by lot.</summary>
    public static readonly DesignLabel BeforeAfterCompared = new("foer-efter-gruppe",
        ("Før og efter, med en gruppe at sammenligne med", "Before and after, with a comparison group"),
        ("Den ene gruppe har ændret sig mere end den anden. Det kan tyde på en effekt.", "One group has changed more than the other. It may point to an effect."),
        ("Indsatsen virkede.", "The intervention worked."),
        ("Ændringen skyldes indsatsen.", "The change was caused by the intervention."));

    /// <summary>Persons drawn by lot.</summary>
    public static readonly DesignLabel Randomised = new("lod",
        ("Trukket lod mellem personer", "Persons drawn by lot"),
        ("Der er forskel, og lodtrækningen gør en effekt til den rimeligste forklaring.", "There is a difference, and the draw makes an effect the most reasonable explanation."),
        ("Det er bevist, at indsatsen virker.", "It is proven that the intervention works."),
        ("Indsatsen virker for alle.", "The intervention works for everybody."));

    /// <summary>Whole workplaces or teams drawn by lot.</summary>
    public static readonly DesignLabel RandomisedByUnit = new("lod-enheder",
        ("Trukket lod mellem arbejdspladser eller hold", "Workplaces or teams drawn by lot"),
        ("Der er forskel på enhederne, og lodtrækningen gør en effekt til den rimeligste forklaring.", "The units differ, and the draw makes an effect the most reasonable explanation."),
        ("Det er bevist, at indsatsen virker.", "It is proven that the intervention works."),
        ("Indsatsen virker alle steder.", "The intervention works everywhere."));

    /// <summary>All five, the weakest first.</summary>
    public static IReadOnlyList<DesignLabel> All { get; } = [SingleMeasurement, BeforeAfter, BeforeAfterCompared, Randomised, RandomisedByUnit];

    /// <summary>Its short name for addresses and files; does not change.</summary>
    public string Key { get; }

    /// <summary>Whether there is a group that shows what would have happened anyway.</summary>
    public bool HasComparisonGroup => this == BeforeAfterCompared || IsRandomised;

    /// <summary>Whether groups were drawn by lot.</summary>
    public bool IsRandomised => this == Randomised || this == RandomisedByUnit;

    /// <summary>The label with this key; null where there is none.</summary>
    public static DesignLabel? Find(string key) => All.FirstOrDefault(label => label.Key == key);

    /// <summary>Its name for people.</summary>
    public string Name(VerdictLanguage language) => In(language, _name);

    /// <summary>The sentence that it allows where the figures lie apart.</summary>
    public string Allows(VerdictLanguage language) => In(language, _allows);

    /// <summary>Sentences that it forbids whatever the figures are: examples to be shown as such.</summary>
    public IReadOnlyList<string> Forbids(VerdictLanguage language) => [.. _forbids.Select(sentence => In(language, sentence))];

    /// <inheritdoc />
    public override string ToString() => Key;

    private static string In(VerdictLanguage language, (string Danish, string English) pair) => new Tongue(language).Say(pair.Danish, pair.English);
}
