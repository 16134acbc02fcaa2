using Arena.Platform.Web;
using Microsoft.AspNetCore.Identity;

namespace Arena.Organisation.SignIn;

internal static class SignInServices
{
    /// <summary>ASP.NET Core Identity for passwords and passkeys, over our own accounts.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // no name is typed: the authenticator must know whose the key is, and check that it is she
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
        });
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddIdentityCore<Account>().AddSignInManager();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<StartSession>();
        services.AddScoped<PasskeyMaking>();
        services.AddScoped<Doorstep>();
        services.AddScoped<Personas>();
        services.AddSingleton<IRegularWork, ForgetEndedSessions>();
        // who has no role and no employment any more still has a place to stand
        services.AddSingleton(new FrontPage(1000, _ => OrganisationLinks.MyData));
        SignInLimits.AddTo(services);
        return services;
    }
}
