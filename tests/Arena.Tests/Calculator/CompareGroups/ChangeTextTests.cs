using Arena.Calculator.CompareGroups;

namespace Arena.Tests.Calculator.CompareGroups;

public sealed class ChangeTextTests
{
    [Theory]
    [InlineData("3,4\t4,1\n2\t1,5")]
    [InlineData("3,4;4,1\r\n2;1,5\r\n")]
    [InlineData("3.4 4.1\n\n2   1.5")]
    [InlineData("Før\tEfter\n3,4\t4,1\n2\t1,5")]
    [InlineData("3,4\t4,1\t\t\n2\t1,5\t\t")]
    public void Read_TakesAPersonALine(string text)
    {
        var read = ChangeText.Read(text);

        Assert.Null(read.Fault);
        Assert.False(read.IsOfUnits);
        Assert.Equal([0.7m, -0.5m], read.Changes);
    }

    [Theory]
    [InlineData("Solgården\t3,4\t4,1\nVest 2\t2\t1,5")]
    [InlineData("Enhed;Før;Efter\nSolgården;3,4;4,1\nVest 2;2;1,5")]
    [InlineData("Solgården 3.4 4.1\nVest 2 2 1.5")]
    public void Read_TakesAUnitsNameInFront(string text)
    {
        var read = ChangeText.Read(text);

        Assert.Null(read.Fault);
        Assert.Equal(["Solgården", "Vest 2"], read.Units);
        Assert.Equal([0.7m, -0.5m], read.Changes);
    }

    [Fact]
    public void Read_LetsAUnitsPersonBeMeasuredOnce()
    {
        var read = ChangeText.Read("A;3;4\na;;5\nA;2;");

        Assert.Null(read.Fault);
        Assert.Equal(["A"], read.Units);
        Assert.Equal([("A", 3m, 4m), ("a", null, 5m), ("A", (decimal?)2m, (decimal?)null)], read.Lines);
    }

    [Theory]
    [InlineData("", "Skriv mindst to linjer med tal før og efter.")]
    [InlineData("Før;Efter", "Skriv mindst to linjer med tal før og efter.")]
    [InlineData("5\n6;7", "Linje 1 har kun ét tal: »5«. Skriv før og efter med tabulator eller semikolon imellem.")]
    [InlineData("5;6\n7;", "Linje 2 mangler et tal: »7;«.")]
    [InlineData("5;6\nto;7", "Linje 2 kan ikke læses som tal: »to;7«.")]
    [InlineData("A;5;6;7", "Linje 1 har for mange kolonner: »A;5;6;7«.")]
    [InlineData("A;5;6\n7;8", "Skriv en enheds navn på alle linjer, eller på ingen.")]
    [InlineData("Efter;Før\n5;6", "Overskriften siger efter og så før. Byt om på kolonnerne: før står først.")]
    public void Read_TellsWhatItCannotRead(string text, string fault)
    {
        using var danish = Arena.Platform.Web.Language.Speak(english: false);

        Assert.Equal(fault, ChangeText.Read(text).Fault);
    }
}
