using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.Invite;

/// <summary>
/// The letter's code ties this telephone to the person. Opening the address only asks: programs that look behind links
/// before people do must not use the code up.
/// </summary>
internal static class TieDeviceSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(SignInLinks.EnterCode, GetForm).Allow(Permission.Public);
        app.MapPost(SignInLinks.EnterCode, PostForm).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
        app.MapGet(SignInLinks.EnterCode + "/{code}", Get).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
        app.MapPost(SignInLinks.EnterCode + "/{code}", Post).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
    }

    private static async Task<IResult> GetForm(Doorstep doorstep)
    {
        await doorstep.Look();
        return Pages.Show<EnterCodeView>();
    }

    private static async Task<IResult> PostForm(FormInput form, Invitations invitations, TimeProvider time, Doorstep doorstep)
    {
        var typed = form.Required("kode", T("Skriv koden fra brevet. Den har tolv tegn.", "Write the code from the letter. It has twelve characters."), 40);
        var code = InvitationCode.Meant(typed);
        if (form.IsGood && await invitations.Find(code, InvitationKind.Letter, time.GetUtcNow()) is not null)
            return Pages.GoTo(SignInLinks.Letter(code));
        if (form.IsGood)
            form.Wrong("kode", T("Den kode kender vi ikke. Se efter i brevet. Koden virker én gang og i 30 dage.", "We do not know that code. Look at the letter again. The code works once and for 30 days."));
        await doorstep.Look();
        return Pages.ShowAgain<EnterCodeView>(new { form.Errors, Typed = typed });
    }

    private static async Task<IResult> Get(string code, Invitations invitations, TimeProvider time, Shell shell)
    {
        if (await invitations.Find(InvitationCode.Meant(code), InvitationKind.Letter, time.GetUtcNow()) is not { } open)
            return Pages.Show<SpentView>(new { IsLetter = true }, StatusCodes.Status404NotFound);
        open.Head(shell);
        return Pages.Show<IsItYouView>(new { open.FirstName, Code = code });
    }

    private static async Task<IResult> Post(string code, HttpContext http, Invitations invitations, Writer writer, StartSession session, TimeProvider time)
    {
        if (await invitations.Find(InvitationCode.Meant(code), InvitationKind.Letter, time.GetUtcNow()) is not { } open)
            return Pages.Show<SpentView>(new { IsLetter = true }, StatusCodes.Status404NotFound);
        var tied = await writer.Write(Invitations.By(open), async db =>
        {
            if (await invitations.Use(db, open) is not { } account)
                return null;
            var device = new Device { Id = Guid.CreateVersion7(), MunicipalityId = open.Municipality, AccountId = account.Id, Name = DeviceName.Of(http), TiedAt = db.Now };
            db.Add(device);
            db.Record("device.tied", device.Id, subject: open.Person);
            return new TiedDevice(account, device.Id);
        });
        if (tied is null)
            return Pages.Show<SpentView>(new { IsLetter = true }, StatusCodes.Status404NotFound);
        await session.GiveCookie(http, tied.Account, tied.Device);
        return Pages.GoTo("/");
    }

    private sealed record TiedDevice(Account Account, Guid Device);
}
