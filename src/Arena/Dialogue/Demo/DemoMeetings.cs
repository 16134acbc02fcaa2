using Arena.Dialogue.InvitePeople;
using Arena.Dialogue.PrepareMeeting;
using Arena.Dialogue.SetTables;
using Arena.Dialogue.StartMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.Demo;

/// <summary>The units and people that the demo's meetings are made of.</summary>
internal sealed class DemoTown(ArenaDb db, Municipality town, UnitTree tree, DateTimeOffset now)
{
    public ArenaDb Db { get; } = db;
    public Guid Id { get; } = town.Id;
    public DateTimeOffset Now { get; } = now;
    public DateOnly Today { get; } = LocalTime.Day(now);
    public Guid Unit(string code) => (tree.Find(code) ?? throw new InvalidOperationException($"The demo has no unit {code}.")).Id;

    public async Task<Guid> Holder(string code, Role role)
    {
        var unit = Unit(code);
        return await Db.Set<RoleAssignment>().Where(row => row.UnitId == unit && row.Role == role).OrderBy(row => row.Id).Select(row => row.PersonId).FirstAsync();
    }

    /// <summary>Who works in the unit and has not given notice.</summary>
    public async Task<HashSet<Guid>> Staff(Guid unit) => (await Db.Set<Employment>().Where(row => row.UnitId == unit && row.To == null).Select(row => row.PersonId).ToListAsync()).ToHashSet();

    /// <summary>Who may come on a day, as the page that sets the tables asks.</summary>
    public async Task<IReadOnlyList<RoomPerson>> People(DialogueMeeting meeting, DateOnly day) => await RoomPeople.Of(Db, tree.In(IsoWeek.Of(day)), meeting, day) ?? [];
}

/// <summary>Gets a meeting of the demo ready, by what the pages do.</summary>
internal sealed class DemoMeetings(DemoTown town, DemoDice dice)
{
    private const int Minutes = DialogueMeeting.ProposedMinutes;

    /// <summary>Agreed, its cards laid out, its tables set.</summary>
    /// <param name="share">So many of those who might come do.</param>
    public async Task<DialogueMeeting> Prepare(DemoPlace place, MeetingPlan plan, DateTimeOffset preparedAt, double share)
    {
        var leader = await town.Holder(place.Code, Role.Manager);
        var safetyRep = await town.Holder(place.Code.Split('-')[0], Role.SafetyRep);
        var facilitator = plan.FacilitatorId ?? leader;
        var meeting = DialogueMeeting.Prepare(dice.Id(preparedAt), town.Id, town.Unit(place.Code), facilitator, preparedAt);
        town.Db.Add(meeting);
        var here = (await town.People(meeting, LocalTime.Day(plan.Begins!.Value))).Where(person => person.Id != facilitator).ToList();
        var coming = here.Where(person => person.Id == leader || dice.Happens(share)).ToList();
        meeting.Agree(plan with { FacilitatorId = facilitator, NoteTakerId = coming[1].Id, Minutes = Minutes, StepMinutes = AgreedAgenda.Write(MeetingAgenda.Split(Minutes)), ReportBack = DemoTalk.ReportBack });
        PrepareMeetingSlice.Name(town.Db, meeting, new[] { leader, safetyRep, coming[1].Id }.Distinct().ToList());
        MeetingDeck.LeaveOut(town.Db, meeting, DialogueDeck.Cards.Select(card => card.Key).Except(place.Cards).ToHashSet());
        SetTablesSlice.Seat(town.Db, meeting, Seating.Place(coming, guests: 0, mixBy: place.Code), Seating.Sizes(coming.Count));
        return meeting;
    }

    /// <summary>Those who have a mail address have the invitation; the demo sends none.</summary>
    public async Task Invite(DialogueMeeting meeting, DateTimeOffset at)
    {
        var ids = meeting.Participants.Select(one => one.PersonId).ToList();
        var reached = (await town.Db.Set<Person>().Where(row => ids.Contains(row.Id) && row.Email != null).Select(row => row.Id).ToListAsync()).ToHashSet();
        foreach (var one in meeting.Participants.Where(one => reached.Contains(one.PersonId)))
            (one.InvitedAt, one.InvitedTo) = (at, InvitePages.MarkOf(meeting));
    }

    public async Task Start(DialogueMeeting meeting, DateTimeOffset at)
    {
        meeting.Start(await StartMeetingSlice.FreeCode(town.Db), SecretKey.New(), at);
        MeetingDeck.Freeze(town.Db, meeting);
    }
}
