using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What grounds, sides and audiences are called.</summary>
internal static class IdeaWords
{
    public static string Name(this Ground ground) => ground switch
    {
        Ground.Law => T("Lovkrav", "Required by law"),
        Ground.Strategy => T("Aftale eller strategi", "Agreement or strategy"),
        Ground.Evidence => T("Undersøgt", "Studied"),
        Ground.GoodPractice => T("God praksis", "Good practice"),
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "No such ground."),
    };

    public static string Hint(this Ground ground) => ground switch
    {
        Ground.Law => T("En lov siger, at det skal gøres.", "A law says that it must be done."),
        Ground.Strategy => T("En overenskomst eller en national strategi peger på det.", "A collective agreement or a national strategy points to it."),
        Ground.Evidence => T("Undersøgelser har set det hjælpe.", "Studies have seen it help."),
        Ground.GoodPractice => T("Mange finder det fornuftigt. Det er ikke afprøvet grundigt.", "Many find it sensible. It has not been tested thoroughly."),
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "No such ground."),
    };

    public static string Name(this IdeaSide side) => side switch
    {
        IdeaSide.People => T("For mennesker", "For people"),
        IdeaSide.Workplace => T("For arbejdspladsen", "For the workplace"),
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "No such side."),
    };

    public static string Name(this IdeaAudience audience) => audience switch
    {
        IdeaAudience.Employed => T("Ansatte", "Employees"),
        IdeaAudience.ShortEducation => T("Kolleger med kort uddannelse", "Colleagues with a short education"),
        IdeaAudience.SickListed => T("Sygemeldte", "People on sick leave"),
        IdeaAudience.Unemployed => T("Ledige", "Unemployed people"),
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "No such audience."),
    };
}
