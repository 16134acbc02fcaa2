using System.Globalization;
using Arena.Calculator.CompareGroups;

namespace Arena.Tests.Calculator.CompareGroups;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("5,4", "5.4")]
    [InlineData("5.4", "5.4")]
    [InlineData(" -0,25 ", "-0.25")]
    [InlineData("−3", "-3")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1.234", "1.234")]
    [InlineData(",5", "0.5")]
    [InlineData("7,", "7")]
    [InlineData("1000000000", "1000000000")]
    [InlineData("1000000001", null)]
    [InlineData("12.34.5", null)]
    [InlineData("1,2,3", null)]
    [InlineData("5,4 kg", null)]
    [InlineData("1e5", null)]
    [InlineData("--5", null)]
    [InlineData("", null)]
    [InlineData(",", null)]
    [InlineData("NaN", null)]
    [InlineData("5,-4", null)]
    [InlineData("0,0000000000000000000000000000001", null)]
    public void Decimal_ReadsWhatPeopleType(string text, string? number) =>
        Assert.Equal(number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture), NumberText.Decimal(text));

    [Theory]
    [InlineData("46", 46)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("0", 0)]
    [InlineData("10000000", 10_000_000)]
    [InlineData("10000001", null)]
    [InlineData("4,5", null)]
    [InlineData("-4", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    [InlineData("to", null)]
    public void Whole_ReadsWhatPeopleType(string text, int? number) => Assert.Equal(number, NumberText.Whole(text));

    [Theory]
    [InlineData("50 %", 46, 23)]
    [InlineData("47%", 47, 22)]
    [InlineData("36 %", 47, 17)]
    [InlineData("12,5 %", 8, 1)]
    [InlineData("101 %", 10, null)]
    [InlineData("-1 %", 10, null)]
    [InlineData("50", 46, null)]
    [InlineData("%", 46, null)]
    public void CountOf_ReadsPercentages(string text, int total, int? count) => Assert.Equal(count, NumberText.CountOf(text, total));
}
