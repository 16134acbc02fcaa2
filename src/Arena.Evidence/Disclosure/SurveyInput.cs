namespace Arena.Evidence.Disclosure;

/// <summary>One wave: the units as they stood when it closed, and everybody who was invited.</summary>
/// <param name="id">Its id. Ids tell the order of waves: the first is the smallest.</param>
/// <param name="units">The tree of that day.</param>
/// <param name="people">Everybody who was invited, once.</param>
public sealed class Wave(string id, IReadOnlyList<Unit> units, IReadOnlyList<Person> people)
{
    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>The tree of that day.</summary>
    public IReadOnlyList<Unit> Units { get; } = units;

    /// <summary>Everybody who was invited.</summary>
    internal IReadOnlyList<Person> People { get; } = people;
}

/// <summary>All that goes in. What comes out of it is a <see cref="Publication"/> and nothing else.</summary>
public sealed class SurveyInput
{
    /// <summary>Settings, questions and waves; what does not hold together is refused.</summary>
    /// <param name="settings">What the committee decided before the waves opened.</param>
    /// <param name="questionnaire">Questions and background.</param>
    /// <param name="waves">The waves in any order.</param>
    /// <exception cref="DisclosureRefused">An id that stands twice, a tree that is none, a person without a unit or with the answers to another questionnaire.</exception>
    public SurveyInput(DisclosureSettings settings, Questionnaire questionnaire, IEnumerable<Wave> waves)
    {
        settings.Check();
        Settings = settings;
        Questionnaire = questionnaire;
        Waves = [.. waves.OrderBy(wave => wave.Id, StringComparer.Ordinal)];
        if (Waves.Select(wave => wave.Id).Distinct(StringComparer.Ordinal).Count() != Waves.Count)
            throw new DisclosureRefused("A wave's id stands twice; waves are disjoint.");
        Trees = [.. Waves.Select(wave => new UnitTree(wave))];
        foreach (var wave in Waves)
            CheckPeople(wave);
    }

    private SurveyInput(SurveyInput other, int changed, IReadOnlyList<Person> people)
    {
        (Settings, Questionnaire, Trees) = (other.Settings, other.Questionnaire, other.Trees);
        Waves = [.. other.Waves.Select((wave, index) => index == changed ? new Wave(wave.Id, wave.Units, people) : wave)];
    }

    /// <summary>What the committee decided.</summary>
    public DisclosureSettings Settings { get; }

    /// <summary>Questions and background.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The waves, by id.</summary>
    public IReadOnlyList<Wave> Waves { get; }

    internal IReadOnlyList<UnitTree> Trees { get; }

    /// <summary>The same but for the answers of one wave's people; for the audit.</summary>
    internal SurveyInput WithPeople(int wave, IReadOnlyList<Person> people) => new(this, wave, people);

    private void CheckPeople(Wave wave)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Questionnaire? known = Questionnaire;
        foreach (var person in wave.People)
        {
            if (!ids.Add(person.Id))
                throw new DisclosureRefused($"Wave {wave.Id}: person {person.Id} stands there twice, and counts once.");
            // answers are kept as places in a questionnaire; in another one they would mean something else
            if (!ReferenceEquals(person.Of, known) && ((known = person.Of) is null || !Questionnaire.NumbersAs(known)))
                throw new DisclosureRefused($"Wave {wave.Id}: person {person.Id} has answered another questionnaire.");
        }
    }
}
