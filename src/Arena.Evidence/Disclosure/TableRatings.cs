namespace Arena.Evidence.Disclosure;

/// <summary>
/// What tables agreed on in dialogue meetings, above the unit in which the meeting was (R13). A table's number was spoken in the
/// room, so there are no bands; but it stands with at least two other tables, ten people together, for a half-year that is over,
/// and is written once. A table counts as one respondent; what it did not rate is "NA".
/// </summary>
public static class TableRatings
{
    /// <summary>The least number of tables that anything is said about.</summary>
    public const int FewestTables = 3;

    /// <summary>The least number of people at those tables.</summary>
    public const int FewestPeople = 10;

    private static readonly AnswerValue[] values = [AnswerValue.NoAnswer, .. Enumerable.Range(1, 5).Select(rating => AnswerValue.Of(rating))];

    /// <summary>Publishes a half-year, as a wave with its name; each card is a question with the values NA and 1 to 5.</summary>
    /// <param name="units">The tree as it stood when the half-year ended.</param>
    /// <param name="ratings">What was agreed. Of a unit's ratings of one card in the half-year those of the first day count, of a table's ratings of it then the first.</param>
    /// <param name="period">The half-year.</param>
    /// <param name="today">The day on which it is published.</param>
    /// <param name="before">What is published already; a half-year that stands in it stays as it is.</param>
    /// <returns>Everything that is published: groups count tables, facts are exact.</returns>
    /// <exception cref="DisclosureRefused">The half-year is not over; a rating outside 1 to 5; a table without people; a unit that there is not; nothing to publish.</exception>
    public static Publication Publish(IReadOnlyList<Unit> units, IEnumerable<TableRating> ratings, HalfYear period, DateOnly today, Publication? before = null)
    {
        if (!period.IsClosedOn(today))
            throw new DisclosureRefused($"The half-year {period} is not over; there is no figure while it runs.");
        if (before?.Waves.Contains(period.ToString(), StringComparer.Ordinal) == true)
            return before;
        var counted = Counted(ratings.Where(rating => HalfYear.Of(rating.On) == period));
        if (counted.Count == 0)
            throw new DisclosureRefused($"No table rated a card in the half-year {period}.");

        var tables = counted.GroupBy(rating => (rating.Unit, rating.Table)).OrderBy(table => table.Key.Unit, StringComparer.Ordinal).ThenBy(table => table.Key.Table).ToList();
        // fewer people at one of its ratings: it is the fewest that are certain to stand behind
        var people = tables.ConvertAll(table => table.Min(rating => rating.People));
        var respondents = tables.ConvertAll(table => new Person("", table.Key.Unit, -1, []));
        var atoms = Atoms.Of(new(new(period.ToString(), units, respondents)), respondents, FewestTables, people, FewestPeople);
        var names = new GroupNames(atoms, period.ToString());
        var cards = counted.Select(rating => rating.Card).Distinct(StringComparer.Ordinal).Select(Card).ToList();
        var sheets = cards.Select(card => Sheet(card, names, Counts(card.Id, tables, atoms)));
        return new(before?.Settings ?? new(), cards.Select(Publisher.Published).UnionBy(before?.Questions ?? [], question => question.Id, StringComparer.Ordinal),
            (before?.Waves ?? []).Append(period.ToString()), (before?.Atoms ?? []).Concat(names.Atoms), (before?.Sheets ?? []).Concat(sheets));
    }

    private static Question Card(string id) => new(id, values, [.. values.Select(value => (IReadOnlyList<AnswerValue>)[value])]);

    private static List<TableRating> Counted(IEnumerable<TableRating> ratings)
    {
        var all = ratings.ToList();
        if (all.Find(rating => rating.Rating is < 1 or > 5 || rating.People < 1) is { } wrong)
            throw new DisclosureRefused($"Table {wrong.Table} of {wrong.Unit} rates {wrong.Card} with {wrong.Rating} by {wrong.People} people; a rating is from 1 to 5, and somebody sits at a table.");
        return [.. all.GroupBy(rating => (rating.Unit, rating.Card)).SelectMany(card => card.GroupBy(rating => rating.On).MinBy(day => day.Key)!.DistinctBy(rating => rating.Table))];
    }

    private static int[][] Counts(string card, IReadOnlyList<IEnumerable<TableRating>> tables, Atoms atoms)
    {
        var counts = Enumerable.Range(0, atoms.Count).Select(_ => new int[values.Length]).ToArray();
        for (var table = 0; table < tables.Count; table++)
            if (atoms.OfPerson[table] is var atom and >= 0)
                counts[atom][tables[table].FirstOrDefault(rating => rating.Card == card)?.Rating ?? 0]++;
        return counts;
    }

    private static FactSheet Sheet(Question card, GroupNames names, int[][] counts)
    {
        var sheet = new FactSheet(names.Wave, card);
        foreach (var (unit, group) in names.Units.Zip(names.UnitGroups))
        {
            sheet.Begin(group);
            sheet.AddExact([.. values.Select((_, value) => counts[names.First(unit)..names.End(unit)].Sum(atom => atom[value]))]);
        }
        foreach (var (atom, group) in names.Rests)
        {
            sheet.Begin(group);
            sheet.AddExact(counts[atom]);
        }
        sheet.Close();
        return sheet;
    }
}

/// <summary>What a table agreed on about a card. It goes in and does not come out.</summary>
/// <param name="Unit">The code of the unit whose meeting it was.</param>
/// <param name="Table">The table's number in the unit.</param>
/// <param name="People">How many sat at it; at least 1.</param>
/// <param name="Card">The card's id.</param>
/// <param name="Rating">From 1 to 5.</param>
/// <param name="On">The day.</param>
public sealed record TableRating(string Unit, int Table, int People, string Card, int Rating, DateOnly On);
