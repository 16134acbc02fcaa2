using Arena.ActionPlans;
using Arena.Dialogue.LeadMeeting;
using Arena.Dialogue.PublishRatings;
using Arena.Evidence.Disclosure;
using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Dialogue.Demo;

/// <summary>A place's two meetings that are over: both in half-years that can be published, a year apart.</summary>
internal sealed class DemoYears(DemoTown town, DemoDice dice)
{
    private const int AYear = 364;
    private static readonly TimeOnly[] Hours = [new(13, 0), new(9, 30), new(14, 0)];
    private readonly DemoMeetings meetings = new(town, dice);
    private readonly DemoFollowUps plan = new(town, dice);

    public async Task Hold(DemoPlace place, int number)
    {
        var day = DayOf(number);
        await Hold(place, number, day.AddDays(-AYear), isFirst: true);
        await Hold(place, number, day, isFirst: false);
    }

    // Tuesdays and Wednesdays from the third month on: no two places on a day
    private DateOnly DayOf(int number)
    {
        var first = IsoWeek.Of(PublishRatingsWork.LastReady(town.Today).FirstDay.AddMonths(2).AddDays(6)).Monday;
        return first.AddDays(7 * (number / 2) + 1 + number % 2);
    }

    private async Task Hold(DemoPlace place, int number, DateOnly day, bool isFirst)
    {
        var begins = LocalTime.Moment(day, Hours[number % Hours.Length]);
        var purposes = isFirst ? DemoTalk.FirstPurposes : DemoTalk.ThenPurposes;
        var meeting = await meetings.Prepare(place, new(purposes[number % purposes.Count])
        {
            Begins = begins, Place = DemoTalk.Places[number % DemoTalk.Places.Count], ReportBackOn = day.AddDays(8), Use = number % 3 == 0 ? MeetingUse.Apv : MeetingUse.AnnualDiscussion,
        }, begins.AddDays(-24), share: 0.86);
        await meetings.Invite(meeting, begins.AddDays(-14));
        await meetings.Start(meeting, begins);
        var chosen = isFirst ? place.First : place.Then;
        var moved = DialogueDeck.Cards.ToDictionary(card => card.Key, _ => dice.Around(0.35));
        var room = new DemoRoom(meeting, dice, place, begins.AddMinutes(2)) { Shift = card => isFirst ? 0 : moved[card] + (place.First.Contains(card) ? 1 : 0) };
        room.Open();
        room.Cards(place.Cards.Count());
        room.OwnCard(isFirst ? null : place.Own);
        room.Vote(chosen);
        var rows = await Sheet(place, meeting, chosen, day, isFirst);
        room.Close(rows, DemoTalk.LeaderNotes[number % DemoTalk.LeaderNotes.Count]);
        var ended = begins.AddMinutes(DialogueMeeting.ProposedMinutes + 6);
        meeting.End(ended);
        meeting.Tell(LocalTime.Moment(day.AddDays(7), new TimeOnly(12, 20)));
        town.Db.AddRange(room.Rows);
        foreach (var (at, row) in rows.Index())
            await plan.Add(meeting, row, DemoFollowUps.FateOf(number, at, isFirst), ended);
        if (!isFirst && place.Own is { IsReleased: true })
            Release(meeting, room.State.Cards.Values.Single(card => card.IsOwn), ended.AddDays(9));
    }

    // the leader takes the first on, somebody of the team the second; what concerns more than the team is left to the committee
    private async Task<IReadOnlyList<FollowUpRow>> Sheet(DemoPlace place, DialogueMeeting meeting, string[] chosen, DateOnly day, bool isFirst)
    {
        var leader = await town.Holder(place.Code, Role.Manager);
        var there = await town.Staff(meeting.UnitId);
        var owner = meeting.Participants.Select(one => one.PersonId).Where(person => there.Contains(person) && person != leader).Order().Skip(3).First();
        var rows = chosen.Select((card, at) => Row(card, at == 0 ? leader : owner, day.AddDays(42 + 28 * at), meeting)).ToList();
        if (!isFirst)
            rows.Add(new(dice.Id(meeting.Begins!.Value), DialogueGoal.Organisation, null, "", DemoTalk.LeftOpen, "", null, null));
        return rows;
    }

    private FollowUpRow Row(string card, Guid owner, DateOnly due, DialogueMeeting meeting)
    {
        var said = DemoRows.All[card];
        return new(dice.Id(meeting.Begins!.Value), DialogueDeck.Find(card)!.Goal, card, said.Prioritised, said.Achieved, said.Done, owner, due);
    }

    private void Release(DialogueMeeting meeting, BoardCard card, DateTimeOffset at) => town.Db.Add(new ReleasedTitle
    {
        Id = dice.Id(at), MunicipalityId = town.Id, UnitId = meeting.UnitId, MeetingId = meeting.Id, Card = card.Key, Goal = card.Goal, Title = card.Name,
        Same = ReleasedTitle.Plain(card.Name), ReleasedBy = meeting.CreatedBy, At = at,
    });
}
