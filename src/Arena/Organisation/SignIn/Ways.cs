using System.Security.Cryptography;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SignIn;

/// <summary>What happens to an account's ways in. To be used inside a write, which says why.</summary>
internal static class Ways
{
    /// <summary>The account's own person acts.</summary>
    public static Acting Own(Account account) => new(account.MunicipalityId, account.PersonId, nameof(Role.Employee));

    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    /// <summary>The password is new: the lock opens, and every session that was, a tied telephone's too, ends.</summary>
    public static async Task NewPassword(this ArenaDb db, Account account, string passwordHash)
    {
        account.PasswordHash = passwordHash;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await db.EndSessions(account);
    }

    public static async Task EndSessions(this ArenaDb db, Account account)
    {
        account.SecurityStamp = NewStamp();
        db.RemoveRange(await db.Set<Device>().Where(row => row.AccountId == account.Id).ToListAsync());
        db.RemoveRange(await db.Set<EndedSession>().Where(row => row.AccountId == account.Id).ToListAsync());
    }

    /// <summary>One session ends, and with it the tie of its device, if it is one's.</summary>
    public static async Task EndSession(this ArenaDb db, Account account, Guid session)
    {
        db.RemoveRange(await db.Set<Device>().Where(row => row.Id == session && row.AccountId == account.Id).ToListAsync());
        if (!await db.Set<EndedSession>().AnyAsync(row => row.Id == session))
            db.Add(new EndedSession { Id = session, MunicipalityId = account.MunicipalityId, AccountId = account.Id, EndedAt = db.Now });
    }
}
