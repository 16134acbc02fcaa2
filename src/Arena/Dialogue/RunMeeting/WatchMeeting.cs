using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Dialogue.RunMeeting;

/// <summary>What an open view listens to: itself, drawn anew whenever it has changed.</summary>
internal static class WatchMeetingSlice
{
    /// <summary>Then the page comes back by itself, and is asked again who it is: somebody may have left, or lost a role.</summary>
    private static readonly TimeSpan LongestForTheSignedIn = TimeSpan.FromMinutes(10);

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/live/tavle", (Guid meeting, Here here, HttpContext http, MeetingRooms rooms, IHostApplicationLifetime life) => Watch(meeting, here, MeetingViewKind.Board, http, rooms, life))
            .Allow(DialoguePermissions.Lead);
        app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/live/leder", (Guid meeting, Here here, HttpContext http, MeetingRooms rooms, IHostApplicationLifetime life) => Watch(meeting, here, MeetingViewKind.Leader, http, rooms, life))
            .Allow(DialoguePermissions.Lead);
        app.MapGet("/moede/{key}/live", Table).Allow(Permission.Public);
    }

    private static async Task<IResult> Watch(Guid meeting, Here here, MeetingViewKind kind, HttpContext http, MeetingRooms rooms, IHostApplicationLifetime life)
    {
        if (await rooms.Find(meeting) is not { } room || room.Facts.UnitId != here.UnitId)
            return Results.NotFound();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        end.CancelAfter(LongestForTheSignedIn);
        return await Stream(http, room, new(kind, 0, Language.IsEnglish), Guid.Empty, end.Token);
    }

    private static async Task<IResult> Table(string key, HttpContext http, TableSeats seats, MeetingRooms rooms, IHostApplicationLifetime life)
    {
        if (seats.Of(http, key) is not { } seat || await rooms.Find(seat.Meeting) is not { } room || seat.Table > room.State.Tables.Length)
            return Results.NotFound();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        return await Stream(http, room, new(MeetingViewKind.Table, seat.Table, Language.IsEnglish), seat.Device, end.Token);
    }

    private static async Task<IResult> Stream(HttpContext http, MeetingRoom room, MeetingView view, Guid device, CancellationToken end)
    {
        // without a body there is nothing to wait for
        var watcher = HttpMethods.IsHead(http.Request.Method) ? null : room.Watch(view, device);
        if (watcher is null && !HttpMethods.IsHead(http.Request.Method))
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        if (watcher is null)
            return Results.Empty;
        try
        {
            // the page is told at once that it is connected, also where its view is long in coming
            await http.Response.Body.FlushAsync(end);
            await foreach (var drawn in watcher.Waiting.ReadAllAsync(end))
            {
                await http.Response.Body.WriteAsync(drawn, end);
                await http.Response.Body.FlushAsync(end);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was closed, or this server goes down and another takes over
        }
        finally
        {
            room.Leave(watcher);
        }
        return Results.Empty;
    }
}
