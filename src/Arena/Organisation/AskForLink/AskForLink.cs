using System.Diagnostics.CodeAnalysis;
using Arena.Organisation.Invite;
using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.AskForLink;

/// <summary>
/// Cannot get in: a link to the address that the municipality has, for one who has an account already. The answer is the
/// same whether there is one or not.
/// </summary>
internal static class AskForLinkSlice
{
    private const int MostInOneMailbox = 5;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    public static void Map(WebApplication app)
    {
        app.MapGet(SignInLinks.AskForLink, Get).Allow(Permission.Public);
        app.MapPost(SignInLinks.AskForLink, Post).Allow(Permission.Public).RequireRateLimiting(SignInLimits.Policy);
    }

    private static async Task<IResult> Get(bool? sendt, Doorstep doorstep, PostOffice office)
    {
        await doorstep.Look();
        return Pages.Show<AskForLinkView>(new { office.IsOpen, WasSent = sendt ?? false });
    }

    private static async Task<IResult> Post(FormInput form, SignInLimits limits, Storage storage, Writer writer, PostOffice office, Doorstep doorstep)
    {
        var email = form.Required("email", T("Skriv din e-mail.", "Write your e-mail address."), 254);
        if (!form.IsGood)
        {
            await doorstep.Look();
            return Pages.ShowAgain<AskForLinkView>(new { office.IsOpen, Email = email, form.Errors });
        }
        if (!limits.MayTry(email))
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (office.IsOpen)
            foreach (var (municipality, person) in await Known(storage, email))
                await writer.Write(Acting.System(municipality), db => Send(db, municipality, person));
        return Pages.GoTo(SignInLinks.AskForLink + "?sendt=true");
    }

    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Usage", "MA0011", Justification = "Becomes lower() in the database.")]
    private static async Task<List<(Guid Municipality, Guid Person)>> Known(Storage storage, string email)
    {
        var lower = email.ToLowerInvariant();
        await using var db = storage.Read(null);
        var found = await (
            from person in db.Set<Person>()
            join account in db.Set<Account>() on person.Id equals account.PersonId
            join municipality in db.Set<Municipality>() on person.MunicipalityId equals municipality.Id
            where (person.Email == email || person.Email!.ToLower() == lower) && !municipality.IsDemo
            orderby person.Id
            select new { person.MunicipalityId, person.Id }).Take(MostInOneMailbox).ToListAsync();
        return found.ConvertAll(row => (row.MunicipalityId, row.Id));
    }

    // a mailbox is not filled by somebody who asks again and again
    private static async Task Send(ArenaDb db, Guid municipality, Guid person)
    {
        var since = db.Now - Between;
        if (!await db.Set<OutgoingMail>().AnyAsync(row => row.PersonId == person && row.Kind == MailKind.SignIn && row.CreatedAt > since))
            await InvitationMail.Send(db, municipality, person, MailKind.SignIn);
    }
}
