namespace Arena.Evidence.Statistics;

/// <summary>
/// The beta-binomial likelihood of many counts by mean μ and spread θ = 1/(α + β). Units come in by how many of them have more than
/// j people counted, not counted, or at all: log L = Σ A_j ln(μ + jθ) + Σ B_j ln(1 − μ + jθ) − Σ C_j ln(1 + jθ), which has no
/// gamma function in it, is regular at θ = 0, and costs the largest unit's size however many units there are.
/// </summary>
internal readonly struct BetaBinomial
{
    private const double WidestSpread = 1e4;
    private const double Near = 0.02;

    private readonly double[] _counted, _others, _people;

    private BetaBinomial(Proportion[] units)
    {
        var largest = 1;
        foreach (var unit in units)
            largest = Math.Max(largest, unit.Total);
        (_counted, _others, _people) = (new double[largest], new double[largest], new double[largest]);
        foreach (var unit in units)
        {
            // the ends now, sums of them afterwards
            if (unit.Count > 0)
                _counted[unit.Count - 1]++;
            if (unit.Others > 0)
                _others[unit.Others - 1]++;
            _people[unit.Total - 1]++;
        }
        for (var j = largest - 2; j >= 0; j--)
        {
            _counted[j] += _counted[j + 1];
            _others[j] += _others[j + 1];
            _people[j] += _people[j + 1];
        }
    }

    // units with more than one person: at least two; and somebody counted, somebody not
    private bool TellsHowUnitsDiffer => _people.Length > 1 && _people[1] >= 2 && _counted[0] > 0 && _others[0] > 0;

    /// <summary>The most likely mean and spread; null where nothing tells how units differ.</summary>
    public static (double Mean, double Spread)? Fit(Proportion[] units)
    {
        var likelihood = new BetaBinomial(units);
        if (!likelihood.TellsHowUnitsDiffer)
            return null;
        var mean = likelihood._counted.Sum() / likelihood._people.Sum();
        var best = (Mean: mean, Spread: 0.0, Value: likelihood.Value(mean, 0));
        // several starts: far from the top the likelihood is not always one hill
        foreach (var start in (ReadOnlySpan<double>)[0.05, 0.003, 1])
        {
            var (m, spread) = likelihood.Climb(mean, start, best.Spread);
            var value = likelihood.Value(m, spread);
            if (value > best.Value + 1e-12 * Math.Abs(best.Value))
                best = (m, spread, value);
        }
        return (best.Mean, best.Spread);
    }

    private double Value(double mean, double spread)
    {
        var value = 0.0;
        for (var j = 0; j < _people.Length; j++)
        {
            if (_counted[j] > 0)
                value += _counted[j] * Math.Log(mean + j * spread);
            if (_others[j] > 0)
                value += _others[j] * Math.Log(1 - mean + j * spread);
            value -= _people[j] * Math.Log(1 + j * spread);
        }
        return value;
    }

    /// <summary>Newton's method in the log odds of the mean and the log of the spread; steps that do not go up are halved. It ends early where it comes to the top known already.</summary>
    private (double Mean, double Spread) Climb(double mean, double spread, double known)
    {
        var (x, y, value) = (Math.Log(mean / (1 - mean)), Math.Log(spread), Value(mean, spread));
        for (var round = 0; round < 200; round++)
        {
            var (dx, dy) = Step(mean, spread);
            var size = Math.Max(Math.Abs(dx), Math.Abs(dy));
            var share = size > 2 ? 2 / size : 1;
            var moved = false;
            for (var half = 0; half < 40 && !moved; half++, share /= 2)
            {
                var (x1, y1) = (x + share * dx, Math.Min(y + share * dy, Math.Log(WidestSpread)));
                var (mean1, spread1) = (1 / (1 + Math.Exp(-x1)), Math.Exp(y1));
                var value1 = Value(mean1, spread1);
                if (value1 >= value || size < 1e-6)
                    (x, y, mean, spread, value, moved) = (x1, y1, mean1, spread1, value1, true);
            }
            if (!moved || size < 1e-12 || spread < 1e-9 || Math.Abs(spread - known) < Near * known)
                break;
        }
        return (mean, spread < 1e-9 ? 0 : spread);
    }

    private (double X, double Y) Step(double mean, double spread)
    {
        var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var j = 0; j < _people.Length; j++)
        {
            var (a, b, c) = (1 / (mean + j * spread), 1 / (1 - mean + j * spread), j / (1 + j * spread));
            var (na, nb) = (_counted[j] * a, _others[j] * b);
            g0 += na - nb;
            g1 += j * (na + nb) - _people[j] * c;
            h00 -= na * a + nb * b;
            h01 -= j * (na * a - nb * b);
            h11 -= j * (double)j * (na * a + nb * b) - _people[j] * c * c;
        }
        // from mean and spread to their log odds and log
        var slope = mean * (1 - mean);
        var (gx, gy) = (g0 * slope, g1 * spread);
        var (hxx, hxy, hyy) = (h00 * slope * slope + gx * (1 - 2 * mean), h01 * slope * spread, h11 * spread * spread + gy);
        var determinant = hxx * hyy - hxy * hxy;
        return hxx < 0 && determinant > 0
            ? ((hxy * gy - hyy * gx) / determinant, (hxy * gx - hxx * gy) / determinant)
            : (gx / (Math.Abs(hxx) + 1e-300), gy / (Math.Abs(hyy) + 1e-300)); // not the top's shape yet: up the slope
    }
}
