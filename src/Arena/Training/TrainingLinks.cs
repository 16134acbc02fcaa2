using Arena.Platform;

namespace Arena.Training;

/// <summary>Addresses of the module's pages, in one place.</summary>
internal static class TrainingLinks
{
    public static string Unit(string code) => "/enhed/" + Uri.EscapeDataString(code);
    public static string Week(string code) => Unit(code) + "/uge";
    public static string Week(string code, IsoWeek week) => $"{Week(code)}/{week}";
    public static string WeekFigures(string code, IsoWeek week) => $"{Week(code, week)}/tal";
    public static string WayBack(string code, IsoWeek week) => $"{Week(code, week)}/vej-tilbage";
    public static string Plan(string code) => Unit(code) + "/plan";
    public static string NewBlock(string code) => Plan(code) + "/nyt-pas";
    public static string Block(string code, Guid block) => $"{Plan(code)}/{block:N}";
    public static string EndBlock(string code, Guid block) => Block(code, block) + "/slut";
    public static string NewUnitCalendar(string code) => Plan(code) + "/kalender";
    public static string WallSheet(string code) => Unit(code) + "/vaegark";
    public static string TickList(string code) => Unit(code) + "/tjekliste";
    public static string Coordinators(string code) => Unit(code) + "/tovholdere";
    public static string Contact(string code) => Unit(code) + "/kontakt";
    public static string UnitCalendar(string wallKey) => $"/kalender/enhed/{wallKey}.ics";
    public static string PersonCalendar(string calendarKey) => $"/kalender/person/{calendarKey}.ics";
    public static string FridayScreen(string wallKey) => "/skaerm/" + wallKey;

    /// <summary>What the QR code on the wall opens.</summary>
    public static string CheckIn(string wallKey) => "/t/" + wallKey;
    public const string HowWeCalculate = "/saadan-regner-vi";
    public const string MyWeek = "/mig";
    public const string MyCalendar = "/mig/kalender";
    public const string MyWorkplaces = "/mine-arbejdspladser";
    public const string Municipality = "/kommunen";
    public const string ImHere = MyWeek + "/her";
    public const string Report = MyWeek + "/meld";
    public const string TakeBack = MyWeek + "/fortryd";

    public static string Sessions(string code) => Unit(code) + "/pas";
    public static string NewSession(string code) => Sessions(code) + "/nyt";
    public static string Session(string code, Guid session) => $"{Sessions(code)}/{session:N}";
    public static string SessionList(string code, Guid session) => Session(code, session) + "/liste";
    public static string SessionDone(string code, Guid session) => Session(code, session) + "/faerdig";
    public static string Minutes(string code, Guid session) => Session(code, session) + "/minutter";
    public static string Guests(string code, Guid session) => Session(code, session) + "/gaester";

    /// <summary>One tick, as a program sends it; and many at once, as the list sends what waits.</summary>
    public static string Tick(string code, Guid session) => Session(code, session) + "/kryds";
    public static string Ticks(string code, Guid session) => Tick(code, session) + "/flere";
    public const string MunicipalityTree = Municipality + "/trae";
    public const string MunicipalityCsv = Municipality + ".csv";
    public const string MunicipalityXlsx = Municipality + ".xlsx";
}
