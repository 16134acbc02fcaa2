using Arena.Organisation.SignIn;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Invite;

/// <summary>One person's access, by the administrator: a link to send, a letter to print, or all of it taken away.</summary>
internal static class ManageAccessSlice
{
    private const string Address = OrganisationLinks.People + "/{id:guid}/invitation";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(Address, PostLink).Allow(OrganisationPermissions.Administer);
        app.MapPost(Address + "/mail", PostMail).Allow(OrganisationPermissions.Administer);
        app.MapPost(Address + "/luk", PostClose).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(Guid id, bool? lukket, bool? sendt, Viewer viewer, Reached reached, ArenaDb db, PostOffice office) =>
        await reached.Find(viewer, id) is { } person
            ? Pages.Show<ManageAccessView>(new { Model = await Load(db, person, viewer, office), WasClosed = lukket ?? false, WasSent = sendt ?? false })
            : TypedResults.NotFound();

    /// <summary>The link goes to its owner and is shown to nobody.</summary>
    private static async Task<IResult> PostMail(Guid id, Viewer viewer, Reached reached, Writer writer, ArenaDb reading, PostOffice office)
    {
        if (await reached.Find(viewer, id) is not { } person || !(await Load(reading, person, viewer, office)).MayBeMailed)
            return TypedResults.NotFound();
        await writer.Write(viewer.For(OrganisationPermissions.Administer), db => InvitationMail.Send(db, viewer.MunicipalityId, person.Id));
        return Pages.GoTo(OrganisationLinks.Invite(id) + "?sendt=true");
    }

    /// <summary>The link stands in this answer and nowhere else.</summary>
    private static async Task<IResult> PostLink(Guid id, HttpContext http, Viewer viewer, Reached reached, Writer writer, TimeProvider time)
    {
        if (await reached.Find(viewer, id) is not { } person)
            return TypedResults.NotFound();
        var token = await writer.Write(viewer.For(OrganisationPermissions.Administer),
            db => Invitations.Make(db, viewer.MunicipalityId, person.Id, InvitationKind.Link));
        return Pages.Show<LinkView>(new
        {
            Model = new MadeLink(person.Id, person.Name, person.Email, $"{http.Request.Scheme}://{http.Request.Host}{SignInLinks.Invitation(token)}",
                LocalTime.Day(time.GetUtcNow() + Invitations.LinkLasts)),
        });
    }

    private static async Task<IResult> PostClose(Guid id, Viewer viewer, Reached reached, Writer writer, OrganisationDirectory directory)
    {
        if (await reached.Find(viewer, id) is not { } person || person.Id == viewer.PersonId)
            return TypedResults.NotFound();
        await writer.Write(viewer.For(OrganisationPermissions.Administer), async db =>
        {
            db.RemoveRange(await db.Set<Invitation>().Where(row => row.PersonId == person.Id && row.UsedAt == null).ToListAsync());
            if (await db.Set<Account>().FirstOrDefaultAsync(row => row.PersonId == person.Id) is { } account)
            {
                account.PasswordHash = null;
                db.RemoveRange(await db.Set<Passkey>().Where(row => row.AccountId == account.Id).ToListAsync());
                await db.EndSessions(account);
            }
            db.Record("account.closed", person.Id, subject: person.Id);
            await directory.OrganisationChanged(db, viewer.MunicipalityId);
        });
        return Pages.GoTo(OrganisationLinks.Invite(id) + "?lukket=true");
    }

    private static async Task<PersonAccess> Load(ArenaDb db, Person person, Viewer viewer, PostOffice office)
    {
        var found = await db.Set<Account>().Where(row => row.PersonId == person.Id).Select(row => new
        {
            row.UserName, HasPassword = row.PasswordHash != null,
            Passkeys = db.Set<Passkey>().Count(passkey => passkey.AccountId == row.Id),
            Devices = db.Set<Device>().Count(device => device.AccountId == row.Id),
        }).FirstOrDefaultAsync();
        return new(person.Id, person.Name, person.Email, found?.UserName, found?.HasPassword ?? false, found?.Passkeys ?? 0, found?.Devices ?? 0, person.Id == viewer.PersonId)
        {
            MayBeMailed = office.IsOpen && !viewer.IsDemo && person.Email is not null,
        };
    }
}

public sealed record PersonAccess(Guid Id, string Name, string? Email, string? UserName, bool HasPassword, int Passkeys, int Devices, bool IsSelf)
{
    /// <summary>Arena can send her the link itself.</summary>
    public bool MayBeMailed { get; init; }
    public bool HasWayIn => HasPassword || Passkeys > 0 || Devices > 0;
}

public sealed record MadeLink(Guid Id, string Name, string? Email, string Address, DateOnly Until);
