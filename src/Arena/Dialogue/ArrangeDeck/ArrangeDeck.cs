using System.Globalization;
using Arena.ActionPlans;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ArrangeDeck;

/// <summary>The cards of a meeting, before it: what lies aside, and the workplace's own.</summary>
internal static partial class ArrangeDeckSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/kort";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.See);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/eget", PostOwn).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/fjern", PostRemove).Allow(DialoguePermissions.Lead);
        app.MapGet(Address + "/{card:guid}", GetCard).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/{card:guid}", PostCard).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, string? gemt, Here here, Viewer viewer, MeetingDoor door, DeckPages pages) => await door.Find(here, meeting) is { } found
        ? Pages.Show<DeckView>(new { Model = await pages.Page(here, viewer, found) with { Receipt = MeetingWords.Receipt(gemt) } }) : Results.NotFound();

    private static async Task<IResult> Post(Guid meeting, FormInput form, Here here, Viewer viewer, MeetingDoor door, DeckPages pages, Writer writer)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        var page = await pages.Page(here, viewer, found);
        var with = form.All("med").ToHashSet(StringComparer.Ordinal);
        page = page with { With = with };
        if (page.Count == 0)
        {
            form.Wrong("med", T("Læg mindst ét kort på bordene.", "Put at least one card on the tables."));
            return Pages.ShowAgain<DeckView>(new { Model = page with { Errors = form.Errors } });
        }
        // only what stood on the page can have been unticked: not another area's cards, nor one that has come since
        var shown = form.All("vist").ToHashSet(StringComparer.Ordinal);
        var (begun, overtaken) = await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            if (await MeetingDoor.Find(db, here, meeting) is not { MayBeChanged: true } row)
                return (true, false);
            var before = row.Cards.Where(card => card.IsLeftOut).Select(card => card.Key).ToHashSet(StringComparer.Ordinal);
            var after = before.Where(key => !with.Contains(key)).Concat(MeetingDeck.Of(row).Select(card => card.Key).Where(key => shown.Contains(key) && !with.Contains(key))).ToHashSet(StringComparer.Ordinal);
            if (after.SetEquals(before))
                return (false, false);
            if (form.Text(FormMark.Field) != DeckPages.MarkOf(row))
                return (false, true);
            MeetingDeck.LeaveOut(db, row, after);
            row.Touch();
            db.Record("dialogue.deck-arranged", meeting, here.UnitId, detail: after.Count.ToString(CultureInfo.InvariantCulture));
            return (false, false);
        });
        if (begun)
            return Begun(here, meeting);
        if (overtaken && await door.Find(here, meeting) is { } now)
            return Pages.ShowAgain<DeckView>(new { Model = await pages.Page(here, viewer, now) with { With = with, Overtaken = DeckPages.Now(now) } });
        return Pages.GoTo(DialogueLinks.Deck(here.Code, meeting) + "?gemt=kort");
    }

    private static async Task<IResult> PostOwn(Guid meeting, FormInput form, Here here, Viewer viewer, MeetingDoor door, DeckPages pages, Writer writer)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        var (name, text, goal) = ReadOwn(form);
        var (begun, there) = !form.IsGood ? (false, null) : await writer.Write(viewer.For(DialoguePermissions.Lead), db => Add(db, here, meeting, form, goal, name, text));
        if (begun)
            return Begun(here, meeting);
        if (form.IsGood && (there is null || (there.Name, there.Text, there.Goal) == (name, text, goal)))
            return Pages.GoTo(DialogueLinks.Deck(here.Code, meeting) + "?gemt=eget#egne");
        var page = await pages.Page(here, viewer, await door.Find(here, meeting) ?? found);
        return Pages.ShowAgain<DeckView>(new
        {
            Model = page with
            {
                Own = new(there is null ? form.Id("id")?.ToString("N") ?? page.Own.Id : page.Own.Id, form.Text("navn"), form.Text("tekst"), form.Text("maal")), Errors = form.Errors,
                Before = there is null ? null : new(T($"Kortet »{there.Name}« er lagt til.", $"The card “{there.Name}” is added."), T("Er det et nyt kort, så læg det til.", "If it is a new card, add it.")),
            },
        });
    }

    private static async Task<(bool Begun, MeetingCard? There)> Add(ArenaDb db, Here here, Guid meeting, FormInput form, DialogueGoal goal, string name, string text)
    {
        if (await MeetingDoor.Find(db, here, meeting) is not { MayBeChanged: true } row)
            return (true, null);
        var (id, there) = await SentBefore.Find<MeetingCard>(db, form.Id("id"), card => card.MeetingId == meeting);
        if (there is not null)
            return (false, there);
        if (row.Cards.Count(card => card.IsOwn) >= MeetingDeck.MostOwn)
        {
            form.Wrong("navn", T($"Et møde kan have {MeetingDeck.MostOwn} egne kort. Fjern et, før I lægger et nyt til.", $"A meeting can have {MeetingDeck.MostOwn} cards of your own. Remove one before you add another."));
            return (false, null);
        }
        db.Add(MeetingDeck.Own(row, id, goal, name, text));
        row.Touch();
        db.Record("dialogue.card-added", meeting, here.UnitId);
        return (false, null);
    }

    private static async Task<IResult> PostRemove(Guid meeting, FormInput form, Here here, Viewer viewer, MeetingDoor door, Writer writer)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            // one that is gone already stays gone
            if (await MeetingDoor.Find(db, here, meeting) is not { MayBeChanged: true } row || row.Cards.Find(card => card.IsOwn && card.Id == form.Id("kort")) is not { } card)
                return;
            db.Remove(card);
            row.Touch();
            db.Record("dialogue.card-removed", meeting, here.UnitId, detail: card.Name);
        });
        return Pages.GoTo(DialogueLinks.Deck(here.Code, meeting) + "?gemt=fjernet");
    }

    private static IResult Begun(Here here, Guid meeting) => Pages.GoTo(DialogueLinks.Meeting(here.Code, meeting) + "?gemt=begyndt");
}
