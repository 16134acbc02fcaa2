using MathNet.Numerics.LinearAlgebra;

namespace Arena.Evidence.Statistics;

/// <summary>
/// The least-squares fit with the units' own levels taken out, from the cells of unit and wave alone: people of one cell share one
/// row of the design, so counts and means carry all that the estimate and its standard error ask for.
/// </summary>
internal sealed class WithinUnits
{
    private const double Singular = 1e-10;

    private WithinUnits(List<Unit> units, Matrix<double> bread, Vector<double> coefficients) =>
        (Units, Bread, Coefficients) = (units, bread, coefficients);

    /// <summary>One unit's cells: design and means with the unit's own mean taken out, each times √people.</summary>
    public sealed record Unit(Matrix<double> Design, Vector<double> Outcome);

    public List<Unit> Units { get; }

    /// <summary>(X'X)⁻¹.</summary>
    public Matrix<double> Bread { get; }

    public Vector<double> Coefficients { get; }

    /// <summary>The intervention stands first among the columns, the waves after the first behind it.</summary>
    public double Effect => Coefficients[0];

    /// <summary>The fit; null where the waves and units do not determine it.</summary>
    public static WithinUnits? Of(Panel panel)
    {
        var waves = Enumerable.Range(0, panel.Waves).Where(wave => Enumerable.Range(0, panel.Units).Any(unit => panel.Count(unit, wave) > 0)).ToArray();
        var units = Enumerable.Range(0, panel.Units).Select(unit => CellsOf(panel, unit, waves)).OfType<Unit>().ToList();
        var cross = Matrix<double>.Build.Dense(waves.Length, waves.Length);
        var product = Vector<double>.Build.Dense(waves.Length);
        foreach (var unit in units)
        {
            cross += unit.Design.TransposeThisAndMultiply(unit.Design);
            product += unit.Design.TransposeThisAndMultiply(unit.Outcome);
        }
        // as correlations, so that the size of the waves does not matter for what counts as singular
        var scale = cross.Diagonal().Map(one => one > 0 ? 1 / Math.Sqrt(one) : 0);
        var scaled = Matrix<double>.Build.DiagonalOfDiagonalVector(scale);
        var evd = (scaled * cross * scaled).Evd(Symmetricity.Symmetric);
        if (evd.EigenValues.Min(value => value.Real) < Singular)
            return null;
        var bread = scaled * (evd.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(evd.EigenValues.Map(value => 1 / value.Real, Zeros.Include)) * evd.EigenVectors.Transpose()) * scaled;
        return new(units, bread, bread * product);
    }

    private static Unit? CellsOf(Panel panel, int unit, int[] waves)
    {
        var cells = waves.Where(wave => panel.Count(unit, wave) > 0).ToArray();
        if (cells.Length < 2)
            return null; // its own level takes up all that it has to say
        var people = cells.Sum(wave => (double)panel.Count(unit, wave));
        var design = Matrix<double>.Build.Dense(cells.Length, waves.Length);
        var outcome = Vector<double>.Build.Dense(cells.Length, row => panel.Sum(unit, cells[row]) / panel.Count(unit, cells[row]));
        for (var row = 0; row < cells.Length; row++)
        {
            if (panel.IsTreated(unit) && cells[row] >= panel.StartWave)
                design[row, 0] = 1;
            if (cells[row] != waves[0])
                design[row, Array.IndexOf(waves, cells[row])] = 1;
        }
        var weights = Vector<double>.Build.Dense(cells.Length, row => panel.Count(unit, cells[row]) / people);
        var (means, mean) = (weights * design, weights * outcome);
        for (var row = 0; row < cells.Length; row++)
        {
            var root = Math.Sqrt(weights[row] * people);
            design.SetRow(row, (design.Row(row) - means) * root);
            outcome[row] = (outcome[row] - mean) * root;
        }
        return new(design, outcome);
    }
}
