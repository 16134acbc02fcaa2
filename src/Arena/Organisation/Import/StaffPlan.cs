using Arena.Platform.Csv;

namespace Arena.Organisation.Import;

/// <summary>
/// The people and employments as they will be. The list is whole: an employment that is missing ends the day before
/// the import, but who stands on a rejected row is not missing.
/// </summary>
internal sealed class StaffPlan
{
    private readonly UnitPlan units;
    private readonly DateOnly today;
    private readonly Dictionary<string, PersonState> people;
    private readonly HashSet<string> kept = [];
    private readonly HashSet<(string, Guid)> keptAt = [];
    private readonly HashSet<(string, string, Guid)> keptByName = [];

    public StaffPlan(IEnumerable<PersonState> stored, UnitPlan units, DateOnly today)
    {
        (this.units, this.today) = (units, today);
        people = stored.ToDictionary(person => person.Number, StringComparer.Ordinal);
        OpenBefore = people.Values.Sum(person => person.Jobs.Count(job => job.IsOpenOn(today)));
    }

    public IReadOnlyCollection<PersonState> People => people.Values;

    /// <summary>The rows that were taken, each once, in the order of the file.</summary>
    public List<StaffRow> Rows { get; } = [];
    public int OpenBefore { get; }

    /// <summary>The first day on which somebody's employment differs from before; null where none does.</summary>
    public DateOnly? Touched { get; private set; }

    public PersonState? Find(string number) => people.GetValueOrDefault(number);

    /// <summary>Nothing is concluded from this person's absence from the list: she stands there on a row with a fault.</summary>
    public bool IsKept(PersonState person, Guid unit) =>
        kept.Contains(person.Number) || keptAt.Contains((person.Number, unit)) || keptByName.Contains((person.FirstName, person.LastName, unit));

    public void Compare(CsvTable table, ImportTally tally, ImportTally peopleTally)
    {
        Read(table, tally);
        var listed = new HashSet<PersonState>(Rows.Count);
        foreach (var rows in ByNumber())
        {
            var person = Compare(rows, peopleTally);
            listed.Add(person);
            StaffMatch.Of(person, rows, units, today, this).Apply(tally);
        }
        foreach (var person in People)
            if (person.Jobs.Count > 0 && !listed.Contains(person))
                StaffMatch.Of(person, [], units, today, this).Apply(tally);
    }

    public void Touch(DateOnly day) => Touched = Touched is null || day < Touched ? day : Touched;

    private void Read(CsvTable table, ImportTally tally)
    {
        tally.RejectBroken(table);
        var places = new Dictionary<(string, Guid, DateOnly, DateOnly?), int>();
        foreach (var row in table.Rows)
        {
            var unit = units.Find(row[4]);
            if (StaffRow.Fault(row, unit, today) is { } fault)
            {
                tally.Reject(row.Line, fault.Reason, fault.Value);
                Keep(row, unit);
                continue;
            }
            var read = StaffRow.Read(row, unit!, tally);
            if (places.TryAdd((read.Number, read.UnitId, read.From, read.To), Rows.Count))
            {
                Rows.Add(read);
                continue;
            }
            var place = places[(read.Number, read.UnitId, read.From, read.To)];
            if (Rows[place] == read)
                tally.Duplicate(row.Line);
            else
                tally.Warn(row.Line, ImportReasons.SameWithOther, read.Number);
            Rows[place] = read;
        }
    }

    private Dictionary<string, List<StaffRow>>.ValueCollection ByNumber()
    {
        var byNumber = new Dictionary<string, List<StaffRow>>(Rows.Count, StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            if (!byNumber.TryGetValue(row.Number, out var rows))
                byNumber[row.Number] = rows = new(1);
            rows.Add(row);
        }
        return byNumber.Values;
    }

    private void Keep(CsvRow row, UnitState? unit)
    {
        if (row[0].Length == 0 && unit is not null)
            keptByName.Add((row[1], row[2], unit.Id));
        else if (unit?.IsOpenOn(today) is true)
            keptAt.Add((row[0], unit.Id));
        else
            kept.Add(row[0]);
    }

    private PersonState Compare(List<StaffRow> rows, ImportTally tally)
    {
        var last = rows[^1];
        var email = rows.FindLast(row => row.Email is not null)?.Email;
        if (!people.TryGetValue(last.Number, out var person))
        {
            person = new() { Id = Guid.CreateVersion7(), Number = last.Number, FirstName = last.FirstName, LastName = last.LastName, Email = email, IsNew = true };
            people[last.Number] = person;
            tally.New++;
            return person;
        }
        if (email is null && rows.Exists(row => row.KeepsEmail))
            email = person.Email;
        person.IsChanged = (person.FirstName, person.LastName, person.Email) != (last.FirstName, last.LastName, email);
        (person.FirstName, person.LastName, person.Email) = (last.FirstName, last.LastName, email);
        if (person.IsChanged)
            tally.Changed++;
        else
            tally.Unchanged++;
        return person;
    }
}
