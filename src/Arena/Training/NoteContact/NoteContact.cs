using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.NoteContact;

/// <summary>The consultant talks with a workplace: whom to call, what was said before, and what was agreed now.</summary>
internal static class NoteContactSlice
{
    private const int LongestAgreed = 500;

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/kontakt", Get).Allow(TrainingPermissions.Contact);
        app.MapPost("/enhed/{unit}/kontakt", Post).Allow(TrainingPermissions.Contact);
    }

    private static async Task<IResult> Get(Here here, Viewer viewer, ContactPageLoader loader, TimeProvider time) =>
        Pages.Show<ContactView>(new { Model = await loader.Load(here, viewer, new(Guid.CreateVersion7(), Format.NumericDate(time.Today()), ""), []) });

    private static async Task<IResult> Post(FormInput form, Here here, Viewer viewer, ContactPageLoader loader, Writer writer, OrganisationDirectory directory, TimeProvider time)
    {
        var today = time.Today();
        var id = form.Id("id") ?? Guid.CreateVersion7();
        var date = form.Date("dato", today.AddYears(-1), today, T($"Skriv den dag, I talte sammen, for eksempel {Format.NumericDate(today)}. Den kan ikke ligge ude i fremtiden.", $"Write the day on which you talked, for example {Format.NumericDate(today)}. It cannot lie ahead."));
        var agreed = form.Limited("aftalt", LongestAgreed);
        if (!form.IsGood || date is not { } day)
            return Pages.ShowAgain<ContactView>(new { Model = await loader.Load(here, viewer, new(id, form.Text("dato"), form.Text("aftalt")), form.Errors) });
        var below = (await directory.TreeToday(viewer.MunicipalityId)).Subtree(here.UnitId).Select(unit => unit.Id).ToList();
        await writer.Write(viewer.As(Role.Consultant), async db =>
        {
            // sent twice, it is noted once; the id of another note is no id for this one
            if (await db.Set<ContactNote>().IgnoreQueryFilters().FirstOrDefaultAsync(note => note.Id == id) is { } there)
            {
                if (there.UnitId == here.UnitId && there.ConsultantId == viewer.PersonId)
                    return;
                id = Guid.CreateVersion7();
            }
            db.Add(new ContactNote
            {
                Id = id,
                MunicipalityId = viewer.MunicipalityId,
                UnitId = here.UnitId,
                ConsultantId = viewer.PersonId,
                At = day == today ? db.Now : LocalTime.Moment(day, new TimeOnly(12, 0)),
                Agreed = agreed.Length == 0 ? null : agreed,
            });
            db.Record("contact.noted", id, here.UnitId);
            foreach (var request in await db.Set<WayBackChoice>().Where(row => row.AnsweredAt == null && below.Contains(row.UnitId)).ToListAsync())
                if (request.Kind.AsksConsultant() && LocalTime.Day(request.ChosenAt) <= day)
                {
                    request.AnsweredAt = db.Now;
                    db.Record("way-back.answered", request.Id, request.UnitId);
                }
        });
        return Pages.GoTo($"{TrainingLinks.MyWorkplaces}?talt={Uri.EscapeDataString(here.Code)}");
    }
}

/// <summary>What was typed.</summary>
public sealed record ContactForm(Guid Id, string Date, string Agreed);

public sealed record ContactPage(Here Unit, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<PlaceManager> Managers, IReadOnlyList<AskedFor> Requests, IReadOnlyList<FormerTalk> Talks, ContactForm Form, IReadOnlyList<FieldError> Errors);

/// <summary>Whoever leads the place, to be called or written to.</summary>
public sealed record PlaceManager(string Name, string? Email);

public sealed record AskedFor(string UnitName, WayBackKind Kind, DateOnly On, string? Note);

public sealed record FormerTalk(DateOnly On, string UnitName, string? Agreed);

internal sealed class ContactPageLoader(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    private const int TalksShown = 10;

    public async Task<ContactPage> Load(Here here, Viewer viewer, ContactForm form, IReadOnlyList<FieldError> errors)
    {
        var today = time.Today();
        var tree = await directory.Tree(viewer.MunicipalityId);
        var below = tree.In(time.ThisWeek()).Subtree(here.UnitId).Select(unit => unit.Id).ToList();
        var managers = await (
            from role in db.Set<RoleAssignment>()
            join person in db.Set<Person>() on role.PersonId equals person.Id
            where role.UnitId == here.UnitId && role.Role == Role.Manager && role.From <= today && (role.To == null || role.To >= today)
            orderby person.FirstName, person.LastName
            select new PlaceManager(person.FirstName + " " + person.LastName, person.Email)).ToListAsync();
        var requests = await db.Set<WayBackChoice>().Where(row => row.AnsweredAt == null && below.Contains(row.UnitId)).OrderBy(row => row.ChosenAt).ToListAsync();
        var talks = await db.Set<ContactNote>().Where(note => below.Contains(note.UnitId)).OrderByDescending(note => note.At).Take(TalksShown).ToListAsync();
        return new(here, await directory.Crumbs(viewer, here.UnitId, time.ThisWeek(), T("Talt med dem", "Talked with them")), managers,
            requests.Where(row => row.Kind.AsksConsultant()).Select(row => new AskedFor(tree[row.UnitId].Name, row.Kind, LocalTime.Day(row.ChosenAt), row.Note)).ToList(),
            talks.Select(note => new FormerTalk(LocalTime.Day(note.At), tree[note.UnitId].Name, note.Agreed)).ToList(),
            form, errors);
    }
}
