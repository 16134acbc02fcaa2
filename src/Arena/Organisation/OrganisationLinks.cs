namespace Arena.Organisation;

/// <summary>Addresses of the module's pages, in one place.</summary>
internal static class OrganisationLinks
{
    public const string Administration = "/administration";
    public const string Import = Administration + "/indlaes";
    public const string Units = Administration + "/enheder";
    public const string AddUnit = Administration + "/ny-enhed";
    public const string People = Administration + "/personer";
    public const string AddPerson = Administration + "/ny-person";
    public const string Letters = Administration + "/breve";
    public const string LettersByMail = Letters + "/mail";
    public const string Groups = Administration + "/grupper";
    public const string Settings = Administration + "/indstillinger";
    public const string Mail = Administration + "/mail";
    public const string Log = Administration + "/log";
    public const string LogChain = Log + "/kaede";

    public const string FrontPage = "/forside";
    public const string MyData = "/mig/data";
    public const string MyDataFile = "/mig/data.json";

    public const string MyMail = "/mig/mail";

    public const string Accessibility = "/was";
    public const string WhoSeesWhat = "/hvem-ser-hvad";
    public const string HowWeCalculate = "/saadan-regner-vi";
    public const string Help = "/hjaelp";

    public static string LoadPreview(Guid id) => $"{Import}/{id}";
    public static string UnitsUnder(string code) => Units + QueryString.Create("under", code);
    public static string AddUnitUnder(string code) => AddUnit + QueryString.Create("under", code);
    public static string Unit(string code) => $"{Units}/{Uri.EscapeDataString(code)}";
    public static string MoveUnit(string code) => Unit(code) + "/flyt";
    public static string CloseUnit(string code) => Unit(code) + "/luk";
    public static string Person(Guid id) => $"{People}/{id}";
    public static string GiveRole(Guid person) => Person(person) + "/rolle";
    public static string EndRole(Guid person, Guid role) => $"{Person(person)}/slut?rolle={role}";
    public static string Invite(Guid id) => Person(id) + "/invitation";
    public static string InviteByMail(Guid id) => Invite(id) + "/mail";
    public static string Group(Guid id) => $"{Groups}/{id}";
}
