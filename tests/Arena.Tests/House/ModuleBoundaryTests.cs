using System.Reflection;
using Arena.Tests.Support;

namespace Arena.Tests.House;

/// <summary>Reads the compiled program: who uses whom, and by which door.</summary>
public sealed class ModuleBoundaryTests
{
    private static readonly Assembly[] Ours = [typeof(Server).Assembly, Assembly.Load("Arena.Evidence")];
    private static readonly string[] NamesThatSayNothing = ["Controllers", "Services", "Repositories", "Helpers", "Managers", "Common", "Dtos"];

    private static readonly Lazy<IReadOnlyList<Use>> Uses = new(() => Ours
        .SelectMany(assembly => assembly.GetTypes())
        .Where(user => Modules.Of(user) is not null)
        .SelectMany(user => CodeReferences.Of(user).Where(used => Ours.Contains(used.Assembly) && Modules.Of(used) is not null)
            .Select(used => new Use(user, used)))
        .ToList());

    [Fact]
    public void EveryModule_StandsInTheTable() =>
        Assert.All(Ours.SelectMany(assembly => assembly.GetTypes()).Select(Modules.Of).OfType<string>().Distinct(StringComparer.Ordinal),
            module => Assert.Contains(module, Modules.MayUse.Keys.Append(Modules.Server)));

    [Fact]
    public void Modules_UseOnlyWhomTheTableAllows() =>
        AssertNone(Uses.Value.Where(use => use.UsedModule != Modules.Server && !Modules.May(use.UserModule, use.UsedModule)));

    [Fact]
    public void OnlyCommands_StartTheHouse() =>
        AssertNone(Uses.Value.Where(use => use.UsedModule == Modules.Server && use.UserModule != Modules.Server && !use.UserName.EndsWith("Command", StringComparison.Ordinal)));

    [Fact]
    public void OthersUse_OnlyTheFaceOfAModule() =>
        AssertNone(Uses.Value.Where(use => use.UserModule != use.UsedModule && use.UserModule != Modules.Server && use.UsedModule != Modules.Server
            && !Modules.IsFace(use.Used) && !Modules.IsAudit(use.User, use.Used)));

    [Fact]
    public void ThereAreNoCycles()
    {
        var edges = Uses.Value.Where(use => use.UsedModule != Modules.Server && use.UserModule != Modules.Server && use.UserModule != use.UsedModule)
            .Select(use => (use.UserModule, use.UsedModule)).Distinct().ToLookup(edge => edge.UserModule, edge => edge.UsedModule);
        Assert.All(edges, module => Assert.DoesNotContain(module.Key, Below(edges, module.Key)));
    }

    [Fact]
    public void TheReader_SeesWhatCodeUses()
    {
        // else the tests above would be content with anything
        Assert.Contains(Uses.Value, use => use is { UserModule: "Training", UsedModule: "Organisation" });
        Assert.Contains(typeof(Arena.Training.KeepCounts.WeekRecount), CodeReferences.Of(typeof(CodeReferencesProbe)));
        Assert.Contains(typeof(Arena.Organisation.UnitTree), CodeReferences.Of(typeof(CodeReferencesProbe)));
    }

    [Fact]
    public void TheTable_IsTheOneInTheDocuments()
    {
        var written = File.ReadLines(ArenaServer.Source("../docs/modules.md"))
            .SkipWhile(line => !line.StartsWith("| module |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).SelectMany(cells => Names(cells[1]).Select(module => (module, Uses: Names(cells[2]))))
            .ToDictionary(row => row.module, row => row.Uses, StringComparer.Ordinal);
        Assert.Equal(Modules.MayUse.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(Modules.MayUse, row => Assert.Equal(row.Value, written[row.Key]));
    }

    [Fact]
    public void NoFolder_HasANameThatSaysNothing() =>
        Assert.Empty(Folders().Select(Path.GetFileName).Intersect(NamesThatSayNothing, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Namespaces_AreFolders()
    {
        var root = ArenaServer.Source("Arena");
        var astray = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(file => !IsMade(file))
            .Select(file => (file, Stands: File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))))
            .Where(one => one.Stands is not null
                && one.Stands != $"namespace {string.Join('.', Path.GetRelativePath(root, Path.GetDirectoryName(one.file)!).Split('/').Where(part => part != ".").Prepend("Arena"))};");
        astray.Select(one => $"{one.file} has {one.Stands}").MustBeNone();
    }

    private static void AssertNone(IEnumerable<Use> breaches) =>
        breaches.Select(use => $"{use.UserName} in {use.UserModule} uses {use.Used.FullName}").MustBeNone();

    private static HashSet<string> Below(ILookup<string, string> edges, string module)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(edges[module]);
        while (open.TryPop(out var next))
            if (seen.Add(next))
                foreach (var further in edges[next])
                    open.Push(further);
        return seen;
    }

    private static string[] Names(string cell) =>
        cell.Split(';')[0] is var names && names == "–" ? [] : names.Split(',', StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Folders() => ((string[])["", "../tests", "../bench"])
        .Select(ArenaServer.Source).Where(Directory.Exists)
        .SelectMany(root => Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)).Where(folder => !IsMade(folder));

    private static bool IsMade(string path) => ((string[])["/bin/", "/obj/", "/node_modules/", "/vendor/", "/Migrations/"]).Any(part => (path + "/").Contains(part, StringComparison.Ordinal));

    private sealed record Use(Type User, Type Used)
    {
        public string UserModule { get; } = Modules.Of(User)!;
        public string UsedModule { get; } = Modules.Of(Used)!;
        public string UserName { get; } = Outer(User).Name;

        private static Type Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type;
    }

    /// <summary>Uses another module in the lines of a lambda and in a generic argument only.</summary>
    private static class CodeReferencesProbe
    {
        public static Func<object> Recount() => () => new List<Arena.Organisation.UnitTree>();

        public static Task Count() => Arena.Training.KeepCounts.WeekRecount.Count(null!, null!, default, default);
    }
}
