namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>
/// Whether a closed atom may, with the breakdown shown, still have any number from 0 to w outside its class (V4): other data with the
/// same publication are gone through one after the other, a circle at a time, up to w and down to none.
/// </summary>
internal sealed class BandRange(Exchange exchange, Question question, Pools pools)
{
    private readonly List<(int Atom, int Category, int From, int To)> moves = [];

    /// <summary>True for an open atom. What was changed on the way is changed back.</summary>
    public bool IsKept(int atom)
    {
        var item = pools.Items[atom];
        return item.Class == Bands.Open || (Reaches(atom, item.High, Pairs(item.Class, more: true)) && Reaches(atom, item.Low, Pairs(item.Class, more: false)));
    }

    // who leaves which value for which: into the class or out of it
    private List<(int From, int To)> Pairs(int number, bool more) =>
        [.. from one in Enumerable.Range(0, question.Values.Count) where question.ClassOf(one) == number
            from other in Enumerable.Range(0, question.Values.Count) where question.ClassOf(other) != number
            select more ? (one, other) : (other, one)];

    // a step may lead where no other one is left; then another first step is tried
    private bool Reaches(int atom, int goal, List<(int From, int To)> pairs)
    {
        for (var first = 0; first < pairs.Count; first++)
        {
            var reached = true;
            while (reached && exchange.OutsideOf(atom) != goal)
                reached = Step(atom, pairs, first);
            for (var move = moves.Count - 1; move >= 0; move--)
                exchange.Move(moves[move].Atom, moves[move].Category, moves[move].To, moves[move].From);
            moves.Clear();
            if (reached)
                return true;
        }
        return false;
    }

    private bool Step(int atom, List<(int From, int To)> pairs, int first)
    {
        for (var tried = 0; tried < pairs.Count; tried++)
        {
            var (from, to) = pairs[(first + tried) % pairs.Count];
            if (exchange.CircleByBand(atom, from, to) is not { } circle)
                continue;
            foreach (var (where, category, value) in circle)
            {
                moves.Add((where, category, value, value == from ? to : from));
                exchange.Move(where, category, value, value == from ? to : from);
            }
            return true;
        }
        return false;
    }
}
