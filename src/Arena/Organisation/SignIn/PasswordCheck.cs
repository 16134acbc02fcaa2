using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SignIn;

/// <summary>
/// Whether name and password belong together. An unknown name costs the same work and gets the same answer as a wrong
/// password, so that nobody learns here who has access; ten wrong ones shut the account for a quarter of an hour.
/// </summary>
internal sealed class PasswordCheck(Storage storage, Writer writer, TimeProvider time, IPasswordHasher<Account> hasher)
{
    public const int MostFailures = 10;
    public static readonly TimeSpan ShutFor = TimeSpan.FromMinutes(15);

    private readonly Lazy<string> nobodys = new(() => hasher.HashPassword(null!, Ways.NewStamp()));

    /// <summary>The account, or null: unknown, shut, without a password, or a wrong one.</summary>
    public async Task<Account?> Find(string name, string password)
    {
        var account = await ByName(name);
        return await IsRight(account, password) ? account : null;
    }

    /// <summary>As <see cref="Find"/>, for one who is signed in and asked again. Counts failures too.</summary>
    public async Task<bool> IsRight(Account? account, string password)
    {
        var right = Matches(account?.PasswordHash, password);
        if (right && account!.LockoutEnd > time.GetUtcNow())
            right = false;
        if (right && account!.AccessFailedCount == 0)
            return true;
        return await Note(account, right);
    }

    private bool Matches(string? hash, string password) =>
        hasher.VerifyHashedPassword(null!, hash ?? nobodys.Value, password) != PasswordVerificationResult.Failed && hash is not null;

    // one write in any case, so that the time taken does not tell either; counted inside it, so that
    // guesses made at the same moment are each counted
    private Task<bool> Note(Account? account, bool right) => writer.Write(account is null ? Acting.System(null) : Ways.Own(account), async db =>
    {
        var row = account is null ? null : await db.Set<Account>().FirstOrDefaultAsync(known => known.Id == account.Id);
        var isShut = row?.LockoutEnd > db.Now;
        db.Record(right ? "account.failures-forgotten" : "account.refused", row?.Id, detail: isShut ? "shut" : null);
        if (row is null || isShut)
            return false;
        row.AccessFailedCount = right ? 0 : row.AccessFailedCount + 1;
        row.LockoutEnd = null;
        if (row.AccessFailedCount >= MostFailures)
        {
            row.AccessFailedCount = 0;
            row.LockoutEnd = db.Now + ShutFor;
            db.Record("account.shut", row.Id);
        }
        return right;
    });

    /// <summary>By user name; or by the payroll number, where only one person has it.</summary>
    private async Task<Account?> ByName(string name)
    {
        await using var db = storage.Read(null);
        var normalized = name.ToUpperInvariant();
        var found = await (
            from account in db.Set<Account>()
            join person in db.Set<Person>() on account.PersonId equals person.Id
            where account.NormalizedUserName == normalized || person.Number == name
            select account).Take(3).ToListAsync();
        return found.Find(account => account.NormalizedUserName == normalized) ?? (found.Count == 1 ? found[0] : null);
    }
}
