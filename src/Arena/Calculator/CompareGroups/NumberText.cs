using System.Globalization;

namespace Arena.Calculator.CompareGroups;

/// <summary>Numbers as people type them: 5,4 and 5.4, 1.234,5 and 1,234.5, spaces between thousands, a real minus.</summary>
internal static class NumberText
{
    public const int MostPeople = 10_000_000;
    private const decimal Largest = 1_000_000_000m;
    private const int Longest = 30;

    /// <summary>A whole number from 0 to ten millions; "1.234" is over a thousand.</summary>
    public static int? Whole(string text)
    {
        var digits = Tidy(text);
        if (digits is null || !digits.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') || Ungrouped(digits, '.', ',') is not { } plain)
            return null;
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPeople ? number : null;
    }

    /// <summary>A number within a thousand millions either way; one separator alone is the decimal's: "1.234" is a little over one.</summary>
    public static decimal? Decimal(string text)
    {
        if (Tidy(text) is not { } tidy)
            return null;
        var (comma, point) = (tidy.LastIndexOf(','), tidy.LastIndexOf('.'));
        var mark = comma > point ? ',' : '.';
        var at = Math.Max(comma, point);
        if (at >= 0 && tidy.IndexOf(mark) != at)
            at = -1; // several of one kind: they stand between thousands
        var (whole, rest) = at < 0 ? (tidy, "") : (tidy[..at], tidy[(at + 1)..]);
        var sign = whole.StartsWith('-') ? "-" : "";
        if (Ungrouped(whole[sign.Length..], '.', ',') is not { } plain || !rest.All(char.IsAsciiDigit) || plain.Length + rest.Length == 0)
            return null;
        return decimal.TryParse($"{sign}{plain}.{rest}0", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Largest ? number : null;
    }

    /// <summary>A number, but one with more digits than are computed with here.</summary>
    public static bool IsTooLong(string text) =>
        text.Count(char.IsAsciiDigit) > 7 && text.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter) || letter is '.' or ',' or '-' or '\u2212');

    /// <summary>"50 %" of so many, to the nearest person; null where it is no percent from 0 to 100.</summary>
    public static int? CountOf(string percent, int total) =>
        percent.TrimEnd() is [.. var number, '%'] && Decimal(number) is >= 0 and <= 100 and var share ? (int)Math.Round(share * total / 100, MidpointRounding.AwayFromZero) : null;

    private static string? Tidy(string text)
    {
        var tidy = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace('\u2212', '-');
        return tidy.Length is 0 or > Longest ? null : tidy;
    }

    // "1.234.567" without its points; null where they do not stand between thousands
    private static string? Ungrouped(string digits, params char[] marks)
    {
        if (digits.All(char.IsAsciiDigit))
            return digits;
        var mark = digits.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
        var groups = digits.Split(mark);
        return marks.Contains(mark) && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3) && groups.All(group => group.All(char.IsAsciiDigit))
            ? string.Concat(groups) : null;
    }
}
