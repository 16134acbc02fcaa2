using Arena.Dialogue.SeeRecord;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.KeepPhoto;

/// <summary>The form for the photo.</summary>
public sealed record PhotoPage(Here Unit, Guid Meeting, bool HasPhoto, IReadOnlyList<FieldError> Errors);

/// <summary>A photo of the paper board, put to the record. What the camera wrote into it is left out before anything is stored.</summary>
internal static class KeepPhotoSlice
{
    private const int MostBytesOfRequest = MeetingPhoto.MostBytes + 1_000_000;

    public static void Map(WebApplication app)
    {
        app.MapGet(SeeRecordSlice.Address + "/foto", Get).Allow(DialoguePermissions.See);
        app.MapGet(SeeRecordSlice.Address + "/foto/ny", GetForm).Allow(DialoguePermissions.Lead);
        app.MapPost(SeeRecordSlice.Address + "/foto/ny", Post).Allow(DialoguePermissions.Lead)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytesOfRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytesOfRequest });
    }

    private static async Task<IResult> Get(Guid meeting, Here here, HttpContext http, ArenaDb db)
    {
        if (!await IsThere(db, meeting, here) || await db.Set<MeetingPhoto>().FirstOrDefaultAsync(row => row.MeetingId == meeting) is not { } photo)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(photo.Bytes, photo.Type);
    }

    private static async Task<IResult> GetForm(Guid meeting, Here here, ArenaDb db) => await IsThere(db, meeting, here)
        ? Pages.Show<PhotoView>(new { Model = new PhotoPage(here, meeting, await db.Set<MeetingPhoto>().AnyAsync(row => row.MeetingId == meeting), []) }) : Results.NotFound();

    private static async Task<IResult> Post(Guid meeting, Here here, Viewer viewer, FormInput form, ArenaDb db, Writer writer)
    {
        if (!await IsThere(db, meeting, here))
            return Results.NotFound();
        var file = form.Files.FirstOrDefault(one => one.Length > 0);
        if (file is null)
            form.Wrong("foto", T("Vælg et billede.", "Choose a picture."));
        else if (file.Length > MeetingPhoto.MostBytes)
            form.Wrong("foto", T("Billedet fylder mere end 10 MB. Tag det i en mindre størrelse.", "The picture is larger than 10 MB. Take it in a smaller size."));
        else if (await Read(file) is not { } picture)
            form.Wrong("foto", T("Det er ikke et JPEG- eller PNG-billede, eller det er ikke helt. Vælg et andet.", "It is not a JPEG or PNG picture, or it is not whole. Choose another one."));
        else if (await Keep(meeting, here, viewer, writer, picture))
            return Pages.GoTo(DialogueLinks.Record(here.Code, meeting) + "?gemt=foto");
        else
            return Results.NotFound();
        return Pages.ShowAgain<PhotoView>(new { Model = new PhotoPage(here, meeting, await db.Set<MeetingPhoto>().AnyAsync(row => row.MeetingId == meeting), form.Errors) });
    }

    private static async Task<(byte[] Bytes, string Type)?> Read(IFormFile file)
    {
        using var all = new MemoryStream((int)file.Length);
        await file.CopyToAsync(all);
        return PhotoStripper.Strip(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    private static Task<bool> Keep(Guid meeting, Here here, Viewer viewer, Writer writer, (byte[] Bytes, string Type) picture) => writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
    {
        if (await db.Set<DialogueMeeting>().FirstOrDefaultAsync(row => row.Id == meeting && row.UnitId == here.UnitId) is not { } of)
            return false;
        if (await db.Set<MeetingPhoto>().FirstOrDefaultAsync(row => row.MeetingId == meeting) is { } photo)
            (photo.Bytes, photo.Type, photo.At) = (picture.Bytes, picture.Type, db.Now);
        else
            db.Add(new MeetingPhoto { MeetingId = meeting, MunicipalityId = of.MunicipalityId, Type = picture.Type, Bytes = picture.Bytes, At = db.Now });
        db.Record("dialogue.photo-kept", meeting, here.UnitId);
        return true;
    });

    private static Task<bool> IsThere(ArenaDb db, Guid meeting, Here here) =>
        db.Set<DialogueMeeting>().AnyAsync(row => row.Id == meeting && row.UnitId == here.UnitId && (row.Stage == MeetingStage.Running || row.Stage == MeetingStage.Held));
}
