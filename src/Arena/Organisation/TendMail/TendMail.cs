using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.TendMail;

/// <summary>Whether mails go, and which did not: tried again when the address or the server has been mended.</summary>
internal static class TendMailSlice
{
    public const string Again = OrganisationLinks.Mail + "/igen";
    public const string Trial = OrganisationLinks.Mail + "/proeve";
    private const int Shown = 100;

    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Mail, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(Again, PostAgain).Allow(OrganisationPermissions.Administer);
        app.MapPost(Trial, PostTrial).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(string? gjort, Viewer viewer, OrganisationDirectory directory, ArenaDb db, PostOffice office, TimeProvider time) =>
        await WholeMunicipality.IsReachedBy(viewer, directory)
            ? Pages.Show<TendMailView>(new { Model = await Load(db, viewer, office, time.GetUtcNow()), Receipt = Receipt(gjort) }) : Results.NotFound();

    private static async Task<IResult> PostAgain(Viewer viewer, FormInput form, OrganisationDirectory directory, Writer writer, PostOffice office)
    {
        if (!await WholeMunicipality.IsReachedBy(viewer, directory) || form.Id("id") is not { } id)
            return Results.NotFound();
        var isThere = await writer.Write(viewer.As(Role.Administrator), async db =>
        {
            if (await db.Set<OutgoingMail>().FirstOrDefaultAsync(row => row.MunicipalityId == viewer.MunicipalityId && row.Id == id && row.GivenUpAt != null) is not { } mail)
                return false;
            mail.TryAgain(db.Now);
            db.Record("mail.tried-again", mail.Id, subject: mail.PersonId);
            db.AfterCommit.Add(office.Ring);
            return true;
        });
        return isThere ? Pages.GoTo(OrganisationLinks.Mail + "?gjort=igen") : Results.NotFound();
    }

    private static async Task<IResult> PostTrial(Viewer viewer, OrganisationDirectory directory, Writer writer)
    {
        if (!await WholeMunicipality.IsReachedBy(viewer, directory))
            return Results.NotFound();
        var isMade = await writer.Write(viewer.As(Role.Administrator), async db =>
        {
            var made = await db.MailTo(viewer.PersonId, MailKind.Trial, () => new MailText(T("Mail fra Arena virker", "Mail from Arena works"))
            {
                Paragraphs = [T("Du bad Arena om at sende en prøve. Kan du læse den her, virker det.", "You asked Arena to send a trial. If you can read this, it works.")],
                Action = new(T("Tilbage til Arena", "Back to Arena"), OrganisationLinks.Mail),
            });
            if (made)
                db.Record("mail.trial-asked", viewer.PersonId, subject: viewer.PersonId);
            return made;
        });
        return Pages.GoTo(OrganisationLinks.Mail + (isMade ? "?gjort=proeve" : "?gjort=intet"));
    }

    private static async Task<MailState> Load(ArenaDb db, Viewer viewer, PostOffice office, DateTimeOffset now)
    {
        var week = now.AddDays(-7);
        var mails = db.Set<OutgoingMail>();
        var troubled = await (
            from mail in mails
            where mail.SentAt == null && mail.Answer != null
            join person in db.Set<Person>() on mail.PersonId equals person.Id
            orderby mail.GivenUpAt == null, mail.CreatedAt descending
            select new TroubledMail(mail.Id, person.Id, person.FirstName + " " + person.LastName, mail.ToAddress, mail.Kind, mail.CreatedAt, mail.Answer!, mail.GivenUpAt != null))
            .Take(Shown).ToListAsync();
        return new(office.IsOpen, viewer.IsDemo, await mails.CountAsync(mail => mail.SentAt == null && mail.GivenUpAt == null),
            await mails.CountAsync(mail => mail.SentAt > week), await mails.CountAsync(mail => mail.GivenUpAt != null),
            await db.Set<Person>().Where(person => person.Id == viewer.PersonId).Select(person => person.Email).FirstOrDefaultAsync(), troubled);
    }

    private static string? Receipt(string? what) => what switch
    {
        "igen" => T("Mailen bliver prøvet igen nu.", "The mail is tried again now."),
        "proeve" => T("Prøven er på vej til din egen adresse.", "The trial is on its way to your own address."),
        "intet" => T("Der er ingen mail at sende til: du har ingen adresse, eller mail er ikke sat op.", "There is nothing to send to: you have no address, or mail is not set up."),
        _ => null,
    };
}

public sealed record MailState(bool IsOpen, bool IsDemo, int Waiting, int SentThisWeek, int GivenUp, string? OwnAddress, IReadOnlyList<TroubledMail> Troubled);

/// <param name="IsGivenUp">Else it is tried again by itself.</param>
public sealed record TroubledMail(Guid Id, Guid Person, string Name, string Address, MailKind Kind, DateTimeOffset CreatedAt, string Answer, bool IsGivenUp);
