using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ReleaseTitles;

/// <summary>The own cards of a meeting that is over, and which titles are let out.</summary>
public sealed record TitlesPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Meeting, DateOnly On, IReadOnlyList<OwnTitle> Titles, bool IsSaved);

public sealed record OwnTitle(string Card, DialogueGoal Goal, string Title, bool IsReleased);

/// <summary>After a meeting its leader may let the titles of own cards out, never their texts or notes; and take them back.</summary>
internal static class ReleaseTitlesSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/titler";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, Here here, ArenaDb db, string? gemt)
    {
        if (await Find(db, here, meeting) is not { } held)
            return Results.NotFound();
        var released = await db.Set<ReleasedTitle>().Where(row => row.MeetingId == meeting).Select(row => row.Card).ToListAsync();
        return Pages.Show<TitlesView>(new
        {
            Model = new TitlesPage(here, [new(here.Name), new(T("Dialog", "Dialogue"), DialogueLinks.Meetings(here.Code)), new(T("Egne kort", "Own cards"))], meeting, held.On,
                OwnCards(held).Select(card => new OwnTitle(card.Key, card.Goal, card.Name, released.Contains(card.Key))).ToList(), gemt is not null),
        });
    }

    private static async Task<IResult> Post(Guid meeting, FormInput form, Here here, Viewer viewer, ArenaDb db, Writer writer)
    {
        if (await Find(db, here, meeting) is not { } held)
            return Results.NotFound();
        var chosen = OwnCards(held).Where(card => form.All("kort").Contains(card.Key)).ToList();
        await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            var there = await db.Set<ReleasedTitle>().Where(row => row.MeetingId == meeting).ToListAsync();
            var gone = there.Where(row => !chosen.Exists(card => card.Key == row.Card)).ToList();
            var more = chosen.Where(card => !there.Exists(row => row.Card == card.Key)).ToList();
            if (gone.Count + more.Count == 0)
                return;
            db.RemoveRange(gone);
            db.AddRange(more.Select(card => new ReleasedTitle
            {
                Id = Guid.CreateVersion7(), MunicipalityId = viewer.MunicipalityId, UnitId = here.UnitId, MeetingId = meeting, Card = card.Key, Goal = card.Goal,
                Title = card.Name, Same = ReleasedTitle.Plain(card.Name), ReleasedBy = viewer.PersonId, At = db.Now,
            }));
            db.Record("dialogue.titles-released", meeting, here.UnitId, detail: $"+{more.Count} -{gone.Count}");
        });
        return Pages.GoTo(DialogueLinks.Titles(here.Code, meeting) + "?gemt=1");
    }

    private static IEnumerable<BoardCard> OwnCards(HeldMeeting held) => held.State.Cards.Values.Where(card => card.IsOwn).OrderBy(card => card.Goal).ThenBy(card => card.Name, StringComparer.CurrentCulture).ThenBy(card => card.Key, StringComparer.Ordinal);

    private static async Task<HeldMeeting?> Find(ArenaDb db, Here here, Guid meeting)
    {
        await foreach (var held in HeldMeetings.Read(db, [meeting]))
            if (held.UnitId == here.UnitId)
                return held;
        return null;
    }
}
