using Arena.Organisation.ArrangeUnits;
using Arena.Organisation.Invite;
using Arena.Organisation.TendPeople;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.ArrangeGroups;

/// <summary>One group: who is and was in it; joining, leaving, closing.</summary>
internal static class TendGroupSlice
{
    public static void Map(WebApplication app)
    {
        const string address = OrganisationLinks.Groups + "/{group:guid}";
        app.MapGet(address, Get).Allow(OrganisationPermissions.Administer);
        app.MapPost(address, PostJoin).Allow(OrganisationPermissions.Administer);
        app.MapPost(address + "/ud", PostLeave).Allow(OrganisationPermissions.Administer);
        app.MapPost(address + "/luk", PostClose).Allow(OrganisationPermissions.Administer);
    }

    private static async Task<IResult> Get(Guid group, Viewer viewer, GroupPageLoader loader, TimeProvider time) =>
        await loader.Load(group, viewer) is { } page ? Pages.Show<TendGroupView>(new { Model = page with { From = FormMoments.Field(time.Today()) } }) : Results.NotFound();

    private static async Task<IResult> PostJoin(Guid group, Viewer viewer, FormInput form, GroupPageLoader loader, Reached reached, Writer writer, TimeProvider time)
    {
        if (await loader.Load(group, viewer) is not { } page)
            return Results.NotFound();
        var (earliest, latest) = (time.Today().AddYears(-5), time.Today().AddYears(2));
        var person = await Whom(form, await reached.People(viewer));
        var from = form.Date("fra", earliest, latest, T($"Skriv en dag fra {Format.Date(earliest)} til {Format.Date(latest)}.", $"Write a day from {Format.Date(earliest)} to {Format.Date(latest)}."));
        DateOnly? to = form.Text("til").Length == 0 ? null
            : form.Date("til", from ?? earliest, latest.AddYears(8), T("Den sidste dag skal ligge efter den første.", "The last day must come after the first."));
        if (form.IsGood && !await writer.Write(viewer.As(Role.Administrator), Join))
            form.Wrong("hvem", T("Personen er allerede med i den tid.", "The person is in it already in that time."));
        return form.IsGood ? Pages.GoTo(OrganisationLinks.Group(group))
            : Pages.ShowAgain<TendGroupView>(new { Model = page with { Who = form.Text("hvem"), From = form.Text("fra"), To = form.Text("til"), Errors = form.Errors } });

        async Task<bool> Join(ArenaDb write)
        {
            if (await write.Set<GroupMember>().AnyAsync(row => row.GroupId == group && row.PersonId == person!.Id && (row.To == null || row.To >= from) && (to == null || row.From <= to)))
                return false;
            var member = new GroupMember { Id = Guid.CreateVersion7(), MunicipalityId = viewer.MunicipalityId, GroupId = group, PersonId = person!.Id, From = from!.Value, To = to };
            write.Add(member);
            write.Record("group.joined", group, page.UnitId, person.Id);
            return true;
        }
    }

    /// <summary>The last day is today; one who was to join later never does.</summary>
    private static async Task<IResult> PostLeave(Guid group, Viewer viewer, FormInput form, GroupPageLoader loader, Writer writer, TimeProvider time)
    {
        if (await loader.Load(group, viewer) is not { } page || page.Members.FirstOrDefault(member => member.Id == form.Id("medlem")) is not { } leaving)
            return Results.NotFound();
        var today = time.Today();
        await writer.Write(viewer.As(Role.Administrator), async db =>
        {
            var member = await db.Set<GroupMember>().FirstAsync(row => row.Id == leaving.Id);
            if (member.From > today)
                db.Remove(member);
            else
                member.To = today;
            db.Record("group.left", group, page.UnitId, member.PersonId);
        });
        return Pages.GoTo(OrganisationLinks.Group(group));
    }

    private static async Task<IResult> PostClose(Guid group, Viewer viewer, GroupPageLoader loader, Writer writer, TimeProvider time)
    {
        if (await loader.Load(group, viewer) is not { } page)
            return Results.NotFound();
        var today = time.Today();
        await writer.Write(viewer.As(Role.Administrator), async db =>
        {
            (await db.Set<Group>().FirstAsync(row => row.Id == group)).ClosedOn = today;
            foreach (var member in await db.Set<GroupMember>().Where(row => row.GroupId == group && (row.To == null || row.To > today)).ToListAsync())
                if (member.From > today)
                    db.Remove(member);
                else
                    member.To = today;
            db.Record("group.closed", group, page.UnitId);
        });
        return Pages.GoTo(OrganisationLinks.Groups);
    }

    // a number is one person; a name must be the whole name, and only one person's
    private static async Task<Person?> Whom(FormInput form, IQueryable<Person> reached)
    {
        var text = form.Required("hvem", T("Skriv tjenestenummer eller hele navnet.", "Write the payroll number or the whole name."));
        var found = text.Length == 0 ? [] : await reached.Where(row => row.Number == text || row.FirstName + " " + row.LastName == text).Take(2).ToListAsync();
        if (text.Length > 0 && found.Count == 0)
            form.Wrong("hvem", T("Ingen har det nummer eller hedder præcis det.", "Nobody has that number or is called exactly that."));
        if (found.Count > 1)
            form.Wrong("hvem", T("Flere hedder det. Brug tjenestenummeret.", "Several are called that. Use the payroll number."));
        return found is [var one] ? one : null;
    }
}

public sealed record GroupPage(Guid Id, GroupKind Kind, Guid UnitId, string Unit, DateOnly? ClosedOn, IReadOnlyList<GroupMembership> Members, DateOnly Today,
    string Who, string From, string To, IReadOnlyList<FieldError> Errors);

public sealed record GroupMembership(Guid Id, Guid Person, string Name, DateOnly From, DateOnly? To);

internal sealed class GroupPageLoader(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    public async Task<GroupPage?> Load(Guid id, Viewer viewer)
    {
        if (await db.Set<Group>().FirstOrDefaultAsync(row => row.Id == id) is not { } group
            || !await directory.May(viewer, OrganisationPermissions.Administer, group.UnitId))
            return null;
        var members = await (
            from member in db.Set<GroupMember>()
            join person in db.Set<Person>() on member.PersonId equals person.Id
            where member.GroupId == id
            orderby member.From descending, person.FirstName
            select new GroupMembership(member.Id, person.Id, person.FirstName + " " + person.LastName, member.From, member.To)).ToListAsync();
        return new GroupPage(id, group.Kind, group.UnitId, (await directory.Tree(viewer.MunicipalityId))[group.UnitId].Name, group.ClosedOn, members, time.Today(), "", "", "", []);
    }
}
