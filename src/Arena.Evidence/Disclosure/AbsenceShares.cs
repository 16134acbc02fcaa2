namespace Arena.Evidence.Disclosure;

/// <summary>
/// Absence in per cent of the days that were due, for a quarter (R14). The places that have a figure are fixed by headcount alone,
/// as atoms of fifty (<see cref="Atoms"/>): a place and what is left of it beside its parts are fifty people or none, nobody counts
/// with more than thirty days, and the figure is rounded to half a percentage point. Where nearly all of an atom's absence is one
/// person's (the p% rule), the atom is in no figure at all, so that no subtraction brings it back.
/// </summary>
public static class AbsenceShares
{
    /// <summary>The least number of people behind a figure.</summary>
    public const int FewestPeople = 50;

    /// <summary>The most days that one person counts with in a quarter.</summary>
    public const int MostDays = 30;

    /// <summary>Figures are rounded to the nearest multiple of this, in percentage points.</summary>
    public const decimal Step = 0.5m;

    /// <summary>p: whoever knows the second largest absence must be wrong about the largest by at least this part of it.</summary>
    public const decimal LeastUncertainty = 0.2m;

    /// <summary>The least number of days due behind a figure, so that half a step is a whole day: with fewer, 0.0 would say that nobody was away at all.</summary>
    public const int FewestDaysDue = 400;

    /// <summary>Publishes a quarter.</summary>
    /// <param name="units">The tree on the quarter's first day.</param>
    /// <param name="people">Everybody who was employed on that day, each once, in the unit of that day.</param>
    /// <param name="log">Where to write which units hold an atom that fell to the p% rule or had too few days due, for the operator alone.</param>
    /// <param name="quarter">The quarter's name in the log.</param>
    /// <returns>One row for each place that has a figure, by code.</returns>
    /// <exception cref="DisclosureRefused">Days below nothing, or a unit that there is not.</exception>
    public static IReadOnlyList<AbsenceShare> Publish(IReadOnlyList<Unit> units, IEnumerable<QuarterOfWork> people, OperatorLog? log = null, string quarter = "")
    {
        var all = people.ToList();
        if (all.Exists(one => one.DaysAbsent < 0 || one.DaysDue < 0))
            throw new DisclosureRefused("Days of absence and days due are 0 or more.");
        var respondents = all.ConvertAll(one => new Person("", one.Unit, -1, []));
        var atoms = Atoms.Of(new(new(quarter, units, respondents)), respondents, FewestPeople);
        var work = Enumerable.Range(0, atoms.Count).Select(_ => new Work()).ToArray();
        for (var person = 0; person < all.Count; person++)
            if (atoms.OfPerson[person] is var atom and >= 0)
                work[atom].Add(Math.Min(all[person].DaysAbsent, MostDays), all[person].DaysDue);
        foreach (var home in Enumerable.Range(0, atoms.Count).Where(atom => !work[atom].MayBeShown).Select(atom => atoms.Homes[atom]))
            log?.Add(quarter, null, atoms.Tree.Codes[home], WhyNot.OnePersonsAbsence);
        return [.. Enumerable.Range(0, atoms.Tree.Count)
            .Select(unit => (Code: atoms.Tree.Codes[unit], Work: work[atoms.First[unit]..atoms.End(unit)].Where(atom => atom.MayBeShown).ToList()))
            .Where(place => place.Work.Count > 0)
            .Select(place => new AbsenceShare(place.Code, place.Work.Sum(atom => atom.People), Rounded(place.Work.Sum(atom => atom.Absent) / place.Work.Sum(atom => atom.Due))))
            .OrderBy(row => row.Unit, StringComparer.Ordinal)];
    }

    private static decimal Rounded(decimal share) => Math.Round(share * 100 / Step, MidpointRounding.AwayFromZero) * Step;

    // the days of one atom: X, and its two largest x1 and x2
    private sealed class Work
    {
        private decimal largest;
        private decimal second;

        public int People { get; private set; }
        public decimal Absent { get; private set; }
        public decimal Due { get; private set; }
        public bool MayBeShown => Due >= FewestDaysDue && Absent - largest - second >= LeastUncertainty * largest;

        public void Add(decimal absent, decimal due)
        {
            (People, Absent, Due) = (People + 1, Absent + absent, Due + due);
            if (absent > largest)
                (largest, second) = (absent, largest);
            else
                second = Math.Max(second, absent);
        }
    }
}

/// <summary>One person's quarter. It goes in and does not come out.</summary>
/// <param name="Unit">The code of the unit on the quarter's first day.</param>
/// <param name="DaysAbsent">Working days of absence, 0 or more, parts of days allowed.</param>
/// <param name="DaysDue">Working days that were due, 0 or more.</param>
public sealed record QuarterOfWork(string Unit, decimal DaysAbsent, decimal DaysDue);

/// <summary>The absence of a place in a quarter.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="People">How many of its people the figure is about; at least fifty.</param>
/// <param name="Percent">Days of absence in per cent of days due, a multiple of 0.5: the true one lies within 0.25 of it.</param>
public sealed record AbsenceShare(string Unit, int People, decimal Percent);
