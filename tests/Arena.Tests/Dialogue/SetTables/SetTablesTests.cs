using System.Globalization;
using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.SetTables;

public sealed class SetTablesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_TheFirstTime_HasEverybodyTicked()
    {
        var home = await Meetings.In(server);

        var page = await (await server.SignedIn(home.Manager.Id)).Page(home.At("/borde"));

        Assert.Equal(home.Others.Append(home.Rep).Append(home.Employee).Append(home.Manager).Select(person => person.Id.ToString("N")).Order(),
            page.QuerySelectorAll("input[name=med][checked]").Select(box => box.GetAttribute("value")!).Order());
    }

    [Fact]
    public async Task Post_SevenAndTwoGuests_SitFiveAndFour_AndAreRecorded()
    {
        var home = await Meetings.In(server);

        (await home.Post("/borde", new { set = await home.Mark("/borde"), med = home.Others.Append(home.Rep).Append(home.Employee).Append(home.Manager).Select(person => person.Id.ToString("N")).ToList(), flere = "2", bland = "true" }))
            .MustRedirectTo(home.At("/borde?gemt=borde"));

        var read = await home.Read();
        Assert.Equal([5, 4], read.Tables.OrderBy(table => table.Number).Select(table => table.People));
        Assert.Equal(7, read.Participants.Count);
        Assert.Contains("dialogue.seated", await home.Recorded());
    }

    [Fact]
    public async Task Post_Move_TakesSomebodyToANewTable_AndAnEmptyOneAway()
    {
        var home = await Meetings.In(server);
        await home.Sit(home.Others.Append(home.Rep));
        var moved = home.Others[0];

        (await home.Post("/borde/flyt", new Dictionary<string, string> { ["set"] = await home.Mark("/borde"), [$"bord-{moved.Id:N}"] = "2" })).MustRedirectTo(home.At("/borde?gemt=borde"));
        Assert.Equal([4, 1], (await home.Read()).Tables.OrderBy(table => table.Number).Select(table => table.People));
        (await home.Post("/borde/flyt", new Dictionary<string, string> { ["set"] = await home.Mark("/borde"), [$"bord-{moved.Id:N}"] = "1" })).MustRedirectTo(home.At("/borde?gemt=borde"));

        Assert.Equal([5], (await home.Read()).Tables.Select(table => table.People));
    }

    [Fact]
    public async Task Post_Eighty_FillSixteenTables_AndOneMoreIsRefused_WithAllTicksKept()
    {
        var home = await Meetings.In(server, employees: 80);
        var all = home.Others.Select(person => person.Id.ToString("N")).Append(home.Rep.Id.ToString("N")).ToList();

        var tooMany = await home.Post("/borde", new { set = await home.Mark("/borde"), med = all });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMany.StatusCode);
        Assert.Equal(81, (await tooMany.Document()).QuerySelectorAll("input[name=med][checked]").Length);
        Assert.Empty((await home.Read()).Tables);
        await home.Sit(home.Others);

        Assert.Equal(Enumerable.Repeat(5, 16), (await home.Read()).Tables.Select(table => table.People));
        var seventeenth = await home.Post("/borde/flyt", new Dictionary<string, string> { ["set"] = await home.Mark("/borde"), [$"bord-{home.Others[0].Id:N}"] = "17" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seventeenth.StatusCode);
        Assert.Contains("højst 16 borde", (await seventeenth.Document()).QuerySelector(".a-errors")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OnlyANumber_SetsTablesWithoutNames()
    {
        var home = await Meetings.In(server);

        (await home.Post("/borde", new { set = await home.Mark("/borde"), flere = "11" })).MustRedirectTo(home.At("/borde?gemt=borde"));

        Assert.Equal([6, 5], (await home.Read()).Tables.OrderBy(table => table.Number).Select(table => table.People));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("81")]
    [InlineData("<b>4</b>")]
    public async Task Post_NobodyOrAWrongNumber_IsRefused(string others)
    {
        var home = await Meetings.In(server);

        var answer = await home.Post("/borde", new { set = await home.Mark("/borde"), flere = others });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(others, (await answer.Document()).QuerySelector("#flere")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_SomebodyFromElsewhere_IsNotSeated()
    {
        var home = await Meetings.In(server);

        await home.Sit(home.Rep, home.Employee, home.Manager, home.Outsider);

        Assert.DoesNotContain(home.Outsider.Id, (await home.Read()).Participants.Select(one => one.PersonId));
    }

    [Fact]
    public async Task Post_Overtaken_AsksFirst_AndTwiceTheSameIsOnce()
    {
        var home = await Meetings.In(server);
        var mark = await home.Mark("/borde");
        var four = home.Others.Select(person => person.Id.ToString("N")).ToList();

        (await home.Post("/borde", new { set = mark, med = four }, home.Rep)).MustRedirectTo(home.At("/borde?gemt=borde"));
        (await home.Post("/borde", new { set = mark, med = four })).MustRedirectTo(home.At("/borde?gemt=borde"));
        var other = await home.Post("/borde", new { set = mark, flere = "20" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        var page = await other.Document();
        Assert.Equal("20", page.QuerySelector("#flere")!.GetAttribute("value"));
        Assert.Equal(4, (await home.Read()).Participants.Count);
        (await home.Post("/borde", new { set = page.QuerySelector("input[name=set]")!.GetAttribute("value"), flere = "20" })).MustRedirectTo(home.At("/borde?gemt=borde"));
        Assert.Equal(4, (await home.Read()).Tables.Count);
    }
}
