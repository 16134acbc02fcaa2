using System.Reflection;

namespace Arena.Evidence.Tests;

/// <summary>The library stands on the runtime's own pure parts and on numerics: no web, no database, no file, no clock of its own.</summary>
public sealed class PureTests
{
    private static readonly string[] Allowed =
    [
        "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Linq", "System.Memory",
        "System.Numerics", "System.Runtime", "System.Security.Cryptography", "System.Text", "System.Threading", "MathNet.Numerics",
    ];

    [Fact]
    public void References_AreOnlyPureAssemblies()
    {
        var references = Assembly.Load("Arena.Evidence").GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.All(references, name => Assert.Contains(Allowed, allowed => name == allowed || name.StartsWith(allowed + ".", StringComparison.Ordinal)));
    }
}
