using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Breakdowns;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>The search for other data, each part by itself: its nodes, where it may go on, how it comes back, whom it finds safe.</summary>
public sealed class ExchangeGraphTests
{
    private const int NoAnswer = 0;
    private const int No = 1;
    private const int Yes = 2;
    private static readonly AnswerValue Maybe = AnswerValue.Of("maybe");

    [Fact]
    public void WhoAnswersOtherwise_IsCountedInAllCellsAbove()
    {
        var cells = Of(Administrations()).Cells(0, 1, 2);
        foreach (var atom in (int[])[0, 1, 0])
            cells.Move(atom, 0, Yes, No);
        var anew = new Cells(cells.Crossing, cells.Groups);
        Assert.Equal(anew.GroupCounts, cells.GroupCounts);
        Assert.Equal(anew.BlockCounts, cells.BlockCounts);
        Assert.Equal([3, 2, 1], cells.Groups.Select((_, group) => 15 * (group == 0 ? 2 : 1) - cells.GroupCounts[group][0][Yes]));
    }

    [Fact]
    public void EveryNode_HasANumberOfItsOwn()
    {
        var town = Of(Administrations());
        var nodes = new ExchangeNodes(town.Cells(0, 1, 2), town.Pools);
        for (var group = 0; group < 3; group++)
            for (var category = 0; category < 3; category++)
                Assert.Equal((group, category), nodes.GroupOf(nodes.UpperCell(group, category)));
        Assert.Equal(nodes.Count - 1, nodes.UpperCell(2, 2));
    }

    [Fact]
    public void FromOutside_OneComesWhereNothingIsShown_AndWhereRoundingHidesOne()
    {
        Assert.Equal(["0/0", "0/1", "0/2", "1/0", "1/1"], FromOutside(5, 0)); // the municipality by itself; nobody is in the last category
        Assert.Equal(["0/0", "0/1", "0/2"], FromOutside(1, 1)); // what lies in no shown group; exact counts bear nothing
        Assert.Equal(["0/0", "0/1", "0/2"], FromOutside(1, 0, 1, 2));
        Assert.Equal(["0/0", "0/1", "0/2", "upper 0/0", "upper 0/1"], FromOutside(5, 0, 1, 2)); // an administration's cell lies in the one above

        static IEnumerable<string> FromOutside(int rounding, params int[] groups)
        {
            var town = Of(Administrations(rounding));
            var cells = town.Cells(groups);
            var (nodes, to) = (new ExchangeNodes(cells, town.Pools), new List<int>());
            new ExchangeSlack(cells, nodes, town.Question, town.Pools, town.Input.Settings).AddEdges(ExchangeNodes.Outside, Yes, No, to);
            return to.Order().Select(node => nodes.IsLowestCell(node) ? $"{nodes.BlockOf(node).Block}/{nodes.BlockOf(node).Category}" : $"upper {nodes.GroupOf(node).Group}/{nodes.GroupOf(node).Category}");
        }
    }

    [Fact]
    public void APool_LeadsToEachOfItsAtoms_AndCountsWhoMoved()
    {
        var town = Of(Small.Teams((6, 2), (6, 2), (6, 1)));
        var cells = town.Cells();
        var slack = new ExchangeSlack(cells, new(cells, town.Pools), town.Question, town.Pools, town.Input.Settings);
        var to = new List<int>();
        slack.AddEdges(ExchangeNodes.OfItem(3), Yes, No, to); // the pool of all three
        Assert.Contains(ExchangeNodes.OfAtom(2), to);
        to.Clear();
        slack.AddEdges(ExchangeNodes.OfItem(3), No, Yes, to);
        Assert.Contains(ExchangeNodes.OfAtom(0), to);
        slack.Move(0, No, Yes);
        Assert.Equal((1, 4), (slack.OutsideOf(0), slack.OutsideOf(3)));
    }

    [Theory]
    [InlineData(2, 1, true)] // one class: nobody comes or goes
    [InlineData(1, 2, false)] // 13 would be rounded to another number
    [InlineData(4, 1, true)]
    [InlineData(3, 1, false)] // nobody gave 3
    public void ACell_BearsWhatRoundingHides_WhereThereIsSomebodyToGo(int less, int more, bool bears)
    {
        var small = new Small(Towns.Opinion("q")) { Categories = ["x"] }.Unit("m", UnitLevel.Municipality)
            .Put("m", 11, AnswerValue.Of(1), "x").Put("m", 12, AnswerValue.Of(2), "x").Put("m", 11, AnswerValue.Of(4), "x");
        var town = Of(small);
        var cells = town.Cells(0);
        var (nodes, to) = (new ExchangeNodes(cells, town.Pools), new List<int>());
        new ExchangeSlack(cells, nodes, town.Question, town.Pools, town.Input.Settings).AddEdges(nodes.CellOf(0, 0), less, more, to);
        Assert.Equal(bears, to.Contains(ExchangeNodes.Outside));
    }

    [Fact]
    public void ACircle_ComesBackByAnotherCategory_OrByTheBand()
    {
        var small = Two(1, ["x", "y"]);
        foreach (var place in (string[])["t1", "t2"])
            foreach (var category in small.Categories)
                small.Put(place, 5, Small.Yes, category).Put(place, 5, Small.No, category);
        var exchange = Of(small).Exchange(0);
        Assert.Equal(0, exchange.WayBack(0, 0, Yes, No, []));
        Assert.Equal(1, exchange.WayBack(0, 0, Yes, No, [0]));
        Assert.Equal(-1, exchange.WayBack(0, 0, Yes, No, [0, 1]));
        Assert.Equal(-1, exchange.WayBack(0, 0, NoAnswer, No, [])); // nobody to leave it
        Assert.Equal(1, Of(Small.Teams((6, 1))).Exchange().WayBack(0, 0, Yes, No, [0])); // of one category: by the band
    }

    [Fact]
    public void WhatWasLookedForBefore_ChangesNothing()
    {
        for (var seed = 90_000; seed < 90_004; seed++)
        {
            var input = Towns.Make(seed, 60, new() { Rounding = 1 + 2 * (seed % 2) }, categories: 2, even: true);
            var town = new Town(input);
            var used = town.Exchange(0);
            for (var atom = 0; atom < town.Work.Atoms.Count; atom++)
            {
                used.ExposesSomebody(atom);
                for (var from = 0; from < town.Question.Values.Count; from++)
                    for (var to = 0; to < town.Question.Values.Count; to++)
                        if (from != to)
                        {
                            for (var category = 0; category < 2; category++)
                            {
                                Assert.Equal(town.Exchange(0).WayBack(atom, category, from, to, [category]), used.WayBack(atom, category, from, to, [category]));
                                used.ExposesSomebody(atom);
                            }
                            Assert.Equal(town.Exchange(0).CircleByBand(atom, from, to), used.CircleByBand(atom, from, to));
                            used.ExposesSomebody(atom);
                            Assert.Equal(town.Exchange(0).Circle(atom, 0, from, to), used.Circle(atom, 0, from, to));
                            used.ExposesSomebody(atom);
                        }
            }
        }
    }

    [Theory]
    [InlineData(1, "", false)] // x b w c v a, and x d u f y a; but the shortest, which is found first, is x b y a and stands in the way of both
    [InlineData(1, "", true, "d")]
    [InlineData(2, "", true)]
    [InlineData(2, "x g s h r i q b, y j p k o l n a", false)] // a third, over the place that was given free again
    [InlineData(2, "x e t m y, b o l n a", true)] // none: from y nobody leads back to b
    public void ACircle_MayGoBackOverEarlierOnes(int colleagues, string more, bool isExposed, string without = "")
    {
        var small = new Small(new Question("q", [Towns.NA, Small.No, Small.Yes, Maybe], [[Towns.NA], [Small.No], [Small.Yes], [Maybe]]))
        {
            Categories = ["n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"], Settings = new() { ColleaguesWhoPool = colleagues, Floor = 7, Rounding = 1 },
        }.Unit("m", UnitLevel.Municipality);
        foreach (var place in (string[])["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m1"])
            small.Unit(place, UnitLevel.Workplace, "m").Put(place, 4, Towns.NA, "z").Put(place, 4, Maybe, "z");
        small.Put("a", 1, Small.Yes, "x");
        foreach (var category in (string[])["v", "y", "n"]) // these are safe by changing places with each other
            small.Put("a", 3, Towns.NA, category).Put("a", 3, Maybe, category);
        foreach (var way in (string[])["x b y a", "b w c v a", "x d u f y", .. more.Split(", ", StringSplitOptions.RemoveEmptyEntries)])
            Lead(way.Split(' '));
        Assert.Equal(isExposed, Of(small).Without(without, "x").Exchange(0).ExposesSomebody(0));

        // from a category to a place where one of it says no, and on to another of which one there says yes
        void Lead(string[] way)
        {
            for (var step = 0; step + 1 < way.Length; step++)
                if (IsPlace(way[step]))
                    small.Put(PlaceOf(way[step]), 1, Small.Yes, way[step + 1]);
                else
                    small.Put(PlaceOf(way[step + 1]), 1, Small.No, way[step]);
        }

        static bool IsPlace(string name) => string.CompareOrdinal(name, "m") <= 0;

        static string PlaceOf(string name) => name == "m" ? "m1" : name;
    }

    [Theory]
    [InlineData("z x y")]
    [InlineData("x y z")]
    public void AFewWhoseAnswersAreKnownTogether_AreNotKept(string categories)
    {
        // three z, in one place only: which answers they gave is told by the breakdown
        var small = Two(1, categories.Split(' ')).Put("t1", 2, Small.Yes, "z").Put("t1", 1, Small.No, "z");
        foreach (var category in (string[])["x", "y"])
            small.Put("t1", 2, Small.Yes, category).Put("t1", 2, Small.No, category).Put("t2", 3, Small.Yes, category).Put("t2", 3, Small.No, category);
        Assert.False(Kept(small));
    }

    [Fact]
    public void AsManyAsTheFloor_MayBeKnownTogether()
    {
        var small = Two(1, ["x", "y", "z"]).Put("t1", 3, Small.Yes, "z").Put("t1", 2, Small.No, "z");
        foreach (var category in (string[])["x", "y"])
            small.Put("t1", 2, Small.Yes, category).Put("t1", 1, Small.No, category).Put("t2", 3, Small.Yes, category).Put("t2", 3, Small.No, category);
        Assert.True(Kept(small));
    }

    [Fact]
    public void WhereAFewAllSaidTheSame_ChangingPlacesTellsNothingElse()
    {
        var small = Two(1, ["x", "y"]).Put("t1", 3, Small.Yes, "x").Put("t2", 8, Small.Yes, "x");
        foreach (var place in (string[])["t1", "t2"])
            small.Put(place, 4, Small.Yes, "y").Put(place, 4, Small.No, "y");
        Assert.False(Kept(small.Put("t1", 2, Towns.NA, "y").Put("t2", 2, Towns.NA)));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void MoreThanTwelveCategoriesInAnAtom_AreTooManyToLookAt(int categories, bool kept)
    {
        var small = new Small(Towns.YesNo("q")) { Categories = [.. Enumerable.Range(0, categories).Select(number => $"c{number}")] }.Unit("m", UnitLevel.Municipality);
        foreach (var category in small.Categories)
            small.Put("m", 1, Small.Yes, category).Put("m", 1, Small.No, category);
        var town = Of(small);
        Assert.Equal(kept, new SmallSets(town.Exchange(), town.Cells().Crossing).AreKept(0));
    }

    private static bool Kept(Small small)
    {
        var town = Of(small);
        var cells = town.Cells(0);
        return new SmallSets(new(cells, town.Question, town.Pools, town.Input.Settings), cells.Crossing).AreKept(0);
    }

    private static Small Administrations(int rounding = 5)
    {
        var small = new Small(Towns.YesNo("q")) { Categories = ["x", "y"], Settings = new() { Rounding = rounding } }.Unit("m", UnitLevel.Municipality);
        foreach (var administration in (string[])["a1", "a2"])
        {
            small.Unit(administration, UnitLevel.Administration, "m");
            foreach (var category in small.Categories)
                small.Put(administration, 15, Small.Yes, category).Put(administration, 15, Small.No, category);
        }
        return small;
    }

    private static Small Two(int rounding, IReadOnlyList<string> categories) => new Small(Towns.YesNo("q")) { Categories = categories, Settings = new() { Rounding = rounding } }
        .Unit("m", UnitLevel.Municipality).Unit("t1", UnitLevel.Workplace, "m").Unit("t2", UnitLevel.Workplace, "m");

    private static Town Of(Small small) => new(small.Input);

    // the first question of a wave, with groups by their place in the tree
    private sealed class Town(SurveyInput input)
    {
        public SurveyInput Input => input;
        public WaveWork Work { get; } = new(input, 0, 5, [0], null);
        public Question Question => input.Questionnaire.Questions[0];
        public Pools Pools => field ??= Work.PoolsOf(0);

        public Cells Cells(params int[] groups) => new(new(Work.Atoms, input.Waves[0].People, 0, Question.Values.Count, input.Questionnaire.Background?.Categories.Count ?? 0), groups);

        public Exchange Exchange(params int[] groups) => new(Cells(groups), Question, Pools, input.Settings);

        public Town Without(string unit, string category) => new(input.WithPeople(0,
            [.. input.Waves[0].People.Where(person => person.Unit != unit || person.Category != input.Questionnaire.Background!.Categories.ToList().IndexOf(category))]));
    }
}
