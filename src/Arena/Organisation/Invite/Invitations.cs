using Arena.Organisation.SignIn;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Invite;

/// <summary>Whom an invitation is for, as far as the one who holds it may know.</summary>
internal sealed record OpenInvitation(Guid Id, InvitationKind Kind, Guid Municipality, string MunicipalityName, bool IsDemo, Guid Person,
    string FirstName, string LastName, string? UserName, Guid? Account)
{
    /// <summary>A new account takes the invitation's id, so that a passkey can be made for it before it exists.</summary>
    public Guid AccountId => Account ?? Id;

    /// <summary>Writes above the page whose door it is.</summary>
    public void Head(Shell shell) => (shell.MunicipalityName, shell.IsDemo) = (MunicipalityName, IsDemo);

    public IEnumerable<string> Guessable => [FirstName, LastName, UserName ?? "", MunicipalityName];
}

/// <summary>Invitations from being made to being used once.</summary>
internal sealed class Invitations(Storage storage, OrganisationDirectory directory)
{
    public static readonly TimeSpan LetterLasts = TimeSpan.FromDays(30);
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(14);

    /// <summary>Makes one, in the caller's write; returns the secret, which is kept nowhere. An older one of the kind no longer works.</summary>
    public static async Task<string> Make(ArenaDb db, Guid municipality, Guid person, InvitationKind kind)
    {
        db.RemoveRange(await db.Set<Invitation>().Where(row => row.PersonId == person && row.Kind == kind && row.UsedAt == null).ToListAsync());
        var code = kind == InvitationKind.Letter ? InvitationCode.ForLetter() : InvitationCode.ForLink();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(), MunicipalityId = municipality, PersonId = person, Kind = kind,
            CodeHash = InvitationCode.Hash(code), CreatedAt = db.Now, ExpiresAt = db.Now + (kind == InvitationKind.Letter ? LetterLasts : LinkLasts),
        };
        db.Add(invitation);
        db.Record(kind == InvitationKind.Letter ? "invitation.letter-made" : "invitation.link-made", invitation.Id, subject: person);
        return code;
    }

    /// <summary>The invitation of that code, if it is of the kind, unused and not too old.</summary>
    public async Task<OpenInvitation?> Find(string code, InvitationKind kind, DateTimeOffset now)
    {
        var hash = InvitationCode.Hash(code);
        await using var db = storage.Read(null);
        var found = await (
            from invitation in db.Set<Invitation>()
            join person in db.Set<Person>() on invitation.PersonId equals person.Id
            join municipality in db.Set<Municipality>() on invitation.MunicipalityId equals municipality.Id
            where invitation.CodeHash == hash && invitation.Kind == kind && invitation.UsedAt == null
            select new
            {
                invitation.Id, invitation.ExpiresAt, Municipality = municipality.Id, MunicipalityName = municipality.Name, municipality.IsDemo,
                Person = person.Id, person.FirstName, person.LastName, person.Email, person.Number,
                Account = db.Set<Account>().Where(account => account.PersonId == person.Id).Select(account => new { account.Id, account.UserName }).FirstOrDefault(),
            }).FirstOrDefaultAsync();
        if (found is null || found.ExpiresAt <= now)
            return null;
        var wanted = kind == InvitationKind.Link ? found.Email ?? found.Number : found.Number ?? found.Email;
        return new(found.Id, kind, found.Municipality, found.MunicipalityName, found.IsDemo, found.Person, found.FirstName, found.LastName,
            found.Account?.UserName ?? wanted, found.Account?.Id);
    }

    /// <summary>
    /// Uses it up in the caller's write: the person's account, made now if there is none. Null where somebody else was
    /// quicker, or it has run out.
    /// </summary>
    public async Task<Account?> Use(ArenaDb db, OpenInvitation open)
    {
        var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(row => row.Id == open.Id && row.UsedAt == null);
        if (invitation is null || invitation.ExpiresAt <= db.Now)
            return null;
        invitation.UsedAt = db.Now;
        db.Record("invitation.used", invitation.Id, subject: open.Person);
        await directory.OrganisationChanged(db, open.Municipality);
        if (await db.Set<Account>().FirstOrDefaultAsync(row => row.PersonId == open.Person) is { } known)
            return known;
        var name = await FreeName(db, open);
        var account = new Account
        {
            Id = open.AccountId, MunicipalityId = open.Municipality, PersonId = open.Person,
            UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = Ways.NewStamp(),
        };
        db.Add(account);
        db.Record("account.made", account.Id, subject: open.Person);
        return account;
    }

    public static Acting By(OpenInvitation open) => new(open.Municipality, open.Person, nameof(Role.Employee));

    // two municipalities in one Arena may count their staff from 1, and two people may share a mailbox
    private static async Task<string> FreeName(ArenaDb db, OpenInvitation open)
    {
        var wanted = open.UserName ?? open.Person.ToString("N");
        var normalized = wanted.ToUpperInvariant();
        return await db.Set<Account>().IgnoreQueryFilters().AnyAsync(row => row.NormalizedUserName == normalized)
            ? $"{wanted}-{SecretKey.New()[..6]}" : wanted;
    }
}
