namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>Branch and bound over <see cref="Simplex"/>: a point of whole numbers, checked row by row in whole numbers, or the proof that there is none.</summary>
internal static class WholeNumbers
{
    private const int Budget = 2_000;

    public static int[]? Find(int variables, IReadOnlyList<Row> rows, int budget = Budget)
    {
        var open = new Stack<List<Row>>([[.. rows]]);
        for (var looked = 0; open.TryPop(out var branch); looked++)
        {
            Assert.True(looked < budget, "The search for whole numbers takes too long (V7); nothing is skipped.");
            if (Simplex.Feasible(variables, branch) is not { } point)
                continue;
            var broken = Array.FindIndex(point, value => Math.Abs(value - Math.Round(value)) > 1e-6);
            if (broken < 0)
            {
                var whole = Array.ConvertAll(point, value => (int)Math.Round(value));
                Assert.All(rows, row => Assert.True(row.Holds(whole), "A point breaks a row (V6)."));
                return whole;
            }
            open.Push([.. branch, new([(broken, 1)], (int)Math.Floor(point[broken]), -1)]);
            open.Push([.. branch, new([(broken, 1)], (int)Math.Ceiling(point[broken]), 1)]);
        }
        return null;
    }
}
