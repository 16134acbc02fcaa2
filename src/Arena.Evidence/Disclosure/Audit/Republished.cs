namespace Arena.Evidence.Disclosure.Audit;

/// <summary>Publishes changed answers and compares. Only the questions that were changed can look different; nobody comes or goes, so atoms stay.</summary>
internal sealed class Republished
{
    private readonly SurveyInput input;
    private readonly int wave;
    private readonly int floor;
    private readonly IReadOnlyList<int> questions;
    private readonly List<Fact> before;

    public Republished(SurveyInput input, int wave, IReadOnlyList<int> questions)
    {
        (this.input, this.wave) = (input, wave);
        floor = input.Settings.FloorOf(input.Questionnaire.Questions[questions[0]]);
        this.questions = [.. questions.Where(question => Publisher.MayAppear(input, question, wave, null, null))];
        before = Facts(input);
    }

    /// <summary>The input with the changes, where it publishes the same; else null.</summary>
    public SurveyInput? IsSame(IReadOnlyDictionary<int, byte[]> changes)
    {
        var people = input.Waves[wave].People.ToArray();
        foreach (var (person, answers) in changes)
            people[person] = people[person].With(answers);
        var other = input.WithPeople(wave, people);
        return before.SequenceEqual(Facts(other)) ? other : null;
    }

    private List<Fact> Facts(SurveyInput from) => questions.Count == 0 ? []
        : [.. new WaveWork(from, wave, floor, questions, null).Sheets(1).SelectMany(sheet => sheet.Facts)];
}
