using Arena.Organisation;
using Arena.Platform.Web;

namespace Arena.ActionPlans;

/// <summary>What a rule demands of a kind, from a day on: at latest so many months after the last time.</summary>
/// <param name="From">Before this day it is not applied.</param>
/// <param name="OnlyMunicipal">It binds the municipality's own workplaces, not those of a company or another authority.</param>
/// <param name="Says">The rule in our words, one sentence.</param>
/// <param name="Source">Where it stands, with its date.</param>
public sealed record CycleRule(string Key, CycleKind Kind, DateOnly From, DateOnly? To, int Months, Wording Says, Wording Source, bool OnlyMunicipal = false);

/// <summary>From how many employed the annual discussion has a competence plan; below, the knowledge that is needed.</summary>
public sealed record CompetencePlanRule(DateOnly From, DateOnly? To, int Employed, Wording Says, Wording Source);

/// <summary>What recurs, as it comes with Arena.</summary>
/// <param name="EveryMonths">How often, unless the unit says otherwise.</param>
/// <param name="Ground">Why it is there, where no rule demands it.</param>
public sealed record CycleKindText(CycleKind Kind, CycleRing Ring, int EveryMonths, Wording Name, Wording Renew, Wording Text, Wording? Ground);

/// <summary>Kinds and dated rules: data with version and source in Content/, read once.</summary>
public static class CycleRules
{
    private static readonly Lazy<CycleFile> File = new(() => ContentFile.Read<CycleFile>("cycle.json"));

    public static string Version => File.Value.Version;

    /// <summary>To when law and agreements were followed.</summary>
    public static Wording AsOf => File.Value.AsOf;
    public static IReadOnlyList<CycleKindText> Kinds => File.Value.Kinds;
    public static IReadOnlyList<CycleRule> All => File.Value.Rules;

    /// <summary>Null of an own thing.</summary>
    public static CycleKindText? Of(CycleKind kind) => Kinds.FirstOrDefault(text => text.Kind == kind);

    /// <summary>The rule in force on a day at a workplace of this owner; null where none says anything.</summary>
    public static CycleRule? For(CycleKind kind, DateOnly day, UnitOwnership ownership = UnitOwnership.Municipal) =>
        All.FirstOrDefault(rule => rule.Kind == kind && IsInForce(rule.From, rule.To, day) && (!rule.OnlyMunicipal || ownership == UnitOwnership.Municipal));

    /// <summary>The rule on competence plans in force on a day; of a day before the first, the first.</summary>
    public static CompetencePlanRule CompetencePlan(DateOnly day) =>
        File.Value.CompetencePlans.FirstOrDefault(rule => IsInForce(rule.From, rule.To, day)) ?? File.Value.CompetencePlans[0];

    private static bool IsInForce(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is not { } last || day <= last);

    private sealed record CycleFile(string Version, Wording AsOf, IReadOnlyList<CycleKindText> Kinds, IReadOnlyList<CycleRule> Rules, IReadOnlyList<CompetencePlanRule> CompetencePlans);
}
