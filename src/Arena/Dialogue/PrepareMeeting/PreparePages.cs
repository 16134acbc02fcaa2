using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.PrepareMeeting;

/// <summary>What the meeting's page and its forms show.</summary>
internal sealed class PreparePages(ArenaDb db, MeetingDoor door)
{
    public async Task<PreparePage> Page(Here here, Viewer viewer, DialogueMeeting meeting)
    {
        var group = meeting.GroupId is { } id ? (await db.Set<Group>().Where(row => row.Id == id).Select(row => (GroupKind?)row.Kind).FirstOrDefaultAsync())?.Word() : null;
        return new(here, MeetingDoor.Crumbs(here, new Crumb(MeetingDoor.NameOf(meeting))), meeting, await door.MayLead(here, viewer), MeetingChecklist.Of(meeting, here.Code),
            await door.Names([meeting.FacilitatorId, meeting.NoteTakerId, .. meeting.Leads.Select(lead => (Guid?)lead.PersonId)]), group, MeetingDeck.Of(meeting),
            meeting.Stage == MeetingStage.Preparing ? await PastMeetings.Last(db, here.UnitId, meeting.GroupId) : null);
    }

    public static PartPage New(Here here) => new(here, MeetingDoor.Crumbs(here, new Crumb(T("Nyt møde", "New meeting"))), Guid.CreateVersion7().ToString("N"), MeetingPart.Purpose, "",
        PartForm.Filled(MeetingPart.Purpose, new(""), []).Concat(PartForm.Filled(MeetingPart.When, new(""), [])).ToDictionary(), DialogueMeeting.ProposedMinutes, [], [], []);

    public async Task<PartPage> Form(Here here, Viewer viewer, DialogueMeeting meeting, MeetingPart part)
    {
        var filled = Filled(meeting, part);
        return new(here, MeetingDoor.Crumbs(here, MeetingDoor.CrumbOf(here, meeting), new Crumb(part.Name())), meeting.Id.ToString("N"), part, FormMark.Of(filled.Values), filled, meeting.Minutes,
            part == MeetingPart.People ? (await People(here, viewer, meeting)).ToChoices(viewer) : [], part == MeetingPart.Scope ? await door.Groups(here, meeting.GroupId) : [], [])
        {
            Cards = MeetingDeck.Count(meeting),
        };
    }

    /// <summary>With what was typed, and what it was typed against.</summary>
    public async Task<PartPage> Again(Here here, Viewer viewer, DialogueMeeting meeting, MeetingPart part, FormInput form)
    {
        var page = await Form(here, viewer, meeting, part);
        return page with { Typed = PartForm.Typed(form, page.Typed.Keys), Mark = form.Text(FormMark.Field), Errors = form.Errors };
    }

    /// <summary>With what was typed, beside what others have written meanwhile; sent again it holds.</summary>
    public async Task<PartPage> Overtaken(Here here, Viewer viewer, DialogueMeeting now, MeetingPart part, FormInput form, IEnumerable<string> fields)
    {
        var page = await Form(here, viewer, now, part);
        return page with
        {
            Typed = PartForm.Typed(form, page.Typed.Keys),
            Overtaken = fields.Select(field => new Fact(PartWords.Label(field), Shown(field, page.Typed[field], page))).ToList(),
        };
    }

    public static IReadOnlyDictionary<string, string> Filled(DialogueMeeting meeting, MeetingPart part) => PartForm.Filled(part, MeetingPlan.Of(meeting), LeadsOf(meeting));

    public static IReadOnlyList<Guid> LeadsOf(DialogueMeeting meeting) => meeting.Leads.Select(lead => lead.PersonId).Order().ToList();

    /// <summary>Whom one may choose: also those who have a part already, wherever they work today.</summary>
    public async Task<IReadOnlyList<PlanPerson>> People(Here here, Viewer viewer, DialogueMeeting meeting)
    {
        var people = await door.People(here, viewer);
        var named = meeting.Leads.Select(lead => (Guid?)lead.PersonId).Append(meeting.FacilitatorId).Append(meeting.NoteTakerId).OfType<Guid>().Except(people.Select(person => person.Id)).ToList();
        var names = await door.Names(named.Select(id => (Guid?)id));
        return [.. people, .. named.Where(names.ContainsKey).Select(id => new PlanPerson(id, names[id], names[id], Role.Employee))];
    }

    public async Task<IReadOnlySet<Guid>> GroupIds(Here here, DialogueMeeting meeting) => (await door.Groups(here, meeting.GroupId)).Select(choice => Guid.ParseExact(choice.Value, "N")).ToHashSet();

    private static string Shown(string field, string value, PartPage page) => value.Length == 0 ? T("(tomt)", "(empty)")
        : field.StartsWith("brug", StringComparison.Ordinal) ? T("Ja", "Yes")
        : field == "omraade" ? ((DialogueArea?)(value == "0" ? null : Enum.Parse<DialogueArea>(value))).Name()
        : page.People.Concat(page.Groups).FirstOrDefault(choice => choice.Value == value)?.Text ?? value;
}
