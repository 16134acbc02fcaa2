using System.Text.Json;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SignIn;

/// <summary>
/// What ASP.NET Core Identity needs to know of accounts and their passkeys. It reads; accounts are made and changed by
/// the slices, each with its reason, and so through the writer and with an audit entry.
/// </summary>
internal sealed class AccountStore(Storage storage, Writer writer) : IUserPasskeyStore<Account>
{
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var db = storage.Read(null);
        return Guid.TryParse(userId, out var id) ? await db.Set<Account>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
    }

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var db = storage.Read(null);
        return await db.Set<Account>().FirstOrDefaultAsync(row => row.NormalizedUserName == normalizedUserName, cancellationToken);
    }

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = storage.Read(null);
        return await db.Set<Account>().FirstOrDefaultAsync(
            row => db.Set<Passkey>().Any(passkey => passkey.CredentialId == credentialId && passkey.AccountId == row.Id), cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        await using var db = storage.Read(null);
        var rows = await db.Set<Passkey>().Where(row => row.AccountId == user.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(PasskeyData.Read);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = storage.Read(null);
        return await db.Set<Passkey>().FirstOrDefaultAsync(row => row.CredentialId == credentialId && row.AccountId == user.Id, cancellationToken)
            is { } row ? PasskeyData.Read(row) : null;
    }

    /// <summary>After a sign-in: the authenticator's counter. Where nothing changed, nothing is written.</summary>
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var data = PasskeyData.Write(passkey);
        await using (var db = storage.Read(null))
            if (await db.Set<Passkey>().AnyAsync(row => row.CredentialId == passkey.CredentialId && row.Data == data, cancellationToken))
                return;
        await writer.Write(Ways.Own(user), async db =>
        {
            if (await db.Set<Passkey>().FirstOrDefaultAsync(row => row.CredentialId == passkey.CredentialId && row.AccountId == user.Id) is not { } row)
                return;
            row.Data = data;
            db.Record("passkey.used", user.Id);
        });
    }

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw BySlice();
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw BySlice();
    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw BySlice();
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw BySlice();
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw BySlice();
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw BySlice();

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedUserName);

    public void Dispose()
    {
    }

    private static NotSupportedException BySlice() => new("An account is changed where its reason is known, not through Identity.");
}

/// <summary>What is kept of a passkey beside its id and name. No attestation: Arena asks for none.</summary>
internal sealed record PasskeyData(byte[] PublicKey, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp)
{
    public static string Write(UserPasskeyInfo info) => JsonSerializer.Serialize(
        new PasskeyData(info.PublicKey, info.SignCount, info.Transports, info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp));

    public static UserPasskeyInfo Read(Passkey row)
    {
        var data = JsonSerializer.Deserialize<PasskeyData>(row.Data)!;
        return new(row.CredentialId, data.PublicKey, row.CreatedAt, data.SignCount, data.Transports,
            data.IsUserVerified, data.IsBackupEligible, data.IsBackedUp, [], []) { Name = row.Name };
    }
}
