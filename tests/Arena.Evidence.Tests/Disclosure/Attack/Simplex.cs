namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>A row of a linear program: the sum of some variables is at least, at most or exactly a bound.</summary>
internal sealed record Row(IReadOnlyList<(int Variable, int Weight)> Terms, int Bound, int Sign)
{
    /// <summary>Whether a point of whole numbers obeys it.</summary>
    public bool Holds(int[] point)
    {
        var sum = 0;
        foreach (var (variable, weight) in Terms)
            sum += weight * point[variable];
        return Sign > 0 ? sum >= Bound : Sign < 0 ? sum <= Bound : sum == Bound;
    }
}

/// <summary>A small dense simplex in two phases: a point that obeys all rows with variables from 0 on, or null. Slow and plain.</summary>
internal static class Simplex
{
    private const double Nothing = 1e-9;

    public static double[]? Feasible(int variables, IReadOnlyList<Row> rows)
    {
        var slacks = rows.Count(row => row.Sign != 0);
        var columns = variables + slacks + rows.Count;
        var table = new double[rows.Count + 1][];
        var basis = new int[rows.Count];
        var slack = variables;
        table[^1] = new double[columns + 1];
        for (var index = 0; index < rows.Count; index++)
        {
            var row = table[index] = new double[columns + 1];
            var flip = rows[index].Bound < 0 ? -1 : 1;
            foreach (var (variable, weight) in rows[index].Terms)
                row[variable] += flip * weight;
            row[columns] = flip * rows[index].Bound;
            basis[index] = variables + slacks + index;
            if (rows[index].Sign != 0)
            {
                row[slack] = -flip * rows[index].Sign;
                if (row[slack] > 0)
                    basis[index] = slack; // starts as it is, and needs nothing artificial
                slack++;
            }
            row[variables + slacks + index] = 1;
            if (basis[index] < variables + slacks)
                row[variables + slacks + index] = 0;
            else
                for (var column = 0; column <= columns; column++)
                    if (column < variables + slacks || column == columns)
                        table[^1][column] -= row[column];
        }
        Minimise(table, basis, variables + slacks, columns);
        if (-table[^1][columns] > 1e-7)
            return null;
        var point = new double[variables];
        for (var index = 0; index < basis.Length; index++)
            if (basis[index] < variables)
                point[basis[index]] = table[index][columns];
        return point;
    }

    private static void Minimise(double[][] table, int[] basis, int real, int columns)
    {
        for (var step = 0; ; step++)
        {
            Assert.True(step < 20_000, "The solver does not come to an end (V6).");
            var enter = Entering(table[^1], real, bland: step > 500);
            if (enter < 0)
                return;
            var leave = -1;
            for (var row = 0; row < basis.Length; row++)
                if (table[row][enter] > Nothing && (leave < 0 || Ratio(row) < Ratio(leave) - Nothing || (Ratio(row) < Ratio(leave) + Nothing && basis[row] < basis[leave])))
                    leave = row;
            Assert.True(leave >= 0, "A sum of things that are at least 0 has no end (V6).");
            Pivot(table, leave, enter, columns);
            basis[leave] = enter;

            double Ratio(int row) => table[row][columns] / table[row][enter];
        }
    }

    private static int Entering(double[] costs, int real, bool bland)
    {
        var best = -1;
        for (var column = 0; column < real; column++)
            if (costs[column] < -Nothing && (best < 0 || costs[column] < costs[best]))
            {
                best = column;
                if (bland)
                    return best;
            }
        return best;
    }

    private static void Pivot(double[][] table, int leave, int enter, int columns)
    {
        var pivot = table[leave];
        var by = pivot[enter];
        for (var column = 0; column <= columns; column++)
            pivot[column] /= by;
        foreach (var row in table)
            if (row != pivot && Math.Abs(row[enter]) > 0)
            {
                var times = row[enter];
                for (var column = 0; column <= columns; column++)
                    row[column] -= times * pivot[column];
                row[enter] = 0;
            }
    }
}
