using System.Globalization;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.RecordAttendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arena.Tests.Platform.Live;

public sealed class LiveChangesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    private LiveChanges Live => server.Services.GetRequiredService<LiveChanges>();

    [Fact]
    public async Task ATick_ReachesOpenPages_WithinASecond()
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 3);
        var session = town.AddSession("2001-1", TestClock.FirstDay, 35);
        await town.Save(server);
        await using var list = await Listening.To(server.Anonymous(), TrainingTopics.Session(session.Id));
        await using var above = await Listening.To(server.Anonymous(), TrainingTopics.Unit(town.Root.Id));

        // the first of each kind has code to compile that the others find ready
        await Tick(town, people[0].Id, session.Id);
        await list.Next();
        await above.Next();
        var heard = await list.TimeUntilHeard(() => Tick(town, people[1].Id, session.Id));
        var heardAbove = await above.TimeUntilHeard(() => Tick(town, people[2].Id, session.Id));

        Assert.True(heard < ASecond, heard.ToString());
        Assert.True(heardAbove < ASecond, heardAbove.ToString());
    }

    [Fact]
    public async Task AnotherTopic_IsNotHeard()
    {
        await using var page = await Listening.To(server.Anonymous(), "mine");
        Live.Changed("yours");
        Live.Changed("mine");
        Assert.Equal("changed", await page.Next());
        var further = page.Next();
        await Task.Delay(50);
        Assert.False(further.IsCompleted);
    }

    [Fact]
    public async Task APageThatGoesAway_IsForgotten()
    {
        var page = await Listening.To(server.Anonymous(), "gone");
        await page.DisposeAsync();
        for (var tries = 0; Live.Listeners("gone") > 0 && tries < 200; tries++)
            await Task.Delay(25);
        Assert.Equal(0, Live.Listeners("gone"));
    }

    [Fact]
    public async Task ASecondNode_HearsTheChange_AndForgetsWhatItKnew()
    {
        if (!ArenaServer.OnPostgres)
        {
            // a SQLite file has one server, and nobody to carry to
            Assert.Null(Live.Carry);
            Assert.DoesNotContain(server.Services.GetServices<IHostedService>(), service => service is PostgresListener);
            return;
        }
        await using var second = new SecondNode(server);
        await second.InitializeAsync();
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2001-1", "Birthe"), Role.Manager, "2001-1");
        await town.Save(server);
        var there = await second.SignedIn(manager.Id);
        Assert.Equal(200, (int)(await there.GetAsync("/enhed/2001-1/uge")).StatusCode);
        await using var page = await Listening.To(second.Anonymous(), OrganisationDirectory.Topic);
        // the second node may just now be connecting, and say so to its pages
        await HearsTheOther(page);

        var heard = await page.TimeUntilHeard(() => EndRoles(town, manager.Id));

        Assert.Equal(404, (int)(await there.GetAsync("/enhed/2001-1/uge")).StatusCode);
        Assert.True(heard < ASecond, heard.ToString(null, CultureInfo.InvariantCulture));
    }

    private async Task HearsTheOther(Listening page)
    {
        var next = page.Next();
        for (var tries = 0; !next.IsCompleted && tries < 100; tries++)
        {
            Live.Changed(OrganisationDirectory.Topic);
            await Task.WhenAny(next, Task.Delay(100));
        }
        await next;
        await Task.Delay(300);
    }

    private Task EndRoles(Town town, Guid person) => server.Write(async db =>
    {
        foreach (var job in await db.Set<Employment>().Where(row => row.PersonId == person).ToListAsync())
            job.To = TestClock.FirstDay.AddDays(-1);
        foreach (var role in await db.Set<RoleAssignment>().Where(row => row.PersonId == person).ToListAsync())
            role.To = TestClock.FirstDay.AddDays(-1);
        db.Record("test.roles-ended");
        await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, town.Id);
    });

    private Task<EntryOutcome> Tick(Town town, Guid person, Guid session) => server.Services.GetRequiredService<Writer>().WriteTogether(
        server.Services.GetRequiredService<AttendanceBook>(), new AttendanceEntry
        {
            Acting = new Acting(town.Id, null, nameof(Role.TrainingCoordinator)), Operation = Guid.CreateVersion7(), PersonId = person,
            Source = AttendanceSource.Registered, SessionId = session,
        });
}
