using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Arena.Tests.Dialogue.RunMeeting.RunningMeeting;

namespace Arena.Tests.Dialogue.RunMeeting;

/// <summary>What each rates for herself, and the place of her phone.</summary>
public sealed class AloneRatingsTests : OwnServerTests
{
    private static readonly Guid[] Phones = [.. Enumerable.Range(1, 6).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public async Task OfThree_NothingIsShown_OfFourLowestAndHighest_AndNeverAgain()
    {
        var (meeting, room) = await AtTheCard();
        foreach (var phone in Phones[..3])
            room.Hear(new(meeting.Id, 1, Card, phone, 2));
        room.Hear(new(meeting.Id, 1, Card, Phones[0], 3));
        room.Hear(new(meeting.Id, 1, Card, Guid.Empty, null));
        Assert.Equal(new TableAlone(3, null, null), room.Scene.Alone[1]);

        room.Hear(new(meeting.Id, 1, Card, Phones[3], 4));
        Assert.Equal(new TableAlone(4, null, null), room.Scene.Alone[1]);
        room.Hear(new(meeting.Id, 1, Card, Guid.Empty, null));
        room.Hear(new(meeting.Id, 1, Card, Phones[4], 1));
        room.Hear(new(meeting.Id, 1, Card, Phones[3], 5));
        Assert.Equal(new TableAlone(4, 2, 4), room.Scene.Alone[1]);
    }

    [Fact]
    public async Task WhenAllOfTheTableHaveRated_ItIsShownByItself()
    {
        var (meeting, room) = await AtTheCard();
        foreach (var (number, phone) in Phones[..5].Index())
            room.Hear(new(meeting.Id, 1, Card, phone, number + 1));
        Assert.Equal(new TableAlone(5, 1, 5), room.Scene.Alone[1]);
    }

    [Fact]
    public async Task AnotherCardOrTable_DoesNotTouchWhatIsRated()
    {
        var (meeting, room) = await AtTheCard();
        room.Hear(new(meeting.Id, 1, Card, Phones[0], 2));
        foreach (var wrong in (AloneSaid[])[new(meeting.Id, 1, "card-2", Phones[1], 2), new(meeting.Id, 1, "card-2", Phones[1], null), new(meeting.Id, 0, Card, Phones[1], 2),
            new(meeting.Id, 9, Card, Phones[1], 2), new(meeting.Id, 2, Card, Phones[1], 2)])
            Assert.False(room.Hear(wrong));
        room.Hear(new(meeting.Id, 1, Card, Phones[1], 6));
        Assert.Equal(1, Assert.Single(room.Scene.Alone).Value.Count);
    }

    [Fact]
    public async Task OnceTheTableHasAgreed_ItIsGone_AndOneThatComesLateBringsItNotBack()
    {
        var (meeting, room) = await AtTheCard();
        room.Hear(new(meeting.Id, 1, Card, Phones[0], 2));
        await meeting.Send(Rating(1, 3));
        Assert.Empty(room.Scene.Alone);
        Assert.False(room.Hear(new(meeting.Id, 1, Card, Phones[0], 2)));
        Assert.Empty(room.Scene.Alone);
    }

    [Fact]
    public async Task PutAwayOrSwitchedOff_ItIsGone()
    {
        foreach (var operation in (MeetingOperation[])[Taken(1, "card-2"), new CardSkipped(Guid.CreateVersion7(), 1, Card), new AloneSwitched(Guid.CreateVersion7(), 1, false)])
        {
            var (meeting, room) = await AtTheCard();
            room.Hear(new(meeting.Id, 1, Card, Phones[0], 2));
            await meeting.Send(operation);
            Assert.Empty(room.Scene.Alone);
        }
    }

    [Fact]
    public async Task NothingOfIt_IsInTheDatabase()
    {
        var (meeting, _) = await AtTheCard();
        Assert.True(await meeting.Rooms.Rate(new(meeting.Id, 1, Card, Phones[0], 5)));
        Assert.IsType<CardTaken>(MeetingOperation.FromBody(Assert.Single(await meeting.Stored()).Body));
    }

    [Fact]
    public async Task CarriedToAnotherNode_ItIsSealed_AndReadBack()
    {
        var (meeting, _) = await AtTheCard();
        var carried = new List<string>();
        var carrier = new AloneCarrier(server.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(), new() { Carry = carried.Add });
        foreach (var said in (AloneSaid[])[new(meeting.Id, 1, Card, Phones[0], 5), new(meeting.Id, 1, Card, Phones[0], null)])
        {
            carrier.Carry(said);
            Assert.DoesNotContain(Card, carried[^1], StringComparison.Ordinal);
            Assert.Equal(said, carrier.Read(carried[^1]));
        }
        Assert.Null(carrier.Read("alone:nonsense"));
        Assert.Null(carrier.Read(carried[0] + "x"));
        Assert.Null(carrier.Read("week:1"));
    }

    /// <summary>The other node's phone has rated a card that this node has not heard of yet.</summary>
    [Fact]
    public async Task HeardBeforeItsCard_ItStillCounts()
    {
        var meeting = await Start(server);
        var room = await meeting.Room();
        await meeting.WriteElsewhere(Taken(2));
        var carried = new List<string>();
        new AloneCarrier(server.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(), new() { Carry = carried.Add }).Carry(new(meeting.Id, 2, Card, Phones[0], 4));

        meeting.Rooms.Heard(carried[0]);

        for (var tries = 0; room.Scene.Alone.IsEmpty && tries < 200; tries++)
            await Task.Delay(25);
        Assert.Equal(1, room.Scene.Alone[2].Count);
    }

    [Fact]
    public async Task APhone_KeepsItsPlace_AndIsTheSameDeviceAtAnotherTable_UntilTheNextDay()
    {
        var meeting = await Start(server);
        var seats = server.Services.GetRequiredService<TableSeats>();
        var first = Sit(seats, meeting, 2, null);
        var seat = seats.Of(With(first), meeting.Key)!;
        Assert.Equal((meeting.Id, 2), (seat.Meeting, seat.Table));
        Assert.Equal(seat with { Table = 3 }, seats.Of(With(Sit(seats, meeting, 3, first)), meeting.Key));

        Assert.Null(seats.Of(With(first), meeting.Key[..8] + "another meeting's key"));
        Assert.Null(seats.Of(With(first[..^3] + "xxx"), meeting.Key));
        Assert.Null(seats.Of(With(first.Split('=')[0] + "=nonsense"), meeting.Key));
        server.Clock.Pass(TimeSpan.FromHours(19));
        Assert.Null(seats.Of(With(first), meeting.Key));
    }

    private async Task<(RunningMeeting, MeetingRoom)> AtTheCard()
    {
        var meeting = await Start(server);
        await meeting.Send(Taken(1));
        return (meeting, await meeting.Room());
    }

    internal static string Sit(TableSeats seats, RunningMeeting meeting, int table, string? cookie)
    {
        var http = With(cookie);
        seats.Take(http, meeting.Key, meeting.Id, table);
        return http.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    private static DefaultHttpContext With(string? cookie)
    {
        var http = new DefaultHttpContext();
        if (cookie is not null)
            http.Request.Headers.Cookie = cookie;
        return http;
    }
}
