using System.Net;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.NoteContact;

public sealed class NoteContactTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Address = "/enhed/2001/kontakt";

    [Fact]
    public async Task Post_ByConsultant_NotesTheTalkAndAnswersTheRequestBelow()
    {
        var (town, browser) = await Consultant();

        var answer = await browser.Post(Address, new { id = Guid.CreateVersion7(), dato = "18.11.2026", aftalt = "To korte pas." }, Address);

        answer.MustRedirectTo("/mine-arbejdspladser?talt=2001");
        await using var db = server.Read();
        var note = await db.Set<ContactNote>().SingleAsync(row => row.MunicipalityId == town.Id);
        Assert.Equal(("To korte pas.", town["2001"].Id, new DateOnly(2026, 11, 18)), (note.Agreed, note.UnitId, DateOnly.FromDateTime(LocalTime.In(note.At))));
        Assert.NotNull((await db.Set<WayBackChoice>().SingleAsync(row => row.MunicipalityId == town.Id)).AnsweredAt);
        Assert.Equal(["contact.noted", "way-back.answered"],
            await db.Set<AuditEntry>().Where(row => row.MunicipalityId == town.Id && row.ActorId != null).OrderBy(row => row.Number).Select(row => row.Action).ToListAsync());
        Assert.Contains("Det er noteret, at du har talt med Plejehjemmet Solgaven.", (await browser.Page("/mine-arbejdspladser?talt=2001")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SentTwice_IsNotedOnce()
    {
        var (town, browser) = await Consultant();
        var form = new { id = Guid.CreateVersion7(), dato = "19.11.2026", aftalt = "" };

        await browser.Post(Address, form, Address);
        await browser.Post(Address, form, Address);

        await using var db = server.Read();
        Assert.Equal(1, await db.Set<ContactNote>().CountAsync(row => row.MunicipalityId == town.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_WithTheIdOfAnothersNote_IsNotedBesideIt(bool sameTown)
    {
        var (town, browser) = await Consultant();
        var (other, theirs) = sameTown ? (town, browser) : await Consultant();
        var form = new { id = Guid.CreateVersion7(), dato = "19.11.2026", aftalt = "Deres" };
        var (there, mine) = sameTown ? ("/enhed/2001-1/kontakt", "Vores") : (Address, "Vores");
        await theirs.Post(there, form, there);

        (await browser.Post(Address, new { form.id, form.dato, aftalt = mine }, Address)).MustRedirectTo("/mine-arbejdspladser?talt=2001");

        await using var db = server.Read();
        Assert.Equal("Vores", (await db.Set<ContactNote>().SingleAsync(row => row.MunicipalityId == town.Id && row.UnitId == town["2001"].Id)).Agreed);
        Assert.Equal("Deres", (await db.Set<ContactNote>().SingleAsync(row => row.Id == form.id && row.MunicipalityId == other.Id)).Agreed);
    }

    [Fact]
    public async Task Post_WithTheIdOfOnlyNoughts_IsNotedEachTime()
    {
        var (town, browser) = await Consultant();

        for (var time = 0; time < 2; time++)
            (await browser.Post(Address, new { id = Guid.Empty, dato = "19.11.2026", aftalt = "" }, Address)).MustRedirectTo("/mine-arbejdspladser?talt=2001");

        await using var db = server.Read();
        Assert.Equal(2, await db.Set<ContactNote>().CountAsync(row => row.MunicipalityId == town.Id && row.Id != Guid.Empty));
    }

    [Theory]
    [InlineData("20.11.2026")]
    [InlineData("i går")]
    [InlineData("")]
    public async Task Post_WrongDate_ReturnsTheFormWithWhatWasTyped(string date)
    {
        var (town, browser) = await Consultant();

        var answer = await browser.Post(Address, new { id = Guid.CreateVersion7(), dato = date, aftalt = "Husk <musik>" }, Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal(date, page.QuerySelector("#dato")!.GetAttribute("value") ?? "");
        Assert.Equal("Husk <musik>", page.QuerySelector("#aftalt")!.TextContent.Trim());
        Assert.Contains("Den kan ikke ligge ude i fremtiden", page.MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.False(await db.Set<ContactNote>().AnyAsync(row => row.MunicipalityId == town.Id));
    }

    [Fact]
    public async Task Post_ByOutsider_ReturnsNotFound()
    {
        var (town, browser) = await Consultant();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post("/enhed/2002/kontakt", new { dato = "19.11.2026" }, Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/enhed/2002/kontakt")).StatusCode);
        await using var db = server.Read();
        Assert.False(await db.Set<ContactNote>().AnyAsync(row => row.MunicipalityId == town.Id));
    }

    private async Task<(Town Town, HttpClient Browser)> Consultant()
    {
        var town = new Town().WithCare();
        var consultant = town.Give(town.AddPerson("Rikke"), Role.Consultant, "2001");
        var manager = town.Employ("2001-1", "Birthe");
        town.Add(new WayBackChoice
        {
            Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town["2001-1"].Id, Kind = WayBackKind.ConsultantLeads, ChosenBy = manager.Id,
            ChosenAt = LocalTime.Moment(new DateOnly(2026, 11, 17), new TimeOnly(9, 0)), Week = TrainingWeeks.LastClosed,
        });
        await town.Save(server);
        return (town, await server.SignedIn(consultant.Id));
    }
}
