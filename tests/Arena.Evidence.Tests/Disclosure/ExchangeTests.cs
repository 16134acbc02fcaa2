using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Breakdowns;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>Where a circle may go on without a person: only where what is published, and what is decided, stays as it is.</summary>
public sealed class ExchangeTests
{
    private const int NoAnswer = 0;
    private const int No = 1;
    private const int Yes = 2;

    [Fact]
    public void APoolAtTheLowEndOfItsRange_BearsNoneLess_AndAtTheHighEndNoneMore()
    {
        // 0 to 6 outside; 4 of them make the range 4 to 6, and 2 the range 0 to 2
        Assert.Equal((false, true), Bears((6, 2), (6, 2), (6, 0)));
        Assert.Equal((true, true), Bears((6, 2), (6, 2), (6, 1)));
        Assert.Equal((true, false), Bears((6, 2), (6, 0), (6, 0)));
    }

    [Fact]
    public void AnOpenedPool_BearsNothing_NotEvenBetweenTwoValuesOutsideItsClass()
    {
        var (slack, _, pools) = SlackOf(Small.Teams((6, 1), (6, 1), (6, 1)), []);
        var pool = Assert.Single(pools.AllPools);
        Assert.Equal((true, 3, 3), (pool.IsOpened, pool.Low, pool.High));
        Assert.False(slack.Bears(3, NoAnswer, No));
        Assert.True(slack.Bears(0, NoAnswer, No)); // of a closed atom nothing is said about them
    }

    [Theory]
    [InlineData(3, false)] // with one less the category would be one-sided, and its group hidden
    [InlineData(6, true)]
    public void ACategory_BearsOneLess_WhereItStaysOpen(int outside, bool bears)
    {
        var small = new Small(Towns.YesNo("q")) { Categories = ["x", "y"], Settings = new() { Rounding = 7 } }.Unit("m", UnitLevel.Municipality)
            .Put("m", outside, Small.No, "x").Put("m", 13, Small.Yes, "x").Put("m", 20, Small.No, "y").Put("m", 20, Small.Yes, "y");
        var (slack, nodes, _) = SlackOf(small, ["m"]);
        var to = new List<int>();
        slack.AddEdges(nodes.CellOf(0, 0), No, Yes, to);
        Assert.Equal(bears, to.Contains(ExchangeNodes.Outside));
    }

    [Fact]
    public void ABrother_IsNotBelow_WhereTheMunicipalityIsHidden()
    {
        var small = new Small(Towns.YesNo("q")) { Categories = ["x", "y"] }.Unit("m", UnitLevel.Municipality);
        foreach (var administration in (string[])["a1", "a2"])
            small.Unit(administration, UnitLevel.Administration, "m").Put(administration, 6, Small.No, "x").Put(administration, 6, Small.Yes, "y");
        var input = small.Input;
        var work = new WaveWork(input, 0, 5, [0], null);
        Assert.Equal([-1, -1], new Cells(new(work.Atoms, input.Waves[0].People, 0, 3, 2), [1, 2]).Above);
        Assert.Equal([-1, 0, 0], new Cells(new(work.Atoms, input.Waves[0].People, 0, 3, 2), [0, 1, 2]).Above);
    }

    private static (bool Less, bool More) Bears(params (int Size, int Outside)[] teams)
    {
        var (slack, _, pools) = SlackOf(Small.Teams(teams), []);
        var pool = Assert.Single(pools.AllPools);
        var number = pools.Items.ToList().IndexOf(pool);
        return (slack.Bears(number, No, Yes), slack.Bears(number, Yes, No));
    }

    private static (ExchangeSlack, ExchangeNodes, Pools) SlackOf(Small small, IReadOnlyList<string> groups)
    {
        var input = small.Input;
        var work = new WaveWork(input, 0, 5, [0], null);
        var pools = work.PoolsOf(0);
        var cells = new Cells(new(work.Atoms, input.Waves[0].People, 0, 3, small.Categories.Count), [.. groups.Select(code => Array.IndexOf(work.Atoms.Tree.Codes, code))]);
        var nodes = new ExchangeNodes(cells, pools);
        return (new(cells, nodes, input.Questionnaire.Questions[0], pools, input.Settings), nodes, pools);
    }
}
