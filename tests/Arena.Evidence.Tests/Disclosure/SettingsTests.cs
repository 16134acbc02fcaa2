using System.Globalization;
using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

public sealed class SettingsTests
{
    [Theory]
    [InlineData(1, 5, 10, 5, "0")]
    [InlineData(2, 7, 10, 5, "0")]
    [InlineData(4, 11, 11, 1, "0")]
    [InlineData(1, 5, 10, 3, "0.3")]
    [InlineData(1, 7, 10, 3, "0.1")]
    [InlineData(1, 19, 19, 3, "0.45")]
    [InlineData(1, 101, 101, 99, "0.49")] // each at its upper bound
    [InlineData(100, 1000, 1000, 99, "0")]
    public void WhatProtects_IsTaken(int t, int k, int kHealth, int round, string rho) => Input(t, k, kHealth, round, rho);

    [Theory]
    [InlineData(0, 5, 10, 5, "0", "t must")]
    [InlineData(101, 1000, 1000, 5, "0", "t must")]
    [InlineData(1, 4, 10, 5, "0", "k must")]
    [InlineData(1, 1001, 10, 5, "0", "k must")]
    [InlineData(1, 5, 9, 5, "0", "kHealth must")]
    [InlineData(1, 5, 1001, 5, "0", "kHealth must")]
    [InlineData(1, 5, 10, 4, "0", "round must")]
    [InlineData(1, 5, 10, 0, "0", "round must")]
    [InlineData(1, 5, 10, -1, "0", "round must")]
    [InlineData(1, 5, 10, 101, "0", "round must")]
    [InlineData(1, 5, 10, 5, "-0.1", "rho must")]
    [InlineData(1, 101, 101, 5, "0.491", "rho must")]
    [InlineData(1, 5, 10, 5, "0.5", "rho must")]
    [InlineData(2, 6, 10, 5, "0", "t, k, kHealth and rho do not go together: an atom of 6 people would have a band of 3")]
    [InlineData(4, 11, 10, 5, "0", "an atom of 10 people")]
    [InlineData(4, 10, 11, 5, "0", "an atom of 10 people")]
    [InlineData(1, 5, 10, 5, "0.4", "an atom of 6 people")]
    [InlineData(1, 6, 10, 5, "0.45", "an atom of 6 people")]
    public void WhereAnAtomMayHaveTwiceItsBandOrLess_ItIsRefused_AndSaidWhy(int t, int k, int kHealth, int round, string rho, string why) =>
        Assert.Contains(why, Assert.Throws<DisclosureRefused>(() => Input(t, k, kHealth, round, rho)).Message, StringComparison.Ordinal);

    private static SurveyInput Input(int t, int k, int kHealth, int round, string rho) => new(
        new() { ColleaguesWhoPool = t, Floor = k, SensitiveFloor = kHealth, Rounding = round, OutsideShare = decimal.Parse(rho, CultureInfo.InvariantCulture) },
        new([Towns.YesNo("q")]), []);
}
