using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>
/// Tries V1 to V5 on what is known of one question and those that hang on it, target by target, and says what it has worked out. A
/// target is never given up: where the solver does not come to an end, the test fails (V6, V7).
/// </summary>
internal sealed class Attacker(Knowledge known, Bundle bundle, DisclosureSettings settings)
{
    private const int Pairs = 12;

    private int Colleagues => settings.ColleaguesWhoPool;

    public IEnumerable<string> Attack()
    {
        if (!known.TruthHolds)
            yield return "the truth breaks a statement (V5)";
        foreach (var question in bundle.Questions)
        {
            var asked = bundle.Asked(question);
            for (var cell = 0; cell < known.Sizes.Length; cell++)
                for (var number = 0; number < asked.Classes.Count; number++)
                    if (OnClass(cell, question, number) is { } found)
                        yield return $"{asked.Id}, cell {cell} of {known.Sizes[cell]}, class {number}: {found}";
            foreach (var set in SmallSets.Of(known, settings.FloorOf(asked)))
                if (IsKnown(set, question))
                    yield return $"{asked.Id}, cells {string.Join('+', set)}: all answers of {set.Sum(cell => known.Sizes[cell])} people are known (V3)";
        }
    }

    /// <summary>V1 and V2 alone: how many cells have a class that somebody in them is known to have answered in, and how many were looked at.</summary>
    public (int Pinned, int Targets, int PeoplePinned, int People) Pinned()
    {
        var (pinned, targets, peoplePinned, people) = (0, 0, 0, 0);
        foreach (var question in bundle.Questions)
            for (var cell = 0; cell < known.Sizes.Length; cell++)
                for (var number = 0; number < bundle.Asked(question).Classes.Count; number++)
                    if (known.CountIn(cell, value => bundle.ClassOf(question, value) == number) is var inside and > 0)
                    {
                        (targets, people) = (targets + 1, people + inside);
                        if (OnClass(cell, question, number, elsewhere: false) is not null)
                            (pinned, peoplePinned) = (pinned + 1, peoplePinned + inside);
                    }
        return (pinned, targets, peoplePinned, people);
    }

    private string? OnClass(int cell, int question, int number, bool elsewhere = true)
    {
        bool Outside(int value) => bundle.ClassOf(question, value) != number;
        var outside = known.CountIn(cell, Outside);
        // nobody to be pinned; or more outside than can be colleagues of one another
        if (outside == known.Sizes[cell] || outside > Colleagues)
            return null;
        if (outside == 0 && !known.Exists(known.InCell(cell, Outside, 1, 1)))
            return "pinned (V1)";
        // whoever lies outside in the cell may be a colleague who knows his own answer
        List<Row> insiders = [.. Enumerable.Range(0, known.Values).Where(Outside).Where(value => At(cell, value) > 0).Select(value => known.InCell(cell, one => one == value, At(cell, value), 1))];
        var another = known.InCell(cell, Outside, outside + 1, 1);
        if (!known.Exists([another, .. insiders]))
            return "pinned by colleagues in it (V2)";
        if (!elsewhere || outside == Colleagues)
            return null;
        foreach (var more in Insiders(cell, Outside, Colleagues - outside))
            if (!known.Exists([another, .. insiders, .. more]))
                return "pinned by a colleague elsewhere (V2)";
        return null;
    }

    // a colleague's own answer is one more known person: his cell has at least him with that value
    private IEnumerable<IReadOnlyList<Row>> Insiders(int cell, Func<int, bool> outside, int count)
    {
        var dissenters = new List<Row>();
        for (var other = 0; other < known.Sizes.Length; other++)
            for (var value = 0; value < known.Values; value++)
                if (other != cell && At(other, value) is > 0 and <= 2)
                    dissenters.Add(Has(other, value, Math.Min(At(other, value), count)));
        var random = new Random(cell);
        // of the same class in the target's own cell, where somebody besides him is left; and anybody
        for (var value = 0; value < known.Values; value++)
            if (!outside(value) && At(cell, value) > 0 && known.Sizes[cell] - known.CountIn(cell, outside) > count)
                dissenters.Add(Has(cell, value, 1));
        for (var one = 0; one < 3; one++)
            if ((random.Next(known.Sizes.Length), random.Next(known.Values)) is var (any, his) && any != cell && At(any, his) > 0)
                dissenters.Add(Has(any, his, 1));
        foreach (var dissenter in dissenters)
            yield return [dissenter];
        for (var pair = 0; pair < Pairs && count > 1 && dissenters.Count > 1; pair++)
            yield return [Only(dissenters[random.Next(dissenters.Count)]), Only(dissenters[random.Next(dissenters.Count)])];
    }

    private static Row Only(Row row) => row with { Bound = 1 };

    private Row Has(int cell, int value, int count) => known.InCell(cell, one => one == value, count, 1);

    private int At(int cell, int value) => known.Truth[cell * known.Values + value];

    private bool IsKnown(IReadOnlyCollection<int> cells, int question)
    {
        for (var value = 0; value < bundle.Asked(question).Values.Count; value++)
        {
            bool His(int one) => bundle.ValueOf(question, one) == value;
            var count = cells.Sum(cell => known.CountIn(cell, His));
            if (known.Seen(cells, His) != (count, count) || (count < cells.Sum(cell => known.Sizes[cell]) && known.Exists(known.Over(cells, His, count + 1, 1)))
                || (count > 0 && known.Exists(known.Over(cells, His, count - 1, -1))))
                return false;
        }
        return true;
    }
}
