using Arena.Organisation;

namespace Arena.Tests.Organisation;

public sealed class WeekNumbersTests
{
    [Theory]
    [InlineData("7, 28-31, 52, 1", "1, 7, 28-31, 52")]
    [InlineData("52-1", "1, 52-53")]
    [InlineData("7 8;9", "7-9")]
    [InlineData("", "")]
    [InlineData("53", "53")]
    [InlineData("28–29", "28-29")]
    public void WhatPeopleWrite_IsRead(string written, string read) => Assert.Equal(read, WeekNumbers.Text(WeekNumbers.Read(written)!));

    [Theory]
    [InlineData("0")]
    [InlineData("54")]
    [InlineData("7-")]
    [InlineData("uge 7")]
    [InlineData("7.5")]
    [InlineData("-1")]
    [InlineData("28-99")]
    public void WhatIsNoWeek_IsNot(string written) => Assert.Null(WeekNumbers.Read(written));
}
