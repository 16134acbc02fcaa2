using System.Collections.Concurrent;
using System.Text;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Arena.Tests.Dialogue.RunMeeting.RunningMeeting;

namespace Arena.Tests.Dialogue.RunMeeting;

/// <summary>Rooms with views that tell what is drawn, and when.</summary>
public sealed class MeetingRoomsTests : OwnServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly AsyncLocal<string?> Request = new();
    private MeetingRooms? rooms;

    private MeetingRooms Rooms => rooms ??= Node(new());

    private MeetingRooms Node(LiveChanges live) => new(server.Services.GetRequiredService<Storage>(),
        new(server.Services.GetRequiredService<IServiceScopeFactory>(), server.Services.GetRequiredService<ILoggerFactory>(), [new(MeetingViewKind.Table, typeof(TablePart)), new(MeetingViewKind.Board, typeof(FailingPart))]),
        server.Services.GetRequiredService<AloneCarrier>(), live, server.Clock, server.Services.GetRequiredService<ILogger<MeetingRooms>>());

    [Fact]
    public async Task AView_IsDrawnOnce_ForAllWhoHaveItOpen_AndOnlyWhenItHasChanged()
    {
        var (meeting, room) = await Room();
        var pages = Enumerable.Range(0, 3).Select(_ => room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7())!).ToList();
        var english = room.Watch(new(MeetingViewKind.Table, 1, true), Guid.CreateVersion7())!;
        foreach (var page in pages)
            Assert.Contains("agreed 0 da", await Next(page), StringComparison.Ordinal);
        Assert.Contains("agreed 0 en", await Next(english), StringComparison.Ordinal);
        Assert.Equal(2, TablePart.DrawsOf(meeting.Id));

        // neither another table's rating nor a refused one is anything to draw for this view
        await Follow(meeting, room, Rating(2, 3));
        Assert.False(room.Hear(new(meeting.Id, 1, "no card", Guid.CreateVersion7(), 3)));
        await Follow(meeting, room, Rating(1, 4));
        foreach (var page in pages)
            Assert.Contains("agreed 4 da", await Next(page), StringComparison.Ordinal);
        Assert.Contains("agreed 4 en", await Next(english), StringComparison.Ordinal);
        Assert.Equal(4, TablePart.DrawsOf(meeting.Id));
        Assert.All(pages, page => Assert.Equal(0, page.Waiting.Count));
    }

    [Fact]
    public async Task WithoutAPage_NothingIsDrawn()
    {
        var (meeting, room) = await Room();
        await Follow(meeting, room, Rating(1, 4));
        var page = room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7())!;
        await Next(page);
        Assert.Equal(1, TablePart.DrawsOf(meeting.Id));
    }

    [Fact]
    public async Task AViewThatFails_SpoilsNoOther()
    {
        var (meeting, room) = await Room();
        room.Watch(new(MeetingViewKind.Board, 0, false), Guid.Empty);
        room.Watch(new(MeetingViewKind.Table, 99, false), Guid.CreateVersion7());
        var page = room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7())!;
        await Next(page);
        await Follow(meeting, room, Rating(1, 2));
        Assert.Contains("agreed 2", await Next(page), StringComparison.Ordinal);
        Assert.All(server.Log.Errors, error => Assert.Contains(nameof(FailingPart), error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AView_IsDrawnOutsideTheRequestThatChangedIt()
    {
        var (meeting, room) = await Room();
        Request.Value = "somebody's request";
        var page = room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7())!;
        Assert.DoesNotContain("somebody", await Next(page), StringComparison.Ordinal);
        Assert.NotEqual(0, TablePart.DrawsOf(meeting.Id));
    }

    [Fact]
    public async Task APageThatIsSlow_GetsTheNewest()
    {
        var watcher = new MeetingWatcher(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7());
        watcher.Send([1]);
        watcher.Send([2]);
        watcher.Breathe();
        Assert.Equal([2], await watcher.Waiting.ReadAsync());
        watcher.Breathe();
        Assert.Equal(":\n\n", Encoding.UTF8.GetString(await watcher.Waiting.ReadAsync()));
    }

    [Fact]
    public async Task APhoneWithTwoPages_IsOnePhone()
    {
        var (_, room) = await Room();
        var (phone, view) = (Guid.CreateVersion7(), new MeetingView(MeetingViewKind.Table, 2, false));
        var first = room.Watch(view, phone)!;
        room.Watch(view, phone);
        room.Watch(view, Guid.CreateVersion7());
        Assert.Equal([0, 2, 0], room.Scene.Phones);
        room.Leave(first);
        Assert.Equal([0, 2, 0], room.Scene.Phones);
    }

    [Fact]
    public async Task PhonesOnAnotherNode_AreCountedHere_UntilThatNodeIsSilent()
    {
        var (meeting, here) = await Room();
        using var other = Node(new() { Carry = Rooms.Heard });
        var there = (await other.Find(meeting.Id))!;
        here.Watch(new(MeetingViewKind.Table, 2, false), Guid.CreateVersion7());
        there.Watch(new(MeetingViewKind.Table, 2, false), Guid.CreateVersion7());
        var third = there.Watch(new(MeetingViewKind.Table, 3, false), Guid.CreateVersion7())!;
        Assert.Equal([0, 2, 1], here.Scene.Phones);
        there.Leave(third);
        Assert.Equal([0, 2, 0], here.Scene.Phones);

        // it says so as long as it breathes; what comes late does not count
        server.Clock.Pass(TimeSpan.FromSeconds(50));
        there.Breathe();
        here.HearPhones(new(meeting.Id, Guid.CreateVersion7(), 2, [5, 0, 0]));
        Rooms.Heard(new PhonesSaid(meeting.Id, Guid.Empty, 2, [1, 0, 0]).Topic);
        Rooms.Heard(new PhonesSaid(meeting.Id, Guid.Empty, 1, [9, 9, 9, 9]).Topic);
        server.Clock.Pass(TimeSpan.FromSeconds(50));
        here.Breathe();
        Assert.Equal([6, 2, 0], here.Scene.Phones);
        server.Clock.Pass(TimeSpan.FromSeconds(61));
        here.Breathe();
        Assert.Equal([0, 1, 0], here.Scene.Phones);
        Rooms.Heard("phones:x");
        Rooms.Heard($"phones:{meeting.Id:N} {Guid.Empty:N} 7 x,,-1");
    }

    [Fact]
    public async Task ARoomThatNobodyUses_IsForgotten_AndOpensAgainAsItWas()
    {
        var (meeting, room) = await Room();
        await Follow(meeting, room, Rating(1, 4));
        var page = room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7())!;
        server.Clock.Pass(TimeSpan.FromHours(2));
        await Rooms.Run(CancellationToken.None);
        Assert.Equal(1, Rooms.Count);

        room.Leave(page);
        await Rooms.Run(CancellationToken.None);
        Assert.Equal(1, Rooms.Count);
        server.Clock.Pass(TimeSpan.FromMinutes(11));
        await Rooms.Run(CancellationToken.None);

        Assert.Equal(0, Rooms.Count);
        Assert.Null(room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7()));
        Assert.Equal([(1, 4)], (await Rooms.Find(meeting.Id))!.State.Ratings(Card));
    }

    [Fact]
    public async Task TheServersOwnRooms_AreForgottenByItsRegularWork()
    {
        var meeting = await Start(server);
        await meeting.Room();
        Assert.Contains(server.Services.GetServices<Arena.Platform.Web.IRegularWork>(), work => ReferenceEquals(work, meeting.Rooms));
        server.Clock.Pass(TimeSpan.FromMinutes(11));
        await meeting.Rooms.Run(CancellationToken.None);
        Assert.Equal(0, meeting.Rooms.Count);
    }

    [Fact]
    public async Task AMeetingThatIsNot_LeavesNothingInMemory_AndMayComeToBe()
    {
        Assert.Null(await Rooms.Find(Guid.CreateVersion7()));
        Assert.Equal(0, Rooms.Count);
    }

    [Fact]
    public async Task TooManyPages_AreTurnedAway()
    {
        var (_, room) = await Room();
        for (var number = 0; number < MeetingRoom.MostWatchers; number++)
            Assert.NotNull(room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7()));
        Assert.Null(room.Watch(new(MeetingViewKind.Table, 1, false), Guid.CreateVersion7()));
    }

    [Fact]
    public async Task WhatWasReadBeforeTheNewestOperation_DoesNotTakeItBack()
    {
        var (meeting, room) = await Room();
        var old = room.State;
        await Follow(meeting, room, Rating(1, 4));
        Assert.False(room.Take(room.Facts, old));
        Assert.Equal(1, room.State.Version);
    }

    [Fact]
    public async Task TheEnd_IsSeen_AndWhatWasRatedAloneIsGone()
    {
        var (meeting, room) = await Room();
        await Follow(meeting, room, Taken(1));
        Assert.True(room.Hear(new(meeting.Id, 1, Card, Guid.CreateVersion7(), 3)));
        Assert.Single(room.Scene.Alone);
        await meeting.End();
        await Rooms.Refresh(meeting.Id);
        Assert.Equal(MeetingStage.Held, room.Scene.Stage);
        Assert.Null(room.Scene.Code);
        Assert.Empty(room.Scene.Alone);
        Assert.False(room.Hear(new(meeting.Id, 1, Card, Guid.CreateVersion7(), 3)));
    }

    private async Task<(RunningMeeting, MeetingRoom)> Room()
    {
        var meeting = await Start(server);
        return (meeting, (await Rooms.Find(meeting.Id))!);
    }

    // written by the server's book, taken up here as from another node
    private static async Task Follow(RunningMeeting meeting, MeetingRoom room, MeetingOperation operation)
    {
        Assert.Equal(OperationOutcome.Counts, await meeting.Send(operation));
        room.Take(await meeting.Stored());
    }

    private static async Task<string> Next(MeetingWatcher page) => Encoding.UTF8.GetString(await page.Waiting.ReadAsync().AsTask().WaitAsync(Patience));

    public sealed class TablePart : ComponentBase
    {
        private static readonly ConcurrentDictionary<Guid, int> Draws = [];

        [Parameter]
        public MeetingScene Scene { get; set; } = null!;

        [Parameter]
        public int Table { get; set; }

        public static int DrawsOf(Guid meeting) => Draws.GetValueOrDefault(meeting);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Draws.AddOrUpdate(Scene.Meeting, 1, (_, count) => count + 1);
            builder.AddContent(0, $"agreed {Scene.State.Table(Table).Ratings.GetValueOrDefault(Card)} {Arena.Platform.Web.Language.T("da", "en")} {Request.Value}");
        }
    }

    public sealed class FailingPart : ComponentBase
    {
        [Parameter]
        public MeetingScene Scene { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new NotSupportedException(nameof(FailingPart));
    }
}
