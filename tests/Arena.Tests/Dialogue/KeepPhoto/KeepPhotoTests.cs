using System.Net;
using System.Net.Http.Headers;
using Arena.Dialogue;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Dialogue.KeepPhoto;

public sealed class KeepPhotoTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Photo_IsStoredAndShownBare_AndStaysWithinTheUnit()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        (await Send(manager, meeting, Photos.Jpeg(6))).MustRedirectTo(meeting.Address + "/referat?gemt=foto");
        var page = await (await server.SignedIn(meeting.Employee.Id)).Page(meeting.Address + "/referat");
        var answer = await (await server.SignedIn(meeting.Employee.Id)).GetAsync(page.QuerySelector(".a-rec img")!.GetAttribute("src"));
        Assert.Equal("image/jpeg", answer.ContentType()?.MediaType);
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.Equal(-1, (await answer.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf(Photos.Place));
        await using (var db = server.Read())
            Assert.Equal(-1, (await db.Set<MeetingPhoto>().IgnoreQueryFilters().SingleAsync(row => row.MeetingId == meeting.Id)).Bytes.AsSpan().IndexOf(Photos.Place));
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(meeting.Outsider.Id)).GetAsync(meeting.Address + "/referat/foto")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(meeting.Outsider.Id)).GetAsync(DialogueLinks.Record("2002-1", meeting.Id) + "/foto")).StatusCode);

        (await Send(manager, meeting, Photos.Png())).MustRedirectTo(meeting.Address + "/referat?gemt=foto");
        Assert.Equal("image/png", (await manager.GetAsync(meeting.Address + "/referat/foto")).ContentType()?.MediaType);
    }

    [Fact]
    public async Task OnlyWhoLeads_PutsAPhoto()
    {
        var meeting = await PaperMeeting.In(server);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(await server.SignedIn(meeting.Employee.Id), meeting, Photos.Png())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await meeting.AsManager()).GetAsync(meeting.Address + "/referat/foto")).StatusCode);
    }

    [Fact]
    public async Task OtherFiles_NoFile_AndOnesThatAreTooLarge_AreRefusedWithASentence()
    {
        var meeting = await PaperMeeting.In(server);
        var manager = await meeting.AsManager();
        foreach (var (file, why) in ((byte[], string)[])[("<svg onload='x'>"u8.ToArray(), "ikke et JPEG"), ([], "Vælg et billede"), ([.. Photos.Jpeg(1), .. new byte[MeetingPhoto.MostBytes]], "mere end 10 MB")])
        {
            var answer = await Send(manager, meeting, file);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(why, (await answer.Document()).QuerySelector("#fejl")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(meeting.Address + "/referat/foto")).StatusCode);
        Assert.Empty(server.Log.Errors);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, PaperMeeting meeting, byte[] file)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent { { new StringContent(await browser.FormToken()), PageForms.Token }, { part, "foto", "tavle.jpg" } };
        return await browser.PostAsync(meeting.Address + "/referat/foto/ny", form);
    }
}
