namespace Arena.Evidence.Disclosure;

/// <summary>
/// A question with its values and its protection classes: what nobody may be able to work out is in which class another
/// person's answer lies. "NA" is a value as any other (R3), so all questions of one floor share one set of respondents.
/// </summary>
public sealed class Question
{
    private readonly byte[] classOf;

    /// <summary>A question; whatever is not a partition of its values into at least two classes is refused.</summary>
    /// <param name="id">Its id, the same in every wave.</param>
    /// <param name="values">All values, "NA" among them; at most 100.</param>
    /// <param name="classes">The protection classes: each value in exactly one.</param>
    /// <exception cref="DisclosureRefused">Values or classes do not hold together.</exception>
    public Question(string id, IReadOnlyList<AnswerValue> values, IReadOnlyList<IReadOnlyList<AnswerValue>> classes)
    {
        Require(!string.IsNullOrWhiteSpace(id), "a question has no id.");
        Require(values.Count is >= 2 and <= 100, $"question {id} must have from 2 to 100 values.");
        Require(values.Distinct().Count() == values.Count, $"question {id} has a value twice.");
        Require(values.Contains(AnswerValue.NoAnswer), $"question {id} lacks the value \"NA\".");
        Require(classes.Count >= 2, $"question {id} must have at least two classes: what all answer alike cannot be protected.");
        Require(classes.All(one => one.Count > 0) && classes.Sum(one => one.Count) == values.Count && values.All(value => classes.Any(one => one.Contains(value))),
            $"question {id}: each value must stand in exactly one class.");
        Id = id;
        Values = [.. values];
        Classes = [.. classes.Select(one => (IReadOnlyList<AnswerValue>)[.. one])];
        classOf = [.. values.Select(value => (byte)Classes.ToList().FindIndex(one => one.Contains(value)))];
        NoAnswer = (byte)Values.ToList().IndexOf(AnswerValue.NoAnswer);
        Measures = Measure.Of(this);
    }

    /// <summary>Its id, the same in every wave.</summary>
    public string Id { get; }

    /// <summary>All values in the order in which they are shown.</summary>
    public IReadOnlyList<AnswerValue> Values { get; }

    /// <summary>The protection classes.</summary>
    public IReadOnlyList<IReadOnlyList<AnswerValue>> Classes { get; }

    /// <summary>Health, absence, offensive behaviour, a named leader's rating: the higher floor (R1).</summary>
    public bool IsSensitive { get; init; }

    /// <summary>People answer the same from wave to wave (pain, long absence), so waves could be compared person by person (R10).</summary>
    public bool IsPersistent { get; init; }

    /// <summary>Where not all are asked: the question that decides, and with which answers one is asked further (R3).</summary>
    public Routing? AskedAfter { get; init; }

    /// <summary>What is counted of it, in the order of the published file.</summary>
    internal IReadOnlyList<Measure> Measures { get; }

    internal byte NoAnswer { get; }

    internal int ClassOf(int value) => classOf[value];

    internal int IndexOf(AnswerValue value)
    {
        for (var index = 0; index < Values.Count; index++)
            if (Values[index] == value)
                return index;
        return -1;
    }

    /// <summary>Whether the other has the same id, values and classes in the same order, and the same rules.</summary>
    internal bool IsSame(Question other) => Publisher.Published(this).IsSame(Publisher.Published(other));

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
            throw new DisclosureRefused("Questions: " + sentence);
    }
}

/// <summary>Who is asked a question: those who have answered another with one of these values.</summary>
/// <param name="Question">The id of the question that decides; it has two classes, those who are asked further and the rest.</param>
/// <param name="Values">The answers with which one is asked further.</param>
public sealed record Routing(string Question, IReadOnlyList<AnswerValue> Values);
