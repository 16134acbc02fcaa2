using System.Globalization;

namespace Arena.Platform.Web.Charts;

/// <summary>Points on the page as SVG wants them: one decimal, a point whatever the language.</summary>
internal static class Geometry
{
    /// <summary>"12.5"; never "12,5".</summary>
    public static string N(double coordinate) => Math.Round(coordinate, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The point at <paramref name="degrees"/> clockwise from the top of a circle.</summary>
    public static (double X, double Y) OnCircle(double centre, double radius, double degrees) =>
        OnCircle(centre, centre, radius, degrees);

    public static (double X, double Y) OnCircle(double x, double y, double radius, double degrees)
    {
        var angle = double.DegreesToRadians(degrees);
        return (x + radius * Math.Sin(angle), y - radius * Math.Cos(angle));
    }

    /// <summary>An arc clockwise from one angle to a later one, less than a full turn on.</summary>
    public static string Arc(double x, double y, double radius, double from, double to)
    {
        var (startX, startY) = OnCircle(x, y, radius, from);
        var (endX, endY) = OnCircle(x, y, radius, to);
        return $"M{N(startX)} {N(startY)}A{N(radius)} {N(radius)} 0 {(to - from > 180 ? 1 : 0)} 1 {N(endX)} {N(endY)}";
    }

    /// <summary>A piece of a ring between two angles and two radii.</summary>
    public static string RingPiece(double x, double y, double inner, double outer, double from, double to)
    {
        var large = to - from > 180 ? 1 : 0;
        var (ax, ay) = OnCircle(x, y, outer, from);
        var (bx, by) = OnCircle(x, y, outer, to);
        var (cx, cy) = OnCircle(x, y, inner, to);
        var (dx, dy) = OnCircle(x, y, inner, from);
        return $"M{N(ax)} {N(ay)}A{N(outer)} {N(outer)} 0 {large} 1 {N(bx)} {N(by)}L{N(cx)} {N(cy)}A{N(inner)} {N(inner)} 0 {large} 0 {N(dx)} {N(dy)}Z";
    }

    /// <summary>"34,118.3 67.8,109.6".</summary>
    public static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));
}
