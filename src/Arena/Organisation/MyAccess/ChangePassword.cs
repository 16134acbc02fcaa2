using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.MyAccess;

/// <summary>A new password, with the old one shown if there is one. Every other session ends; this one goes on under a new cookie.</summary>
internal static class ChangePassword
{
    public const string Address = SignInLinks.MyAccess + "/kode";

    public static void Map(WebApplication app) => app.MapPost(Address, Post).Allow(Permission.SignedIn).RequireRateLimiting(SignInLimits.Policy);

    private static async Task<IResult> Post(FormInput form, HttpContext http, Viewer viewer, ArenaDb db, PasswordCheck check, IPasswordHasher<Account> hasher,
        Writer writer, StartSession session, OrganisationDirectory directory)
    {
        var account = await db.Set<Account>().FirstAsync(row => row.Id == viewer.AccountId);
        var number = await db.Set<Person>().Where(row => row.Id == viewer.PersonId).Select(row => row.Number).FirstAsync();
        var password = form.Secret("ny");
        if (account.IsDemoPersona)
            return await MyAccessSlice.Again(db, viewer, http, [MyAccessSlice.DemoRefusal]);
        if (PasswordRules.Wrong(password, [viewer.Name, account.UserName, number ?? "", viewer.MunicipalityName]) is { } wrong)
            form.Wrong("ny", wrong);
        // asked last: a wrong old one counts, and ten shut the way in
        if (form.IsGood && account.PasswordHash is not null && !await check.IsRight(account, form.Secret("gammel")))
            form.Wrong("gammel", T("Det er ikke din nuværende adgangskode.", "That is not your present password."));
        if (!form.IsGood)
            return await MyAccessSlice.Again(db, viewer, http, form.Errors);
        var hash = hasher.HashPassword(account, password);
        var changed = await writer.Write(viewer.As(Role.Employee), async changing =>
        {
            var row = await changing.Set<Account>().FirstAsync(known => known.Id == viewer.AccountId);
            await changing.NewPassword(row, hash);
            changing.Record("account.password-changed", row.Id, subject: viewer.PersonId);
            await directory.OrganisationChanged(changing, row.MunicipalityId);
            return row;
        });
        await session.GiveCookie(http, changed);
        return MyAccessSlice.Done("kode");
    }
}
