using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Dialogue.PresentPurpose;

/// <summary>What the meeting is, and why: for the projector, and on paper.</summary>
/// <param name="Leads">Whom one may ask about it.</param>
public sealed record PurposePage(Here Unit, DialogueMeeting Meeting, IReadOnlyList<string> Leads);

internal static class PresentPurposeSlice
{
    public static void Map(WebApplication app) => app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/formaal", Get).Allow(DialoguePermissions.See);

    private static async Task<IResult> Get(Guid meeting, Here here, MeetingDoor door)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        var names = await door.Names(found.Leads.Select(lead => (Guid?)lead.PersonId));
        return Pages.Show<PurposeView>(new { Model = new PurposePage(here, found, names.Values.Order(StringComparer.Create(Language.Danish, ignoreCase: true)).ToList()) });
    }
}
