using Arena.Evidence.Verdicts;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CheckGroundwork;

/// <summary>Five questions before an evaluation is made, and what to do first where something is missing. Nothing is kept.</summary>
internal static class CheckGroundworkSlice
{
    public static void Map(WebApplication app) => app.MapGet(CalculatorLinks.Groundwork, (HttpContext http) =>
        Answer(new FormInput(new FormCollection(http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value))))).Allow(Permission.SignedIn);

    private static IResult Answer(FormInput form)
    {
        var typed = GroundworkPage.Fields.ToDictionary(name => name, form.Text, StringComparer.Ordinal);
        if (!form.IsTicked("svar"))
            return Pages.Show<CheckGroundworkView>(new { Model = new GroundworkPage(typed, null, []) });
        var use = Enum.GetValues<EvaluationUse>().Cast<EvaluationUse?>().FirstOrDefault(one => GroundworkPage.Key(one!.Value) == typed["brug"]);
        if (use is null)
            form.Wrong("brug", T("Vælg, hvad svaret skal bruges til.", "Choose what the answer is for."));
        foreach (var one in Enum.GetValues<Groundwork>().Where(one => typed[GroundworkPage.Key(one)] is not ("ja" or "nej")))
            form.Wrong(GroundworkPage.Key(one), T($"Svar på spørgsmål {(int)one}.", $"Answer question {(int)one}."));
        if (!form.IsGood || use is null)
            return Pages.ShowAgain<CheckGroundworkView>(new { Model = new GroundworkPage(typed, null, form.Errors) });
        var gate = EvaluationGate.Of(use.Value, Enum.GetValues<Groundwork>().Where(one => typed[GroundworkPage.Key(one)] == "ja"));
        return Pages.Show<CheckGroundworkView>(new { Model = new GroundworkPage(typed, gate, []) });
    }
}

/// <summary>The questions with their answers, and the advice where all are answered.</summary>
public sealed record GroundworkPage(IReadOnlyDictionary<string, string> Typed, EvaluationGate? Gate, IReadOnlyList<FieldError> Errors)
{
    internal static IReadOnlyList<string> Fields { get; } = [.. Enum.GetValues<Groundwork>().Select(Key), "brug"];

    internal static string Key(Groundwork one) => $"spm{(int)one}";

    internal static string Key(EvaluationUse use) => use switch { EvaluationUse.WeedOut => "stoppe", EvaluationUse.Develop => "udvikle", _ => "samle" };
}
