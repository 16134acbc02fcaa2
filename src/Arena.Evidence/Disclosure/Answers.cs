namespace Arena.Evidence.Disclosure;

/// <summary>
/// What the people of a wave answered, question by question. Stages work on one question at a time, while people lie scattered in
/// memory: so they are walked once, and not once for each question or floor.
/// </summary>
internal sealed class Answers
{
    private readonly int[] respondents;
    private readonly byte[][] byQuestion;

    public Answers(IReadOnlyList<Person> people, int questions)
    {
        respondents = new int[people.Count];
        byQuestion = new byte[questions][];
        for (var question = 0; question < questions; question++)
            byQuestion[question] = new byte[people.Count];
        for (var person = 0; person < people.Count; person++)
            if (people[person].Answers is { } answers)
            {
                for (var question = 0; question < byQuestion.Length; question++)
                    byQuestion[question][Count] = answers[question];
                respondents[Count++] = person;
            }
    }

    /// <summary>How many answered.</summary>
    public int Count { get; private set; }

    /// <summary>Their numbers among the people of the wave.</summary>
    public ReadOnlySpan<int> Respondents => respondents.AsSpan(0, Count);

    /// <summary>Of each respondent the place of the value.</summary>
    public ReadOnlySpan<byte> To(int question) => byQuestion[question].AsSpan(0, Count);
}
