using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>Finds meetings through the unit in the address, and what belongs to them.</summary>
internal sealed class MeetingDoor(ArenaDb db, InterventionDoor plan, OrganisationDirectory directory, TimeProvider time)
{
    public Task<DialogueMeeting?> Find(Here here, Guid id) => Find(db, here, id);

    /// <summary>With all that was prepared; on a writing context tracked.</summary>
    public static Task<DialogueMeeting?> Find(ArenaDb db, Here here, Guid id) => Whole(db).FirstOrDefaultAsync(row => row.Id == id && row.UnitId == here.UnitId);

    public static IQueryable<DialogueMeeting> Whole(ArenaDb db) =>
        db.Set<DialogueMeeting>().Include(row => row.Cards).Include(row => row.Tables).Include(row => row.Participants).Include(row => row.Leads).AsSplitQuery();

    public Task<bool> MayLead(Here here, Viewer viewer) => directory.May(viewer, DialoguePermissions.Lead, here.UnitId).AsTask();

    /// <summary>Who may be given a part in a meeting: those who belong to the unit or lead it.</summary>
    public Task<IReadOnlyList<PlanPerson>> People(Here here, Viewer viewer) => plan.Owners(viewer, here.UnitId);

    public Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid?> people) => plan.Names(people.OfType<Guid>());

    /// <summary>The unit's own standing groups.</summary>
    /// <param name="named">One that is named already, whether or not it still meets.</param>
    public async Task<IReadOnlyList<Choice>> Groups(Here here, Guid? named)
    {
        var today = time.Today();
        return (await db.Set<Group>().Where(row => (row.UnitId == here.UnitId && (row.ClosedOn == null || row.ClosedOn > today)) || row.Id == named).OrderBy(row => row.Kind).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Kind }).ToListAsync()).ConvertAll(row => new Choice(row.Id.ToString("N"), row.Kind.Word()));
    }

    /// <summary>From the unit to its meetings and on to the page.</summary>
    public static IReadOnlyList<Crumb> Crumbs(Here here, params Crumb[] leaves) =>
        [new(here.Name), new(T("Dialogmøder", "Dialogue meetings"), leaves.Length > 0 ? DialogueLinks.Meetings(here.Code) : null), .. leaves];

    /// <summary>What a meeting is called where one must know which: its day, or that it has none yet.</summary>
    public static string NameOf(DialogueMeeting meeting) => meeting is { IsCheck: true, StartedAt: { } began } ? T($"Kort tjek {Format.Date(LocalTime.Day(began))}", $"Short check on {Format.Date(LocalTime.Day(began))}")
        : (meeting.StartedAt ?? meeting.Begins) is { } at
        ? T($"Dialogmøde {Format.Date(LocalTime.Day(at))}", $"Dialogue meeting on {Format.Date(LocalTime.Day(at))}") : T("Dialogmøde uden dato", "Dialogue meeting without a date");

    public static Crumb CrumbOf(Here here, DialogueMeeting meeting) => new(NameOf(meeting), DialogueLinks.Meeting(here.Code, meeting.Id));
}
