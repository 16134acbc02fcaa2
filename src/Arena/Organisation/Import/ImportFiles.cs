using System.Security.Cryptography;
using Arena.Platform.Csv;
using Arena.Platform.Web;

namespace Arena.Organisation.Import;

/// <summary>The files of one import, taken apart, with the hash of each as it came.</summary>
internal sealed class ImportFiles
{
    public static readonly ImportFile Units = new("enheder.csv", ["Enhedskode", "Navn", "Overordnet enhedskode", "Type"], new("enheder", "units"));

    public static readonly ImportFile Staff = new("ansatte.csv",
        ["Tjenestenummer", "Fornavn", "Efternavn", "E-mail", "Enhedskode", "Stilling", "Timer pr. uge", "Ansat fra", "Ansat til", "Rolle", "Målgruppe for træning"],
        new("ansatte", "staff"));

    public static readonly ImportFile Absence = new("fravaer.csv", ["Tjenestenummer", "Fra", "Til"], new("fravær", "absences"));

    private readonly Dictionary<string, CsvTable> tables = [];
    private readonly Dictionary<string, string> hashes = [];

    public CsvTable? this[ImportFile file] => tables.GetValueOrDefault(file.Name);
    public bool IsEmpty => tables.Count == 0;

    /// <summary>SHA-256 of each file's bytes, by its usual name.</summary>
    public IReadOnlyDictionary<string, string> Hashes => hashes;

    /// <summary>Throws <see cref="CsvRefused"/> where the file cannot be read or lacks a column.</summary>
    public void Add(ImportFile file, string calledName, byte[] content)
    {
        tables[file.Name] = CsvTable.Read(calledName, content, file.Columns);
        hashes[file.Name] = Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>
    /// Which of the files this is: by its name, else by its header, for people call their files what they like. Throws
    /// <see cref="CsvRefused"/> where the header has no two of any file's columns.
    /// </summary>
    public static ImportFile Recognise(IReadOnlyList<ImportFile> files, string name, byte[] content)
    {
        if (files.FirstOrDefault(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } called)
            return called;
        var (best, matches) = files.Select(file => (file, Matches: CsvTable.Matches(content, file.Columns)))
            .OrderByDescending(found => found.Matches == found.file.Columns.Count).ThenByDescending(found => found.Matches).First();
        return matches >= 2 ? best : throw new CsvRefused(name, new(
            $"{name} ligner ingen af de fire filer: {string.Join(", ", files.Select(file => file.Name))}.",
            $"{name} looks like none of the four files: {string.Join(", ", files.Select(file => file.Name))}."));
    }
}
