using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena.Organisation.SeeMyData;

/// <summary>About my data: what, why, how long, who sees it, who has looked; and all of it as a file.</summary>
internal static class SeeMyDataSlice
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // a file for people: æøå as they are
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Map(WebApplication app)
    {
        app.MapGet(OrganisationLinks.MyData, Get).Allow(Permission.SignedIn);
        app.MapGet(OrganisationLinks.MyDataFile, GetFile).Allow(Permission.SignedIn);
    }

    private static async Task<IResult> Get(Viewer viewer, MyDataLoader loader) => Pages.Show<MyDataView>(new { Model = await loader.Load(viewer) });

    private static async Task<IResult> GetFile(HttpContext http, Viewer viewer, MyDataLoader loader, Writer writer, TimeProvider time)
    {
        var data = await loader.Load(viewer);
        await writer.Write(viewer.As(Role.Employee), db =>
        {
            db.Record("data.downloaded", viewer.PersonId, subject: viewer.PersonId);
            return Task.CompletedTask;
        });
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(File(data, time.GetUtcNow()), Readable), "application/json", "mine-data.json");
    }

    private static Dictionary<string, object?> File(MyData data, DateTimeOffset now)
    {
        var file = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["downloadedAt"] = now,
            ["municipality"] = data.Municipality,
            ["person"] = new { data.Name, data.Number, data.Email },
            ["access"] = new { data.UserName, data.WaysIn },
            ["keptForMonths"] = data.RetentionMonths,
            ["employments"] = data.Employments,
            ["roles"] = data.Roles,
            ["groups"] = data.Groups,
            ["absence"] = data.Absence,
        };
        foreach (var part in data.Parts)
            file[part.Key] = part.Download;
        file["log"] = data.Lookups.Select(row => new { row.At, row.Action, row.Role, row.Purpose, row.Unit, row.ByMyself });
        return file;
    }
}
