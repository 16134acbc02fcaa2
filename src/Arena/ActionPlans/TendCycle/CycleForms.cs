using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TendCycle;

/// <summary>What the form of something on the cycle shows.</summary>
/// <param name="Item">Null where it is new.</param>
/// <param name="Others">What else could be put there, where it is new.</param>
public sealed record CycleFormPage(Here Unit, IReadOnlyList<Crumb> Crumbs, CycleKind Kind, CycleForm Form, Guid? Item, string Name, string Today, DateOnly? Due, bool IsOver, CycleRule? Rule,
    IReadOnlyList<DoneLine> Done, IReadOnlyList<Choice> Owners, IReadOnlyList<CycleKindText> Others, IReadOnlyList<FieldError> Errors, string? Receipt)
{
    /// <summary>Plans it anew or takes it off; one who only sees to it says when it was done.</summary>
    public bool MayEdit { get; init; } = true;

    /// <summary>It lies on the cycle already, and not as it was typed now.</summary>
    public SentBefore? Before { get; init; }
}

/// <summary>It was done on a day, and who has said so.</summary>
public sealed record DoneLine(DateOnly Day, string Who, DateOnly SaidOn, Guid Id, bool MayTakeBack);

/// <summary>Reads what the forms of the cycle need.</summary>
internal sealed class CycleForms(ArenaDb db, InterventionDoor door, PlanReach reach, CycleReader reader, OrganisationDirectory directory, TimeProvider time)
{
    public Task<bool> MayEdit(Here here, Viewer viewer) => reach.MayEdit(db, viewer, here.UnitId);

    /// <summary>Where this person may change it; else null.</summary>
    public async Task<CycleItem?> FindToChange(Here here, Viewer viewer, Guid id) => await Find(db, here, id) is { } item && await MayEdit(here, viewer) ? item : null;

    /// <summary>Where this person may open it and say that it was done: she changes it, or she sees to it.</summary>
    public async Task<CycleItem?> FindToDo(Here here, Viewer viewer, Guid id) =>
        await Find(db, here, id) is { } item && (item.OwnerId == viewer.PersonId || await MayEdit(here, viewer)) ? item : null;

    /// <summary>On a writing context tracked, for whoever may see the cycle.</summary>
    public static Task<CycleItem?> Find(ArenaDb db, Here here, Guid id) =>
        db.Set<CycleItem>().Include(row => row.Done).FirstOrDefaultAsync(row => row.Id == id && row.UnitId == here.UnitId && row.RemovedAt == null);

    /// <summary>One of a kind is enough: where it lies on the unit's cycle already.</summary>
    public static Task<Guid?> Of(ArenaDb db, Guid unit, CycleKind kind) => kind == CycleKind.Own ? Task.FromResult<Guid?>(null)
        : db.Set<CycleItem>().Where(row => row.UnitId == unit && row.Kind == kind && row.RemovedAt == null).Select(row => (Guid?)row.Id).FirstOrDefaultAsync();

    public Task<IReadOnlyList<PlanPerson>> Owners(Here here, Viewer viewer) => door.Owners(viewer, here.UnitId);

    /// <summary>The days of a thing here, and the rule that sets them.</summary>
    public Task<CycleDates> Dates(Here here, CycleKind kind, CycleItem? item) => reader.Dates(db, here, kind, item);

    public async Task<CycleFormPage> New(Here here, Viewer viewer, CycleKind kind, CycleForm form, IReadOnlyList<FieldError>? errors = null)
    {
        var there = await db.Set<CycleItem>().Where(row => row.UnitId == here.UnitId && row.RemovedAt == null).Select(row => row.Kind).ToListAsync();
        return new(here, await Crumbs(here, viewer, T("Ny", "New")), kind, form, null, CycleWords.Name(kind, null), "", null, false, (await Dates(here, kind, null)).Rule, [],
            (await Owners(here, viewer)).ToChoices(viewer), CycleRules.Kinds.Where(text => text.Kind != kind && !there.Contains(text.Kind)).ToList(), errors ?? [], null);
    }

    public async Task<CycleFormPage> Change(Here here, Viewer viewer, CycleItem item, CycleForm form, IReadOnlyList<FieldError>? errors = null, string? day = null)
    {
        var dates = await reader.Dates(db, here, item.Kind, item);
        var (names, mayEdit) = (await door.Names(item.Done.Select(row => row.By)), await MayEdit(here, viewer));
        return new(here, await Crumbs(here, viewer, CycleWords.Name(item.Kind, item.Title)), item.Kind, form, item.Id, CycleWords.Name(item.Kind, item.Title), day ?? CycleForm.Typed(time.Today()), dates.Due,
            dates.State == CycleState.LateByRule, dates.Rule,
            item.Done.Where(row => row.TakenBackAt is null).OrderByDescending(row => row.Day)
                .Select(row => new DoneLine(row.Day, names.GetValueOrDefault(row.By, "–"), LocalTime.Day(row.At), row.Id, mayEdit || row.By == viewer.PersonId)).ToList(),
            mayEdit ? (await Owners(here, viewer)).ToChoices(viewer) : [], [], errors ?? [], null) { MayEdit = mayEdit };
    }

    /// <summary>It lies on the cycle already, and not as it was typed now: an own thing can be put there once more, of the others one is enough and is planned anew.</summary>
    public async Task<CycleFormPage> Meanwhile(Here here, Viewer viewer, CycleItem item, FormInput form)
    {
        var says = T($"»{CycleWords.Name(item.Kind, item.Title)}« ligger på hjulet.", $"“{CycleWords.Name(item.Kind, item.Title)}” is on the wheel.");
        if (item.Kind == CycleKind.Own)
            return await New(here, viewer, item.Kind, CycleForm.Of(form) with { Id = Guid.CreateVersion7().ToString("N") }) with
            {
                Before = new(says, T("Er det noget nyt, så sæt det på hjulet. Skal det andet rettes, så gør det dér.", "If it is something new, put it on the wheel. If the other is to be changed, do it there."), CycleLinks.Item(here.Code, item.Id)),
            };
        var day = form.Text("sidst");
        return await Change(here, viewer, item, CycleForm.Of(form), null, day.Length > 0 ? day : null) with
        {
            Before = new(says, T("Det står herunder. Gemmer du, gælder det i stedet.", "It stands below. If you save, it holds instead."), CycleLinks.Item(here.Code, item.Id)) { IsAnybodys = true },
        };
    }

    private Task<IReadOnlyList<Crumb>> Crumbs(Here here, Viewer viewer, string leaf) =>
        directory.Crumbs(viewer, here, new Crumb(T("Årshjul", "Annual cycle"), CycleLinks.Wheel(here.Code)), new Crumb(leaf));
}
