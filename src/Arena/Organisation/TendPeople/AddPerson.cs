using System.Net.Mail;
using Arena.Organisation.ArrangeUnits;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.TendPeople;

/// <summary>Somebody whom payroll does not know: a planner, a consultant, a company's own coordinator.</summary>
internal static class AddPersonSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.AddPerson, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.AddPerson, Post).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(Viewer viewer, OrganisationDirectory directory, TimeProvider time) => Pages.Show<AddPersonView>(new
    {
        Model = new AddPersonPage((await directory.TreeToday(viewer.MunicipalityId)).Choices(), "", "", "", new("", "", FormMoments.Field(time.Today()), "", [])),
    });

    private static async Task<IResult> Post(Viewer viewer, FormInput form, OrganisationDirectory directory, Writer writer, TimeProvider time)
    {
        var firstName = form.Required("fornavn", T("Skriv fornavnet.", "Write the first name."), 100);
        var lastName = form.Required("efternavn", T("Skriv efternavnet.", "Write the last name."), 100);
        var email = form.Limited("email", 254);
        if (email.Length > 0 && (!MailAddress.TryCreate(email, out var read) || read.Address != email || email.Any(char.IsWhiteSpace)))
            form.Wrong("email", T("Skriv en adresse som navn@kommune.dk, eller lad feltet stå tomt.", "Write an address such as name@kommune.dk, or leave the field empty."));
        var role = await GiveRoleSlice.Read(form, viewer, directory, time);
        if (!form.IsGood)
            return Pages.ShowAgain<AddPersonView>(new
            {
                Model = new AddPersonPage((await directory.TreeToday(viewer.MunicipalityId)).Choices(), form.Text("fornavn"), form.Text("efternavn"), form.Text("email"),
                    new(form.Text("rolle"), form.Text("enhed"), form.Text("fra"), form.Text("til"), form.Errors)),
            });
        var id = await writer.Write(viewer.As(Role.Administrator), async db =>
        {
            var person = new Person
            {
                Id = Guid.CreateVersion7(), MunicipalityId = viewer.MunicipalityId, FirstName = firstName, LastName = lastName,
                Email = email.Length == 0 ? null : email, CalendarKey = SecretKey.New(),
            };
            db.Add(person);
            db.Record("person.added", person.Id, subject: person.Id);
            await GiveRoleSlice.Give(db, directory, viewer.MunicipalityId, person.Id, role!);
            return person.Id;
        });
        return Pages.GoTo(OrganisationLinks.Person(id) + "?gemt=ny");
    }
}

public sealed record AddPersonPage(IReadOnlyList<Choice> Units, string FirstName, string LastName, string Email, GiveRoleFields Give);
