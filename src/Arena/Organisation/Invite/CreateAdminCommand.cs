using System.CommandLine;
using Arena.Organisation.SignIn;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Invite;

/// <summary>
/// arena create-admin: the first administrator of a municipality, with a link to choose the way in. No password on the
/// command line, where others could read it. For one who exists it makes a new link.
/// </summary>
internal static class CreateAdminCommand
{
    public static void AddTo(RootCommand root)
    {
        var name = new Option<string>("--name") { Description = "Navnet: \"Ole Bakkebo\".", Required = true };
        var email = new Option<string>("--email") { Description = "Mailadressen, som også bliver brugernavn.", Required = true };
        var municipality = new Option<string?>("--municipality") { Description = "Kommunens enhedskode, når der er flere." };
        var address = new Option<string>("--address") { Description = "Adressen, som Arena svarer på udefra.", DefaultValueFactory = _ => ServeCommand.DefaultAddress };
        var create = new Command("create-admin", "Opret en administrator, og skriv et link, som personen vælger adgangskode eller adgangsnøgle med.")
            { name, email, municipality, address, CommandOptions.Data };
        create.SetAction((parsed, _) => Run(CommandOptions.Settings(parsed),
            new(parsed.GetRequiredValue(name), parsed.GetRequiredValue(email), parsed.GetValue(municipality), parsed.GetRequiredValue(address)), Console.Out));
        root.Add(create);
    }

    public static Task<int> Run(ServerSettings settings, NewAdmin admin, TextWriter output) => CommandHost.Write(settings, async services =>
    {
        var (name, email) = (admin.Name.Trim(), admin.Email.Trim());
        if (name.Length is 0 or > 200)
            throw new CommandRefused("Skriv et navn: --name \"Ole Bakkebo\".");
        if (!System.Net.Mail.MailAddress.TryCreate(email, out var mail) || mail.Address != email || email.Length > 254)
            throw new CommandRefused($"{email} er ikke en mailadresse.");
        await using var reading = services.GetRequiredService<Storage>().Read(null);
        var tree = await ChosenMunicipality.Tree(reading, admin.Municipality);
        var today = settings.Time.Today();
        var root = tree.In(settings.Time.ThisWeek()).Root ?? throw new CommandRefused("Kommunen har ingen enheder endnu. Indlæs dem med arena import.");
        var token = await services.GetRequiredService<Writer>().Write(Acting.Operator(tree.MunicipalityId), async db =>
        {
            var person = await PersonOf(db, tree.MunicipalityId, name, email);
            await MakeAdministrator(db, person, root.Id, today);
            await services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, tree.MunicipalityId);
            return await Invitations.Make(db, tree.MunicipalityId, person.Id, InvitationKind.Link);
        });
        await output.WriteLineAsync($"{name} er nu administrator i {tree.MunicipalityName}. Linket virker én gang og i {Invitations.LinkLasts.Days} dage:");
        await output.WriteLineAsync(admin.Address.TrimEnd('/') + SignInLinks.Invitation(token));
        return 0;
    });

    private static async Task<Person> PersonOf(ArenaDb db, Guid municipality, string name, string email)
    {
        var same = await db.Set<Person>().Where(row => row.MunicipalityId == municipality && row.Email == email).Take(2).ToListAsync();
        if (same.Count > 1)
            throw new CommandRefused($"Flere personer har mailadressen {email}. Brug en, som kun er én persons.");
        if (same.Count == 1)
            return same[0];
        var space = name.LastIndexOf(' ');
        var person = new Person
        {
            Id = Guid.CreateVersion7(), MunicipalityId = municipality, Email = email, CalendarKey = SecretKey.New(),
            FirstName = Short(space < 0 ? name : name[..space]), LastName = Short(space < 0 ? "" : name[(space + 1)..]),
        };
        db.Add(person);
        db.Record("person.added", person.Id, subject: person.Id);
        return person;
    }

    private static async Task MakeAdministrator(ArenaDb db, Person person, Guid unit, DateOnly today)
    {
        if (await db.Set<RoleAssignment>().AnyAsync(row => row.PersonId == person.Id && row.Role == Role.Administrator && row.UnitId == unit
            && row.From <= today && (row.To == null || row.To >= today)))
            return;
        db.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = person.MunicipalityId, PersonId = person.Id, UnitId = unit, Role = Role.Administrator, From = today });
        db.Record("role.given", person.Id, unit, person.Id, detail: nameof(Role.Administrator));
    }

    private static string Short(string text) => text.Length <= 100 ? text : text[..100];
}

internal sealed record NewAdmin(string Name, string Email, string? Municipality = null, string Address = ServeCommand.DefaultAddress);
