namespace Arena.Evidence.Disclosure;

/// <summary>
/// How many have answered while a wave is open (R8): of units with at least ten invited, as it stood when yesterday ended, and
/// never what. The units are made as for answers (<see cref="Atoms"/>), of everybody who is invited: so what is left of a unit
/// beside its shown parts is ten people or none too, and no subtraction leads to fewer. That all, or none, of ten have answered
/// can be read; who did what among others cannot.
/// </summary>
public static class ResponseCounts
{
    /// <summary>The least number of invited people behind a count.</summary>
    public const int FewestInvited = 10;

    /// <summary>Counts who had answered when the day before today ended, so that it changes once a day.</summary>
    /// <param name="units">The tree on which the wave opened.</param>
    /// <param name="invited">Everybody who was invited when it opened, each once.</param>
    /// <param name="today">The day on which it is shown.</param>
    /// <returns>One row for each unit that is shown, by code.</returns>
    /// <exception cref="DisclosureRefused">A tree that is none, or a unit that there is not.</exception>
    public static IReadOnlyList<ResponseCount> WhileOpen(IReadOnlyList<Unit> units, IEnumerable<Invited> invited, DateOnly today)
    {
        var all = invited.ToList();
        var people = all.ConvertAll(one => new Person("", one.Unit, -1, []));
        var atoms = Atoms.Of(new(new("open", units, people)), people, FewestInvited);
        var answered = new int[atoms.Count];
        for (var person = 0; person < all.Count; person++)
            if (atoms.OfPerson[person] is var atom and >= 0 && all[person].AnsweredOn < today)
                answered[atom]++;
        return [.. Enumerable.Range(0, atoms.Tree.Count).Where(atoms.IsShown)
            .Select(unit => new ResponseCount(atoms.Tree.Codes[unit], atoms.Sizes[atoms.First[unit]..atoms.End(unit)].Sum(), answered[atoms.First[unit]..atoms.End(unit)].Sum()))
            .OrderBy(row => row.Unit, StringComparer.Ordinal)];
    }
}

/// <summary>Somebody who was invited. It goes in and does not come out.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="AnsweredOn">The day of the answer; null while there is none.</param>
public sealed record Invited(string Unit, DateOnly? AnsweredOn);

/// <summary>How many of a unit have answered.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="People">How many of its invited people the figure is about; at least ten.</param>
/// <param name="Answered">How many of them have answered.</param>
public sealed record ResponseCount(string Unit, int People, int Answered);
