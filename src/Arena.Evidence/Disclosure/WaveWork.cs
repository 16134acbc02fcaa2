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
    private readonly int[] widths;
    private readonly Answers answers;

    public WaveWork(SurveyInput input, int wave, int floor, IReadOnlyList<int> questions, OperatorLog? log, Answers? answers = null)
    {
        (this.input, this.wave, this.questions, this.log) = (input, wave, questions, log);
        Atoms = Atoms.Of(input.Trees[wave], input.Waves[wave].People, floor);
        this.answers = answers ?? new(input.Waves[wave].People, input.Questionnaire.Questions.Count);
        widths = Array.ConvertAll(Atoms.Sizes, input.Settings.BandWidth);
        names = new(Atoms, input.Waves[wave].Id);
        if (log is not null)
            foreach (var unit in Enumerable.Range(0, Atoms.Tree.Count).Where(unit => !Atoms.IsShown(unit)))
                log.Add(input.Waves[wave].Id, null, Atoms.Tree.Codes[unit], WhyNot.TooFewRespondents);
    }

    public Atoms Atoms { get; }
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
        var sheet = input.Questionnaire.AskedAfter(number) is var decides and >= 0 ? Routed(number, decides) : Asked(number);
        sheet.Close();
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

    public Pools PoolsOf(int number, UnitSettled? settled = null)
    {
        var counts = CountsOf(number);
        return new(Atoms, input.Questionnaire.Questions[number], widths, counts, ClosedOn(number, counts), settled);
    }

    private FactSheet Asked(int number)
    {
        var question = input.Questionnaire.Questions[number];
        var sheet = new FactSheet(input.Waves[wave].Id, question, names.UnitGroups);
        var figures = new UnitFigures(sheet, names, question, log);
        using var pools = PoolsOf(number, figures.OfUnit);
        if (HasBreakdown(number))
            BreakdownOf(number, pools).Write(sheet, names, input.Questionnaire.Background!.Categories);
        figures.Write(pools);
        return sheet;
    }

    private FactSheet Routed(int number, int decides)
    {
        var question = input.Questionnaire.Questions[number];
        var sheet = new FactSheet(input.Waves[wave].Id, question);
        using var counts = CountsOf(number);
        using var deciding = CountsOf(decides);
        RoutedFigures.Write(sheet, names, question, counts, ClosedOn(number, counts), ClosedOn(decides, deciding));
        return sheet;
    }

    private AtomCounts CountsOf(int number) => new(Atoms, input.Questionnaire.Questions[number], answers, number);

    private int[] ClosedOn(int number, AtomCounts counts) => Bands.Of(input.Questionnaire.Questions[number], Atoms.Sizes, widths, counts.All);
}
