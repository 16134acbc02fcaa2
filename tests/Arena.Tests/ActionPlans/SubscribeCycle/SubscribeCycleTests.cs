using System.Net;
using System.Text;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Calendar;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.SubscribeCycle;

public sealed class SubscribeCycleTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Feed_IsACalendarOfWholeDays_AsLongAsOneBelongsThere()
    {
        var planned = await Planned.In(server);
        var manager = await server.SignedIn(planned.Manager.Id);
        await manager.Post("/enhed/2001-1/aarshjul/ny", new Dictionary<string, string>
        {
            ["slags"] = "Apv", ["id"] = Guid.CreateVersion7().ToString("N"), ["sidst"] = "14.11.2023", ["naeste"] = "", ["hvor-tit"] = "36", ["note"] = "Husk sygefravær; hele huset, æøå",
        });
        await manager.Post("/enhed/2001-1/aarshjul/ny", new Dictionary<string, string>
        {
            ["slags"] = "CoordinatorMeeting", ["id"] = Guid.CreateVersion7().ToString("N"), ["sidst"] = "", ["naeste"] = "8.12.2026", ["hvor-tit"] = "3", ["note"] = "",
        });
        var page = await manager.Page("/enhed/2001-1/aarshjul/kalender");
        var address = page.QuerySelector("a[download]")!.GetAttribute("href")!;
        var answer = await server.Anonymous().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar", answer.ContentType()?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Contains("DTSTART;VALUE=DATE:20261114", lines);
        Assert.Contains(lines, line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal) && line.Contains("Husk sygefravær\\; hele huset\\, æøå", StringComparison.Ordinal));
        // what only follows from the rhythm is uncertain, and says why
        var again = lines.Index().Single(line => line.Item == "DTSTART;VALUE=DATE:20270308").Index;
        Assert.Equal("STATUS:TENTATIVE", lines.Skip(again).First(line => line.StartsWith("STATUS:", StringComparison.Ordinal)));
        Assert.Contains("følger af\\, hvor tit det sker", lines.Skip(again).First(line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal)), StringComparison.Ordinal);
        var uids = lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).ToList();
        Assert.Equal(uids.Count, uids.Distinct().Count());
        Assert.Equal(uids.Count, lines.Count(line => line == "END:VEVENT"));
        Assert.Equal(uids.Count, lines.Count(line => line.StartsWith("DTSTAMP:", StringComparison.Ordinal)));
        // another's unit is not hers, nor is a key that is none
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(address.Replace("2001-1", "2002-1", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync($"/kalender/aarshjul/{Guid.CreateVersion7():N}/2001-1.ics")).StatusCode);
        // a new address closes the old one
        (await manager.Post("/enhed/2001-1/aarshjul/kalender", new { })).MustRedirectTo("/enhed/2001-1/aarshjul/kalender?gemt=adresse");
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(address)).StatusCode);
    }
}
