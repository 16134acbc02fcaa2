using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Dialogue.RunMeeting;

/// <summary>What an open view listens to: itself, drawn anew whenever it has changed.</summary>
internal static class WatchMeetingSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/live/tavle", (Guid meeting, Here here, HttpContext http, MeetingRooms rooms) => Watch(meeting, here, MeetingViewKind.Board, http, rooms))
            .Allow(DialoguePermissions.Lead);
        app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/live/leder", (Guid meeting, Here here, HttpContext http, MeetingRooms rooms) => Watch(meeting, here, MeetingViewKind.Leader, http, rooms))
            .Allow(DialoguePermissions.Lead);
        app.MapGet("/moede/{key}/live", Table).Allow(Permission.Public);
    }

    private static async Task<IResult> Watch(Guid meeting, Here here, MeetingViewKind kind, HttpContext http, MeetingRooms rooms) =>
        await rooms.Find(meeting) is { } room && room.Facts.UnitId == here.UnitId
            ? await Stream(http, room, new(kind, 0, Language.IsEnglish), Guid.Empty) : Results.NotFound();

    private static async Task<IResult> Table(string key, HttpContext http, TableSeats seats, MeetingRooms rooms) =>
        seats.Of(http, key) is { } seat && await rooms.Find(seat.Meeting) is { } room && seat.Table <= room.State.Tables.Length
            ? await Stream(http, room, new(MeetingViewKind.Table, seat.Table, Language.IsEnglish), seat.Device) : Results.NotFound();

    private static async Task<IResult> Stream(HttpContext http, MeetingRoom room, MeetingView view, Guid device)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        // without a body there is nothing to wait for
        if (HttpMethods.IsHead(http.Request.Method))
            return Results.Empty;
        var watcher = room.Watch(view, device);
        try
        {
            await foreach (var drawn in watcher.Waiting.ReadAllAsync(http.RequestAborted))
            {
                await http.Response.Body.WriteAsync(drawn, http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was closed
        }
        finally
        {
            room.Leave(watcher);
        }
        return Results.Empty;
    }
}
