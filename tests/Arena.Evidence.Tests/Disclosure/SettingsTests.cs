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
    public void WhatProtects_IsTaken(int t, int k, int kHealth, int round, string rho) => Input(t, k, kHealth, round, rho);

    [Theory]
    [InlineData(0, 5, 10, 5, "0")]
    [InlineData(2, 6, 10, 5, "0")]
    [InlineData(4, 11, 10, 5, "0")]
    [InlineData(1, 4, 10, 5, "0")]
    [InlineData(1, 5, 9, 5, "0")]
    [InlineData(1, 5, 10, 4, "0")]
    [InlineData(1, 5, 10, 0, "0")]
    [InlineData(1, 5, 10, 5, "-0.1")]
    [InlineData(1, 5, 10, 5, "0.4")]
    [InlineData(1, 6, 10, 5, "0.45")]
    [InlineData(1, 5, 10, 5, "0.5")]
    public void WhereAnAtomMayHaveTwiceItsBandOrLess_ItIsRefused(int t, int k, int kHealth, int round, string rho) =>
        Assert.Throws<DisclosureRefused>(() => Input(t, k, kHealth, round, rho));

    private static SurveyInput Input(int t, int k, int kHealth, int round, string rho) => new(
        new() { ColleaguesWhoPool = t, Floor = k, SensitiveFloor = kHealth, Rounding = round, OutsideShare = decimal.Parse(rho, CultureInfo.InvariantCulture) },
        new([Towns.YesNo("q")]), []);
}
