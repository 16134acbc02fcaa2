using Arena.Organisation.SignIn;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.Invite;

/// <summary>
/// Letters for those without work mail: one page each, with a code that ties a telephone to its owner. The codes stand
/// on the pages that answer the post, and nowhere else.
/// </summary>
internal static class PrintLettersSlice
{
    public const int MostAtOnce = 300;

    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.Letters, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.Letters, Post).Allow(OrganisationPermissions.Administer);
        app.MapPost(OrganisationLinks.LettersByMail, PostMails).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(string? enhed, int? sendt, Viewer viewer, Reached reached, OrganisationDirectory directory, PostOffice office)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        if (await Top(viewer, directory, tree, enhed) is not { } unit)
            return TypedResults.NotFound();
        var people = await reached.WithoutAccess(viewer, tree.Subtree(unit.Id).Select(one => one.Id).ToList());
        var crumbs = new List<Crumb> { new(T("Administration", "Administration"), OrganisationLinks.Administration) };
        foreach (var above in tree.PathTo(unit.Id))
            if (await directory.May(viewer, OrganisationPermissions.Administer, above.Id))
                crumbs.Add(new(above.Name, above.Id == unit.Id ? null : LettersPage.Address(above)));
        return Pages.Show<LettersView>(new
        {
            Model = new LettersPage(unit, tree.Below(unit.Id).ToList(), people, crumbs) { ToMail = ToMail(people, viewer, office), Mailed = sendt },
        });
    }

    /// <summary>A link by mail to each who has an address and nothing yet.</summary>
    private static async Task<IResult> PostMails(FormInput form, Viewer viewer, Reached reached, Writer writer, OrganisationDirectory directory, PostOffice office)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        if (await Top(viewer, directory, tree, form.Text("enhed")) is not { } unit)
            return TypedResults.NotFound();
        var people = ToMail(await reached.WithoutAccess(viewer, tree.Subtree(unit.Id).Select(one => one.Id).ToList()), viewer, office).Take(MostAtOnce).ToList();
        await writer.Write(viewer.For(OrganisationPermissions.Administer), async db =>
        {
            foreach (var person in people)
                await InvitationMail.Send(db, viewer.MunicipalityId, person.Id);
        });
        return Pages.GoTo(LettersPage.Address(unit) + $"&sendt={people.Count}");
    }

    private static List<Invited> ToMail(IEnumerable<Invited> people, Viewer viewer, PostOffice office) =>
        office.IsOpen && !viewer.IsDemo ? people.Where(person => person is { Email: not null, HasLink: false, LetterMadeAt: null }).ToList() : [];

    private static async Task<IResult> Post(FormInput form, HttpContext http, Viewer viewer, Reached reached, Writer writer, OrganisationDirectory directory, TimeProvider time)
    {
        if (await Addressees(form, viewer, reached, directory) is not { Count: > 0 } people)
            return TypedResults.NotFound();
        var codes = await writer.Write(viewer.For(OrganisationPermissions.Administer), async db =>
        {
            var made = new List<string>();
            foreach (var person in people)
                made.Add(await Invitations.Make(db, viewer.MunicipalityId, person.Id, InvitationKind.Letter));
            return made;
        });
        var address = $"{http.Request.Scheme}://{http.Request.Host}";
        var until = LocalTime.Day(time.GetUtcNow() + Invitations.LetterLasts);
        var places = await reached.PlaceNames(viewer.MunicipalityId, people.ConvertAll(person => person.Id));
        var letters = people.Zip(codes, (person, code) => new Letter(person.Name, person.Number, places.GetValueOrDefault(person.Id), InvitationCode.Grouped(code),
            address + SignInLinks.EnterCode, address + SignInLinks.Letter(code))).ToList();
        return Pages.Show<LetterSheets>(new { Letters = letters, Until = until, Municipality = viewer.MunicipalityName });
    }

    // one person, whatever she has; or all of a unit and below it who have nothing, not a letter on its way either
    private static async Task<List<Invited>> Addressees(FormInput form, Viewer viewer, Reached reached, OrganisationDirectory directory)
    {
        if (form.Id("person") is { } id)
            return await reached.Find(viewer, id) is { } person ? [new(person.Id, person.Name, person.Number, person.Email, null)] : [];
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        if (await Top(viewer, directory, tree, form.Text("enhed")) is not { } unit)
            return [];
        var page = new LettersPage(unit, [], await reached.WithoutAccess(viewer, tree.Subtree(unit.Id).Select(one => one.Id).ToList()), []);
        return (form.IsTicked("medmail") ? page.Waiting : page.WaitingWithoutMail).Take(MostAtOnce).ToList();
    }

    private static async Task<UnitNode?> Top(Viewer viewer, OrganisationDirectory directory, WeekTree tree, string? code)
    {
        var unit = string.IsNullOrEmpty(code)
            ? viewer.UnitsOf(Role.Administrator).Select(id => tree.Units.FirstOrDefault(one => one.Id == id)).FirstOrDefault(one => one is not null)
            : tree.Units.FirstOrDefault(one => one.Code == code);
        return unit is not null && await directory.May(viewer, OrganisationPermissions.Administer, unit.Id) ? unit : null;
    }
}

/// <param name="LetterMadeAt">A letter is on its way: its code has neither been used nor run out.</param>
public sealed record Invited(Guid Id, string Name, string? Number, string? Email, DateTimeOffset? LetterMadeAt)
{
    /// <summary>A link was made that still works.</summary>
    public bool HasLink { get; init; }
}

public sealed record LettersPage(UnitNode Unit, IReadOnlyList<UnitNode> Below, IReadOnlyList<Invited> People, IReadOnlyList<Crumb> Crumbs)
{
    public IReadOnlyList<Invited> Waiting { get; } = People.Where(person => person.LetterMadeAt is null).ToList();
    public IEnumerable<Invited> WaitingWithoutMail => Waiting.Where(person => person.Email is null);

    /// <summary>Whom Arena can send a link to; nobody where no mails are sent.</summary>
    public IReadOnlyList<Invited> ToMail { get; init; } = [];

    /// <summary>How many were sent one just now.</summary>
    public int? Mailed { get; init; }

    public static string Address(UnitNode unit) => OrganisationLinks.Letters + QueryString.Create("enhed", unit.Code);
}

public sealed record Letter(string Name, string? Number, string? Place, string Code, string EnterAddress, string Address);
