using System.Globalization;

namespace Arena.Platform;

/// <summary>
/// An ISO 8601 week: Monday to Sunday; week 1 is the one with the year's first Thursday. Years 1 to 9998.
/// Written "2026-W43"; stored as the whole number 202643, which sorts in time.
/// </summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    private IsoWeek(int year, int number) => (Year, Number) = (year, number);

    /// <summary>The ISO year, which near New Year can differ from the calendar year.</summary>
    public int Year { get; }

    /// <summary>1 to 52 or 53.</summary>
    public int Number { get; }

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));
    public DateOnly Friday => Monday.AddDays(4);
    public DateOnly Sunday => Monday.AddDays(6);
    public IsoWeek Next => Plus(1);
    public IsoWeek Previous => Plus(-1);

    /// <summary>202643 for week 43 of 2026.</summary>
    public int Key => Year * 100 + Number;

    public static IsoWeek Of(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    /// <summary>The week of a key such as 202643. Throws where there is no such week.</summary>
    public static IsoWeek FromKey(int key) => TryCreate(key / 100, key % 100, out var week)
        ? week : throw new ArgumentOutOfRangeException(nameof(key), key, "No ISO week has this key.");

    /// <summary>
    /// Reads "2026-W43" (or "2026-w43"); false for all else, week 53 of a short year too. 1900 to 2199 only, so that one can
    /// reckon from what somebody has written without falling off the calendar.
    /// </summary>
    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        return text is { Length: 8 } && text[4] == '-' && text[5] is 'W' or 'w'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199
            && int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && TryCreate(year, number, out week);
    }

    private static bool TryCreate(int year, int number, out IsoWeek week)
    {
        var exists = year is >= 1 and <= 9998 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year);
        week = exists ? new(year, number) : default;
        return exists;
    }

    public IsoWeek Plus(int weeks) => Of(Monday.AddDays(7 * weeks));

    /// <summary>Whole weeks from <paramref name="earlier"/> to this; negative where it is later.</summary>
    public int Since(IsoWeek earlier) => (Monday.DayNumber - earlier.Monday.DayNumber) / 7;

    public bool Contains(DateOnly date) => date >= Monday && date <= Sunday;

    public int CompareTo(IsoWeek other) => Key.CompareTo(other.Key);
    public static bool operator <(IsoWeek left, IsoWeek right) => left.Key < right.Key;
    public static bool operator >(IsoWeek left, IsoWeek right) => left.Key > right.Key;
    public static bool operator <=(IsoWeek left, IsoWeek right) => left.Key <= right.Key;
    public static bool operator >=(IsoWeek left, IsoWeek right) => left.Key >= right.Key;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
