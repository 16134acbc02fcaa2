using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>
/// Questions whose answers hang together: one, or one with all that are asked after it. What a person says to them is one of the
/// combinations that can be: who was not asked has not answered.
/// </summary>
internal sealed class Bundle
{
    private readonly Questionnaire questionnaire;
    private readonly Dictionary<string, int> numberOf = new(StringComparer.Ordinal);
    private readonly List<byte[]> combinations = [];

    public Bundle(Questionnaire questionnaire, int decides)
    {
        this.questionnaire = questionnaire;
        Questions = [decides, .. Enumerable.Range(0, questionnaire.Questions.Count).Where(one => questionnaire.AskedAfter(one) == decides)];
        Add([.. questionnaire.Questions.Select(question => question.NoAnswer)], 0);
    }

    public IReadOnlyList<int> Questions { get; }
    public int Combinations => combinations.Count;

    public static IEnumerable<Bundle> All(Questionnaire questionnaire) => Enumerable.Range(0, questionnaire.Questions.Count)
        .Where(question => questionnaire.AskedAfter(question) < 0).Select(question => new Bundle(questionnaire, question));

    public Question Asked(int question) => questionnaire.Questions[question];

    public int Of(byte[] answers) => numberOf[Key(answers)];

    /// <summary>The value of one question in a combination.</summary>
    public int ValueOf(int question, int combination) => combinations[combination][question];

    public int ClassOf(int question, int combination) => Asked(question).ClassOf(ValueOf(question, combination));

    private void Add(byte[] answers, int index)
    {
        if (index == Questions.Count)
        {
            numberOf.Add(Key(answers), combinations.Count);
            combinations.Add((byte[])answers.Clone());
            return;
        }
        for (byte value = 0; value < Asked(Questions[index]).Values.Count; value++)
        {
            answers[Questions[index]] = value;
            if (value == Asked(Questions[index]).NoAnswer || questionnaire.IsAsked(Questions[index], answers))
                Add(answers, index + 1);
        }
        answers[Questions[index]] = Asked(Questions[index]).NoAnswer;
    }

    private string Key(byte[] answers) => string.Join(',', Questions.Select(question => answers[question]));
}
