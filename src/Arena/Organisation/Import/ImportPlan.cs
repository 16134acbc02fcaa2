using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arena.Platform;

namespace Arena.Organisation.Import;

/// <summary>Everything that an import would do: what the preview shows, and what is written when it is confirmed.</summary>
internal sealed class ImportPlan
{
    private const int MostEndingsPercent = 10;

    public required Municipality Municipality { get; init; }
    public required string MunicipalityCode { get; init; }
    public required bool IsNewMunicipality { get; init; }
    public required IReadOnlyDictionary<string, string> Hashes { get; init; }
    public required UnitPlan Units { get; init; }
    public required StaffPlan Staff { get; init; }
    public required RolePlan Roles { get; init; }
    public required AbsencePlan Absences { get; init; }
    public required IReadOnlyList<IImportPartPlan> Parts { get; init; }
    public required IReadOnlyList<ImportTally> Tallies { get; init; }
    public required ImportTally UnitTally { get; init; }
    public required ImportTally StaffTally { get; init; }
    public required DateOnly Today { get; init; }

    public bool ChangesSomething => Tallies.Any(tally => tally.ChangesSomething);

    /// <summary>More than 10 % of the units, or of the employments, would end: that is asked about.</summary>
    public bool EndsMany =>
        100L * UnitTally.Ended > (long)MostEndingsPercent * Units.OpenBefore || 100L * StaffTally.Ended > (long)MostEndingsPercent * Staff.OpenBefore;

    public IEnumerable<ImportFinding> Rejected => Tallies.SelectMany(tally => tally.Rejected);
    public IEnumerable<ImportFinding> Duplicates => Tallies.SelectMany(tally => tally.Duplicates);
    public IEnumerable<ImportFinding> Warnings => Tallies.SelectMany(tally => tally.Warnings);

    /// <summary>Units that an administrator has made, and that end since the list does not have them.</summary>
    public IReadOnlyList<string> EndedMadeByHand => Units.Units.Where(unit => unit is { IsEnded: true, IsMadeByHand: true })
        .OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => $"{unit.Name} ({unit.Code})").ToList();

    /// <summary>The first week whose figures this changes; null where it changes none.</summary>
    public IsoWeek? First
    {
        get
        {
            var days = new List<DateOnly?> { Staff.Touched, Absences.Touched, Units.ChangesTree ? Today.AddDays(-1) : null };
            return days.OfType<DateOnly>().Select(IsoWeek.Of).Concat(Parts.Select(part => part.First).OfType<IsoWeek>())
                .Select(week => (IsoWeek?)week).Min();
        }
    }

    /// <summary>Of what the reader of the preview has seen: another one, and it is another preview.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder();
            foreach (var hash in Hashes.OrderBy(hash => hash.Key, StringComparer.Ordinal))
                text.Append(hash.Key).Append(hash.Value);
            foreach (var tally in Tallies)
                text.Append(CultureInfo.InvariantCulture, $"|{tally.Subject.Danish} {tally.New} {tally.Changed} {tally.Moved} {tally.Ended} {tally.Unchanged}");
            foreach (var finding in Rejected.Concat(Duplicates).Concat(Warnings))
                text.Append(CultureInfo.InvariantCulture, $"|{finding.File} {finding.Line} {finding.Reason.Danish}");
            foreach (var unit in Units.Units.Where(unit => unit.IsEnded))
                text.Append('|').Append(unit.Code);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>For the log: the files' hashes and the counts, no names.</summary>
    public string Summary
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (file, hash) in Hashes)
                text.Append(CultureInfo.InvariantCulture, $"{file} sha256:{hash}; ");
            foreach (var tally in Tallies.Where(tally => tally.ChangesSomething || tally.Rejected.Count > 0))
                text.Append(CultureInfo.InvariantCulture, $"{tally.Subject.English}: {tally.New} new, {tally.Changed} changed, {tally.Moved} moved, {tally.Ended} ended, {tally.Rejected.Count} rejected, {tally.Duplicates.Count} repeated; ");
            return text.ToString().TrimEnd(' ', ';');
        }
    }
}
