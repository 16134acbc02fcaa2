using Arena.Evidence.Disclosure.Breakdowns;

namespace Arena.Evidence.Disclosure.Audit;

/// <summary>
/// Changes that may leave everything that is published as it is: two of one atom change places, one changes by himself within a
/// band, or several change in a circle. Answers that hang together by routing move together.
/// </summary>
internal sealed class WitnessChanges
{
    private const int CirclesTried = 40;
    private readonly SurveyInput input;
    private readonly Questionnaire questionnaire;
    private readonly int wave;
    private readonly int question;
    private readonly int person;
    private readonly int knowing;
    private readonly WaveWork work;

    public WitnessChanges(SurveyInput input, int wave, int question, int person, int knowing)
    {
        (this.input, this.wave, this.question, this.person, this.knowing) = (input, wave, question, person, knowing);
        questionnaire = input.Questionnaire;
        var decides = questionnaire.AskedAfter(question) is var asked and >= 0 ? asked : question;
        Bundle = [decides, .. Enumerable.Range(0, questionnaire.Questions.Count).Where(one => questionnaire.AskedAfter(one) == decides)];
        work = new(input, wave, input.Settings.FloorOf(questionnaire.Questions[question]), Bundle, null);
    }

    /// <summary>The questions whose answers move together: one, or one with those that are asked after it.</summary>
    public IReadOnlyList<int> Bundle { get; }

    private IReadOnlyList<Person> People => input.Waves[wave].People;
    private byte[] Own => People[person].Answers!;

    /// <summary>Changed people with all their answers, where the person's answer is one of those that are allowed.</summary>
    public IEnumerable<IReadOnlyDictionary<int, byte[]>> InTurn(Func<int, bool> allowed) =>
        Places(allowed, sameCategory: true).Concat(Alone(allowed)).Concat(Circles(allowed)).Concat(Places(allowed, sameCategory: false)).Concat(AskedFirst(allowed));

    private IEnumerable<Dictionary<int, byte[]>> Places(Func<int, bool> allowed, bool sameCategory) =>
        Neighbours().Where(other => People[other].Category == People[person].Category == sameCategory && allowed(People[other].Answers![question])).Select(Swap);

    private IEnumerable<Dictionary<int, byte[]>> Alone(Func<int, bool> allowed) => Otherwise(Own, allowed).Select(answers => new Dictionary<int, byte[]> { [person] = answers });

    // whoever was not asked first comes to be asked, in any way that the deciding question allows, and then answers
    private IEnumerable<Dictionary<int, byte[]>> AskedFirst(Func<int, bool> allowed)
    {
        if (questionnaire.AskedAfter(question) is not (var decides and >= 0))
            return [];
        var asked = questionnaire.Questions[question].AskedAfter!.Values;
        return new WitnessChanges(input, wave, decides, person, knowing).InTurn(value => asked.Contains(questionnaire.Questions[decides].Values[value]))
            .SelectMany(change => Otherwise(change[person], allowed).Select(answers => new Dictionary<int, byte[]>(change) { [person] = answers }));
    }

    private IEnumerable<Dictionary<int, byte[]>> Circles(Func<int, bool> allowed)
    {
        if (questionnaire.AskedAfter(question) >= 0 || work.Atoms.OfPerson[person] < 0)
            yield break;
        var values = questionnaire.Questions[question].Values.Count;
        var pools = work.PoolsOf(question);
        var cells = work.HasBreakdown(question) ? work.BreakdownOf(question, pools).Shown : new Cells(new(work.Atoms, People, question, values, 0), []);
        for (var to = 0; to < values; to++)
            if (allowed(to))
            {
                var fixedPeople = new HashSet<int> { person, knowing };
                for (var tried = 0; tried < CirclesTried; tried++)
                {
                    var movable = new Crossing(work.Atoms, People, question, values, cells.Crossing.Categories - 1, fixedPeople);
                    var circle = new Exchange(cells, questionnaire.Questions[question], pools, input.Settings, movable)
                        .Circle(work.Atoms.OfPerson[person], movable.CategoryOf(People[person]), Own[question], to);
                    if (circle is null)
                        break;
                    var others = circle.Select(edge => Someone(edge, movable, fixedPeople)).ToList();
                    yield return Changed(others, to);
                    fixedPeople.UnionWith(others);
                    if (others.Count == 0)
                        break;
                }
            }
    }

    private int Someone((int Atom, int Category, int Value) edge, Crossing movable, HashSet<int> fixedPeople) => Enumerable.Range(0, People.Count)
        .Where(other => work.Atoms.OfPerson[other] == edge.Atom && movable.CategoryOf(People[other]) == edge.Category
            && People[other].Answers![question] == edge.Value && !fixedPeople.Contains(other))
        .MinBy(other => People[other].Id, StringComparer.Ordinal);

    private Dictionary<int, byte[]> Changed(IReadOnlyList<int> others, int to)
    {
        var changes = new Dictionary<int, byte[]> { [person] = With(Own, question, to) };
        foreach (var other in others)
            changes[other] = With(People[other].Answers!, question, People[other].Answers![question] == to ? Own[question] : to);
        return changes;
    }

    private IEnumerable<int> Neighbours() => Enumerable.Range(0, People.Count)
        .Where(other => other != person && other != knowing && work.Atoms.OfPerson[person] >= 0 && work.Atoms.OfPerson[other] == work.Atoms.OfPerson[person]);

    private Dictionary<int, byte[]> Swap(int other)
    {
        var (mine, theirs) = ((byte[])Own.Clone(), (byte[])People[other].Answers!.Clone());
        foreach (var moved in Bundle)
            (mine[moved], theirs[moved]) = (theirs[moved], mine[moved]);
        return new() { [person] = mine, [other] = theirs };
    }

    private IEnumerable<byte[]> Otherwise(byte[] answers, Func<int, bool> allowed) => Enumerable.Range(0, questionnaire.Questions[question].Values.Count)
        .Where(to => allowed(to) && (to == questionnaire.Questions[question].NoAnswer || questionnaire.IsAsked(question, answers))).Select(to => With(answers, question, to));

    // whoever is asked no longer has not answered
    private byte[] With(byte[] answers, int which, int value)
    {
        var changed = (byte[])answers.Clone();
        changed[which] = (byte)value;
        foreach (var routed in Bundle.Where(one => one != which && !questionnaire.IsAsked(one, changed)))
            changed[routed] = questionnaire.Questions[routed].NoAnswer;
        return changed;
    }
}
