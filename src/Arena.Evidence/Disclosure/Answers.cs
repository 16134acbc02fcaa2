namespace Arena.Evidence.Disclosure;

/// <summary>How many people of each atom gave each value of a question: all that the stages see of the answers.</summary>
internal sealed class Answers
{
    private readonly int[][] counts;
    private readonly int[] values;

    /// <summary>Counts the questions that stand on these atoms, in one walk over the people.</summary>
    public Answers(Atoms atoms, IReadOnlyList<Person> people, Questionnaire questionnaire, IReadOnlyList<int> questions)
    {
        values = [.. questionnaire.Questions.Select(question => question.Values.Count)];
        counts = new int[values.Length][];
        foreach (var question in questions)
            counts[question] = new int[atoms.Count * values[question]];
        for (var person = 0; person < people.Count; person++)
            if (atoms.OfPerson[person] is var atom and >= 0)
            {
                var answers = people[person].Answers!;
                foreach (var question in questions)
                    counts[question][atom * values[question] + answers[question]]++;
            }
    }

    /// <summary>For each atom the count of each value, one behind the other.</summary>
    public int[] Of(int question) => counts[question];
}
