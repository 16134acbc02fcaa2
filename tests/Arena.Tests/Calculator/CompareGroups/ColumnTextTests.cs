using Arena.Calculator.CompareGroups;

namespace Arena.Tests.Calculator.CompareGroups;

public sealed class ColumnTextTests
{
    [Theory]
    [InlineData("5,4\t4,9\n6,1\t5,0")]
    [InlineData("5,4;4,9\r\n6,1;5,0\r\n")]
    [InlineData("5.4 4.9\n\n6.1   5")]
    [InlineData("Efter\tFør\n5,4\t4,9\n6,1\t5,0")]
    [InlineData("5,4\t4,9\t\t\n6,1\t5,0\t\t")]
    public void Read_TakesWhatSpreadsheetsGive(string text)
    {
        var columns = ColumnText.Read(text);

        Assert.Null(columns.Fault);
        Assert.Equal([5.4m, 6.1m], columns.First);
        Assert.Equal([4.9m, 5.0m], columns.Second);
        Assert.True(columns.AllArePairs);
    }

    [Fact]
    public void Read_NamesGroupsByTheirHeadings()
    {
        var columns = ColumnText.Read("Efter\tFør\n5\t4");

        Assert.Equal(("Efter", "Før"), (columns.FirstName, columns.SecondName));
    }

    [Fact]
    public void Read_LetsOneGroupBeLarger()
    {
        var columns = ColumnText.Read("5;4\n6;\n;3");

        Assert.Null(columns.Fault);
        Assert.Equal([5m, 6m], columns.First);
        Assert.Equal([4m, 3m], columns.Second);
        Assert.False(columns.AllArePairs);
    }

    [Theory]
    [InlineData("5\n6", "Linje 1 har kun ét tal: »5«. Skriv to med tabulator eller semikolon imellem. Linje 2 har kun ét tal: »6«. Skriv to med tabulator eller semikolon imellem.")]
    [InlineData("5.4,4.9", "Linje 1 har kun ét tal: »5.4,4.9«. Skriv to med tabulator eller semikolon imellem.")]
    [InlineData("5;4;3", "Linje 1 har mere end to kolonner: »5;4;3«.")]
    [InlineData("5;4\n6;otte", "Linje 2 kan ikke læses som tal: »6;otte«.")]
    [InlineData("a;b\nc;d", "Linje 2 kan ikke læses som tal: »c;d«.")]
    [InlineData("", "Sæt to kolonner med tal ind.")]
    [InlineData("Efter;Før", "Sæt to kolonner med tal ind.")]
    public void Read_TellsWhatItCannotRead(string text, string fault)
    {
        using var danish = Arena.Platform.Web.Language.Speak(english: false);

        Assert.Equal(fault, ColumnText.Read(text).Fault);
    }

    [Fact]
    public void Read_TellsThreeFaultsAndCountsTheRest()
    {
        using var danish = Arena.Platform.Web.Language.Speak(english: false);

        Assert.EndsWith("Og 2 linjer til.", ColumnText.Read("1;2\nx;1\nx;1\nx;1\nx;1\nx;1").Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HasALimit()
    {
        using var danish = Arena.Platform.Web.Language.Speak(english: false);

        Assert.Equal("Der kan højst være 5.000 linjer. Her er 100.000.", ColumnText.Read(string.Join('\n', Enumerable.Repeat("1;2", 100_000))).Fault);
    }

    [Fact]
    public void Read_CountsOneLineMoreAsOne()
    {
        using var danish = Arena.Platform.Web.Language.Speak(english: false);

        Assert.EndsWith("Og én linje til.", ColumnText.Read("1;2\nx;1\nx;1\nx;1\nx;1").Fault, StringComparison.Ordinal);
    }
}
