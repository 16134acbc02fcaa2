using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.SignIn;

/// <summary>Signing in with name and password, and in the demo by choosing who to be.</summary>
internal static class SignInSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(SignInLinks.SignIn, GetDoor).Allow(Permission.Public);
        app.MapGet(SignInLinks.Own, GetForm).Allow(Permission.Public);
        app.MapPost(SignInLinks.SignIn, Post).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
        app.MapPost(SignInLinks.Demo, PostPersona).Allow(Permission.Public);
    }

    private static async Task<IResult> GetDoor(string? retur, Doorstep doorstep, Personas personas)
    {
        if (await doorstep.Look() is not { } demo || await personas.Of(demo) is not { Count: > 0 } people)
            return Pages.Show<SignInView>(new { Model = new SignInForm(retur) });
        return Pages.Show<PersonasView>(new { People = people, Return = retur });
    }

    private static async Task<IResult> GetForm(string? retur, Doorstep doorstep)
    {
        await doorstep.Look();
        return Pages.Show<SignInView>(new { Model = new SignInForm(retur) });
    }

    private static async Task<IResult> Post(FormInput form, HttpContext http, PasswordCheck check, StartSession session, SignInLimits limits, Doorstep doorstep)
    {
        var name = form.Required("navn", T("Skriv dit brugernavn, din e-mail eller dit tjenestenummer.", "Write your user name, e-mail or payroll number."), 254);
        var password = form.Secret("kode");
        if (password.Length == 0)
            form.Wrong("kode", T("Skriv din adgangskode.", "Write your password."));
        if (form.IsGood && !limits.MayTry(name))
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        // nobody's password is longer; a longer one is not worth the work of hashing
        if (form.IsGood && password.Length <= 2 * PasswordRules.Longest && await check.Find(name, password) is { } account)
        {
            await session.Begin(http, account, "password");
            return Pages.GoTo(form.Text("retur"));
        }
        if (form.IsGood)
            form.Wrong("navn", T("Navn og adgangskode passer ikke sammen. Efter ti forkerte forsøg er der lukket i et kvarter.",
                "Name and password do not match. After ten wrong tries it is shut for a quarter of an hour."));
        await doorstep.Look();
        return Pages.ShowAgain<SignInView>(new { Model = new SignInForm(form.Text("retur"), name, form.Errors) });
    }

    private static async Task<IResult> PostPersona(FormInput form, HttpContext http, Personas personas, StartSession session)
    {
        if (form.Id("konto") is not { } id || await personas.Find(id) is not { } account)
            return TypedResults.NotFound();
        await session.GiveCookie(http, account);
        return Pages.GoTo(form.Text("retur"));
    }
}

public sealed record SignInForm(string? Return, string? Name = null, IReadOnlyList<FieldError>? Wrong = null)
{
    public IReadOnlyList<FieldError> Errors => Wrong ?? [];
}
