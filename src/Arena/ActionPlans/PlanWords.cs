using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>The plan's terms in words.</summary>
public static class PlanWords
{
    public static string Name(this Stage stage) => stage switch
    {
        Stage.Idea => T("Idé", "Idea"),
        Stage.Decided => T("Besluttet", "Decided"),
        Stage.Running => T("I gang", "Running"),
        Stage.Done => T("Færdig", "Done"),
        Stage.Stopped => T("Stoppet", "Stopped"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    public static string Name(this Decision decision) => decision switch
    {
        Decision.Gains => T("Gevinst", "Gains"),
        Decision.What => T("Indsats", "What we do"),
        Decision.Resources => T("Ressourcer", "Resources"),
        Decision.Anchoring => T("Forankring", "Anchoring"),
        Decision.Evaluation => T("Evaluering", "Evaluation"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    /// <summary>The decision as the question that people answer together.</summary>
    public static string Question(this Decision decision) => decision switch
    {
        Decision.Gains => T("Hvad vil I gerne opnå?", "What do you want to achieve?"),
        Decision.What => T("Hvad gør I?", "What will you do?"),
        Decision.Resources => T("Hvad skal der til?", "What does it take?"),
        Decision.Anchoring => T("Hvor bliver det talt om?", "Where will you keep talking about it?"),
        Decision.Evaluation => T("Hvordan ser I, om det hjælper?", "How will you see whether it helps?"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    /// <summary>What is enough to have made it.</summary>
    public static string Enough(this Decision decision) => decision switch
    {
        Decision.Gains => T("Skriv, hvad I kigger efter, og hvor I gerne vil hen.", "Write what you will look for, and where you want to be."),
        Decision.What => T("En sætning er nok.", "One sentence is enough."),
        Decision.Resources => T("Timer, penge eller et sted. Eller at det ikke kræver noget ekstra.", "Hours, money or a place. Or that it takes nothing extra."),
        Decision.Anchoring => T("Vælg et møde, I holder i forvejen.", "Choose a meeting that you hold anyway."),
        Decision.Evaluation => T("En kort samtale på en aftalt dag er nok.", "A short talk on an agreed day is enough."),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    /// <summary>The button that leads to it.</summary>
    public static string Verb(this Decision decision) => decision switch
    {
        Decision.Gains => T("Skriv, hvad I vil opnå", "Write what you want to achieve"),
        Decision.What => T("Skriv, hvad I gør", "Write what you will do"),
        Decision.Resources => T("Aftal, hvad der skal til", "Agree on what it takes"),
        Decision.Anchoring => T("Vælg, hvor I taler om det", "Choose where you talk about it"),
        Decision.Evaluation => T("Beslut, hvordan I følger op", "Decide how you follow up"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

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
        Theme.Own => T("Eget emne", "Own theme"),
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "No such theme."),
    };

    public static string Name(this Approach approach) => approach switch
    {
        Approach.Knowledge => T("Viden og refleksion", "Knowledge and reflection"),
        Approach.Activity => T("Aktivitet eller kursus", "Activity or course"),
        Approach.Surroundings => T("Rammer eller politik", "Surroundings or policy"),
        _ => throw new ArgumentOutOfRangeException(nameof(approach), approach, "No such approach."),
    };

    public static string Name(this Cause cause) => cause switch
    {
        Cause.Person => T("Hos den enkelte", "With each person"),
        Cause.Workplace => T("I måden, arbejdet er lagt til rette på", "In the way work is arranged"),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "No such cause."),
    };

    public static string Name(this Lever lever) => lever switch
    {
        Lever.SingleThing => T("En enkelt ting ad gangen, for eksempel et kursus", "One thing at a time, such as a course"),
        Lever.Together => T("Os selv i fællesskab", "We ourselves, together"),
        Lever.Frame => T("Rammerne: ledelse, regler, indretning", "The framework: management, rules, how the place is arranged"),
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "No such lever."),
    };

    /// <summary>The model's name, and in brackets what it says of the workplace.</summary>
    public static string Name(this SettingsModel model) => model switch
    {
        SettingsModel.Passive => T("Passiv (arbejdspladsen er stedet, hvor man mødes)", "Passive (the workplace is where people are met)"),
        SettingsModel.Active => T("Aktiv (arbejdspladsen gør det lettere for den enkelte)", "Active (the workplace makes it easier for each one)"),
        SettingsModel.Vehicle => T("Motor (en enkelt sag sætter gang i mere)", "Vehicle (one matter sets more in motion)"),
        SettingsModel.Organic => T("Organisk (I ændrer det sammen)", "Organic (you change it together)"),
        SettingsModel.ComprehensiveStructural => T("Udvidet struktur (selve rammerne ændres)", "Comprehensive structural (the framework itself changes)"),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "No such model."),
    };

    public static string Name(this EvaluationMeans means) => means switch
    {
        EvaluationMeans.Talk => T("En samtale", "A talk"),
        EvaluationMeans.Questionnaire => T("Et spørgeskema", "A questionnaire"),
        EvaluationMeans.Statistics => T("Tal, vi har i forvejen", "Figures that we have anyway"),
        _ => throw new ArgumentOutOfRangeException(nameof(means), means, "No such means."),
    };

    public static string Name(this AudienceGroups group) => group switch
    {
        AudienceGroups.Employed => T("Ansatte", "Employed"),
        AudienceGroups.SickListed => T("Sygemeldte", "Sick-listed"),
        AudienceGroups.Unemployed => T("Ledige", "Unemployed"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "No such group."),
    };

    public static string Name(this Happened happened) => happened switch
    {
        Happened.Yes => T("Ja", "Yes"),
        Happened.Partly => T("Noget af det", "Some of it"),
        Happened.No => T("Nej", "No"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No such answer."),
    };

    public static string Name(this Helped helped) => helped switch
    {
        Helped.Yes => T("Ja", "Yes"),
        Helped.Partly => T("Lidt", "A little"),
        Helped.No => T("Nej", "No"),
        Helped.TooEarly => T("Det er for tidligt at sige", "It is too early to say"),
        _ => throw new ArgumentOutOfRangeException(nameof(helped), helped, "No such answer."),
    };

    public static string Name(this NextStep step) => step switch
    {
        NextStep.Continue => T("Fortsæt", "Continue"),
        NextStep.Change => T("Lav det om", "Change it"),
        NextStep.Stop => T("Stop", "Stop"),
        NextStep.Spread => T("Bred det ud til andre", "Spread it to others"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    public static string Name(this OwnerState state) => state switch
    {
        OwnerState.Asked => T("Er spurgt", "Has been asked"),
        OwnerState.Accepted => T("Har sagt ja", "Has said yes"),
        OwnerState.OtherDate => T("Foreslår en anden dato", "Proposes another date"),
        OwnerState.Declined => T("Har sagt nej", "Has said no"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such answer."),
    };
}
