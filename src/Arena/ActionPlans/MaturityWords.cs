using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

internal static class MaturityWords
{
    public static string Name(this MaturityStep step) => step switch
    {
        MaturityStep.SingleOffers => T("Enkelte tilbud", "Single offers"),
        MaturityStep.Involvement => T("Flere er med", "More take part"),
        MaturityStep.KeyPersons => T("Nøglepersoner og faste rammer", "Key people and a fixed framework"),
        MaturityStep.GoalsAndPolicies => T("Mål og politikker", "Goals and policies"),
        _ => T("En del af strategien", "A part of the strategy"),
    };

    public static string Says(this MaturityStep step) => step switch
    {
        MaturityStep.SingleOffers => T("Der er et tilbud nu og da. Den enkelte afgør, om det bliver brugt.", "There is an offer now and then. Each person decides whether to use it."),
        MaturityStep.Involvement => T("Medarbejderne er med til at vælge. Det er løst sat sammen og bæres af få.", "Staff take part in choosing. It is loosely put together and carried by few."),
        MaturityStep.KeyPersons => T("Nogen har opgaven. Der er tid og penge til den, og I mødes fast om den.", "Somebody has the task. There is time and money for it, and you meet regularly."),
        MaturityStep.GoalsAndPolicies => T("I har mål, en koordinator og aftaler på skrift, og I følger op.", "You have goals, a coordinator and written policies, and you follow up."),
        _ => T("Sundhed og trivsel tænkes med i de store beslutninger. I arbejder systematisk og henter viden ind.", "Health and wellbeing are part of the big decisions. You work systematically and bring in knowledge."),
    };
}
