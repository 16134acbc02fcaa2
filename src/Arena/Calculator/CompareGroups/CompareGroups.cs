using Arena.Evidence.Verdicts;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.Calculator.CompareGroups;

/// <summary>
/// Two groups' figures, and what may be said of them. Everything stands in the address, so that a result can be linked and nothing
/// is kept. Columns of single values are posted: they may be people's, and addresses stand in logs.
/// </summary>
internal static class CompareGroupsSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(CalculatorLinks.Compare, (HttpContext http) => Answer(new FormInput(new FormCollection(http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value))))).Allow(Permission.SignedIn);
        app.MapPost(CalculatorLinks.Compare, (FormInput form) => Answer(form)).Allow(Permission.SignedIn);
    }

    private static IResult Answer(FormInput form)
    {
        var typed = Typed.Of(form);
        if (!typed.IsAsked)
            return Pages.Show<CompareView>(new { Model = new ComparePage(typed, null, null, null, []) });
        var read = new CompareReader(form, typed).Read();
        var page = new ComparePage(typed, read, read is not null && typed["paastand"] is { Length: > 0 } text ? Claim.Of(text, read) : null, read is null ? null : ShareLink.Of(typed, read), form.Errors);
        return form.IsGood ? Pages.Show<CompareView>(new { Model = page }) : Pages.ShowAgain<CompareView>(new { Model = page });
    }
}

/// <summary>The page: the form, and above it what came of it.</summary>
/// <param name="Link">An address that gives the same result; null where the figures stand in no address.</param>
public sealed record ComparePage(Typed Typed, Comparison? Comparison, Claim? Claim, string? Link, IReadOnlyList<FieldError> Errors);
