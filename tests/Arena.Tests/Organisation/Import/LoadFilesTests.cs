using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Arena.Organisation;
using Arena.Organisation.Import;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Arena.Tests.Organisation.Import.Lists;

namespace Arena.Tests.Organisation.Import;

public sealed class LoadFilesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Address = "/administration/indlaes";
    private static readonly string[] Town = ["100;Prøvestad Kommune;;Kommune", "110;Sundhed og Omsorg;100;Forvaltning", "2001;Plejehjemmet Solgaven;110;Arbejdsplads", "2001-1;Solgaven, stuen;2001;Team"];

    [Fact]
    public async Task Get_ByOutsider_ReturnsNotFound_AndAskstoSignIn()
    {
        var (town, _) = await Administered();
        var manager = town.Give(town.AddPerson("Mona"), Role.Manager, "100");
        await Save(manager);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(manager.Id)).GetAsync(Address)).StatusCode);
        (await server.Anonymous().GetAsync(Address)).MustAskToSignIn();

        async Task Save(Person person) => await server.Write(async db =>
        {
            db.Add(person);
            db.Add(new Account { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = person.Id, UserName = person.Id.ToString(), NormalizedUserName = person.Id.ToString().ToUpperInvariant(), SecurityStamp = "1" });
            db.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = person.Id, UnitId = town.Root.Id, Role = Role.Manager, From = new(2020, 1, 1) });
            db.Record("test.person");
            await Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Files_ArePreviewed_ThenLoaded_ThenThereIsAReceipt()
    {
        var (town, browser) = await Administered();
        var preview = (await Upload(browser, ("Enhedsliste.csv", Units(Town)), ("ansatte nov.csv", Staff(Employee("1"), Employee("2"), Employee("3", unit: "9999"))),
            ("fravaer.csv", Absence("2;09-11-2026;")), ("fremmoede.csv", Attendance("9-11-2026;2001-1;1;36", "9-11-2026;2001-1;1;0")))).Headers.Location!.OriginalString;
        var page = await browser.Page(preview);
        Assert.Equal("Indlæs 2 ansatte", page.QuerySelector("main button[type=submit]")!.ReadText());
        Assert.Contains("ansatte nov.csv: enheden findes ikke (1)", (await browser.Page(preview)).MainText().Replace("ansatte.csv", "ansatte nov.csv", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("linje 4: 9999", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(0, await Count<Employment>(town));

        (await Confirm(browser, preview)).MustRedirectTo(preview);
        Assert.Contains("Ansættelser: 2 nye.", (await browser.Page(preview)).MainText(), StringComparison.Ordinal);
        Assert.Contains("Employments: 2 new.", (await (await server.SignedIn(Admin(town))).InEnglish().Page(Address)).MainText() + (await browser.InEnglish().Page(preview)).MainText(), StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), (await Count<Employment>(town), await Count<Attendance>(town), await Count<Absence>(town)));
        await using var db = server.Read();
        var entry = await db.Set<AuditEntry>().SingleAsync(row => row.Action == "import.written" && row.MunicipalityId == town.Id, TestContext.Current.CancellationToken);
        Assert.Equal((Admin(town), nameof(Role.Administrator)), (entry.ActorId, entry.Role));
        var week = await db.Set<WeekCount>().SingleAsync(row => row.UnitId == town.Root.Id && row.Week == Arena.Platform.IsoWeek.FromKey(202646), TestContext.Current.CancellationToken);
        Assert.Equal((2, 1, 1), (week.Employed, week.Absent, week.Reached));

        // sent once more, from a page that stood open: the receipt is all there is
        (await browser.Post(preview, new { set = "x" }, Address)).MustRedirectTo(preview);
        var again = (await Upload(browser, ("ansatte.csv", Staff(Employee("1"), Employee("2"))))).Headers.Location!.OriginalString;
        Assert.Null((await browser.Page(again)).QuerySelector("main form"));
    }

    [Fact]
    public async Task AUnitMadeByHand_IsNamed_BeforeTheListEndsIt()
    {
        var (_, browser) = await Administered();
        await Confirm(browser, (await Upload(browser, ("enheder.csv", Units(Town)))).Headers.Location!.OriginalString);
        foreach (var (name, code, owner) in new[] { ("Aktivitetshuset", "2099", UnitOwnership.Municipal), ("Rengøring A/S", "2098", UnitOwnership.ExternalCompany) })
            (await browser.Post("/administration/ny-enhed", new { navn = name, kode = code, niveau = nameof(UnitLevel.Workplace), slags = nameof(UnitKind.Other), ejer = owner.ToString(), under = "110", dato = "2026-11-01" }, "/administration/ny-enhed"))
                .MustRedirectTo($"/administration/enheder/{code}?gemt=ny");

        var preview = (await Upload(browser, ("enheder.csv", Units(Town[..3])))).Headers.Location!.OriginalString;
        var page = await browser.Page(preview);
        Assert.Equal(["Aktivitetshuset (2099)"], page.QuerySelectorAll("#oprettede li").Select(unit => unit.ReadText()));
        Assert.Contains("En enhed, der er oprettet i Arena, ophører", page.MainText(), StringComparison.Ordinal);

        var kept = (await Upload(browser, ("enheder.csv", Units([.. Town, "2099;Aktivitetshuset;110;Arbejdsplads"])))).Headers.Location!.OriginalString;
        Assert.Null((await browser.Page(kept)).QuerySelector("#oprettede"));
    }

    [Fact]
    public async Task ManyEndings_WantATick()
    {
        var (town, browser) = await Administered();
        await Confirm(browser, (await Upload(browser, ("enheder.csv", Units(Town)), ("ansatte.csv", Staff(Employee("1"), Employee("2"))))).Headers.Location!.OriginalString);
        var preview = (await Upload(browser, ("ansatte.csv", Staff(Employee("1"))))).Headers.Location!.OriginalString;
        var answer = await Confirm(browser, preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Document()).QuerySelector("input[name=ophoer][aria-invalid=true]"));
        (await Confirm(browser, preview, ophoer: true)).MustRedirectTo(preview);
        await using var db = server.Read();
        Assert.Equal(1, await db.Set<Employment>().CountAsync(row => row.MunicipalityId == town.Id && row.To == null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhatIsOlderThanTheKeptMonths_IsRejected_AndADateAheadIsSaid()
    {
        var town = new Town().WithCare();
        town.Municipality.RemovedBefore(new DateOnly(2025, 10, 13));
        var number = town.Employ("2001-1").Number;
        var admin = town.Give(town.AddPerson("Ole"), Role.Administrator, "100");
        await town.Save(server);
        var browser = await server.SignedIn(admin.Id);

        var preview = (await Upload(browser, ("fravaer.csv", Absence($"{number};01-10-2025;12-10-2025", $"{number};01-10-2025;13-10-2025")),
            ("fremmoede.csv", Attendance($"12-10-2025;2001-1;{number};20", $"13-10-2025;2001-1;{number};20", $"26-11-2026;2001-1;{number};20")))).Headers.Location!.OriginalString;

        var page = (await browser.Page(preview)).MainText();
        Assert.Contains("sluttede før den tid, hvor navne gemmes", page, StringComparison.Ordinal);
        Assert.Contains("ligger før den tid, hvor navne gemmes", page, StringComparison.Ordinal);
        Assert.Contains("datoen ligger i fremtiden", page, StringComparison.Ordinal);
        await Confirm(browser, preview);
        Assert.Equal((1, 2), (await Count<Absence>(town), await Count<Attendance>(town)));
    }

    [Fact]
    public async Task WhatHasChangedSinceThePreview_IsShownAnew()
    {
        var (_, browser) = await Administered();
        await Confirm(browser, (await Upload(browser, ("enheder.csv", Units(Town)))).Headers.Location!.OriginalString);
        var preview = (await Upload(browser, ("ansatte.csv", Staff(Employee("1"))))).Headers.Location!.OriginalString;
        var answer = await browser.Post(preview, new { set = "et andet syn" }, Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Se det igennem igen", (await answer.Document()).MainText(), StringComparison.Ordinal);
        (await Confirm(browser, preview)).MustRedirectTo(preview);
    }

    [Fact]
    public async Task WrongFiles_AreRefusedWithASentence()
    {
        var (_, browser) = await Administered();
        foreach (var (files, told) in new ((string, string)[] Files, string Told)[]
        {
            ([], "Vælg en eller flere filer"),
            ([("ansatte.csv", "\u0001PNG;\0")], "ikke en tekstfil"),
            ([("noget.csv", "a;b\n1;2\n")], "ligner ingen af de fire filer"),
            ([("ansatte.csv", "Tjenestenummer;Fornavn\n1;Anne\n")], "mangler kolonnen »Efternavn«"),
            ([("a.csv", Units(Town)), ("b.csv", Units(Town))], "to filer med enheder"),
            ([("enheder.csv", Units("900;Nabo Kommune;;Kommune"))], "for en anden kommune"),
            ([("enheder.csv", Units("110;Omsorg;100;Forvaltning"))], "uden overordnet"),
            ([("<b>x</b>.csv", "x")], "ligner ingen"),
            ([("tom.csv", "")], "Vælg en eller flere filer"),
        })
        {
            var answer = await Upload(browser, files);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(told, (await answer.Document()).MainText(), StringComparison.Ordinal);
        }
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task AFileThatIsTooLarge_IsRefused_AndNothingBreaks()
    {
        var (_, browser) = await Administered();
        var answer = await Upload(browser, ("ansatte.csv", new string('x', LoadFilesSlice.MostBytes + 2_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task WaitingFiles_AreTheirUploadersOnly_AndGoneAfterAnHour()
    {
        var (town, browser) = await Administered();
        var preview = (await Upload(browser, ("enheder.csv", Units(Town)))).Headers.Location!.OriginalString;
        var (_, other) = await Administered();
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(preview)).StatusCode);
        (await other.Post(preview, new { set = "" }, Address)).MustRedirectTo(Address + "?fejl=gammel");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address + "/" + Guid.CreateVersion7())).StatusCode);

        server.Clock.Pass(WaitingImports.Longest + TimeSpan.FromSeconds(1));
        await server.Services.GetRequiredService<WaitingImports>().Run(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(preview)).StatusCode);
        (await browser.Post(preview, new { set = "" }, Address)).MustRedirectTo(Address + "?fejl=gammel");
        Assert.Contains("Vælg dem på ny", (await browser.Page(Address + "?fejl=gammel")).MainText(), StringComparison.Ordinal);
        Assert.NotNull(town);
    }

    [Fact]
    public async Task WhereTheFilesCannotBeKept_ASentenceSaysSo()
    {
        var (_, browser) = await Administered();
        var root = server.Services.GetRequiredService<WaitingImports>().Root;
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        await File.WriteAllTextAsync(root, "No folder can be here.", TestContext.Current.CancellationToken);

        var answer = await Upload(browser, ("enheder.csv", Units(Town)));

        File.Delete(root);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Serveren kunne ikke gemme filerne", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Upload(browser, ("enheder.csv", Units(Town)))).StatusCode);
    }

    [Fact]
    public async Task WithADatabaseElsewhere_TheDataFolderIsNotNeeded()
    {
        using var waiting = new WaitingImports(new() { DataFolder = "/dev/null", ConnectionString = "Host=db" }, server.Clock);

        var (account, content) = (Guid.CreateVersion7(), "a;b"u8.ToArray());
        var id = await waiting.Keep(account, [(ImportFiles.Absence, "fravaer.csv", content)]);

        Assert.NotEqual(Guid.Empty, id);
        Assert.Equal(content, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(waiting.Root, "*", SearchOption.AllDirectories)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnAdministratorOfAPart_LoadsNothing()
    {
        var town = new Town().WithCare();
        var admin = town.Give(town.AddPerson("Ada"), Role.Administrator, "110");
        await town.Save(server);
        var browser = await server.SignedIn(admin.Id);
        Assert.Null((await browser.Page(Address)).QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await Upload(browser, ("enheder.csv", Units(Town)))).StatusCode);
    }

    private readonly Dictionary<Guid, Guid> admins = [];

    private Guid Admin(Town town) => admins[town.Id];

    private async Task<(Town Town, HttpClient Browser)> Administered()
    {
        var town = new Town();
        var admin = town.Give(town.AddPerson("Ole", number: "A1"), Role.Administrator, "100");
        await town.Save(server);
        admins[town.Id] = admin.Id;
        return (town, await server.SignedIn(admin.Id));
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient browser, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await browser.FormToken()), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"filer\"", FileName = $"\"{name}\"" };
            form.Add(part);
        }
        // a server may answer before a body that it will not take has been sent
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = form, Headers = { ExpectContinue = true } };
        return await browser.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Confirm(HttpClient browser, string preview, bool ophoer = false)
    {
        var seen = (await browser.Page(preview)).QuerySelector("input[name=set]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["set"] = seen };
        if (ophoer)
            fields["ophoer"] = "true";
        return await browser.Post(preview, fields, Address);
    }

    private async Task<int> Count<T>(Town town) where T : class, Arena.Platform.Data.IOwned
    {
        await using var db = server.Read();
        return await db.Set<T>().CountAsync(row => row.MunicipalityId == town.Id);
    }
}
