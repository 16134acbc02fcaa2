using System.Collections.Immutable;
using Arena.Dialogue.RunMeeting;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.PrintKit;

/// <summary>A meeting on paper.</summary>
/// <param name="Minutes">Of the seven steps.</param>
/// <param name="Tables">Their numbers; where none are set yet, four to choose from.</param>
public sealed record KitPage(Here Unit, DialogueMeeting Meeting, IReadOnlyList<KitPart> Parts, IReadOnlyList<PaperCard> Cards, ImmutableArray<int> Minutes, IReadOnlyList<int> Tables, DateOnly Today)
{
    /// <summary>The goals that are talked about.</summary>
    public IReadOnlyList<DialogueGoal> Goals { get; } = [.. DialogueTerms.Goals.Where(goal => Meeting.IsCheck ? Cards.Any(card => card.Goal == goal) : Meeting.OnlyArea is not { } only || goal.Area() == only)];
}

/// <summary>The board, cards and sheets of a meeting as pages, so that it can be held without screens, or with some tables on paper. Nobody's name is on them.</summary>
internal static class PrintKitSlice
{
    private const int TablesWhereNoneAreSet = 4;

    public static void Map(WebApplication app) => app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/papir", Get).Allow(DialoguePermissions.Lead);

    private static async Task<IResult> Get(Guid meeting, Here here, HttpContext http, ArenaDb db, TimeProvider time)
    {
        if (await db.Set<DialogueMeeting>().Include(row => row.Cards).Include(row => row.Tables).AsSplitQuery().FirstOrDefaultAsync(row => row.Id == meeting && row.UnitId == here.UnitId) is not { } found)
            return Results.NotFound();
        var tables = found.Tables.Select(table => table.Number).Order().ToList();
        return Pages.Show<KitView>(new
        {
            Model = new KitPage(here, found, KitParts.Asked(found, http.Request.Query["med"]), PaperCard.Of(found), MeetingReader.MinutesOf(found),
                tables.Count > 0 ? tables : [.. Enumerable.Range(1, TablesWhereNoneAreSet)], time.Today()),
        });
    }
}
