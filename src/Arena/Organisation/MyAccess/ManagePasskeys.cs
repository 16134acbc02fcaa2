using Arena.Organisation.Invite;
using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.MyAccess;

/// <summary>My passkeys: make one, call it something, remove it.</summary>
internal static class ManagePasskeys
{
    public const string Address = SignInLinks.MyAccess + "/noegle";
    public const string Options = Address + "/valg";
    public const string Rename = Address + "/navn";
    public const string Remove = Address + "/fjern";

    public static void Map(WebApplication app)
    {
        app.MapPost(Options, PostOptions).Allow(Permission.SignedIn);
        app.MapPost(Address, PostMade).Allow(Permission.SignedIn);
        app.MapPost(Rename, PostRename).Allow(Permission.SignedIn);
        app.MapPost(Remove, PostRemove).Allow(Permission.SignedIn);
    }

    private static async Task<IResult> PostOptions(Viewer viewer, ArenaDb db, PasskeyMaking making) =>
        TypedResults.Content(await making.Options(viewer.AccountId,
            await db.Set<Account>().Where(row => row.Id == viewer.AccountId).Select(row => row.UserName).FirstAsync(), viewer.Name), "application/json");

    private static async Task<IResult> PostMade(FormInput form, HttpContext http, Viewer viewer, ArenaDb db, PasskeyMaking making, Writer writer)
    {
        var account = await db.Set<Account>().FirstAsync(row => row.Id == viewer.AccountId);
        if (account.IsDemoPersona)
            return await MyAccessSlice.Again(db, viewer, http, [MyAccessSlice.DemoRefusal]);
        if (await making.Made(form.Text("noegle"), account.Id) is not { } made)
            return await MyAccessSlice.Again(db, viewer, http, [new FieldError("", T("Der blev ikke lavet nogen adgangsnøgle. Prøv igen.", "No passkey was made. Try again."))]);
        var added = await writer.Write(viewer.As(Role.Employee), async changing =>
        {
            if (await changing.Set<Passkey>().AnyAsync(row => row.CredentialId == made.CredentialId))
                return false;
            changing.Add(PasskeyMaking.Row(made, account, DeviceName.Of(http), changing.Now));
            changing.Record("passkey.added", account.Id, subject: viewer.PersonId);
            return true;
        });
        return added ? MyAccessSlice.Done("noegle")
            : await MyAccessSlice.Again(db, viewer, http, [new FieldError("", T("Den adgangsnøgle er der allerede.", "That passkey is there already."))]);
    }

    private static async Task<IResult> PostRename(FormInput form, HttpContext http, Viewer viewer, ArenaDb db, Writer writer)
    {
        var name = form.Required("navn", T("Skriv et navn, så du kan kende den igen.", "Write a name, so that you know it again."), 100);
        if (!form.IsGood)
            return await MyAccessSlice.Again(db, viewer, http, form.Errors.Select(error => new FieldError("", error.Message)).ToList());
        return (await Change(form, viewer, writer, (changing, passkey) =>
        {
            passkey.Name = name;
            changing.Record("passkey.renamed", viewer.AccountId);
            return Task.FromResult<IResult?>(MyAccessSlice.Done("navn"));
        }))!;
    }

    private static async Task<IResult> PostRemove(FormInput form, HttpContext http, Viewer viewer, ArenaDb db, Writer writer)
    {
        var answer = await Change(form, viewer, writer, async (changing, passkey) =>
        {
            if (!await WaysLeft.Without(changing, viewer.AccountId, passkey.CredentialId, null))
                return null;
            changing.Remove(passkey);
            changing.Record("passkey.removed", viewer.AccountId, subject: viewer.PersonId);
            return MyAccessSlice.Done("fjernet");
        });
        return answer ?? await MyAccessSlice.Again(db, viewer, http, [WaysLeft.Refusal]);
    }

    private static Task<IResult?> Change(FormInput form, Viewer viewer, Writer writer, Func<ArenaDb, Passkey, Task<IResult?>> change) =>
        writer.Write(viewer.As(Role.Employee), async changing =>
        {
            var id = Id(form);
            return await changing.Set<Passkey>().FirstOrDefaultAsync(row => row.CredentialId == id && row.AccountId == viewer.AccountId) is { } passkey
                ? await change(changing, passkey) : TypedResults.NotFound();
        });

    private static byte[] Id(FormInput form)
    {
        var text = form.Text("id");
        return text.Length is > 0 and <= 2048 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : [];
    }
}
