using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.MyAccess;

/// <summary>My own ways in: password, passkeys, the telephones that are mine.</summary>
internal static class MyAccessSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(SignInLinks.MyAccess, Get).Allow(Permission.SignedIn);
        ChangePassword.Map(app);
        ManagePasskeys.Map(app);
        UntieDevice.Map(app);
    }

    private static async Task<IResult> Get(string? gjort, HttpContext http, Viewer viewer, ArenaDb db) =>
        Pages.Show<MyAccessView>(new { Model = await Load(db, viewer, http) with { Receipt = Receipt(gjort) } });

    /// <summary>The page again, with what was wrong.</summary>
    public static async Task<IResult> Again(ArenaDb db, Viewer viewer, HttpContext http, IReadOnlyList<FieldError> errors) =>
        Pages.ShowAgain<MyAccessView>(new { Model = await Load(db, viewer, http) with { Errors = errors } });

    public static IResult Done(string what) => Pages.GoTo(SignInLinks.MyAccess + QueryString.Create("gjort", what));

    /// <summary>The demo's people are everybody's: nobody may lock the others out.</summary>
    public static FieldError DemoRefusal => new("", T("Det her er en demo. Personernes adgang kan ikke ændres.", "This is a demo. The access of its people cannot be changed."));

    private static async Task<MyWaysIn> Load(ArenaDb db, Viewer viewer, HttpContext http)
    {
        var session = SessionCookie.NumberOf(http);
        var account = await db.Set<Account>().Where(row => row.Id == viewer.AccountId)
            .Select(row => new { row.UserName, HasPassword = row.PasswordHash != null, row.IsDemoPersona }).FirstAsync();
        var passkeys = await db.Set<Passkey>().Where(row => row.AccountId == viewer.AccountId).OrderBy(row => row.CreatedAt)
            .Select(row => new { row.CredentialId, row.Name, row.CreatedAt }).ToListAsync();
        var devices = await db.Set<Device>().Where(row => row.AccountId == viewer.AccountId).OrderBy(row => row.TiedAt)
            .Select(row => new MyDevice(row.Id, row.Name, row.TiedAt, row.Id == session)).ToListAsync();
        return new(account.UserName, account.HasPassword, account.IsDemoPersona,
            passkeys.ConvertAll(row => new MyPasskey(Convert.ToHexString(row.CredentialId), row.Name, row.CreatedAt)), devices);
    }

    private static string? Receipt(string? what) => what switch
    {
        "kode" => T("Adgangskoden er ny. Du er logget af alle andre steder.", "The password is new. You are signed out everywhere else."),
        "noegle" => T("Adgangsnøglen er lavet. Næste gang kan du komme ind med den.", "The passkey is made. Next time you can come in with it."),
        "navn" => T("Navnet er ændret.", "The name is changed."),
        "fjernet" => T("Adgangsnøglen er fjernet. Den åbner ikke Arena mere.", "The passkey is removed. It no longer opens Arena."),
        "telefon" => T("Telefonen er løst fra dig, og den er logget af.", "The phone is untied from you and signed out."),
        _ => null,
    };
}

public sealed record MyWaysIn(string UserName, bool HasPassword, bool IsDemoPersona, IReadOnlyList<MyPasskey> Passkeys, IReadOnlyList<MyDevice> Devices)
{
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Receipt { get; init; }
}

public sealed record MyPasskey(string Id, string Name, DateTimeOffset MadeAt);

public sealed record MyDevice(Guid Id, string Name, DateTimeOffset TiedAt, bool IsThis);
