namespace Arena.Evidence.Disclosure.Audit;

/// <summary>Tries other data sets in turn, from the simplest on, and takes the first from which the same is published.</summary>
internal sealed class WitnessSearch
{
    private readonly SurveyInput input;
    private readonly int wave;
    private readonly int question;
    private readonly int person;
    private readonly int knowing = -1;
    private readonly int number; // of the class
    private readonly Lazy<WitnessChanges> changes;

    public WitnessSearch(SurveyInput input, WitnessTarget target)
    {
        this.input = input;
        wave = Found(input.Waves.ToList().FindIndex(one => one.Id == target.Wave), $"wave {target.Wave}");
        question = Found(input.Questionnaire.IndexOf(target.Question), $"question {target.Question}");
        var people = input.Waves[wave].People.ToList();
        person = Found(people.FindIndex(one => one.Id == target.Person), $"person {target.Person} in wave {target.Wave}");
        if (target.Knowing is { } id)
            knowing = Found(people.FindIndex(one => one.Id == id), $"person {id} in wave {target.Wave}");
        if (knowing == person)
            throw new DisclosureRefused("Everybody knows his own answer; the colleague must be somebody else.");
        number = Found(input.Questionnaire.Questions[question].Classes.ToList().FindIndex(one => one.ToHashSet().SetEquals(target.Class)),
            $"class [{string.Join(',', target.Class)}] of question {target.Question}");
        changes = new(() => new(input, wave, question, person, knowing));
    }

    private byte[]? Own => input.Waves[wave].People[person].Answers;

    /// <summary>The person did not answer, or in another class.</summary>
    public bool IsOutside => Own is null || !IsInside(Own[question]);

    public SurveyInput? Find()
    {
        var comparison = new Republished(input, wave, changes.Value.Bundle);
        foreach (var change in changes.Value.InTurn(value => !IsInside(value)))
            if (comparison.IsSame(change) is { } other)
                return other;
        return null;
    }

    private bool IsInside(int value) => input.Questionnaire.Questions[question].ClassOf(value) == number;

    private static int Found(int index, string what) => index >= 0 ? index : throw new DisclosureRefused($"There is no {what}.");
}
