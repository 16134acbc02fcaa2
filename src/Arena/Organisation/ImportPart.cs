using Arena.Platform;
using Arena.Platform.Csv;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena.Organisation;

/// <summary>One of the files of an import: its usual name, and the columns that it must have.</summary>
/// <param name="Rows">What its rows are, in the plural: "ansatte".</param>
public sealed record ImportFile(string Name, IReadOnlyList<string> Columns, Wording Rows);

/// <summary>A file that another module takes, in the same preview and the same transaction as units and staff.</summary>
public interface IImportPart
{
    ImportFile File { get; }

    /// <summary>Reads what is stored, and decides on every row. Writes nothing.</summary>
    Task<IImportPartPlan> Plan(ArenaDb db, ImportedPeople people, CsvTable table, ImportTally tally);
}

public interface IImportPartPlan
{
    /// <summary>The first week that this changes; null where it changes none.</summary>
    IsoWeek? First { get; }

    /// <summary>In the unit of work that has written units and people just before.</summary>
    Task Write(ArenaDb db);
}

/// <summary>Units and people as they will be once the import is written.</summary>
public sealed class ImportedPeople(Municipality municipality, DateOnly today, Func<string, Guid?> unit, Func<string, Guid?> person, Func<Guid, Guid, DateOnly, bool> isEmployed)
{
    public Municipality Municipality { get; } = municipality;
    public DateOnly Today { get; } = today;

    /// <summary>The unit of that code, closed ones too.</summary>
    public Guid? Unit(string code) => unit(code);

    /// <summary>The person of that number.</summary>
    public Guid? Person(string number) => person(number);

    public bool IsEmployed(Guid personId, Guid unitId, DateOnly date) => isEmployed(personId, unitId, date);
}

/// <summary>Why a row was not taken, or what was noticed about it.</summary>
/// <param name="Value">What stood there, where that helps to find it.</param>
public sealed record ImportFinding(string File, int Line, Wording Reason, string? Value = null);

/// <summary>What becomes of the rows of one kind.</summary>
public sealed class ImportTally(Wording subject, string? file = null)
{
    /// <summary>"Ansættelser".</summary>
    public Wording Subject { get; } = subject;
    public int New { get; set; }
    public int Changed { get; set; }
    public int Moved { get; set; }
    public int Ended { get; set; }
    public int Unchanged { get; set; }
    public List<ImportFinding> Rejected { get; } = [];
    public List<ImportFinding> Duplicates { get; } = [];
    public List<ImportFinding> Warnings { get; } = [];

    public bool ChangesSomething => New + Changed + Moved + Ended > 0;

    /// <summary>Rows of the list that are taken.</summary>
    public int Taken => New + Changed + Moved + Unchanged;

    public void Reject(int line, Wording reason, string? value = null) => Rejected.Add(new(file!, line, reason, value));
    public void Duplicate(int line) => Duplicates.Add(new(file!, line, Repeated));
    public void Warn(int line, Wording reason, string? value = null) => Warnings.Add(new(file!, line, reason, value));

    /// <summary>Lines that could not be taken apart.</summary>
    public void RejectBroken(CsvTable table)
    {
        foreach (var line in table.BrokenLines)
            Reject(line, NoEnd);
    }

    private static readonly Wording Repeated = new("står der allerede, helt ens", "stands there already, exactly the same");
    private static readonly Wording NoEnd = new("et anførselstegn mangler sin slutning", "a quotation mark has no end");
}
