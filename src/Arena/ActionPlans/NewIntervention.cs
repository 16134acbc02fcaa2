using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>What is known when an intervention comes into a plan: one line and an owner. The rest is asked when it is due.</summary>
/// <param name="Goal">What we want to achieve, at most <see cref="Intervention.LongestLine"/> characters.</param>
/// <param name="Owner">Is asked, unless she puts it there herself.</param>
public sealed record NewIntervention(Guid UnitId, string Goal, Guid Owner)
{
    public InterventionSourceKind Source { get; init; }

    /// <summary>What the source's module finds it again by.</summary>
    public string? SourceKey { get; init; }

    /// <summary>Given by the form or the thing it comes from, so that sent twice is made once.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string? What { get; init; }
    public string? Logic { get; init; }
    public Theme? Theme { get; init; }
    public Approach? Approach { get; init; }

    /// <summary>Cut where the source's text is too long for the field.</summary>
    public static NewIntervention From(InterventionSourceKind source, string? key, Guid unit, string goal, Guid owner) =>
        new(unit, Short(goal, Intervention.LongestLine), owner) { Source = source, SourceKey = key };

    internal static string Short(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        // not through the middle of a letter that takes two places
        var end = longest > 1 && char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }
}
