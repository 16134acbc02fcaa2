namespace Arena.Tests.House;

/// <summary>Who may use whom. The same table stands in docs/modules.md, and a test compares the two.</summary>
internal static class Modules
{
    public const string Platform = nameof(Platform);

    /// <summary>Program.cs and Server.cs: they put the house together, and so see all of it.</summary>
    public const string Server = nameof(Server);
    public const string Evidence = nameof(Evidence);

    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Platform] = [],
        ["Organisation"] = [Platform],
        ["ActionPlans"] = ["Organisation"],
        ["Training"] = ["Organisation", "ActionPlans", Evidence],
        ["Dialogue"] = ["Organisation", "ActionPlans", Evidence],
        ["Surveys"] = ["Organisation", "ActionPlans", Evidence],
        ["MunicipalModel"] = ["Organisation", "ActionPlans", Evidence],
        ["ReturnToWork"] = ["Organisation", Evidence],
        ["Hotline"] = ["Organisation", Evidence],
        ["Calculator"] = ["Organisation", Evidence],
        [Evidence] = [],
    };

    /// <summary>The module that a type of ours belongs to; null for what the compiler has made for everybody.</summary>
    public static string? Of(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
            outer = declaring;
        return outer.Namespace?.Split('.') switch
        {
            null => outer.Name == "Program" ? Server : null,
            ["Arena"] => Server,
            ["Arena", var module, ..] => module,
            _ => null,
        };
    }

    /// <summary>Everybody uses Platform; only Platform and Evidence do without.</summary>
    public static bool May(string user, string used) =>
        user == used || user == Server || (MayUse.TryGetValue(user, out var allowed) && (allowed.Contains(used, StringComparer.Ordinal) || (used == Platform && user != Evidence)));

    /// <summary>What hands answers on, for the audit of what may be published: only the commands of Calculator use it.</summary>
    public static bool IsAudit(Type user, Type used) => Of(user) == "Calculator" && used.Namespace == "Arena.Evidence.Disclosure.Audit";

    /// <summary>What others may use of a module: what stands in its root. A folder below it is the module's own.</summary>
    public static bool IsFace(Type type) => Of(type) switch
    {
        Platform => true,
        Evidence => type.IsVisible,
        var module => type.Namespace == "Arena." + module,
    };
}
