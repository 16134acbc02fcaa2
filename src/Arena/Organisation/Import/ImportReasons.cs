using Arena.Platform.Web;

namespace Arena.Organisation.Import;

/// <summary>What is said about a row, in plain words.</summary>
internal static class ImportReasons
{
    public static readonly Wording NoCode = new("mangler enhedskode", "no unit code");
    public static readonly Wording CodeTooLong = new("enhedskoden er længere end 40 tegn", "the unit code is longer than 40 characters");
    public static readonly Wording CodeNotInAddress = new("enhedskoden kan ikke stå i en adresse: den har / eller \\ i sig, eller er kun punktummer", "the unit code cannot stand in an address: it has / or \\ in it, or is only full stops");
    public static readonly Wording CodeTwice = new("enhedskoden står der allerede med andre oplysninger", "the unit code stands there already with other particulars");
    public static readonly Wording SecondTop = new("har ingen overordnet enhed, men er ikke kommunen", "has no parent, but is not the municipality");
    public static readonly Wording UnknownParent = new("den overordnede enhed findes ikke", "the parent unit does not exist");
    public static readonly Wording Cycle = new("enheden er sin egen overordnede, gennem en ring", "the unit is its own parent, in a ring");
    public static readonly Wording BelowRejected = new("hænger under en enhed, der er afvist", "hangs below a unit that is rejected");
    public static readonly Wording UnknownType = new("typen er ukendt; den er gættet ud fra enheden over", "the type is unknown; it is guessed from the unit above");
    public static readonly Wording NoName = new("enheden har intet navn; koden bruges", "the unit has no name; the code is used");

    public static readonly Wording NoNumber = new("mangler tjenestenummer", "no staff number");
    public static readonly Wording NumberTooLong = new("tjenestenummeret er længere end 40 tegn", "the staff number is longer than 40 characters");
    public static readonly Wording UnknownUnit = new("enheden findes ikke", "the unit does not exist");
    public static readonly Wording UnreadableDate = new("datoen kan ikke læses", "the date cannot be read");
    public static readonly Wording EndBeforeStart = new("slutter før den begynder", "ends before it begins");
    public static readonly Wording UnreadableEmail = new("e-mailen kan ikke læses; den er udeladt", "the e-mail cannot be read; it is left out");
    public static readonly Wording UnknownRole = new("rollen er ukendt; den er udeladt", "the role is unknown; it is left out");
    public static readonly Wording UnreadableHours = new("timerne kan ikke læses; de er sat til 0", "the hours cannot be read; they are set to 0");
    public static readonly Wording UnreadableGroup = new("målgruppen er hverken ja eller nej; den er sat til nej", "the target group is neither yes nor no; it is set to no");
    public static readonly Wording SameWithOther = new("samme ansættelse står der med andre oplysninger; den sidste gælder", "the same employment stands there with other particulars; the last one counts");
    public static readonly Wording BeforeKept = new("sluttede før den tid, hvor navne gemmes", "ended before the time for which names are kept");
    public static readonly Wording UnknownPerson = new("ingen har dette tjenestenummer", "nobody has this staff number");
}
