using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>Tries V1 to V5 on what is known of one question, target by target, and says what it has worked out.</summary>
internal sealed class Attacker(Knowledge known, Question question, DisclosureSettings settings)
{
    /// <summary>How many targets needed a search; where the true answers already are the other data set, none does.</summary>
    public int Searched { get; private set; }

    private int Colleagues => settings.ColleaguesWhoPool;

    public IEnumerable<string> Attack()
    {
        if (!known.TruthHolds)
            yield return $"{question.Id}: the truth breaks a statement (V5)";
        for (var cell = 0; cell < known.Sizes.Length; cell++)
        {
            for (var number = 0; number < question.Classes.Count; number++)
                foreach (var found in OnClass(cell, number))
                    yield return $"{question.Id}, cell {cell} of {known.Sizes[cell]}, class {number}: {found}";
            if (known.Sizes[cell] < settings.Floor && IsKnown(cell))
                yield return $"{question.Id}, cell {cell}: all answers of {known.Sizes[cell]} people are known (V3)";
        }
    }

    private IEnumerable<string> OnClass(int cell, int number)
    {
        bool Outside(int value) => question.ClassOf(value) != number;
        var outside = known.CountIn(cell, Outside);
        if (outside == known.Sizes[cell])
            yield break; // nobody to be pinned
        if (outside == 0 && !Exists(known.InCell(cell, Outside, 1, 1)))
            yield return "pinned (V1)";
        // an insider: somebody of this cell who lies outside, and then one such of any other cell
        if (outside == 1 && !Exists(known.InCell(cell, Outside, 1 + Colleagues, 1)))
            yield return "pinned by a colleague in it (V2)";
        if (outside == 0)
            foreach (var other in LoneDissenters(cell))
                if (!Exists(known.InCell(cell, Outside, 1, 1), other))
                    yield return "pinned by a colleague elsewhere (V2)";
    }

    // a colleague's own answer is one more known person: his cell has at least him in that class
    private IEnumerable<Row> LoneDissenters(int cell)
    {
        for (var other = 0; other < known.Sizes.Length; other++)
            for (var value = 0; value < known.Values; value++)
                if (other != cell && known.Truth[other * known.Values + value] is > 0 and <= 2)
                {
                    var his = value;
                    yield return known.InCell(other, one => one == his, 1, 1);
                }
    }

    private bool IsKnown(int cell)
    {
        for (var value = 0; value < known.Values; value++)
        {
            var (his, count) = (value, known.Truth[cell * known.Values + value]);
            if ((count < known.Sizes[cell] && Exists(known.InCell(cell, one => one == his, count + 1, 1)))
                || (count > 0 && Exists(known.InCell(cell, one => one == his, count - 1, -1))))
                return false;
        }
        return true;
    }

    private bool Exists(params IEnumerable<Row> rows)
    {
        Searched++;
        return known.Other(rows) is not null;
    }
}
