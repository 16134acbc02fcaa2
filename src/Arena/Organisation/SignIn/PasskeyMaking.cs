using Microsoft.AspNetCore.Identity;

namespace Arena.Organisation.SignIn;

/// <summary>Making a passkey: the challenge for the browser, and what it made.</summary>
internal sealed class PasskeyMaking(SignInManager<Account> identity)
{
    public Task<string> Options(Guid account, string userName, string name) =>
        identity.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.ToString(), Name = userName, DisplayName = name });

    /// <summary>The new key, or null where it is not good, or was begun for another account.</summary>
    public async Task<UserPasskeyInfo?> Made(string credential, Guid account)
    {
        try
        {
            if (credential.Length == 0)
                return null;
            var result = await identity.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded && result.UserEntity.Id == account.ToString() ? result.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // no challenge of ours, or one that has run out
            return null;
        }
    }

    public static Passkey Row(UserPasskeyInfo made, Account account, string name, DateTimeOffset now) => new()
    {
        CredentialId = made.CredentialId, MunicipalityId = account.MunicipalityId, AccountId = account.Id,
        Name = name, CreatedAt = now, Data = PasskeyData.Write(made),
    };
}
