using System.Globalization;
using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>R8: while a wave is open, how many have answered.</summary>
public sealed class ResponseCountsTests
{
    private static readonly DateOnly today = new(2027, 3, 10);

    private static readonly Unit[] units =
    [
        new("m", null, UnitLevel.Municipality), new("w1", "m", UnitLevel.Workplace), new("w2", "m", UnitLevel.Workplace), new("t", "w1", UnitLevel.Team),
    ];

    [Fact]
    public void TenInvited_AreShown_NineAreNot()
    {
        var rows = ResponseCounts.WhileOpen(units, [.. People("w1", 10, 4), .. People("w2", 9, 3)], today);
        Assert.Equal([new("m", 10, 4), new("w1", 10, 4)], rows);
    }

    [Fact]
    public void WhatComesInToday_CountsTomorrow()
    {
        Invited[] invited = [.. People("w1", 10, 4), .. Enumerable.Repeat(new Invited("w1", today), 3)];
        Assert.Equal(4, ResponseCounts.WhileOpen(units, invited, today)[0].Answered);
        Assert.Equal(7, ResponseCounts.WhileOpen(units, invited, today.AddDays(1))[0].Answered);
    }

    [Fact]
    public void AWorkplaceBesideItsTeam_IsNotFoundBySubtraction()
    {
        // ten in the team and three beside them: those three would stand alone
        var rows = ResponseCounts.WhileOpen(units, [.. People("t", 10, 4), .. People("w1", 3, 3), .. People("w2", 12, 2)], today);
        Assert.Equal([new("m", 25, 9), new("w1", 13, 7), new("w2", 12, 2)], rows);
    }

    [Fact]
    public void NoSubtraction_LeadsToFewerThanTen()
    {
        var random = new Random(8);
        for (var town = 0; town < 300; town++)
        {
            var tree = new List<Unit> { new("m", null, UnitLevel.Municipality) };
            foreach (var level in (UnitLevel[])[UnitLevel.Area, UnitLevel.Workplace, UnitLevel.Team])
            {
                var above = tree.Where(unit => unit.Level < level).ToList();
                for (var number = random.Next(1, 5); number > 0; number--)
                    tree.Add(new(string.Create(CultureInfo.InvariantCulture, $"{level}{number}"), above[random.Next(above.Count)].Code, level));
            }
            var rows = ResponseCounts.WhileOpen(tree, tree.SelectMany(unit => People(unit.Code, random.Next(20), 0)), today).ToDictionary(row => row.Unit);
            foreach (var row in rows.Values)
            {
                var rest = row.People - HighestBelow(tree, rows, row.Unit).Sum(below => below.People);
                Assert.True(row.People >= 10 && rest is 0 or >= 10, $"town {town}: {rest} are left in {row.Unit}");
            }
        }
    }

    [Fact]
    public void AUnitThatThereIsNot_IsRefused() =>
        Assert.Throws<DisclosureRefused>(() => ResponseCounts.WhileOpen(units, People("x", 10, 0), today));

    internal static IEnumerable<T> HighestBelow<T>(IReadOnlyList<Unit> tree, IReadOnlyDictionary<string, T> rows, string unit) =>
        tree.Where(one => one.Parent == unit).SelectMany(one => rows.TryGetValue(one.Code, out var row) ? [row] : HighestBelow(tree, rows, one.Code));

    private static IEnumerable<Invited> People(string unit, int invited, int answered) =>
        Enumerable.Range(0, invited).Select(number => new Invited(unit, number < answered ? today.AddDays(-1 - number) : null));
}
