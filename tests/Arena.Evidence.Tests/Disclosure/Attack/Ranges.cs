using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>V4: of a closed atom the attacker still thinks every number of people outside its class possible, from none to w.</summary>
internal sealed class Ranges(SurveyInput input, int wave, int question, Knowledge known, Bundle bundle)
{
    private readonly Question asked = input.Questionnaire.Questions[question];

    /// <summary>Each closed atom: how wide its range is for the attacker, and how wide it has to be.</summary>
    public IEnumerable<(string Atom, int Width, int Needed)> OfClosedAtoms()
    {
        var all = input.Waves[wave].People;
        var atoms = Atoms.Of(input.Trees[wave], all, input.Settings.FloorOf(asked));
        using var counts = new AtomCounts(atoms, asked, new(all, input.Questionnaire.Questions.Count), question);
        var closedOn = Bands.Of(asked, atoms.Sizes, Array.ConvertAll(atoms.Sizes, input.Settings.BandWidth), counts.All);
        for (var atom = 0; atom < atoms.Count; atom++)
            if (closedOn[atom] is var number && number != Bands.Open)
            {
                var name = FormattableString.Invariant($" {wave}:{atom}");
                int[] cells = [.. Enumerable.Range(0, known.Sizes.Length).Where(cell => known.AtomOfCell[cell] == name)];
                if (cells.Length > 0)
                    yield return (name, Width(cells, value => bundle.ClassOf(question, value) != number, input.Settings.BandWidth(atoms.Sizes[atom])), input.Settings.BandWidth(atoms.Sizes[atom]));
            }
    }

    private int Width(int[] cells, Func<int, bool> outside, int enough)
    {
        while (true)
        {
            var (least, most) = known.Seen(cells, outside);
            if (most - least >= enough)
                return most - least;
            // every other point that there is goes beyond what was seen
            if (!known.Exists(known.Over(cells, outside, most + 1, 1)) && (least == 0 || !known.Exists(known.Over(cells, outside, least - 1, -1))))
                return most - least;
        }
    }
}
