using Arena.Platform.Csv;

namespace Arena.Tests.Platform.Csv;

public sealed class CsvValuesTests
{
    [Theory]
    [InlineData("10-02-2022", "2022-02-10")]
    [InlineData("1-2-2022", "2022-02-01")]
    [InlineData("01.02.2022", "2022-02-01")]
    [InlineData("1/12/2022", "2022-12-01")]
    [InlineData("2022-02-10", "2022-02-10")]
    [InlineData("29-02-2024", "2024-02-29")]
    public void ADate_IsRead(string text, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), CsvValues.Date(text));

    [Theory]
    [InlineData("2024-5-1")]
    [InlineData("2024-05-1")]
    [InlineData("2024/05/01")]
    [InlineData("2024.05.01")]
    [InlineData("1-2-22")]
    [InlineData("1-2/2022")]
    [InlineData("29-02-2023")]
    [InlineData("31-04-2023")]
    [InlineData("0-1-2023")]
    [InlineData("1-13-2023")]
    [InlineData("1-1-0000")]
    [InlineData("001-1-2023")]
    [InlineData("1-1-2023-1")]
    [InlineData("+1-1-2023")]
    [InlineData("1--2023")]
    [InlineData("1 - 1 - 2023")]
    [InlineData("10022022")]
    [InlineData("i går")]
    [InlineData("-")]
    [InlineData("")]
    public void AllElse_IsNoDate(string text) => Assert.Null(CsvValues.Date(text));

    [Theory]
    [InlineData("37", 2220)]
    [InlineData("37,0", 2220)]
    [InlineData("32,5", 1950)]
    [InlineData("32.33", 1940)]
    [InlineData("0", 0)]
    public void Hours_AreMinutes(string text, int minutes) => Assert.Equal(minutes, CsvValues.HoursAsMinutes(text));

    [Theory]
    [InlineData("-5")]
    [InlineData("169")]
    [InlineData("fuld tid")]
    [InlineData("")]
    public void OtherHours_AreNone(string text) => Assert.Null(CsvValues.HoursAsMinutes(text));

    [Theory]
    [InlineData("anne@by.example", true)]
    [InlineData("anne.b+1@syd.by.example", true)]
    [InlineData("ikke en mail", false)]
    [InlineData("anne@by", false)]
    [InlineData("@by.example", false)]
    [InlineData("anne@@by.example", false)]
    [InlineData("anne b@by.example", false)]
    [InlineData("anne@by..example", false)]
    [InlineData("anne@by.example;bo@by.example", false)]
    public void AnEmail_IsToldFromWhatIsNone(string text, bool isOne) => Assert.Equal(isOne, CsvValues.IsEmail(text));

    [Theory]
    [InlineData("20", 20)]
    [InlineData("-5", null)]
    [InlineData("+5", null)]
    [InlineData("20,0", null)]
    [InlineData("tyve", null)]
    [InlineData("", null)]
    [InlineData("99999999999", null)]
    public void AWholeNumber_HasOnlyDigits(string text, int? number) => Assert.Equal(number, CsvValues.WholeNumber(text));
}
