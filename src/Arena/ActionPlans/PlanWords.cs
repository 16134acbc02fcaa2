using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What the terms of a plan are called.</summary>
internal static class PlanWords
{
    public static string Name(this Theme theme) => theme switch
    {
        Theme.Health => T("Sundhed i det hele", "Health as a whole"),
        Theme.Smoking => T("Rygning", "Smoking"),
        Theme.Alcohol => T("Alkohol", "Alcohol"),
        Theme.Food => T("Mad", "Food"),
        Theme.Exercise => T("Bevægelse", "Exercise"),
        Theme.Weight => T("Vægt", "Weight"),
        Theme.Wellbeing => T("Stress og trivsel", "Stress and wellbeing"),
        Theme.PhysicalStrain => T("Fysisk belastning", "Physical strain"),
        Theme.Development => T("Udvikling", "Development"),
        Theme.Inclusion => T("Rummelighed", "Inclusion"),
        Theme.Retention => T("Fastholdelse", "Retention"),
        Theme.Own => T("Eget tema", "Own theme"),
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "No such theme."),
    };

    public static string Name(this Approach approach) => approach switch
    {
        Approach.Knowledge => T("Viden og refleksion", "Knowledge and reflection"),
        Approach.Activity => T("Aktivitet eller kursus", "Activity or course"),
        Approach.Surroundings => T("Rammer eller politik", "Surroundings or policy"),
        _ => throw new ArgumentOutOfRangeException(nameof(approach), approach, "No such approach."),
    };
}
