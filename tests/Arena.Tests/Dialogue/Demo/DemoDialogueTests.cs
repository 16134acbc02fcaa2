using System.Net;
using AngleSharp.Html.Parser;
using Arena.ActionPlans;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web.Parts;
using Arena.Tests.Support;
using Arena.Training.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue.Demo;

/// <summary>The demo, loaded once for all that is asked of it.</summary>
public sealed class LoadedDemo : IAsyncLifetime
{
    public ArenaServer Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        await Server.Services.GetRequiredService<DemoMunicipality>().LoadIfEmpty();
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}

public sealed class DemoDialogueTests(LoadedDemo demo) : IClassFixture<LoadedDemo>
{
    private readonly ArenaServer server = demo.Server;

    [Fact]
    public async Task Load_TenUnitsHaveTwoMeetingsAYearApart_OneIsPreparedAndOneRuns()
    {
        await using var db = server.Read();
        var meetings = await db.Set<DialogueMeeting>().Include(row => row.Tables).Include(row => row.Participants).ToListAsync();
        var now = server.Clock.GetUtcNow();

        var held = meetings.Where(row => row.Stage == MeetingStage.Held).ToLookup(row => row.UnitId);
        Assert.Equal(10, held.Count);
        Assert.All(held, unit => Assert.InRange((unit.Max(row => row.StartedAt) - unit.Min(row => row.StartedAt))!.Value.TotalDays, 360, 370));
        Assert.All(held, unit => Assert.Equal(2, unit.Count()));
        // so many that figures may be shown of each
        Assert.All(held.SelectMany(unit => unit), row => Assert.True(row.Tables.Count >= 3 && row.Tables.Sum(table => table.People) >= 10));
        Assert.All(meetings, row => Assert.Equal(row.Tables.OrderBy(table => table.Number).Select(table => table.People),
            row.Participants.GroupBy(one => one.Table).OrderBy(table => table.Key).Select(table => table.Count())));
        var prepared = Assert.Single(meetings, row => row.Stage == MeetingStage.Preparing);
        Assert.Equal(IsoWeek.Of(LocalTime.Day(now)).Next, IsoWeek.Of(LocalTime.Day(prepared.Begins!.Value)));
        Assert.Contains(prepared.Participants, one => one.InvitedAt < now);
        var running = Assert.Single(meetings, row => row.Stage == MeetingStage.Running);
        Assert.Equal(8, running.Code!.Length);
        // nobody is written to
        Assert.Empty(await db.Set<OutgoingMail>().ToListAsync());
    }

    [Fact]
    public async Task Load_NothingIsSaidInTheFuture_AndTheRunningMeetingIsAtTheCards()
    {
        await using var db = server.Read();
        var running = await db.Set<DialogueMeeting>().SingleAsync(row => row.Stage == MeetingStage.Running);

        var room = await server.Services.GetRequiredService<MeetingRooms>().Find(running.Id);

        Assert.Equal(MeetingStep.Cards, room!.State.Step);
        Assert.All(room.State.Tables, table => Assert.NotNull(table.Card));
        Assert.Contains(room.State.Tables, table => table.Ratings.Count >= 3);
        Assert.True(room.Scene.Left > TimeSpan.Zero);
        Assert.True(await db.Set<MeetingOperationRow>().MaxAsync(row => row.At) <= server.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Load_RowsOfTheSheetsLieInThePlans_DoneAndUnderWay()
    {
        await using var db = server.Read();
        var plan = await db.Set<Intervention>().Include(row => row.Stages).Include(row => row.Reviews).Where(row => row.Source == Arena.Platform.Web.InterventionSourceKind.Card).ToListAsync();

        Assert.Equal(40, plan.Count);
        Assert.Contains(plan, row => row.Stage == Stage.Idea);
        Assert.True(plan.Count(row => row.Stage == Stage.Done) >= 10);
        Assert.True(plan.Count(row => row.Stage == Stage.Running) >= 10);
        Assert.All(plan.SelectMany(row => row.Stages), stage => Assert.True(stage.At < server.Clock.GetUtcNow()));
        Assert.All(plan.SelectMany(row => row.Reviews), review => Assert.True(review.At < server.Clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("Karen", "100")]
    [InlineData("Karen", "110")]
    [InlineData("Karen", "1110")]
    [InlineData("Karen", "2101-1")]
    public async Task Profile_ShowsFiguresOfBothYears(string who, string unit)
    {
        var page = await Page(who, $"/enhed/{unit}/dialogprofil");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1. halvår 2025", page.Text, StringComparison.Ordinal);
        Assert.Contains("1. halvår 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_OfHerOwnTeam_ShowsBothMeetingsAndNotTheSameAgainAsHalfYears()
    {
        var page = await Page("Birthe", "/enhed/2001-2/dialogprofil");

        await using var db = server.Read();
        var days = await db.Set<DialogueMeeting>().Where(row => row.Stage == MeetingStage.Held && db.Set<Unit>().Any(unit => unit.Id == row.UnitId && unit.Code == "2001-2")).Select(row => row.Begins!.Value).ToListAsync();
        Assert.Equal(2, days.Count);
        Assert.All(days, day => Assert.Contains(Format.Date(LocalTime.Day(day)), page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(". halvår 20", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_OfTheMunicipality_HasATitleThatThreeWorkplacesShare_AndWhereGoalsLie()
    {
        var (town, health) = (await Page("Karen", "/enhed/100/dialogprofil"), await Page("Karen", "/enhed/110/dialogprofil"));

        Assert.Contains("Makkerskab på aftenvagten", town.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Biler, der er ladet op", town.Text, StringComparison.Ordinal);
        // there is a group 1 everywhere
        Assert.Contains("Hjemmeplejen Havnen", town.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gruppe 1", town.Text, StringComparison.Ordinal);
        Assert.Contains("kommunens fælles politik", health.Text, StringComparison.Ordinal);
        Assert.Contains("Lederforum i Sundhed og Omsorg", health.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_OfTheWorkplace_LeadTheSafetyRepToThoseOfTheTeams()
    {
        var (meetings, front) = (await Page("Samir", "/enhed/2001/dialog"), await Page("Samir", "/"));

        Assert.Contains("2. sal", meetings.Text, StringComparison.Ordinal);
        Assert.Contains("er i gang · 2 holdt", meetings.Text, StringComparison.Ordinal);
        Assert.Contains("bliver gjort klar · 2 holdt", meetings.Text, StringComparison.Ordinal);
        // he leads it and sits at no table, and everything is in place
        Assert.Contains("Dialogmøde onsdag", front.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_AgainElsewhere_SaysTheSame()
    {
        var other = new ArenaServer();
        await other.InitializeAsync();
        try
        {
            await other.Services.GetRequiredService<DemoMunicipality>().LoadIfEmpty();
            await server.Services.GetRequiredService<DemoMunicipality>().LoadIfEmpty();

            Assert.Equal(await Said(server), await Said(other));
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    private static async Task<List<string>> Said(ArenaServer server)
    {
        await using var db = server.Read();
        return await db.Set<MeetingOperationRow>().OrderBy(row => row.At).ThenBy(row => row.MeetingId).ThenBy(row => row.Number).Select(row => row.Body).ToListAsync();
    }

    private async Task<(HttpStatusCode Status, string Text)> Page(string who, string address)
    {
        await using var db = server.Read();
        var person = await db.Set<Person>().Where(row => row.FirstName == who && db.Set<Account>().Any(account => account.PersonId == row.Id)).Select(row => row.Id).SingleAsync();
        using var client = await server.SignedIn(person);
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        if (answer.Headers.Location is { } front)
            answer = await client.GetAsync(front);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("main")?.TextContent ?? "");
    }
}
