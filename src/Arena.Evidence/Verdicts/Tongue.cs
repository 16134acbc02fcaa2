using System.Globalization;

namespace Arena.Evidence.Verdicts;

/// <summary>Says a thing in the reader's language: words, numbers, and what others have written in quotation marks.</summary>
internal readonly struct Tongue(VerdictLanguage language)
{
    private const char Nbsp = '\u00A0';

    // of our own, so that a machine's settings change no sentence
    private static readonly NumberFormatInfo Danish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "\u2212" };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "\u2212" };

    public bool IsEnglish => language == VerdictLanguage.English;

    public string Say(string danish, string english) => IsEnglish ? english : danish;

    /// <summary>What others have written stands in quotation marks, so that it never reads as ours.</summary>
    public string Quote(string text) => IsEnglish ? $"“{text}”" : $"»{text}«";

    /// <summary>"1.234,5"; never a minus before a zero.</summary>
    public string Number(double number, int decimals = 0)
    {
        var format = IsEnglish ? English : Danish;
        if (Math.Abs(number) >= 1e15)
            return number.ToString("0.###E+0", format);
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), format);
    }

    /// <summary>"50 %", from 0 to 1; less than all is never 100, more than none never 0.</summary>
    public string Percent(double share)
    {
        var percent = Math.Round(share * 100, MidpointRounding.AwayFromZero);
        percent = share < 1 ? Math.Min(percent, 99) : percent;
        percent = share > 0 ? Math.Max(percent, 1) : percent;
        return Number(percent) + Say($"{Nbsp}%", "%");
    }

    /// <summary>"3 måneder".</summary>
    public string Months(int months) => Number(months) + Nbsp + (months == 1 ? Say("måned", "month") : Say("måneder", "months"));

    /// <summary>"46 personer".</summary>
    public string People(int people) => Number(people) + Nbsp + (people == 1 ? Say("person", "person") : Say("personer", "people"));

    /// <summary>"8 enheder".</summary>
    public string Units(int units) => Number(units) + Nbsp + (units == 1 ? Say("enhed", "unit") : Say("enheder", "units"));

    /// <summary>"A, B og C".</summary>
    public string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + Say(" og ", " and ") + words[^1],
    };
}
