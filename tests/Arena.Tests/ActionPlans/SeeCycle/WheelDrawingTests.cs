using Arena.ActionPlans;
using Arena.ActionPlans.SeeCycle;
using Arena.Platform.Web;

namespace Arena.Tests.ActionPlans.SeeCycle;

public sealed class WheelDrawingTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    [Fact]
    public void Push_KeepsAllApart_InOrder_BetweenTheBounds_AndMovesNothingThatFits()
    {
        var random = new Random(20261119);
        for (var round = 0; round < 5000; round++)
        {
            var count = random.Next(0, 16);
            var lengths = Enumerable.Range(0, count).Select(_ => 20 + random.NextDouble() * 40).ToList();
            var wanted = Enumerable.Range(0, count).Select(_ => random.NextDouble() * 620 - 10).Order().ToList();
            var most = Math.Max(600, lengths.Sum());
            var placed = LabelPusher.Push(wanted, lengths, 0, most);
            Assert.Equal(count, placed.Length);
            for (var at = 0; at < count; at++)
            {
                Assert.InRange(placed[at], -1e-6, most - lengths[at] + 1e-6);
                if (at > 0)
                    Assert.True(placed[at] - placed[at - 1] >= lengths[at - 1] - 1e-6, $"{at} lies over the one before");
            }
            var fits = Enumerable.Range(0, count).All(at => wanted[at] >= 0 && wanted[at] + lengths[at] <= most && (at == 0 || wanted[at] - wanted[at - 1] >= lengths[at - 1]));
            if (fits)
                Assert.All(Enumerable.Range(0, count), at => Assert.Equal(wanted[at], placed[at], 6));
        }
    }

    [Fact]
    public void Wheel_OfAnyYear_HasNoTwoLabelsOverEachOther_AndNoneInTheRings()
    {
        var random = new Random(19112026);
        for (var round = 0; round < 500; round++)
        {
            var days = Enumerable.Range(0, random.Next(0, 60)).Select(number => Day(new DateOnly(2026, 1, 1).AddDays(random.Next(365)), (CycleRing)random.Next(3),
                (CycleState)random.Next(4), new string('m', random.Next(1, 30)) + " " + new string('o', random.Next(1, 30)), number)).ToList();
            var drawing = new WheelDrawing(days, 2026, Today);
            Assert.Equal(days.Count, drawing.Marks.Count);
            foreach (var side in drawing.Labels.GroupBy(label => label.IsRight))
            {
                var boxes = side.Select(label => (Top: label.Y - WheelDrawing.LineHeight + 1, Bottom: label.Y + label.Lines.Count * WheelDrawing.LineHeight + 5)).OrderBy(box => box.Top).ToList();
                Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.Second.Top >= pair.First.Bottom, "two labels lie over each other"));
                Assert.All(boxes, box => Assert.True(box.Top >= 0 && box.Bottom <= WheelDrawing.Height + 6));
            }
            Assert.All(drawing.Labels, label => Assert.True(label.Lines.Count <= 2 && label.Lines.All(line => line.Length <= 22)));
        }
    }

    [Fact]
    public void Wheel_OfMoreThanFourteen_NamesOnlyWhatIsOpen()
    {
        var days = Enumerable.Range(0, 20).Select(number => Day(new DateOnly(2026, 1, 1).AddDays(number * 17), CycleRing.Own, number < 16 ? CycleState.Done : CycleState.Coming, "Møde", number)).ToList();
        var drawing = new WheelDrawing(days, 2026, Today);
        Assert.Equal(20, drawing.Marks.Count);
        Assert.Equal(4, drawing.Labels.Count);
    }

    [Fact]
    public void WhatOnlyFollowsFromARhythm_IsNamedLast_AndNotAtAllWhereThereIsMuch()
    {
        var monthly = Enumerable.Range(0, 12).Select(number => Day(new DateOnly(2026, 1, 12).AddDays(number * 28), CycleRing.Own, CycleState.Coming, "Kaffe", number) with { Follows = number > 0 }).ToList();
        var named = new WheelDrawing([.. monthly, Day(new(2026, 5, 3), CycleRing.Law, CycleState.Done, "APV", 12)], 2026, Today).Labels;
        Assert.Equal(13, named.Count);
        var crowded = new WheelDrawing([.. monthly, .. Enumerable.Range(0, 3).Select(number => Day(new(2026, 6, 1 + number), CycleRing.Law, CycleState.Coming, "APV", 20 + number))], 2026, Today);
        Assert.Equal(15, crowded.Marks.Count);
        Assert.Equal(4, crowded.Labels.Count);
        Assert.DoesNotContain(crowded.Labels, label => label.Mark.Day.Follows);
        // in a year that has only what follows, the first of them says what they are
        var ahead = new WheelDrawing([.. monthly.Select(day => day with { Follows = true }), .. Enumerable.Range(0, 3).Select(number => Day(new(2026, 6, 1 + number), CycleRing.Law, CycleState.Coming, "APV", 20 + number))], 2026, Today);
        Assert.Equal(new(2026, 1, 12), Assert.Single(ahead.Labels, label => label.Mark.Day.Follows).Mark.Day.Day);
    }

    [Fact]
    public void Angle_GoesOnceRoundInAnyYear()
    {
        foreach (var year in (int[])[2024, 2026])
        {
            Assert.InRange(WheelDrawing.AngleOf(new(year, 1, 1), year), 0, 1);
            Assert.InRange(WheelDrawing.AngleOf(new(year, 12, 31), year), 359, 360);
        }
        Assert.Equal(0, WheelDrawing.AngleOf(new(2025, 11, 14), 2026));
    }

    private static CycleDay Day(DateOnly day, CycleRing ring, CycleState state, string name, int number) =>
        new($"k{number}", CycleKind.Own, ring, name, day, false, state, null, null, null, null, null, null);
}
