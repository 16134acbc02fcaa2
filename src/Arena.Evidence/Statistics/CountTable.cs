namespace Arena.Evidence.Statistics;

/// <summary>A table of counts, at least two rows and two columns: groups by answers.</summary>
public sealed class CountTable
{
    private readonly double[] _counts; // row by row
    private readonly double[] _rowTotals;
    private readonly double[] _columnTotals;
    private readonly double _total;

    private CountTable(double[] counts, int rows, int columns)
    {
        (_counts, Rows, Columns) = (counts, rows, columns);
        (_rowTotals, _columnTotals) = (new double[rows], new double[columns]);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                _rowTotals[row] += counts[row * columns + column];
                _columnTotals[column] += counts[row * columns + column];
            }
        _total = _rowTotals.Sum();
    }

    /// <summary>How many rows; at least 2.</summary>
    public int Rows { get; }

    /// <summary>How many columns; at least 2.</summary>
    public int Columns { get; }

    /// <summary>A table from its rows.</summary>
    /// <exception cref="ArgumentException">There are fewer than two rows or columns, rows of different length, or a negative count. All may be 0.</exception>
    public static CountTable Of(IReadOnlyList<IReadOnlyList<int>> rows)
    {
        if (rows.Count < 2 || rows[0].Count < 2)
            throw new ArgumentException("A table has at least two rows and two columns.", nameof(rows));
        if (rows.Any(row => row.Count != rows[0].Count || row.Any(count => count < 0)))
            throw new ArgumentException("Rows are equally long, counts not negative.", nameof(rows));
        return new([.. rows.SelectMany(row => row.Select(count => (double)count))], rows.Count, rows[0].Count);
    }

    /// <summary>The smallest count expected where rows do not differ, row total · column total / total; below 5 the chi-square is rough. Null where a row or column is empty. Source: Cochran 1954, Biometrics 10:417–451.</summary>
    public double? SmallestExpected => HasEmptyMargin ? null : _rowTotals.Min() * _columnTotals.Min() / _total;

    /// <summary>
    /// Pearson's chi-square Σ (observed − expected)² / expected with (rows − 1)(columns − 1) degrees of freedom. Null where a row
    /// or a column is empty: leave it out and ask again. 0 with p 1 where all is as expected; p is 0 where it is below the numbers'
    /// range. Source: Pearson 1900; as R's <c>chisq.test</c>.
    /// </summary>
    public TestResult? ChiSquare() => ChiSquare(yates: false);

    internal TestResult? ChiSquare(bool yates)
    {
        if (HasEmptyMargin)
            return null;
        var correction = yates ? Math.Min(0.5, SmallestDistance()) : 0;
        var statistic = 0.0;
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
            {
                var expected = Expected(row, column);
                var distance = Math.Abs(_counts[row * Columns + column] - expected) - correction;
                statistic += distance * distance / expected;
            }
        var freedom = (Rows - 1) * (Columns - 1);
        return new(yates ? TestMethod.ChiSquareYates : TestMethod.ChiSquare, Distributions.ChiSquareUpper(statistic, freedom), statistic, freedom);
    }

    private bool HasEmptyMargin => Array.Exists(_rowTotals, total => total == 0) || Array.Exists(_columnTotals, total => total == 0);

    private double Expected(int row, int column) => _rowTotals[row] * _columnTotals[column] / _total;

    private double SmallestDistance()
    {
        var smallest = double.PositiveInfinity;
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
                smallest = Math.Min(smallest, Math.Abs(_counts[row * Columns + column] - Expected(row, column)));
        return smallest;
    }
}
