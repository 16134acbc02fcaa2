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
        return item.Class == Bands.Open || (Reaches(atom, item.High, more: true) && Reaches(atom, item.Low, more: false));
    }

    private bool Reaches(int atom, int goal, bool more)
    {
        var reached = true;
        while (reached && exchange.OutsideOf(atom) != goal)
            reached = Step(atom, pools.Items[atom].Class, more);
        for (var move = moves.Count - 1; move >= 0; move--)
            exchange.Move(moves[move].Atom, moves[move].Category, moves[move].To, moves[move].From);
        moves.Clear();
        return reached;
    }

    private bool Step(int atom, int number, bool more)
    {
        for (var from = 0; from < question.Values.Count; from++)
            for (var to = 0; to < question.Values.Count; to++)
                if (question.ClassOf(more ? from : to) == number && question.ClassOf(more ? to : from) != number
                    && exchange.CircleByBand(atom, from, to) is { } circle)
                {
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
