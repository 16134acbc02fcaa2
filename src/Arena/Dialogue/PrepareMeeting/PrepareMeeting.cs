using Arena.ActionPlans;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.PrepareMeeting;

/// <summary>
/// A meeting is set up with its purpose and a time; the rest is agreed a card at a time. Whoever sends a form that somebody
/// else has overtaken sees what stands now beside what she typed; nothing is written over in silence.
/// </summary>
internal static class PrepareMeetingSlice
{
    private const string New = "/enhed/{unit}/dialog/ny", Address = "/enhed/{unit}/dialog/{meeting:guid}", Part = Address + "/ret/{meetingPart}";

    public static void Map(WebApplication app)
    {
        app.MapGet(New, GetNew).Allow(DialoguePermissions.Lead);
        app.MapPost(New, PostNew).Allow(DialoguePermissions.Lead);
        app.MapGet(Address, Get).Allow(DialoguePermissions.See);
        app.MapGet(Part, GetPart).Allow(DialoguePermissions.Lead);
        app.MapPost(Part, PostPart).Allow(DialoguePermissions.Lead);
    }

    private static IResult GetNew(Here here) => Pages.Show<NewMeetingView>(new { Model = PreparePages.New(here) });

    private static async Task<IResult> PostNew(FormInput form, Here here, Viewer viewer, Writer writer, TimeProvider time)
    {
        var plan = PartForm.ReadWhen(form, PartForm.ReadPurpose(form, new("")), time.Today());
        var shown = PreparePages.New(here);
        shown = shown with { Id = form.Id("id")?.ToString("N") ?? shown.Id, Typed = PartForm.Typed(form, shown.Typed.Keys), Errors = form.Errors };
        if (!form.IsGood)
            return Pages.ShowAgain<NewMeetingView>(new { Model = shown });
        if (IsShort(form, plan.Minutes, DialogueMeeting.ProposedMinutes))
            return Pages.ShowAgain<NewMeetingView>(new { Model = shown with { Short = plan.Minutes } });
        var (id, there) = await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            var (free, before) = await SentBefore.Find<DialogueMeeting>(db, form.Id("id"), row => row.UnitId == here.UnitId);
            if (before is not null)
                return (free, before);
            var meeting = DialogueMeeting.Prepare(free, viewer.MunicipalityId, here.UnitId, viewer.PersonId, db.Now);
            meeting.Agree(plan with { FacilitatorId = viewer.PersonId });
            db.Add(meeting);
            db.Record("dialogue.prepared", free, here.UnitId);
            return (free, (DialogueMeeting?)null);
        });
        if (there is null || Same(there, plan))
            return Pages.GoTo(DialogueLinks.Meeting(here.Code, id) + "?gemt=ny");
        return Pages.ShowAgain<NewMeetingView>(new
        {
            Model = shown with
            {
                Id = Guid.CreateVersion7().ToString("N"),
                Before = new(T($"Mødet »{there.Purpose}« er oprettet.", $"The meeting “{there.Purpose}” is set up."),
                    T("Er det et nyt møde, så opret det. Skal det andet rettes, så gør det dér.", "If it is a new meeting, set it up. If the other is to be changed, do it there."), DialogueLinks.Meeting(here.Code, there.Id)),
            },
        });
    }

    private static async Task<IResult> Get(Guid meeting, string? gemt, Here here, Viewer viewer, MeetingDoor door, PreparePages pages) => await door.Find(here, meeting) is { } found
        // a check was never prepared
        ? found.IsCheck ? Pages.GoTo(found.Stage == MeetingStage.Running && await door.MayLead(here, viewer) ? DialogueLinks.Lead(here.Code, meeting) : DialogueLinks.Record(here.Code, meeting)) : Pages.Show<PrepareView>(new { Model = await pages.Page(here, viewer, found) with { Receipt = MeetingWords.Receipt(gemt) } }) : Results.NotFound();

    private static async Task<IResult> GetPart(Guid meeting, string meetingPart, Here here, Viewer viewer, MeetingDoor door, PreparePages pages)
    {
        if (MeetingParts.Of(meetingPart) is not { } part || await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        return found.MayBeChanged ? Pages.Show<PartView>(new { Model = await pages.Form(here, viewer, found, part) }) : Begun(here, meeting);
    }

    private static async Task<IResult> PostPart(Guid meeting, string meetingPart, FormInput form, Here here, Viewer viewer, MeetingDoor door, PreparePages pages, Writer writer, TimeProvider time)
    {
        if (MeetingParts.Of(meetingPart) is not { } part || await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        var people = part == MeetingPart.People ? (await pages.People(here, viewer, found)).Select(person => person.Id).ToHashSet() : [];
        var groups = part == MeetingPart.Scope ? await pages.GroupIds(here, found) : new HashSet<Guid>();
        var plan = PartForm.Read(form, part, MeetingPlan.Of(found), PreparePages.LeadsOf(found), people, groups, time.Today()).Plan;
        if (!form.IsGood)
            return Pages.ShowAgain<PartView>(new { Model = await pages.Again(here, viewer, found, part, form) });
        if (part == MeetingPart.When && IsShort(form, plan.Minutes, found.Minutes))
            return Pages.ShowAgain<PartView>(new { Model = await pages.Again(here, viewer, found, part, form) with { Short = plan.Minutes } });
        var (outcome, fields) = await writer.Write(viewer.For(DialoguePermissions.Lead), db => Change(db, here, meeting, part, form, people, groups, time.Today()));
        if (outcome == PartOutcome.Overtaken)
            return Pages.ShowAgain<PartView>(new { Model = await pages.Overtaken(here, viewer, await door.Find(here, meeting) ?? found, part, form, fields) });
        // what was wrong with what stands now, such as an agenda for a length that has changed meanwhile
        if (!form.IsGood)
            return Pages.ShowAgain<PartView>(new { Model = await pages.Again(here, viewer, await door.Find(here, meeting) ?? found, part, form) });
        return outcome == PartOutcome.Begun ? Begun(here, meeting) : Pages.GoTo(DialogueLinks.Meeting(here.Code, meeting) + (outcome == PartOutcome.Changed ? "?gemt=rettet" : "?gemt=uaendret"));
    }

    private static async Task<(PartOutcome, IReadOnlyList<string>)> Change(ArenaDb db, Here here, Guid id, MeetingPart part, FormInput form, IReadOnlySet<Guid> people, IReadOnlySet<Guid> groups, DateOnly today)
    {
        if (await MeetingDoor.Find(db, here, id) is not { MayBeChanged: true } meeting)
            return (PartOutcome.Begun, []);
        var (plan, leads) = PartForm.Read(form, part, MeetingPlan.Of(meeting), PreparePages.LeadsOf(meeting), people, groups, today);
        if (!form.IsGood)
            return (PartOutcome.Unchanged, []);
        var (now, mine) = (PreparePages.Filled(meeting, part), PartForm.Filled(part, plan, leads));
        var other = now.Keys.Where(field => now[field] != mine[field]).ToList();
        if (other.Count == 0)
            return (PartOutcome.Unchanged, []);
        if (form.Text(FormMark.Field) != FormMark.Of(now.Values))
            return (PartOutcome.Overtaken, other);
        meeting.Agree(plan);
        if (part == MeetingPart.People)
            Name(db, meeting, leads);
        db.Record("dialogue.agreed", id, here.UnitId, detail: part.ToString());
        return (PartOutcome.Changed, []);
    }

    internal static void Name(ArenaDb db, DialogueMeeting meeting, IReadOnlyList<Guid> leads)
    {
        foreach (var gone in meeting.Leads.Where(lead => !leads.Contains(lead.PersonId)).ToList())
            db.Remove(gone);
        foreach (var person in leads.Where(person => !meeting.Leads.Exists(lead => lead.PersonId == person)))
            db.Add(new MeetingLead { Id = Guid.CreateVersion7(), MunicipalityId = meeting.MunicipalityId, MeetingId = meeting.Id, PersonId = person });
    }

    // shorter than the method asks for is fine, once one has read what it costs
    private static bool IsShort(FormInput form, int minutes, int before) => minutes < DialogueMeeting.ProposedMinutes && minutes != before && form.Text("kortere") != minutes.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Same(DialogueMeeting there, MeetingPlan plan) =>
        MeetingPlan.Of(there) with { FacilitatorId = null } == plan with { FacilitatorId = null };

    private static IResult Begun(Here here, Guid meeting) => Pages.GoTo(DialogueLinks.Meeting(here.Code, meeting) + "?gemt=begyndt");

    private enum PartOutcome
    {
        Changed,
        Unchanged,

        /// <summary>Others have written there since the form was opened.</summary>
        Overtaken,

        /// <summary>The meeting has begun, or was called off.</summary>
        Begun,
    }
}
