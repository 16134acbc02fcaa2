using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.AspNetCore.Identity;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.SignIn;

/// <summary>Signing in with a passkey: no name is typed, the key says whose it is.</summary>
internal static class PasskeySignInSlice
{
    public static void Map(WebApplication app)
    {
        app.MapPost(SignInLinks.PasskeyOptions, PostOptions).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
        app.MapPost(SignInLinks.Passkey, Post).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
    }

    private static async Task<IResult> PostOptions(SignInManager<Account> identity) =>
        TypedResults.Content(await identity.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> Post(FormInput form, HttpContext http, SignInManager<Account> identity, AccountStore store, StartSession session, Doorstep doorstep)
    {
        if (await Shown(identity, form.Text("noegle")) is { Succeeded: true } shown)
        {
            await store.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey, http.RequestAborted);
            await session.Begin(http, shown.User, "passkey");
            return Pages.GoTo(form.Text("retur"));
        }
        await doorstep.Look();
        return Pages.ShowAgain<SignInView>(new
        {
            Model = new SignInForm(form.Text("retur"), Wrong: [new FieldError("", T("Den adgangsnøgle kender vi ikke. Prøv en anden, eller brug din adgangskode.",
                "We do not know that passkey. Try another, or use your password."))]),
        });
    }

    // without a challenge of ours, or with one that has run out, Identity throws instead of refusing
    private static async Task<PasskeyAssertionResult<Account>?> Shown(SignInManager<Account> identity, string credential)
    {
        try
        {
            return credential.Length == 0 ? null : await identity.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
