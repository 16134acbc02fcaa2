using System.Text;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Access;

/// <summary>A row of the matrix: for each column the places where one is let in.</summary>
internal sealed record MatrixRow(string Endpoint, string Permission, IReadOnlyList<string> Cells)
{
    public override string ToString() => $"{Endpoint} | {Permission} | {string.Join(" | ", Cells)}";
}

/// <summary>
/// Every endpoint × signed out, signed in without a role, and each of the roles held at one unit. A cell says where one
/// is let in: o in the own unit, c its child, p its parent, s its sister, f another municipality's; "yes" where there is no unit.
/// </summary>
internal static class AccessMatrix
{
    public const string Nowhere = "-", Everywhere = "yes";
    public static readonly IReadOnlyList<string> Columns = ["signed out", "no role", .. Enum.GetNames<Role>()];
    private static readonly IReadOnlyList<(string Unit, char Letter)> Letters =
        [(TwoTowns.Own, 'o'), (TwoTowns.Child, 'c'), (TwoTowns.Parent, 'p'), (TwoTowns.Sister, 's'), (TwoTowns.Foreign, 'f')];

    public static string FilePath => ArenaServer.Source("../tests/Arena.Tests/Platform/Access/access-matrix.txt");

    /// <summary>What the written rights say.</summary>
    public static MatrixRow Declared(Route route)
    {
        if (route.Permission.Kind is PermissionKind.Public or PermissionKind.SignedIn)
            return new(route.ToString(), route.Permission.Name, [route.Permission.Kind == PermissionKind.Public ? Everywhere : Nowhere, .. Columns.Skip(1).Select(_ => Everywhere)]);
        if (!Rights.Of.TryGetValue(route.Permission.Name, out var right))
            throw new Xunit.Sdk.XunitException($"{route}: say in Rights.cs who shall have the permission {route.Permission.Name}.");
        return new(route.ToString(), route.Permission.Name, [Nowhere, Nowhere, .. Enum.GetValues<Role>().Select(role => Cell(right, role))]);
    }

    private static string Cell(Rights.Right right, Role role) =>
        right.Kind == PermissionKind.Anywhere ? right.InTheUnit.Contains(role) ? Everywhere : Nowhere
        : right.AndBelow.Contains(role) || right.AndBoth.Contains(role) ? "oc"
        // the own unit is a workplace, and its parent is none
        : right.InTheUnit.Contains(role) || right.AndWorkplace.Contains(role) ? "o"
        : Nowhere;

    /// <summary>What the program does when it is really asked.</summary>
    public static async Task<MatrixRow> Asked(Route route, TwoTowns towns, IReadOnlyList<HttpClient> browsers)
    {
        var cells = new List<string>();
        foreach (var browser in browsers)
        {
            var cell = new StringBuilder();
            foreach (var (unit, letter) in route.Permission.Kind == PermissionKind.AtUnit ? Letters : [(TwoTowns.Own, '+')])
                if (await IsLetIn(browser, route, unit, towns))
                    cell.Append(letter);
            cells.Add(cell.Length == 0 ? Nowhere : cell.Replace("+", Everywhere).ToString());
        }
        return new(route.ToString(), route.Permission.Name, cells);
    }

    // a change is sent without a form token: the gate answers who may, and nothing is changed
    private static async Task<bool> IsLetIn(HttpClient browser, Route route, string unit, TwoTowns towns)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address(unit, name => towns.IdIn(unit, name) ?? Guid.CreateVersion7().ToString("N")));
        using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True((int)answer.StatusCode < 500, $"{route} answered {(int)answer.StatusCode}");
        return answer.Headers.GetValues(GateHeader.Name).Single() == "in";
    }

    public static string Written(IEnumerable<MatrixRow> rows)
    {
        var table = rows.Select(row => (string[])[row.Endpoint, row.Permission, .. row.Cells]).Prepend(["endpoint", "permission", .. Columns]).ToList();
        // wide enough that a new row does not move the others
        int[] widths = [72, 32, .. Columns.Select(column => column.Length)];
        var text = new StringBuilder()
            .AppendLine("# Who is let in where: o own unit, c its child, p its parent, s its sister, f another municipality's unit; yes: no unit in the address.")
            .AppendLine("# Made by ARENA_WRITE_MATRIX=1 and AccessMatrixTests; read the difference before it is committed.");
        foreach (var row in table)
            text.AppendLine(string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        return text.ToString();
    }

    public static IReadOnlyList<MatrixRow> Read() => File.Exists(FilePath)
        ? File.ReadLines(FilePath).Where(line => !line.StartsWith('#')).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => new MatrixRow(cells[0], cells[1], cells[2..])).ToList()
        : [];
}
