using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

public sealed class AtomsTests
{
    [Theory]
    [InlineData("5 5", "t1 t2 w m", "t1:5 t2:5")]
    [InlineData("4 5", "w m", "w:9")] // the rest goes to the smallest, and t2 is shown no longer
    [InlineData("4 6 5", "t2 w m", "t2:6 w:9")]
    [InlineData("4 6 6", "t3 w m", "t3:6 w:10")] // a tie goes by the code
    [InlineData("3 3 6", "t3 w m", "t3:6 w:6")] // two rests make an atom of their own
    [InlineData("2 2", "", "")] // and what is left over at the top is left out
    [InlineData("4 2", "w m", "w:6")]
    [InlineData("5", "t1 w m", "t1:5")]
    public void Rests_GoWhereTheyCanBeHidden(string sizes, string shown, string expected)
    {
        var input = Small.Teams([.. sizes.Split(' ').Select(size => (size[0] - '0', 1))]).Input;
        var atoms = Atoms.Of(input.Trees[0], input.Waves[0].People, 5);
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, atoms.Count).Select(atom => $"{atoms.Tree.Codes[atoms.Homes[atom]]}:{atoms.Sizes[atom]}").Order(StringComparer.Ordinal)));
        Assert.Equal(shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Enumerable.Range(0, atoms.Tree.Count).Where(atoms.IsShown).Select(unit => atoms.Tree.Codes[unit]).Order());
    }

    [Fact]
    public void OfTwoEquallySmall_TheOneWithTheFirstCodeTakesTheRest_WhereverItStands()
    {
        // in the walk z comes before t2, since it lies below t1
        var input = new Small(Towns.YesNo("q")).Unit("m", UnitLevel.Municipality).Unit("w", UnitLevel.Workplace, "m").Unit("t1", UnitLevel.Team, "w").Unit("z", UnitLevel.Team, "t1").Unit("t2", UnitLevel.Team, "w")
            .Put("w", 4, Small.Yes).Put("z", 6, Small.Yes).Put("t2", 6, Small.Yes).Input;
        var atoms = Atoms.Of(input.Trees[0], input.Waves[0].People, 5);
        Assert.Equal(["w", "z"], atoms.Homes.Select(home => atoms.Tree.Codes[home]));
    }

    [Fact]
    public void AboveAWorkplace_ARestIsPassedUp_AndNotMerged()
    {
        var input = new Small(Towns.YesNo("q")).Unit("m", UnitLevel.Municipality).Unit("a", UnitLevel.Area, "m").Unit("w", UnitLevel.Workplace, "a")
            .Put("w", 6, Small.Yes).Put("a", 3, Small.Yes).Put("m", 2, Small.Yes).Input;
        var atoms = Atoms.Of(input.Trees[0], input.Waves[0].People, 5);
        Assert.Equal(["m", "w"], atoms.Homes.Select(home => atoms.Tree.Codes[home]));
        Assert.Equal([5, 6], atoms.Sizes);
        Assert.True(atoms.IsShown(Array.IndexOf(atoms.Tree.Codes, "a")));
    }

    [Fact]
    public void Atoms_AreAtLeastTheFloor_AndEverybodyIsInOneAtMost()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var input = Towns.Make(seed, 20 + seed % 100);
            foreach (var floor in (int[])[5, 10])
            {
                var atoms = Atoms.Of(input.Trees[0], input.Waves[0].People, floor);
                Assert.All(atoms.Sizes, size => Assert.True(size >= floor, $"seed {seed}"));
                var members = Enumerable.Range(0, input.Waves[0].People.Count).Where(person => atoms.OfPerson[person] >= 0).ToList();
                Assert.Equal(atoms.Sizes, Enumerable.Range(0, atoms.Count).Select(atom => members.Count(person => atoms.OfPerson[person] == atom)));
                Assert.All(members, person => Assert.InRange(input.Trees[0].UnitOfPerson[person], atoms.Homes[atoms.OfPerson[person]], input.Trees[0].Ends[atoms.Homes[atoms.OfPerson[person]]] - 1));
                Assert.All(members, person => Assert.NotNull(input.Waves[0].People[person].Answers));
                var left = input.Waves[0].People.Count(person => person.Answers is not null) - members.Count;
                Assert.True(left < floor, $"seed {seed}: {left} are left out");
            }
        }
    }

    [Fact]
    public void Atoms_DoNotDependOnAnswers()
    {
        var (even, alike) = (Small.Teams((4, 2), (6, 3)).Input, Small.Teams((4, 0), (6, 0)).Input);
        Assert.Equal(Atoms.Of(even.Trees[0], even.Waves[0].People, 5).OfPerson, Atoms.Of(alike.Trees[0], alike.Waves[0].People, 5).OfPerson);
    }
}
