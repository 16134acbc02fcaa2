namespace Arena.Evidence.Disclosure;

/// <summary>
/// All that may be known outside: the only thing that comes out of people and answers. Pages, exports, charts and indices read
/// this and nothing else. Every number is of a union of atoms, so whatever is added or subtracted is of such unions too.
/// </summary>
public sealed class Publication
{
    private readonly Dictionary<(string Wave, string Question), FactSheet> sheetOf;
    // in order for the file and by unit for a page: made when first asked for, since sorting is what grows faster than the number of units
    private readonly Lazy<IReadOnlyList<PublishedGroup>> groups;
    private readonly Lazy<ILookup<(string Wave, string Unit), PublishedGroup>> groupsOf;

    internal Publication(DisclosureSettings settings, IEnumerable<PublishedQuestion> questions, IEnumerable<string> waves, IEnumerable<PublishedAtom> atoms, IEnumerable<FactSheet> sheets)
    {
        Settings = settings;
        Questions = [.. questions.OrderBy(question => question.Id, StringComparer.Ordinal)];
        Waves = [.. waves.Order(StringComparer.Ordinal)];
        Atoms = [.. atoms.OrderBy(atom => atom.Id, StringComparer.Ordinal)];
        Sheets = [.. sheets.OrderBy(sheet => sheet.Wave, StringComparer.Ordinal).ThenBy(sheet => sheet.Question, StringComparer.Ordinal)];
        groups = new(() => [.. Distinct(Sheets).OrderBy(group => group.Id, StringComparer.Ordinal)]);
        sheetOf = Sheets.ToDictionary(sheet => (sheet.Wave, sheet.Question));
        groupsOf = new(() => Distinct(Sheets).Where(group => group.Unit is not null).ToLookup(group => (group.Wave, group.Unit!)));
    }

    /// <summary>The settings under which it was made; they are public (R16).</summary>
    public DisclosureSettings Settings { get; }

    /// <summary>The questions, by id.</summary>
    public IReadOnlyList<PublishedQuestion> Questions { get; }

    /// <summary>The ids of the waves, in their order.</summary>
    public IReadOnlyList<string> Waves { get; }

    /// <summary>The atoms, by id.</summary>
    public IReadOnlyList<PublishedAtom> Atoms { get; }

    /// <summary>The groups that anything is said about, by id.</summary>
    public IReadOnlyList<PublishedGroup> Groups => groups.Value;

    /// <summary>Everything that is said, by wave, question and group.</summary>
    public IEnumerable<Fact> Facts => Sheets.SelectMany(sheet => sheet.Facts);

    internal IReadOnlyList<FactSheet> Sheets { get; }

    /// <summary>What is said about a unit in a wave.</summary>
    /// <param name="wave">The wave's id.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="unit">The unit's code.</param>
    /// <param name="category">A category, or null for all.</param>
    /// <returns>The facts; none where the figure is not shown, whatever the reason (R7).</returns>
    public IEnumerable<Fact> FactsOf(string wave, string question, string unit, string? category = null) =>
        sheetOf.TryGetValue((wave, question), out var sheet)
            ? groupsOf.Value[(wave, unit)].Where(group => group.Category == category).SelectMany(sheet.FactsOf)
            : [];

    // R16, R12: what was published under other rules cannot be gone on with
    internal void CheckGoesOnWith(SurveyInput input)
    {
        if (Settings != input.Settings)
            throw new DisclosureRefused("What is published already was made under other settings; they are frozen when a wave opens.");
        foreach (var question in input.Questionnaire.Questions)
            if (Questions.FirstOrDefault(one => one.Id == question.Id) is { } same && !same.IsSame(Publisher.Published(question)))
                throw new DisclosureRefused($"Question {question.Id} was published with other values, classes or rules.");
    }

    // questions of one floor share their units' groups, so most fall away before an id is looked at
    private static IEnumerable<PublishedGroup> Distinct(IEnumerable<FactSheet> sheets) =>
        sheets.SelectMany(sheet => sheet.Groups).Distinct<PublishedGroup>(ReferenceEqualityComparer.Instance).Distinct();
}

/// <summary>A question as it is published.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">Its values.</param>
/// <param name="Classes">Its protection classes.</param>
/// <param name="IsPersistent">Whether people tend to answer it the same from wave to wave.</param>
/// <param name="IsSensitive">Whether the higher floor holds for it.</param>
/// <param name="AskedAfter">Who is asked, where not all are.</param>
public sealed record PublishedQuestion(string Id, IReadOnlyList<AnswerValue> Values, IReadOnlyList<IReadOnlyList<AnswerValue>> Classes, bool IsPersistent, bool IsSensitive, Routing? AskedAfter)
{
    internal bool IsSame(PublishedQuestion other) => Id == other.Id && IsPersistent == other.IsPersistent && IsSensitive == other.IsSensitive
        && Values.SequenceEqual(other.Values) && Classes.Count == other.Classes.Count && Classes.Zip(other.Classes).All(pair => pair.First.SequenceEqual(pair.Second))
        && AskedAfter?.Question == other.AskedAfter?.Question && (AskedAfter?.Values ?? []).ToHashSet().SetEquals(other.AskedAfter?.Values ?? []);
}

/// <summary>A set of respondents of which no part is ever shown.</summary>
/// <param name="Id">Made of the wave, the floor and the code of the lowest unit that it lies in.</param>
/// <param name="Wave">The wave's id.</param>
/// <param name="Floor">The floor on which it was made.</param>
/// <param name="Size">How many respondents; at least the floor.</param>
public sealed record PublishedAtom(string Id, string Wave, int Floor, int Size);

/// <summary>A union of atoms, or the people of one category in it.</summary>
/// <param name="Id">Made of the wave, the floor and the unit's code.</param>
/// <param name="Wave">The wave's id.</param>
/// <param name="Unit">The unit whose whole figure this is; null for a part that carries no unit's name.</param>
/// <param name="Atoms">The ids of its atoms, in order.</param>
/// <param name="Category">The category, or null for all.</param>
/// <param name="Size">How many respondents.</param>
public sealed record PublishedGroup(string Id, string Wave, string? Unit, IReadOnlyList<string> Atoms, string? Category, int Size)
{
    /// <inheritdoc/>
    public bool Equals(PublishedGroup? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>One statement: what is counted over the group is from Low to High; the two are the same where it is known exactly.</summary>
/// <param name="Wave">The wave's id.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Group">Over whom.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be.</param>
public readonly record struct Fact(string Wave, string Question, PublishedGroup Group, Measure Measure, int Low, int High)
{
    /// <summary>Whether the figure is shown exactly.</summary>
    public bool IsExact => Low == High;
}
