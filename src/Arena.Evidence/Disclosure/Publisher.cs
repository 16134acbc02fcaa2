namespace Arena.Evidence.Disclosure;

/// <summary>The one door between answers and everything that is shown: people and answers in, a <see cref="Publication"/> out.</summary>
public static class Publisher
{
    /// <summary>
    /// Publishes what nobody's answer can be worked out from, by the method of docs/disclosure.md. The result depends on the
    /// settings, the trees, who answered and what, and on nothing else: not on the order of lists, the day, or chance.
    /// </summary>
    /// <param name="input">Settings, questions, trees, people, answers.</param>
    /// <param name="before">What is published already: its waves are kept as they stand, whatever came in later (R12).</param>
    /// <param name="log">Where to write why something is not shown, for the operator alone; null for nowhere.</param>
    /// <param name="cores">How many questions are worked on at once.</param>
    /// <returns>The publication.</returns>
    /// <exception cref="DisclosureRefused">The publication from before was made under other settings or questions.</exception>
    public static Publication Publish(SurveyInput input, Publication? before = null, OperatorLog? log = null, int cores = 1)
    {
        var atoms = new List<PublishedAtom>(before?.Atoms ?? []);
        var sheets = new List<FactSheet>(before?.Sheets ?? []);
        before?.CheckGoesOnWith(input);
        for (var wave = 0; wave < input.Waves.Count; wave++)
            if (before?.Waves.Contains(input.Waves[wave].Id, StringComparer.Ordinal) != true)
            {
                var answers = new Answers(input.Waves[wave].People, input.Questionnaire.Questions.Count);
                foreach (var group in QuestionsByFloor(input))
                {
                    var work = new WaveWork(input, wave, group.Key, [.. group.Where(question => MayAppear(input, question, wave, before, log))], log, answers);
                    atoms.AddRange(work.PublishedAtoms);
                    sheets.AddRange(work.Sheets(cores));
                }
            }
        return new(input.Settings, input.Questionnaire.Questions.Select(Published).UnionBy(before?.Questions ?? [], question => question.Id, StringComparer.Ordinal), input.Waves.Select(wave => wave.Id).Union(before?.Waves ?? [], StringComparer.Ordinal), atoms, sheets);
    }

    /// <summary>Questions of one floor stand on the same atoms (R3).</summary>
    internal static IEnumerable<IGrouping<int, int>> QuestionsByFloor(SurveyInput input) =>
        Enumerable.Range(0, input.Questionnaire.Questions.Count).GroupBy(question => input.Settings.FloorOf(input.Questionnaire.Questions[question]));

    internal static PublishedQuestion Published(Question question) => new(question.Id, question.Values, question.Classes, question.IsPersistent, question.IsSensitive, question.AskedAfter);

    // R10: two waves of one persistent question tell about those who answered in only one of them. So it is shown in one wave and in no
    // other: the first that is not published yet, and only where what is published knows nothing of the question, nor of one that decides
    // about it: what is asked further tells how many were.
    internal static bool MayAppear(SurveyInput input, int question, int wave, Publication? before, OperatorLog? log)
    {
        var asked = input.Questionnaire.Questions[question];
        if (!asked.IsPersistent || (wave == FirstNew(input, before) && !WasPublished(asked.Id, before) && !(Decides(input, question) is { IsPersistent: true } decides && WasPublished(decides.Id, before))))
            return true;
        log?.Add(input.Waves[wave].Id, asked.Id, null, WhyNot.PersistentAfterItsFirstWave);
        return false;
    }

    private static bool WasPublished(string question, Publication? before) => before?.Questions.Any(one => one.Id == question) == true;

    private static Question? Decides(SurveyInput input, int question) =>
        input.Questionnaire.AskedAfter(question) is var decides and >= 0 ? input.Questionnaire.Questions[decides] : null;

    private static int FirstNew(SurveyInput input, Publication? before) =>
        input.Waves.TakeWhile(wave => before?.Waves.Contains(wave.Id, StringComparer.Ordinal) == true).Count();
}
