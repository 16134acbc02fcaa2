using Arena.Platform.Access;
using Arena.Platform.Csv;
using Arena.Platform.Web;

namespace Arena.Organisation.Import;

/// <summary>A row of the staff list that can be taken.</summary>
internal sealed record StaffRow(
    string Number, string FirstName, string LastName, string? Email, Guid UnitId, string? JobTitle, int WeeklyMinutes,
    DateOnly From, DateOnly? To, bool InTargetGroup, int Roles)
{
    /// <summary>The e-mail stood there and could not be read: what is stored is left alone.</summary>
    public bool KeepsEmail { get; init; }

    private static readonly Dictionary<string, Role> RoleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Leder"] = Role.Manager,
        ["Træningstovholder"] = Role.TrainingCoordinator,
        ["Arbejdsmiljørepræsentant"] = Role.SafetyRep,
        ["Tillidsrepræsentant"] = Role.UnionRep,
    };

    public static IReadOnlyCollection<Role> RolesOfTheList => RoleWords.Values;

    public bool Holds(Role role) => (Roles & 1 << (int)role) != 0;

    /// <summary>The reason why the row is not taken, or null. In this order: number, unit, dates.</summary>
    public static (Wording Reason, string? Value)? Fault(CsvRow row, UnitState? unit, DateOnly today)
    {
        if (row[0].Length == 0)
            return (ImportReasons.NoNumber, null);
        if (row[0].Length > 40)
            return (ImportReasons.NumberTooLong, null);
        if (unit?.IsOpenOn(today) is not true)
            return (ImportReasons.UnknownUnit, row[4]);
        if (CsvValues.Date(row[7]) is not { } from)
            return (ImportReasons.UnreadableDate, row[7]);
        if (row[8].Length == 0)
            return null;
        if (CsvValues.Date(row[8]) is not { } to)
            return (ImportReasons.UnreadableDate, row[8]);
        return to < from ? (ImportReasons.EndBeforeStart, $"{row[7]} – {row[8]}") : null;
    }

    /// <summary>Reads a row without fault.</summary>
    public static StaffRow Read(CsvRow row, UnitState unit, ImportTally tally)
    {
        var badEmail = row[3].Length > 0 && !CsvValues.IsEmail(row[3]);
        if (badEmail)
            tally.Warn(row.Line, ImportReasons.UnreadableEmail, row[3]);
        var minutes = CsvValues.HoursAsMinutes(row[6]);
        if (minutes is null && row[6].Length > 0)
            tally.Warn(row.Line, ImportReasons.UnreadableHours, row[6]);
        var inTargetGroup = CsvValues.YesOrNo(row[10]);
        if (inTargetGroup is null)
            tally.Warn(row.Line, ImportReasons.UnreadableGroup, row[10]);
        return new(row[0], Cut(row[1]), Cut(row[2]), badEmail || row[3].Length == 0 ? null : row[3], unit.Id,
            row[5].Length == 0 ? null : Cut(row[5]), minutes ?? 0, CsvValues.Date(row[7])!.Value, CsvValues.Date(row[8]), inTargetGroup ?? false,
            row[9].Length == 0 ? 0 : ReadRoles(row, tally)) { KeepsEmail = badEmail };
    }

    private static int ReadRoles(CsvRow row, ImportTally tally)
    {
        var roles = 0;
        foreach (var word in row[9].Split([',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (RoleWords.TryGetValue(word, out var role))
                roles |= 1 << (int)role;
            else
                tally.Warn(row.Line, ImportReasons.UnknownRole, word);
        return roles;
    }

    private static string Cut(string text) => text.Length > 100 ? text[..100] : text;
}
