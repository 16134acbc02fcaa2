using System.Globalization;

namespace Arena.Evidence.Tests.Statistics;

/// <summary>
/// Expected values that R wrote (the scripts lie beside them): one row a case, inputs and expected values by name.
/// ARENA_REFERENCE names a folder with more of them, made by the same scripts.
/// </summary>
internal sealed class ReferenceCases
{
    private const double FewDigits = 1e-322; // a double of that size has not nine digits any more

    private readonly List<string> _wrong = [];
    private readonly Dictionary<string, int> _columns;
    private readonly string[][] _rows;
    private string[] _row = [];

    private ReferenceCases(string[] lines)
    {
        _columns = lines[0].Split(',').Select((name, at) => (name, at)).ToDictionary(one => one.name, one => one.at, StringComparer.Ordinal);
        _rows = [.. lines.Skip(1).Select(line => line.Split(','))];
    }

    public static void Each(string method, Action<ReferenceCases> check)
    {
        var folder = Environment.GetEnvironmentVariable("ARENA_REFERENCE") ?? Path.Combine(AppContext.BaseDirectory, "Statistics", "reference");
        var cases = new ReferenceCases(File.ReadAllLines(Path.Combine(folder, method + ".csv")));
        Assert.True(cases._rows.Length >= 200, $"{method} has only {cases._rows.Length} cases.");
        foreach (var row in cases._rows)
        {
            cases._row = row;
            check(cases);
        }
        Assert.True(cases._wrong.Count == 0, $"{cases._wrong.Count} wrong in {method}:\n" + string.Join('\n', cases._wrong.Take(12)));
    }

    public double this[string name] => Read(Cell(name));

    public int Int(string name) => checked((int)this[name]);

    public double[] Many(string name) => Array.ConvertAll(Cell(name).Split(' '), Read);

    /// <summary>A table: rows divided by semicolons; null where a cell is missing.</summary>
    public double?[][] Rows(string name) =>
        Array.ConvertAll(Cell(name).Split(';'), row => Array.ConvertAll(row.Split(' '), cell => Read(cell) is var one && double.IsNaN(one) ? (double?)null : one));

    public int[] Ints(string name) => Array.ConvertAll(Many(name), one => checked((int)one));

    /// <summary>Equal to what R says, to 1e-9 of its size: for methods in closed form.</summary>
    /// <param name="name">The column.</param>
    /// <param name="actual">What Arena says; null stands for NA.</param>
    /// <param name="scale">How large the numbers are that the figure is a difference of: rounding of theirs to 1e-13 may be left.</param>
    public void Closed(string name, double? actual, double scale = 0) => Compare(name, actual, 1e-9, 1e-13 * scale);

    /// <summary>Equal to what R says, to 1e-6 of its size: for methods that iterate.</summary>
    public void Iterated(string name, double? actual, double scale = 0) => Compare(name, actual, 1e-6, 1e-9 * scale);

    /// <summary>As <see cref="Closed"/> for a list; not-a-number stands for NA.</summary>
    public void ClosedMany(string name, IReadOnlyList<double> actual)
    {
        var expected = Many(name);
        if (expected.Length != actual.Count || expected.Where((one, at) => !(double.IsNaN(one) && double.IsNaN(actual[at])) && !(Math.Abs(one - actual[at]) <= 1e-9 * Math.Abs(one))).Any())
            Wrong(name, string.Join(' ', actual));
    }

    public void Same(string name, object? actual)
    {
        if (!string.Equals(Cell(name), Convert.ToString(actual, CultureInfo.InvariantCulture), StringComparison.Ordinal))
            Wrong(name, actual);
    }

    private void Compare(string name, double? actual, double relative, double absolute)
    {
        var expected = this[name];
        var same = double.IsNaN(expected) ? actual is null
            : actual is { } value && (value == expected || Math.Abs(value - expected) <= Math.Max(Math.Max(absolute, FewDigits), relative * Math.Max(Math.Abs(value), Math.Abs(expected))));
        if (!same)
            Wrong(name, actual);
    }

    private void Wrong(string name, object? actual) => _wrong.Add(string.Create(CultureInfo.InvariantCulture,
        $"{name}: R {Cell(name)}, Arena {actual ?? "nothing"} in {string.Join(" | ", _columns.Select(column => $"{column.Key} {_row[column.Value]}"))}"));

    private string Cell(string name) => _row[_columns[name]];

    private static double Read(string cell) => cell switch
    {
        "NA" => double.NaN,
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
