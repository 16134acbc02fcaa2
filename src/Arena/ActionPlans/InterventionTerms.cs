namespace Arena.ActionPlans;

public enum Theme
{
    Health = 1,
    Smoking = 2,
    Alcohol = 3,
    Food = 4,
    Exercise = 5,
    Weight = 6,
    Wellbeing = 7,
    PhysicalStrain = 8,
    Development = 9,
    Inclusion = 10,
    Retention = 11,
    Own = 12,
}

public enum Approach
{
    Knowledge = 1,
    Activity = 2,
    Surroundings = 3,
}

/// <summary>Where an intervention stands. How it came there: <see cref="StageChange"/>.</summary>
public enum Stage
{
    Idea = 0,
    Decided = 1,
    Running = 2,
    Done = 3,
    Stopped = 4,
}

/// <summary>For whom, by their tie to work.</summary>
[Flags]
public enum AudienceGroups
{
    None = 0,
    Employed = 1,
    SickListed = 2,
    Unemployed = 4,
}

/// <summary>How it is found out whether it helped. A talk is as good as a questionnaire; that it is done regularly counts.</summary>
public enum EvaluationMeans
{
    Talk = 1,
    Questionnaire = 2,
    Statistics = 3,
}

/// <summary>The first plain question: where lies what is difficult?</summary>
public enum Cause
{
    Person = 1,
    Workplace = 2,
}

/// <summary>The second: what shall change it?</summary>
public enum Lever
{
    /// <summary>One thing at a time: a course, an offer.</summary>
    SingleThing = 1,

    /// <summary>We ourselves, together.</summary>
    Together = 2,

    /// <summary>The frame: management, rules, how the place is arranged.</summary>
    Frame = 3,
}

/// <summary>The workplace as arena, after Whitelaw 2001: five models, from the place where people are met to the place that is changed.</summary>
public enum SettingsModel
{
    Passive = 1,
    Active = 2,
    Vehicle = 3,
    Organic = 4,
    ComprehensiveStructural = 5,
}

public static class SettingsModels
{
    /// <summary>What the two answers say; null while one is missing.</summary>
    public static SettingsModel? Of(Cause? cause, Lever? lever) => (cause, lever) switch
    {
        (null, _) or (_, null) => null,
        (Cause.Person, Lever.SingleThing) => SettingsModel.Passive,
        (Cause.Person, _) => SettingsModel.Active,
        (_, Lever.SingleThing) => SettingsModel.Vehicle,
        (_, Lever.Together) => SettingsModel.Organic,
        _ => SettingsModel.ComprehensiveStructural,
    };
}
