using System.Globalization;

namespace Arena.Platform.Csv;

/// <summary>How dates, numbers and words stand in the files. Null is what cannot be read.</summary>
public static class CsvValues
{
    /// <summary>
    /// Day-month-year with "-", "." or "/" (one or two digits, four for the year), or yyyy-MM-dd with exactly two
    /// digits each. All else, "2024-5-1" too, is not a date.
    /// </summary>
    public static DateOnly? Date(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny("-./");
        if (first < 1)
            return null;
        var second = text[(first + 1)..].IndexOf(text[first]) + first + 1;
        if (second == first)
            return null;
        var begin = text[..first];
        var middle = text[(first + 1)..second];
        var end = text[(second + 1)..];
        if (begin.Length == 4)
            return text[first] == '-' && middle.Length == 2 && end.Length == 2 ? DateOf(begin, middle, end) : null;
        return begin.Length <= 2 && middle.Length is 1 or 2 && end.Length == 4 ? DateOf(end, middle, begin) : null;
    }

    /// <summary>A whole number of digits only.</summary>
    public static int? WholeNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 9 && text.IndexOfAnyExceptInRange('0', '9') < 0 ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>"37", "37,0" or "32.5" hours as minutes; 0 to 168 hours.</summary>
    public static int? HoursAsMinutes(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 168
            ? (int)Math.Round(hours * 60, MidpointRounding.AwayFromZero) : null;

    public static bool? YesOrNo(string text) => text.ToUpperInvariant() switch
    {
        "JA" or "J" => true,
        "NEJ" or "N" => false,
        _ => null,
    };

    /// <summary>One "@", a domain with a dot, and nothing that an address cannot hold.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@') || text.Length > 254)
            return false;
        foreach (var letter in text)
            if (char.IsWhiteSpace(letter) || letter is ',' or ';' or '<' or '>' or '"' or '(' or ')')
                return false;
        var domain = text[(at + 1)..];
        return domain.Contains('.', StringComparison.Ordinal) && !domain.StartsWith('.') && !domain.EndsWith('.') && !domain.Contains("..", StringComparison.Ordinal);
    }

    private static DateOnly? DateOf(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (WholeNumber(year) is not (> 0 and var y) || WholeNumber(month) is not (>= 1 and <= 12 and var m) || WholeNumber(day) is not (>= 1 and var d))
            return null;
        return d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }
}
