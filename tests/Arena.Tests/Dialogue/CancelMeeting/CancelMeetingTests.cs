using System.Net;
using Arena.Dialogue;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Dialogue.CancelMeeting;

public sealed class CancelMeetingTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Post_WithAReason_CallsItOff_AndTheLogSaysWhy()
    {
        var home = await Meetings.In(server);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await home.Post("/aflys", new { hvorfor = " " })).StatusCode);
        (await home.Post("/aflys", new { hvorfor = "For mange er syge" })).MustRedirectTo(Meetings.Address + "?gemt=aflyst");
        (await home.Post("/aflys", new { hvorfor = "En gang til" })).MustRedirectTo(Meetings.Address + "?gemt=aflyst");

        Assert.Equal(MeetingStage.Cancelled, (await home.Read()).Stage);
        await using var db = server.Read();
        Assert.Equal("For mange er syge", (await db.Set<AuditEntry>().SingleAsync(row => row.ObjectId == home.Id && row.Action == "dialogue.cancelled")).Detail);
        Assert.DoesNotContain("Bliver gjort klar", (await (await server.SignedIn(home.Manager.Id)).Page(Meetings.Address)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhileItRuns_AsksFirst_TellsTheTables_AndKeepsWhatWasSaid()
    {
        var room = await RunningTables.In(server);
        var (phone, leader) = (await room.Phone(), await server.SignedIn(room.Manager.Id));
        var (off, lead) = (DialogueLinks.Cancel("2001", room.Meeting), DialogueLinks.Lead("2001", room.Meeting));
        await room.Does(new RatingAgreed(Guid.CreateVersion7(), 1, "k05", 2));
        Assert.NotNull((await leader.Page(lead)).QuerySelector($"a[href='{off}']"));
        Assert.NotNull((await leader.Page(off)).QuerySelector("input[name=stop]"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leader.Post(off, new { hvorfor = "Brandalarm" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(room.TablePage)).StatusCode);
        await leader.Post(off, new { hvorfor = "Brandalarm", stop = "true" });

        Assert.Contains("Mødet er aflyst", (await phone.Page(room.TablePage)).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await room.Send(phone, new { hvad = "enig", kort = "k05", tal = 5, id = Guid.CreateVersion7() })).StatusCode);
        var record = (await leader.Page(DialogueLinks.Record("2001", room.Meeting))).MainText();
        Assert.Contains("blev aflyst undervejs", record, StringComparison.Ordinal);
        Assert.Contains("1 bord gav 2", record, StringComparison.Ordinal);
        Assert.Contains("Aflyst undervejs", (await leader.Page(DialogueLinks.Meetings("2001"))).MainText(), StringComparison.Ordinal);
        Assert.Equal(DialogueLinks.Record("2001", room.Meeting), (await leader.GetAsync(lead)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync($"/moede/{room.Key}")).StatusCode);
    }
}
