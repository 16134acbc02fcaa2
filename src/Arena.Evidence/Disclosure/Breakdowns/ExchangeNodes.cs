namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>The nodes by number: the outside, then atoms and pools, then the lowest cells, then the cells of groups above them.</summary>
internal sealed class ExchangeNodes
{
    public const int Outside = 0;
    private readonly Cells cells;
    private readonly int atoms;

    public ExchangeNodes(Cells cells, Pools pools)
    {
        this.cells = cells;
        atoms = cells.Crossing.Atoms.Count;
        FirstCell = 1 + pools.Items.Count;
        FirstUpperCell = FirstCell + cells.Blocks * Categories;
        Count = FirstUpperCell + cells.Groups.Count * Categories;
    }

    public int Count { get; }
    public int FirstCell { get; }
    public int FirstUpperCell { get; }
    private int Categories => cells.Crossing.Categories;

    public static int OfItem(int item) => 1 + item;

    public static int OfAtom(int atom) => OfItem(atom);

    public bool IsAtom(int node) => node > Outside && node <= atoms;

    public bool IsItem(int node) => node > Outside && node < FirstCell;

    public bool IsLowestCell(int node) => node >= FirstCell && node < FirstUpperCell;

    public static int ItemOf(int node) => node - 1;

    public int CellOf(int atom, int category) => Cell(cells.BlockOf(atom), category);

    public int Cell(int block, int category) => FirstCell + block * Categories + category;

    /// <summary>The cell of a group that has shown groups below it.</summary>
    public int UpperCell(int group, int category) => FirstUpperCell + group * Categories + category;

    public (int Block, int Category) BlockOf(int node) => Math.DivRem(node - FirstCell, Categories);

    public (int Group, int Category) GroupOf(int node) => Math.DivRem(node - FirstUpperCell, Categories);

    /// <summary>Who changes along an edge between an atom and a cell: someone with x towards the cell, someone with y towards the atom.</summary>
    public (int Atom, int Category, int Value)? PersonEdge(int from, int to, int x, int y) =>
        IsAtom(from) && IsLowestCell(to) ? (ItemOf(from), BlockOf(to).Category, x)
        : IsLowestCell(from) && IsAtom(to) ? (ItemOf(to), BlockOf(from).Category, y)
        : null;
}
