using Arena.Platform.Web;
using Arena.Platform.Web.Charts;

namespace Arena.ActionPlans.SeeCycle;

/// <summary>A mark on its ring.</summary>
public sealed record WheelMark(CycleDay Day, double X, double Y);

/// <summary>What a mark is called, beside the wheel: the first line's baseline, and where the leader ends.</summary>
public sealed record WheelLabel(WheelMark Mark, IReadOnlyList<string> Lines, double X, double Y, bool IsRight, (double X, double Y) LeaderFrom, (double X, double Y) LeaderTo);

/// <summary>Where everything on the wheel of a year lies. Coordinates in units of its own picture, y downward.</summary>
internal sealed class WheelDrawing
{
    public const double Width = 900, Height = 610, CentreX = 450, CentreY = 305, Stroke = 34, LineHeight = 19;

    // outside the outer ring, with room for the largest mark
    private const double LabelCircle = 240, MarkWidth = 27;

    /// <summary>More than this, and what is done, or what recurs after it is named once, stands in the list only.</summary>
    public const int MostLabels = 14;
    private const int LettersInALine = 21;

    private readonly int year;

    public WheelDrawing(IReadOnlyList<CycleDay> days, int year, DateOnly today)
    {
        this.year = year;
        Marks = days.GroupBy(day => day.Ring).SelectMany(OnRing).ToList();
        var named = (Marks.Count > MostLabels ? Fewer(Marks) : Marks)
            .OrderBy(mark => mark.Day.Follows).ThenByDescending(mark => mark.Day.State).ThenBy(mark => Math.Abs(mark.Day.Day.DayNumber - today.DayNumber)).ToList();
        var right = ThatFit(named.Where(IsRight)).OrderBy(Steepness).ToList();
        var left = ThatFit(named.Where(mark => !IsRight(mark))).OrderBy(Steepness).ToList();
        Labels = [.. Side(right, true), .. Side(left, false)];
    }

    // what is to come is named, each thing that recurs by the first of its times
    private static IEnumerable<WheelMark> Fewer(IReadOnlyList<WheelMark> marks)
    {
        var open = marks.Where(mark => mark.Day.State != CycleState.Done).ToList();
        var named = open.Where(mark => !mark.Day.Follows).ToList();
        return named.Concat(open.Where(mark => mark.Day.Follows && !named.Exists(one => IsSame(one.Day, mark.Day))).OrderBy(mark => mark.Day.Day).DistinctBy(mark => (mark.Day.Kind, mark.Day.Name)));

        static bool IsSame(CycleDay one, CycleDay other) => one.Kind == other.Kind && one.Name == other.Name;
    }

    public IReadOnlyList<WheelMark> Marks { get; }
    public IReadOnlyList<WheelLabel> Labels { get; }

    public static double RadiusOf(CycleRing ring) => ring switch
    {
        CycleRing.Own => 128,
        CycleRing.Agreed => 168,
        _ => 208,
    };

    /// <summary>Degrees clockwise from the top, 1 January there; what is of another year stands at its end.</summary>
    public static double AngleOf(DateOnly day, int year) => day.Year < year ? 0 : day.Year > year ? 360
        : 360 * (day.DayOfYear - 0.5) / (DateTime.IsLeapYear(year) ? 366 : 365);

    private double AngleOf(CycleDay day) => AngleOf(day.IsWholeMonth ? new DateOnly(day.Day.Year, day.Day.Month, 15) : day.Day, year);

    // what lies nearer than a mark is wide moves a little to either side
    private IEnumerable<WheelMark> OnRing(IEnumerable<CycleDay> days)
    {
        var sorted = days.OrderBy(AngleOf).ToList();
        var radius = RadiusOf(sorted[0].Ring);
        var width = Math.Min(double.RadiansToDegrees(MarkWidth / radius), 360.0 / sorted.Count);
        var starts = LabelPusher.Push(sorted.ConvertAll(day => AngleOf(day) - width / 2), sorted.ConvertAll(_ => width), -width / 2, 360 + width / 2);
        return sorted.Select((day, at) =>
        {
            var (x, y) = Geometry.OnCircle(CentreX, CentreY, radius, starts[at] + width / 2);
            return new WheelMark(day, x, y);
        });
    }

    private static double HeightOf(IReadOnlyList<string> lines) => LineHeight * (lines.Count + 1) + 8;

    // as many as have room beside the wheel, the most important first; the list has them all
    private static IEnumerable<WheelMark> ThatFit(IEnumerable<WheelMark> marks)
    {
        var left = Height - 4;
        return marks.TakeWhile(mark => (left -= HeightOf(Wrap(mark.Day.Name))) >= 0);
    }

    // -1 at the top, 1 at the bottom, whatever the ring
    private static double Steepness(WheelMark mark) => (mark.Y - CentreY) / RadiusOf(mark.Day.Ring);

    private static bool IsRight(WheelMark mark) => mark.X >= CentreX;

    private static IEnumerable<WheelLabel> Side(List<WheelMark> marks, bool isRight)
    {
        var lines = marks.ConvertAll(mark => Wrap(mark.Day.Name));
        var heights = lines.ConvertAll(HeightOf);
        // on the way from the middle through the mark
        var wanted = marks.Select((mark, at) => CentreY + Steepness(mark) * (LabelCircle + 20) - heights[at] / 2).ToList();
        var tops = LabelPusher.Push(wanted, heights, 2, Height - 2);
        return marks.Select((mark, at) =>
        {
            var (top, height) = (tops[at], heights[at]);
            var middle = top + height / 2;
            var near = Math.Max(0, Math.Abs(middle - CentreY) - height / 2);
            var aside = (near < LabelCircle ? Math.Sqrt(LabelCircle * LabelCircle - near * near) : 0) + 14;
            var x = isRight ? CentreX + aside : CentreX - aside;
            var end = (X: isRight ? x - 6 : x + 6, Y: middle);
            return new WheelLabel(mark, lines[at], x, top + LineHeight - 1, isRight, Towards(mark, end, 15), end);
        });
    }

    private static (double X, double Y) Towards(WheelMark mark, (double X, double Y) end, double by)
    {
        var (dx, dy) = (end.X - mark.X, end.Y - mark.Y);
        var length = Math.Max(1, Math.Sqrt(dx * dx + dy * dy));
        return (mark.X + dx / length * by, mark.Y + dy / length * by);
    }

    /// <summary>At most two lines, between words where it can be.</summary>
    internal static IReadOnlyList<string> Wrap(string name)
    {
        if (name.Length <= LettersInALine)
            return [name];
        var space = name.LastIndexOf(' ', LettersInALine);
        var cut = space > 0 ? space : LettersInALine;
        var rest = name[cut..].TrimStart();
        return [name[..cut], rest.Length <= LettersInALine ? rest : rest[..(LettersInALine - 1)].TrimEnd(' ', ',', '.', ':', '-') + "…"];
    }
}
