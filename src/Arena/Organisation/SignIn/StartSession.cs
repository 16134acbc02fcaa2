using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Arena.Organisation.SignIn;

/// <summary>
/// A session begins with a cookie of its own, whatever the browser brought along. Twelve quiet hours end it, or the
/// browser's closing; a tied device's lasts 180 days from its last use.
/// </summary>
internal sealed class StartSession(Writer writer, TimeProvider time)
{
    private static readonly TimeSpan Working = TimeSpan.FromHours(12);

    /// <param name="how">What was shown at the door, for the log: "password", "passkey", "letter", "invitation".</param>
    public async Task Begin(HttpContext http, Account account, string how)
    {
        await writer.Write(Ways.Own(account), db =>
        {
            db.Record("session.started", account.Id, detail: how);
            return Task.CompletedTask;
        });
        await GiveCookie(http, account);
    }

    /// <summary>The cookie alone; the caller's write has said why. A device's session has the device's id.</summary>
    public Task GiveCookie(HttpContext http, Account account, Guid? device = null)
    {
        var says = SessionCookie.Of(account.Id, account.SecurityStamp, device ?? Guid.CreateVersion7());
        var now = time.GetUtcNow();
        return http.SignInAsync(IdentityConstants.ApplicationScheme, says, new AuthenticationProperties
        {
            IsPersistent = device is not null,
            IssuedUtc = now,
            ExpiresUtc = now + (device is null ? Working : SessionCookie.Longest),
        });
    }
}
