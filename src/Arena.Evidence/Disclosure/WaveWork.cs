using Arena.Evidence.Disclosure.Breakdowns;

namespace Arena.Evidence.Disclosure;

/// <summary>One wave and the questions of one floor: the atoms, and a sheet of facts for each question.</summary>
internal sealed class WaveWork
{
    private readonly SurveyInput input;
    private readonly int wave;
    private readonly IReadOnlyList<int> questions;
    private readonly OperatorLog? log;
    private readonly GroupNames names;

    public WaveWork(SurveyInput input, int wave, int floor, IReadOnlyList<int> questions, OperatorLog? log)
    {
        (this.input, this.wave, this.questions, this.log) = (input, wave, questions, log);
        Atoms = Atoms.Of(input.Trees[wave], input.Waves[wave].People, floor);
        Answers = new(Atoms, input.Waves[wave].People, input.Questionnaire, [.. questions.Union(questions.Select(input.Questionnaire.AskedAfter).Where(question => question >= 0))]);
        names = new(Atoms, input.Waves[wave].Id);
        if (log is not null)
            foreach (var unit in Enumerable.Range(0, Atoms.Tree.Count).Where(unit => !Atoms.IsShown(unit)))
                log.Add(input.Waves[wave].Id, null, Atoms.Tree.Codes[unit], WhyNot.TooFewRespondents);
    }

    public Atoms Atoms { get; }
    public Answers Answers { get; }
    public IEnumerable<PublishedAtom> PublishedAtoms => questions.Count == 0 ? [] : names.Atoms;

    public FactSheet[] Sheets(int cores)
    {
        var sheets = new FactSheet[questions.Count];
        if (cores <= 1)
            for (var index = 0; index < sheets.Length; index++)
                sheets[index] = Sheet(questions[index]);
        else
            Parallel.For(0, sheets.Length, new ParallelOptions { MaxDegreeOfParallelism = cores }, index => sheets[index] = Sheet(questions[index]));
        return sheets;
    }

    /// <summary>All that is published about one question of the wave.</summary>
    public FactSheet Sheet(int number)
    {
        var question = input.Questionnaire.Questions[number];
        var sheet = new FactSheet(input.Waves[wave].Id, question, names.Units.Count + names.Rests.Count);
        if (input.Questionnaire.AskedAfter(number) is var decides and >= 0)
            RoutedFigures.Write(sheet, names, question, Answers.Of(number), ClosedOn(number), ClosedOn(decides));
        else
        {
            using var pools = PoolsOf(number);
            if (HasBreakdown(number))
                BreakdownOf(number, pools).Write(sheet, names, input.Questionnaire.Background!.Categories);
            UnitFigures.Write(sheet, names, question, pools, log);
        }
        return sheet;
    }

    // a circle would have to carry along what those answered who were asked further
    public bool HasBreakdown(int number) =>
        Atoms.Sizes.Sum() >= input.Settings.FewestForBreakdown &&
        input.Questionnaire.Background is not null && !input.Questionnaire.Decides[number] && input.Questionnaire.AskedAfter(number) < 0;

    public Breakdown BreakdownOf(int number, Pools pools)
    {
        var question = input.Questionnaire.Questions[number];
        var crossing = new Crossing(Atoms, input.Waves[wave].People, number, question.Values.Count, input.Questionnaire.Background!.Categories.Count);
        return Breakdown.Of(crossing, question, pools, input.Settings,
            (unit, why) => log?.Add(input.Waves[wave].Id, question.Id, Atoms.Tree.Codes[unit], why));
    }

    public Pools PoolsOf(int number) => new(Atoms, input.Questionnaire.Questions[number], input.Settings, Answers.Of(number), ClosedOn(number));

    private int[] ClosedOn(int number) => Bands.Of(input.Questionnaire.Questions[number], input.Settings, Atoms.Sizes, Answers.Of(number));
}
