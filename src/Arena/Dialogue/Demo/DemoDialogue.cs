using Arena.Dialogue.PublishRatings;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;

namespace Arena.Dialogue.Demo;

/// <summary>
/// Ten places that have met twice, a year apart, one meeting that is prepared and one that runs; and where some goals lie.
/// Figures above the units come as everywhere: the half-years that are over are published when the demo is written.
/// </summary>
internal sealed class DemoDialogue(PublishRatingsWork publishing) : IDemoPart
{
    private const int Seed = 20_261_122;
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public int Order => 20;

    public async Task Write(ArenaDb db, Municipality town)
    {
        var (dice, around) = (new DemoDice(Seed), new DemoTown(db, town, await UnitTrees.Read(db, town), db.Now));
        foreach (var (number, place) in DemoPlaces.All.Index())
        {
            await new DemoYears(around, dice).Hold(place, number);
            // what is written need not be compared again with every place that comes after
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        await DemoGoals.Place(around, dice);
        await Prepared(around, dice);
        await Running(around, dice);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    public Task Follow(Municipality town) => publishing.Publish(town.Id);

    private static async Task Prepared(DemoTown town, DemoDice dice)
    {
        var place = DemoPlaces.All.Single(one => one.Code == DemoPlaces.Prepared);
        // with their own card ten lie on the tables
        place = place with { Extra = place.Extra[..^1] };
        var begins = LocalTime.Moment(IsoWeek.Of(town.Today).Next.Monday.AddDays(2), new TimeOnly(13, 30));
        var meetings = new DemoMeetings(town, dice);
        var meeting = await meetings.Prepare(place, new(DemoTalk.PreparedPurpose)
        {
            Begins = begins, Place = DemoTalk.Places[1], ReportBackOn = LocalTime.Day(begins).AddDays(9), Use = MeetingUse.AnnualDiscussion,
            FacilitatorId = await town.Holder("2001", Role.SafetyRep),
        }, town.Now.AddDays(-9), share: 0.95);
        await meetings.Invite(meeting, town.Now.AddDays(-3));
        town.Db.Add(MeetingDeck.Own(meeting, dice.Id(town.Now.AddDays(-8)), DialogueGoal.Wellbeing, "Makkerskab på aftenvagten", "Vi aftalte det sidste år. Holder det?"));
    }

    /// <summary>In the middle of the cards: some lie on the board, each table has one before it.</summary>
    private static async Task Running(DemoTown town, DemoDice dice)
    {
        var place = DemoPlaces.All.Single(one => one.Code == DemoPlaces.Running) with { Extra = DemoPlaces.RunningExtra };
        var started = town.Now.AddMinutes(-42);
        var begins = new DateTimeOffset(started.Ticks - started.Ticks % Quarter.Ticks, started.Offset);
        var meetings = new DemoMeetings(town, dice);
        var meeting = await meetings.Prepare(place, new(DemoTalk.RunningPurpose)
        {
            Begins = begins, Place = DemoTalk.Places[0], ReportBackOn = town.Today.AddDays(7), Use = MeetingUse.Apv,
        }, town.Now.AddDays(-20), share: 0.86);
        await meetings.Invite(meeting, town.Now.AddDays(-13));
        town.Db.Add(MeetingDeck.Own(meeting, dice.Id(town.Now.AddDays(-10)), DialogueGoal.PhysicalHealth, "De nye senge", "De er kommet. Bruger vi dem, som de er tænkt?"));
        await meetings.Start(meeting, started);
        var room = new DemoRoom(meeting, dice, place, started);
        room.Open();
        room.Cards(most: 5);
        room.TurnTo(5);
        town.Db.AddRange(room.Rows);
    }
}
