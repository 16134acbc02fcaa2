using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.AspNetCore.Identity;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.Invite;

/// <summary>The link's way in: choose a password or make a passkey, and the account is yours.</summary>
internal static class AcceptInvitationSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/invitation/{token}", Get).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
        app.MapPost("/invitation/{token}", PostPassword).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
        app.MapPost("/invitation/{token}/valg", PostOptions).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
        app.MapPost("/invitation/{token}/noegle", PostPasskey).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
    }

    private static async Task<IResult> Get(string token, Invitations invitations, TimeProvider time, Shell shell) =>
        await invitations.Find(token, InvitationKind.Link, time.GetUtcNow()) is { } open
            ? Pages.Show<AcceptView>(new { Model = ModelOf(open, token, shell) }) : Spent();

    private static async Task<IResult> PostPassword(string token, FormInput form, HttpContext http, Invitations invitations, Writer writer,
        IPasswordHasher<Account> hasher, StartSession session, TimeProvider time, Shell shell)
    {
        if (await invitations.Find(token, InvitationKind.Link, time.GetUtcNow()) is not { } open)
            return Spent();
        var password = form.Secret("kode");
        if (PasswordRules.Wrong(password, open.Guessable) is { } wrong)
            form.Wrong("kode", wrong);
        if (!form.IsGood)
            return Pages.ShowAgain<AcceptView>(new { Model = ModelOf(open, token, shell, form.Errors) });
        var hash = hasher.HashPassword(null!, password);
        var account = await writer.Write(Invitations.By(open), async db =>
        {
            var account = await invitations.Use(db, open);
            if (account is not null)
                await db.NewPassword(account, hash);
            return account;
        });
        if (account is null)
            return Spent();
        await session.Begin(http, account, "invitation");
        return Pages.GoTo("/");
    }

    private static async Task<IResult> PostOptions(string token, Invitations invitations, PasskeyMaking making, TimeProvider time) =>
        await invitations.Find(token, InvitationKind.Link, time.GetUtcNow()) is { } open
            ? TypedResults.Content(await making.Options(open.AccountId, open.UserName ?? open.FirstName, $"{open.FirstName} {open.LastName}"), "application/json")
            : TypedResults.NotFound();

    private static async Task<IResult> PostPasskey(string token, FormInput form, HttpContext http, Invitations invitations, PasskeyMaking making,
        Writer writer, StartSession session, TimeProvider time, Shell shell)
    {
        if (await invitations.Find(token, InvitationKind.Link, time.GetUtcNow()) is not { } open)
            return Spent();
        if (await making.Made(form.Text("noegle"), open.AccountId) is not { } made)
        {
            form.Wrong("", T("Det lykkedes ikke at lave adgangsnøglen. Prøv igen, eller vælg en adgangskode.", "Making the passkey did not work. Try again, or choose a password."));
            return Pages.ShowAgain<AcceptView>(new { Model = ModelOf(open, token, shell, form.Errors) });
        }
        var account = await writer.Write(Invitations.By(open), async db =>
        {
            if (await invitations.Use(db, open) is not { } account)
                return null;
            await db.EndSessions(account);
            db.Add(PasskeyMaking.Row(made, account, DeviceName.Of(http), db.Now));
            db.Record("passkey.added", account.Id, subject: open.Person);
            return account;
        });
        if (account is null)
            return Spent();
        await session.Begin(http, account, "invitation");
        return Pages.GoTo("/");
    }

    private static AcceptForm ModelOf(OpenInvitation open, string token, Shell shell, IReadOnlyList<FieldError>? errors = null)
    {
        open.Head(shell);
        return new(token, open.FirstName, open.UserName, open.Account is not null, errors ?? []);
    }

    private static IResult Spent() => Pages.Show<SpentView>(new { IsLetter = false }, StatusCodes.Status404NotFound);
}

public sealed record AcceptForm(string Token, string FirstName, string? UserName, bool HasAccount, IReadOnlyList<FieldError> Errors);
