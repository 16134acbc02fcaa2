namespace Arena.Organisation.SignIn;

/// <summary>Addresses of signing in and of one's own ways in.</summary>
internal static class SignInLinks
{
    public const string SignIn = "/log-ind";

    /// <summary>The form with name and password, also where there are demo personas.</summary>
    public const string Own = "/log-ind/konto";
    public const string Demo = "/log-ind/demo";
    public const string Passkey = "/log-ind/noegle";
    public const string PasskeyOptions = "/log-ind/noegle/valg";
    public const string SignOut = "/log-ud";
    public const string AskForLink = "/log-ind/glemt";
    public const string EnterCode = "/brev";
    public const string MyAccess = "/mig/adgang";

    public static string Letter(string code) => $"{EnterCode}/{code}";
    public static string Invitation(string token) => $"/invitation/{token}";
    public static string WithReturn(string address, string? back) =>
        string.IsNullOrEmpty(back) ? address : address + QueryString.Create("retur", back);
}
