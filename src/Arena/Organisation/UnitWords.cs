using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation;

/// <summary>What levels, kinds, owners and groups are called.</summary>
internal static class UnitWords
{
    public static string Word(this UnitLevel level) => level switch
    {
        UnitLevel.Municipality => T("Kommune", "Municipality"),
        UnitLevel.Administration => T("Forvaltning", "Administration"),
        UnitLevel.Area => T("Område", "Area"),
        UnitLevel.Workplace => T("Arbejdsplads", "Workplace"),
        UnitLevel.Team => T("Team", "Team"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };

    public static string Word(this UnitKind kind) => kind switch
    {
        UnitKind.Other => T("Andet", "Other"),
        UnitKind.NursingHome => T("Plejehjem", "Nursing home"),
        UnitKind.HomeCare => T("Hjemmepleje", "Home care"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    public static string Word(this UnitOwnership ownership) => ownership switch
    {
        UnitOwnership.Municipal => T("Kommunens egen", "The municipality's own"),
        UnitOwnership.ExternalCompany => T("Ekstern virksomhed", "External company"),
        UnitOwnership.PublicWorkplace => T("Anden offentlig arbejdsplads", "Other public workplace"),
        _ => throw new ArgumentOutOfRangeException(nameof(ownership), ownership, "No such ownership."),
    };

    public static string Word(this GroupKind kind) => kind switch
    {
        GroupKind.JointCommittee => T("MED-udvalg", "Joint committee (MED)"),
        GroupKind.MainJointCommittee => T("HovedMED", "Main joint committee"),
        GroupKind.OhsGroup => T("Arbejdsmiljøgruppe", "OHS group"),
        GroupKind.TrioGroup => T("TRIO", "TRIO group"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such group."),
    };

    /// <summary>All values as choices of a form; the value is the number.</summary>
    public static IReadOnlyList<Choice> Choices<TEnum>(Func<TEnum, string> word, params IEnumerable<TEnum> except) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Except(except).Select(value => new Choice(value.ToString(), word(value))).ToList();

    /// <summary>Every unit of the week in the tree's order, the deeper the more points before its name; the value is the code.</summary>
    public static IReadOnlyList<Choice> Choices(this WeekTree tree)
    {
        var choices = new List<Choice>();
        if (tree.Root is { } root)
            Add(root, 0);
        return choices;

        void Add(UnitNode unit, int depth)
        {
            choices.Add(new(unit.Code, $"{string.Concat(Enumerable.Repeat("· ", depth))}{unit.Name} ({unit.Code})"));
            foreach (var child in tree.Below(unit.Id))
                Add(child, depth + 1);
        }
    }
}
