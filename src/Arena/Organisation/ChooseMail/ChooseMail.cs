using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.ChooseMail;

/// <summary>What I get mail about: my own choice, and nobody else's.</summary>
internal static class ChooseMailSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.MyMail, Get).Allow(Permission.SignedIn);
        app.MapPost(OrganisationLinks.MyMail, Post).Allow(Permission.SignedIn);
    }

    private static async Task<IResult> Get(bool? gemt, Viewer viewer, ArenaDb db, PostOffice office)
    {
        var choice = await db.Set<MailChoice>().FirstOrDefaultAsync(row => row.PersonId == viewer.PersonId);
        var email = await db.Set<Person>().Where(person => person.Id == viewer.PersonId).Select(person => person.Email).FirstOrDefaultAsync();
        return Pages.Show<ChooseMailView>(new
        {
            Model = new MyMail(email, office.IsOpen && !viewer.IsDemo, choice?.Requests ?? true, choice?.Reminders ?? true, choice?.InEnglish ?? Language.IsEnglish, gemt ?? false),
        });
    }

    private static async Task<IResult> Post(Viewer viewer, FormInput form, Writer writer)
    {
        await writer.Write(viewer.As(Role.Employee), db => Choose(db, viewer, choice =>
            (choice.Requests, choice.Reminders, choice.InEnglish) = (form.IsTicked("spoergsmaal"), form.IsTicked("ugens"), form.Text("sprog") == "en")));
        return Pages.GoTo(OrganisationLinks.MyMail + "?gemt=true");
    }

    /// <summary>Changes the person's row, made where there is none; nothing is said where nothing changes.</summary>
    public static async Task Choose(ArenaDb db, Viewer viewer, Action<MailChoice> choose)
    {
        var choice = await db.Set<MailChoice>().FirstOrDefaultAsync(row => row.PersonId == viewer.PersonId);
        var isNew = choice is null;
        choice ??= new MailChoice { PersonId = viewer.PersonId, MunicipalityId = viewer.MunicipalityId };
        var before = (choice.Requests, choice.Reminders, choice.InEnglish);
        choose(choice);
        if (before == (choice.Requests, choice.Reminders, choice.InEnglish))
            return;
        if (isNew)
            db.Add(choice);
        db.Record("mail.chosen", viewer.PersonId, subject: viewer.PersonId);
    }
}

/// <param name="IsOpen">Mails are sent here at all.</param>
public sealed record MyMail(string? Email, bool IsOpen, bool Requests, bool Reminders, bool InEnglish, bool IsSaved);
