namespace Arena.Evidence.Disclosure;

/// <summary>The questions of all waves and the one background variable; from it people are made, with or without answers.</summary>
public sealed class Questionnaire
{
    private readonly Dictionary<string, int> questionOf;
    private readonly int[] askedAfter;

    /// <summary>Questions and background; an id that stands twice is refused (R15: a question is published once a wave).</summary>
    /// <param name="questions">The questions in any order.</param>
    /// <param name="background">The one variable that figures may be broken down by; declared before the wave opens.</param>
    /// <exception cref="DisclosureRefused">Ids, categories or routing do not hold together.</exception>
    public Questionnaire(IEnumerable<Question> questions, Background? background = null)
    {
        Questions = [.. questions.OrderBy(question => question.Id, StringComparer.Ordinal)];
        Background = background;
        Require(background is null || (background.Categories.Count is >= 1 and <= 100 && background.Categories.Distinct(StringComparer.Ordinal).Count() == background.Categories.Count && !background.Categories.Contains(AnswerValue.NoAnswer.Text, StringComparer.Ordinal)),
            "The background must have from 1 to 100 categories, each once; \"NA\" stands for those whose category is not known.");
        Require(Questions.Count is >= 1 and <= 1000, "There must be from 1 to 1000 questions.");
        Require(Questions.Select(question => question.Id).Distinct(StringComparer.Ordinal).Count() == Questions.Count, "Questions: an id stands twice; a question is published once a wave.");
        questionOf = Questions.Select((question, index) => (question.Id, index)).ToDictionary(one => one.Id, one => one.index, StringComparer.Ordinal);
        askedAfter = [.. Questions.Select(RoutingQuestion)];
        Decides = [.. Questions.Select((_, index) => askedAfter.Contains(index))];
        foreach (var routed in Questions.Where(question => question.AskedAfter is not null))
            CheckRouting(routed, Questions[askedAfter[questionOf[routed.Id]]]);
    }

    /// <summary>The questions, by id.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The one variable that figures may be broken down by.</summary>
    public Background? Background { get; }

    /// <summary>Which questions decide whether others are asked.</summary>
    internal IReadOnlyList<bool> Decides { get; }

    /// <summary>Somebody who was invited and did not answer.</summary>
    /// <param name="id">The same in every wave.</param>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="category">The background category, or null where it is not known.</param>
    /// <returns>The person, for a wave.</returns>
    public Person Silent(string id, string unit, string? category = null) => new(id, unit, CategoryOf(id, category), null, this);

    /// <summary>Somebody who answered.</summary>
    /// <param name="id">The same in every wave.</param>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="category">The background category, or null where it is not known.</param>
    /// <param name="answers">The answers by question; what is not there was not answered.</param>
    /// <returns>The person, for a wave; the answers can be put in and not be read.</returns>
    /// <exception cref="DisclosureRefused">A question, value or category that there is not, or an answer to what was not asked.</exception>
    public Person Answered(string id, string unit, string? category, IEnumerable<KeyValuePair<string, AnswerValue>> answers)
    {
        var given = new byte[Questions.Count];
        for (var question = 0; question < given.Length; question++)
            given[question] = Questions[question].NoAnswer;
        foreach (var (name, value) in answers)
        {
            if (!questionOf.TryGetValue(name, out var question))
                throw new DisclosureRefused($"Person {id} answers the question {name}, which there is not.");
            if (Questions[question].IndexOf(value) is var index && index < 0)
                throw new DisclosureRefused($"Person {id} answers {name} with {value}, which is none of its values.");
            given[question] = (byte)index;
        }
        for (var question = 0; question < given.Length; question++)
            Require(given[question] == Questions[question].NoAnswer || IsAsked(question, given), $"Person {id} answers {Questions[question].Id}, and was not asked it.");
        return new(id, unit, CategoryOf(id, category), given, this);
    }

    /// <summary>Whether people of the other one can be read by this: the same questions, values and categories, in the same places.</summary>
    internal bool NumbersAs(Questionnaire other) => ReferenceEquals(this, other)
        || (Questions.Count == other.Questions.Count && Questions.Zip(other.Questions).All(pair => pair.First.IsSame(pair.Second))
            && (Background?.Categories ?? []).SequenceEqual(other.Background?.Categories ?? [], StringComparer.Ordinal));

    internal int IndexOf(string question) => questionOf.GetValueOrDefault(question, -1);

    /// <summary>The question that decides whether this one is asked; -1 where all are asked.</summary>
    internal int AskedAfter(int question) => askedAfter[question];

    internal bool IsAsked(int question, byte[] answers) =>
        askedAfter[question] < 0 || Questions[question].AskedAfter!.Values.Contains(Questions[askedAfter[question]].Values[answers[askedAfter[question]]]);

    private int CategoryOf(string id, string? category)
    {
        if (category is null || Background is null)
            return -1;
        var index = Background.Categories.ToList().IndexOf(category);
        return index >= 0 ? index : throw new DisclosureRefused($"Person {id} has the category {category}, which there is not.");
    }

    private int RoutingQuestion(Question question) => question.AskedAfter is not { } routing ? -1
        : questionOf.TryGetValue(routing.Question, out var index) ? index
        : throw new DisclosureRefused($"Questions: {question.Id} is asked after {routing.Question}, which there is not.");

    // two classes, so that "was asked" is itself protected; one floor, so that both stand on the same atoms
    private static void CheckRouting(Question routed, Question decides)
    {
        var asked = routed.AskedAfter!.Values;
        Require(decides.AskedAfter is null, $"Questions: {decides.Id} decides about {routed.Id} and may not itself be asked of some only.");
        Require(decides.IsSensitive == routed.IsSensitive, $"Questions: {routed.Id} and {decides.Id}, which decides about it, must both be sensitive or both not.");
        Require(routed.IsPersistent || !decides.IsPersistent, $"Questions: {decides.Id} is persistent, so {routed.Id}, which tells who was asked further, must be too.");
        Require(decides.Classes.Count == 2 && decides.Classes.Any(one => one.Count == asked.Count && one.All(asked.Contains)) && !asked.Contains(AnswerValue.NoAnswer),
            $"Questions: {decides.Id} decides about {routed.Id}, so it must have two classes: those who are asked further, and the rest.");
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
            throw new DisclosureRefused(sentence);
    }
}

/// <summary>A background variable; at most one for a survey.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Categories">Its categories, in the order in which they are shown.</param>
public sealed record Background(string Id, IReadOnlyList<string> Categories);

/// <summary>Somebody who belonged to a wave. Answers go in and are not handed back.</summary>
public sealed class Person
{
    internal Person(string id, string unit, int category, byte[]? answers, Questionnaire? of = null) => (Of, Id, Unit, Category, Answers) = (of, id, unit, category, answers);

    /// <summary>The questionnaire by which the answers are numbered; null where nothing but who answered counts.</summary>
    internal Questionnaire? Of { get; }

    internal string Id { get; }
    internal string Unit { get; }

    /// <summary>The place of the category; -1 where it is not known.</summary>
    internal int Category { get; }

    /// <summary>For each question the place of the value; null for somebody who did not answer.</summary>
    internal byte[]? Answers { get; }

    internal Person With(byte[] answers) => new(Id, Unit, Category, answers, Of);
}
