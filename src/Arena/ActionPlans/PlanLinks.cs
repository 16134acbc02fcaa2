using System.Globalization;

namespace Arena.ActionPlans;

/// <summary>Addresses of the module's pages, in one place.</summary>
internal static class PlanLinks
{
    /// <summary>The plans of all workplaces that the reader reaches.</summary>
    public const string Plans = "/planer";
    public static string PlansOf(string code) => $"{Plans}?enhed={Uri.EscapeDataString(code)}";

    public static string Plan(string code) => $"/enhed/{Uri.EscapeDataString(code)}/handlingsplan";
    public static string Paper(string code) => Plan(code) + "/dokument";
    public static string Docx(string code) => Paper(code) + "/docx";
    public static string Xlsx(string code) => Paper(code) + "/xlsx";
    public static string New(string code) => Plan(code) + "/ny";
    public static string Intervention(string code, Guid intervention) => $"{Plan(code)}/{intervention:N}";

    /// <summary>The form of one decision, and the field in it that is asked for.</summary>
    public static string Edit(string code, Guid intervention, Decision part, string? field = null) =>
        $"{Intervention(code, intervention)}/ret/{part.Address()}{(field is null ? "" : "#" + field)}";

    public static string Decide(string code, Guid intervention) => Intervention(code, intervention) + "/beslut";
    public static string Start(string code, Guid intervention) => Intervention(code, intervention) + "/start";
    public static string Finish(string code, Guid intervention) => Intervention(code, intervention) + "/afslut";
    public static string Stop(string code, Guid intervention) => Intervention(code, intervention) + "/stop";
    public static string Owner(string code, Guid intervention) => Intervention(code, intervention) + "/ejer";
    public static string Answer(string code, Guid intervention) => Intervention(code, intervention) + "/svar";
    public static string Helpers(string code, Guid intervention) => Intervention(code, intervention) + "/hjaelpere";
    public static string Steps(string code, Guid intervention) => Intervention(code, intervention) + "/skridt";
    public static string Step(string code, Guid intervention, Guid step) => $"{Steps(code, intervention)}/{step:N}";
    public static string Review(string code, Guid intervention) => Intervention(code, intervention) + "/opfoelgning";
    public static string Log(string code, Guid intervention) => Intervention(code, intervention) + "/log";

    public static string StartForm(string code) => Plan(code) + "/start";
    public static string Annual(string code) => Plan(code) + "/droeftelse";
    public static string Agreement(string code, AgreementKind kind, int year) => kind == AgreementKind.Start ? StartForm(code) : string.Create(CultureInfo.InvariantCulture, $"{Annual(code)}/{year}");
    public static string AgreementPart(string code, AgreementKind kind, int year, AgreementPart part, string? field = null) =>
        $"{Agreement(code, kind, year)}/ret/{part.Address()}{(field is null ? "" : "#" + field)}";
    public static string Maturity(string code) => Plan(code) + "/trin";
    public static string Check(string code, PlanCheckKind kind) => Plan(code) + (kind == PlanCheckKind.Anchoring ? "/forankring" : "/kvalitet");
    public static string Anchoring(string code, Guid intervention) => Intervention(code, intervention) + "/forankring";
}
