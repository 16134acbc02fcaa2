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
}
