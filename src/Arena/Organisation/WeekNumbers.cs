using System.Globalization;
using System.Text.RegularExpressions;

namespace Arena.Organisation;

/// <summary>Week numbers as people write them: "1, 7, 28-31, 52".</summary>
internal static partial class WeekNumbers
{
    /// <summary>The numbers, or null where the text is not week numbers from 1 to 53. "52-1" runs over New Year.</summary>
    public static IReadOnlyList<int>? Read(string text)
    {
        var weeks = new SortedSet<int>();
        foreach (var part in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Part().Match(part);
            if (!match.Success || Number(match.Groups[1].Value) is not { } first)
                return null;
            var last = match.Groups[2].Success ? Number(match.Groups[2].Value) : first;
            if (last is null)
                return null;
            for (var week = first; ; week = week % 53 + 1)
            {
                weeks.Add(week);
                if (week == last)
                    break;
            }
        }
        return weeks.ToList();
    }

    /// <summary>Neighbours drawn together: "1, 7, 28-31, 52".</summary>
    public static string Text(IEnumerable<int> weeks)
    {
        var spans = new List<(int First, int Last)>();
        foreach (var week in weeks.Order())
            if (spans.Count > 0 && spans[^1].Last == week - 1)
                spans[^1] = (spans[^1].First, week);
            else
                spans.Add((week, week));
        return string.Join(", ", spans.Select(span => span.First == span.Last
            ? span.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{span.First}-{span.Last}")));
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 53 ? week : null;

    [GeneratedRegex("^([0-9]{1,2})(?:[-–]([0-9]{1,2}))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();
}
