using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Arena.Tests.Dialogue.RunMeeting.RunningMeeting;

namespace Arena.Tests.Dialogue.RunMeeting;

public sealed class MeetingBookTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task WhatCounts_IsStoredInItsOrder_AndTheRoomKnows()
    {
        var meeting = await Start(server);

        Assert.Equal(OperationOutcome.Counts, await meeting.Send(Rating(1, 2)));
        Assert.Equal(OperationOutcome.NoRating, await meeting.Send(Rating(2, 6)));
        Assert.Equal(OperationOutcome.Counts, await meeting.Send(Rating(1, 4)));

        Assert.Equal([1, 2], (await meeting.Stored()).Select(row => row.Number));
        Assert.Equal([(1, 4)], (await meeting.Room()).State.Ratings(Card));
    }

    [Fact]
    public async Task SentTwice_CountsOnce_AlsoAtOnce()
    {
        var meeting = await Start(server);
        var rating = Rating(1, 3);

        var outcomes = await Task.WhenAll(Enumerable.Repeat(rating, 8).Select(one => meeting.Send(one)));

        Assert.Equal(1, outcomes.Count(outcome => outcome == OperationOutcome.Counts));
        Assert.Equal(7, outcomes.Count(outcome => outcome == OperationOutcome.SentBefore));
        Assert.Equal(OperationOutcome.SentBefore, await meeting.Send(rating));
        Assert.Equal(rating.Id, Assert.Single(await meeting.Stored()).Id);
    }

    [Fact]
    public async Task ManyAtOnce_InTwoMeetings_AllCount_WithoutAGap()
    {
        var meetings = new[] { await Start(server), await Start(server) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 120).Select(number => meetings[number % 2].Send(
            new NoteWritten(Guid.CreateVersion7(), number % 3 + 1, Guid.CreateVersion7(), Card, 1, $"Note {number}"))));

        Assert.All(outcomes, outcome => Assert.Equal(OperationOutcome.Counts, outcome));
        foreach (var meeting in meetings)
        {
            Assert.Equal(Enumerable.Range(1, 60), (await meeting.Stored()).Select(row => row.Number));
            Assert.Equal(60, (await meeting.Room()).State.Notes.Count);
        }
    }

    [Fact]
    public async Task BeforeTheStartAndAfterTheEnd_NothingCounts_ButWhatCountedIsSaidToHave()
    {
        Assert.Equal(OperationOutcome.NotRunning, await (await Start(server, isStarted: false)).Send(Rating(1, 3)));
        var meeting = await Start(server);
        var rating = Rating(1, 3);
        await meeting.Send(rating);
        await meeting.End();

        Assert.Equal(OperationOutcome.NotRunning, await meeting.Send(Rating(1, 5)));
        Assert.Equal(OperationOutcome.SentBefore, await meeting.Send(rating));
        Assert.Single(await meeting.Stored());
    }

    [Fact]
    public async Task OfAnotherMunicipality_OrOfNoMeeting_NothingCounts()
    {
        var (meeting, other) = (await Start(server), await Start(server));
        Assert.Equal(OperationOutcome.NotRunning, await meeting.Send(Rating(1, 3), other.AsTable));
        Assert.Equal([OperationOutcome.NotRunning], await server.Write(db => meeting.Book.Apply(db, [new(meeting.AsTable, Guid.CreateVersion7(), Rating(1, 3))])));
        Assert.Empty(await meeting.Stored());
    }

    [Fact]
    public async Task ABatchThatFails_LeavesTheRoomAsItWas()
    {
        var meeting = await Start(server);
        await meeting.Send(Rating(1, 3));
        await Assert.ThrowsAsync<TimeoutException>(() => server.Write(async db =>
        {
            Assert.Equal([OperationOutcome.Counts], await meeting.Book.Apply(db, [new(meeting.AsTable, meeting.Id, Rating(1, 5))]));
            throw new TimeoutException();
        }));

        Assert.Equal([(1, 3)], (await meeting.Room()).State.Ratings(Card));
        Assert.Equal(OperationOutcome.Counts, await meeting.Send(Rating(2, 4)));
        Assert.Equal([1, 2], (await meeting.Stored()).Select(row => row.Number));
    }

    /// <summary>The other node's word is on its way: what it wrote comes first, here too, and nothing is left out.</summary>
    [Fact]
    public async Task WrittenElsewhereInBetween_IsTakenUpInItsPlace()
    {
        var meeting = await Start(server);
        await meeting.Room();
        await meeting.WriteElsewhere(Rating(1, 1));
        await meeting.WriteElsewhere(Rating(2, 2));

        Assert.Equal(OperationOutcome.Counts, await meeting.Send(Rating(1, 5)));
        Assert.Equal(OperationOutcome.Counts, await meeting.Send(Rating(3, 3)));

        var room = await meeting.Room();
        Assert.Equal([(1, 5), (2, 2), (3, 3)], room.State.Ratings(Card));
        Assert.Equal(4, room.State.Version);
        Assert.Equal([1, 2, 3, 4], (await meeting.Stored()).Select(row => row.Number));
    }

    [Fact]
    public async Task AStoredOperationThatNobodyCanRead_DoesNotStopTheMeeting()
    {
        var meeting = await Start(server);
        await server.Write(async db =>
        {
            db.Add(new MeetingOperationRow { Id = Guid.CreateVersion7(), MunicipalityId = meeting.Town.Id, MeetingId = meeting.Id, Number = 1, At = db.Now, Body = "{\"what\":\"tomorrow\"}" });
            db.Record("test.newer-program");
            await Task.CompletedTask;
        });

        Assert.Equal(OperationOutcome.Counts, await meeting.Send(Rating(1, 5)));
        Assert.Equal(OperationOutcome.Counts, await meeting.Send(Rating(2, 4)));
        Assert.Equal([1, 2, 3], (await meeting.Stored()).Select(row => row.Number));
    }

    [Fact]
    public async Task TheLog_NamesTheLeader_NeverATable_AndNobodyWhoChangedNothing()
    {
        var meeting = await Start(server);
        await meeting.Send(Rating(1, 9), meeting.AsLeader);
        await meeting.Send(Rating(1, 3));
        await using var db = server.Read();
        var log = db.Set<AuditEntry>().Where(row => row.Action == "dialogue.went-on" && row.MunicipalityId == meeting.Town.Id);
        Assert.Null(Assert.Single(await log.ToListAsync()).ActorId);

        await meeting.Send(new StepTaken(Guid.CreateVersion7(), MeetingStep.Cards), meeting.AsLeader);
        Assert.Contains(await log.ToListAsync(), row => row.ActorId == meeting.Leader.Id);
    }

    [Fact]
    public async Task ThreeThousandEmoji_InARowOfTheSheet_AreStored()
    {
        var meeting = await Start(server);
        var text = string.Concat(Enumerable.Repeat("😀", MeetingState.LongestNote / 2));
        Assert.Equal(OperationOutcome.Counts, await meeting.Send(new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Leaders, null, text, text, text, null, null))));
        await meeting.Rooms.Refresh(meeting.Id);
        Assert.Equal(text, Assert.Single((await meeting.Room()).State.FollowUps.Values).Done);
    }
}
