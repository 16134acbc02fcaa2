using System.Globalization;

namespace Arena.Evidence.Disclosure;

/// <summary>January to June, or July to December.</summary>
public readonly record struct HalfYear : IComparable<HalfYear>
{
    private readonly int number;

    private HalfYear(int number) => this.number = number;

    /// <summary>The calendar year.</summary>
    public int Year => number / 2;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, number % 2 == 0 ? 1 : 7, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(6).AddDays(-1);

    /// <summary>The half-year in which a day lies.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>The half-year.</returns>
    public static HalfYear Of(DateOnly day) => new(day.Year * 2 + (day.Month > 6 ? 1 : 0));

    /// <summary>Whether it is over, so that nothing more can come into it.</summary>
    /// <param name="today">The day on which it is asked.</param>
    /// <returns>True from the day after its last day.</returns>
    public bool IsClosedOn(DateOnly today) => today > LastDay;

    /// <inheritdoc/>
    public int CompareTo(HalfYear other) => number.CompareTo(other.number);

    /// <summary>As it stands in the published file: 2027a, 2027b.</summary>
    /// <returns>The year and a letter.</returns>
    public override string ToString() => Year.ToString("0000", CultureInfo.InvariantCulture) + (number % 2 == 0 ? "a" : "b");
}
