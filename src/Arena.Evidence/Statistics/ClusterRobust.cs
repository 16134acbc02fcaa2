using MathNet.Numerics.LinearAlgebra;

namespace Arena.Evidence.Statistics;

/// <summary>
/// CR2, the bias-reduced sandwich, of the first coefficient, and Satterthwaite's degrees of freedom under independent errors.
/// With H = XMX' of one unit's cells, A = (I − H)^(−1/2) by its eigenvalues (those at 0 left out, as the generalised inverse does).
/// </summary>
internal static class ClusterRobust
{
    private const double Zero = 1e-10;

    public static (double Variance, double Freedom) Of(WithinUnits fit)
    {
        var contrast = fit.Bread.Column(0);
        var columns = fit.Bread.ColumnCount;
        var (variance, trace, squares) = (0.0, 0.0, 0.0);
        var together = Matrix<double>.Build.Dense(columns, columns);
        foreach (var unit in fit.Units)
        {
            var spread = InverseRoot(unit.Design * fit.Bread * unit.Design.Transpose()) * (unit.Design * contrast);
            var score = spread * (unit.Outcome - unit.Design * fit.Coefficients);
            variance += score * score;

            // P, units by units, has |spread|² − s'Ms on its diagonal and −s'Mt off it; its trace and its squares' sum are all that is asked
            var s = unit.Design.TransposeThisAndMultiply(spread);
            var (own, shared) = (spread * spread, s * (fit.Bread * s));
            trace += own - shared;
            squares += (own - shared) * (own - shared) - shared * shared;
            together += s.OuterProduct(s);
        }
        var crossed = fit.Bread * together;
        squares += (crossed * crossed).Trace(); // Σ over all pairs of (s'Mt)²
        return (variance, trace * trace / squares);
    }

    private static Matrix<double> InverseRoot(Matrix<double> hat)
    {
        var evd = (Matrix<double>.Build.DenseIdentity(hat.RowCount) - hat).Evd(Symmetricity.Symmetric);
        var roots = evd.EigenValues.Map(value => value.Real > Zero ? 1 / Math.Sqrt(value.Real) : 0, Zeros.Include);
        return evd.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(roots) * evd.EigenVectors.Transpose();
    }
}
