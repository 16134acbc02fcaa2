using System.Reflection;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Access;

/// <summary>
/// access-matrix.txt says for every endpoint who is let in where. It must be what the program does when it is asked, and
/// what the written rights say. After a wanted change: ARENA_WRITE_MATRIX=1, run this class, read the difference.
/// </summary>
public sealed class AccessMatrixTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private const string HowTo = "Is it as it should be? Then run this class with ARENA_WRITE_MATRIX=1 and read what changed in access-matrix.txt.";

    [Fact]
    public async Task WhoIsLetIn_IsAsWritten()
    {
        var towns = await TwoTowns.In(server);
        var browsers = new List<HttpClient> { server.Anonymous(), await server.SignedIn(towns.NoRole.Id) };
        foreach (var role in Enum.GetValues<Role>())
            browsers.Add(await server.SignedIn(towns[role].Id));

        var asked = new List<MatrixRow>();
        foreach (var route in Routes.Of(server))
            asked.Add(await AccessMatrix.Asked(route, towns, browsers));

        if (Environment.GetEnvironmentVariable("ARENA_WRITE_MATRIX") == "1")
            await File.WriteAllTextAsync(AccessMatrix.FilePath, AccessMatrix.Written(asked));
        var written = AccessMatrix.Read().Select(row => row.ToString()).ToList();
        Assert.True(asked.ConvertAll(row => row.ToString()).SequenceEqual(written),
            $"{HowTo}\n{string.Join('\n', asked.Select(row => "is:      " + row).Where(row => !written.Contains(row[9..])))}\n{string.Join('\n', written.Except(asked.Select(row => row.ToString())).Select(row => "written: " + row))}");
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public void WhatIsWritten_IsWhatTheRightsSay() =>
        Assert.Equal(Routes.Of(server).Select(route => AccessMatrix.Declared(route).ToString()), AccessMatrix.Read().Select(row => row.ToString()));

    [Fact]
    public void EveryPermission_HasTheRightsThatAreWritten()
    {
        var declared = typeof(Permission).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Permission)).Select(field => (Permission)field.GetValue(null)!)
            .Where(permission => permission.Kind is PermissionKind.AtUnit or PermissionKind.Anywhere).ToList();

        Assert.Equal(Rights.Of.Keys.Order(StringComparer.Ordinal), declared.Select(permission => permission.Name).Order(StringComparer.Ordinal));
        Assert.All(declared, permission =>
        {
            var right = Rights.Of[permission.Name];
            Assert.Equal(right.Kind, permission.Kind);
            if (permission.Kind == PermissionKind.Anywhere)
                Assert.Equal(right.InTheUnit.Order(), permission.Grants.Select(grant => grant.Role).Order());
            else
                Assert.Equal(right.InTheUnit.Select(role => new Grant(role, Reach.Unit)).Concat(right.AndBelow.Select(role => new Grant(role, Reach.Subtree)))
                        .Concat(right.AndWorkplace.Select(role => new Grant(role, Reach.Workplace)))
                        .Concat(right.AndBoth.Select(role => new Grant(role, Reach.WorkplaceAndSubtree))).OrderBy(grant => grant.Role),
                    permission.Grants.OrderBy(grant => grant.Role));
        });
    }
}
