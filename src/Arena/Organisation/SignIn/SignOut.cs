using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SignIn;

/// <summary>
/// Signing out ends the session on the server too. Whoever has no other way in than the telephone that a letter tied
/// is asked first: after it she would need a new letter.
/// </summary>
internal static class SignOutSlice
{
    public static void Map(WebApplication app) => app.MapPost(SignInLinks.SignOut, Post).Allow(Permission.Public);

    private static async Task<IResult> Post(FormInput form, HttpContext http, Storage storage, Writer writer, OrganisationDirectory directory)
    {
        if (http.Features.Get<Viewer>() is { } viewer && SessionCookie.NumberOf(http) is { } session)
        {
            if (!form.IsTicked("sikker") && await IsOnlyWayIn(storage, viewer, session))
                return Pages.Show<SignOutView>();
            await writer.Write(viewer.As(Role.Employee), async db =>
            {
                if (await db.Set<Account>().FirstOrDefaultAsync(row => row.Id == viewer.AccountId) is not { } account)
                    return;
                await db.EndSession(account, session);
                db.Record("session.ended", account.Id);
                await directory.OrganisationChanged(db, account.MunicipalityId);
            });
        }
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Pages.GoTo(SignInLinks.SignIn);
    }

    private static async Task<bool> IsOnlyWayIn(Storage storage, Viewer viewer, Guid session)
    {
        await using var db = storage.Read(viewer.MunicipalityId);
        return await db.Set<Account>().AnyAsync(row => row.Id == viewer.AccountId && row.PasswordHash == null
            && db.Set<Device>().Any(device => device.Id == session && device.AccountId == row.Id)
            && !db.Set<Passkey>().Any(passkey => passkey.AccountId == row.Id));
    }
}
