using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.MyAccess;

/// <summary>Nobody shuts herself out by taking away her last way in.</summary>
internal static class WaysLeft
{
    public static FieldError Refusal => new("", T("Det er din eneste vej ind. Lav en anden først.", "It is your only way in. Make another first."));

    public static async Task<bool> Without(ArenaDb db, Guid account, byte[]? passkey, Guid? device) =>
        await db.Set<Account>().AnyAsync(row => row.Id == account && row.PasswordHash != null)
        || await db.Set<Passkey>().AnyAsync(row => row.AccountId == account && row.CredentialId != passkey)
        || await db.Set<Device>().AnyAsync(row => row.AccountId == account && row.Id != device);
}
