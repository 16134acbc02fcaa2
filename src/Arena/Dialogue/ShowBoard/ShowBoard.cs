using Arena.Dialogue.RunMeeting;
using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Dialogue.ShowBoard;

/// <summary>The page for the projector.</summary>
/// <param name="Live">Where what changes is sent from.</param>
/// <param name="Host">What a phone types before the path.</param>
/// <param name="JoinAddress">What the QR code carries; null while nobody can join.</param>
public sealed record BoardPage(MeetingScene Scene, string Live, string Host, string? JoinAddress);

/// <summary>
/// The meeting on the wall of the room. It shows the code that lets a phone in, so a meeting leader opens it; those who come
/// in are asked no more than their table.
/// </summary>
internal static class ShowBoardSlice
{
    public static void Map(WebApplication app) => app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/tavle", Get).Allow(DialoguePermissions.Lead);

    private static async Task<IResult> Get(Guid meeting, Here here, HttpContext http, MeetingRooms rooms)
    {
        if (await rooms.Find(meeting) is not { } room || room.Facts.UnitId != here.UnitId)
            return Results.NotFound();
        var (scene, host) = (room.Scene, http.Request.Host.ToString());
        return Pages.Show<BoardView>(new
        {
            Model = new BoardPage(scene, DialogueLinks.LiveBoard(here.Code, meeting), host, scene.Key is { } key ? $"{http.Request.Scheme}://{host}{DialogueLinks.JoinBy(key)}" : null),
        });
    }
}
