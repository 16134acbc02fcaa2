using System.Collections.Immutable;
using System.Globalization;
using Arena.ActionPlans;
using Arena.Dialogue.SetTables;
using Arena.Dialogue.StartMeeting;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.RateAgain;

/// <summary>What stands before a short check begins.</summary>
/// <param name="Id">Of the check, given by the form.</param>
/// <param name="Cards">All that the tables rated then, the chosen ones first.</param>
/// <param name="With">The keys that are ticked.</param>
/// <param name="Headcount">How many there are, as it was typed.</param>
public sealed record RateAgainPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Meeting, DateOnly On, string Id, IReadOnlyList<AgainCard> Cards, IReadOnlySet<string> With, string Headcount, IReadOnlyList<FieldError> Errors);

/// <param name="IsChosen">Something was agreed on it, or it had most votes.</param>
public sealed record AgainCard(BoardCard Card, ImmutableArray<int> Then, bool IsChosen);

/// <summary>Some cards of a meeting that was held are rated again: five minutes, with the same codes, phones, paper and rules as a meeting.</summary>
internal static class RateAgainSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/igen";
    private const int FewestMinutes = 5, MinutesACard = 2;

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, Here here, ArenaDb db) => await Find(db, here, meeting) is not { } held ? Results.NotFound()
        : await Running(db, meeting) is { } there ? Pages.GoTo(DialogueLinks.Lead(here.Code, there.Id)) : Pages.Show<RateAgainView>(new { Model = Page(here, held) });

    private static async Task<IResult> Post(Guid meeting, FormInput form, Here here, Viewer viewer, ArenaDb read, Writer writer)
    {
        if (await Find(read, here, meeting) is not { } held)
            return Results.NotFound();
        var page = Page(here, held);
        var with = form.All("kort").Where(key => page.Cards.Any(card => card.Card.Key == key)).ToHashSet(StringComparer.Ordinal);
        if (with.Count is 0 or > MeetingDeck.MostAtATable)
            form.Wrong("kort", with.Count == 0 ? T("Vælg mindst ét kort.", "Choose at least one card.") : T($"Vælg højst {MeetingDeck.MostAtATable} kort.", $"Choose at most {MeetingDeck.MostAtATable} cards."));
        var people = form.Number("antal", 1, DialogueMeeting.MostPeople, T($"Skriv, hvor mange I er, fra 1 til {DialogueMeeting.MostPeople}.", $"Write how many you are, from 1 to {DialogueMeeting.MostPeople}."));
        if (!form.IsGood)
            return Pages.ShowAgain<RateAgainView>(new { Model = page with { Id = form.Id("id")?.ToString("N") ?? page.Id, With = with, Headcount = form.Text("antal"), Errors = form.Errors } });
        var check = await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            var (id, before) = await SentBefore.Find<DialogueMeeting>(db, form.Id("id"), row => row.CheckOf == meeting);
            // pressed twice, or by two who lead: there is one
            if ((before ?? await Running(db, meeting)) is { } there)
                return there.Id;
            var of = await db.Set<DialogueMeeting>().FirstAsync(row => row.Id == meeting);
            var row = DialogueMeeting.Check(id, of, viewer.PersonId, db.Now);
            var minutes = Math.Max(FewestMinutes, MinutesACard * with.Count);
            row.Agree(MeetingPlan.Of(row) with { Minutes = minutes, StepMinutes = $"0,0,0,{minutes.ToString(CultureInfo.InvariantCulture)},0,0,0" });
            row.Start(await StartMeetingSlice.FreeCode(db), SecretKey.New(), db.Now);
            db.Add(row);
            RoomTables.Set(db, row, Seating.Sizes(people!.Value));
            db.AddRange(page.Cards.Where(card => with.Contains(card.Card.Key)).Select((card, order) => AsItWas(row, card.Card, order)));
            of.RateAgain();
            db.Record("dialogue.rated-again", id, here.UnitId, detail: with.Count.ToString(CultureInfo.InvariantCulture));
            return id;
        });
        return Pages.GoTo(DialogueLinks.Lead(here.Code, check));
    }

    // by the words that were rated then: another wording would be another question
    private static MeetingCard AsItWas(DialogueMeeting check, BoardCard card, int order) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = check.MunicipalityId, MeetingId = check.Id, Key = card.Key, Goal = card.Goal, Order = order,
        Name = card.Name, NameEnglish = card.NameEnglish, Text = card.Text, TextEnglish = card.TextEnglish, IsOwn = card.IsOwn,
    };

    private static async Task<PastMeeting?> Find(ArenaDb db, Here here, Guid meeting) =>
        await MeetingDoor.Find(db, here, meeting) is { Stage: MeetingStage.Held, IsCheck: false } held ? await PastMeetings.Read(db, held) : null;

    private static Task<DialogueMeeting?> Running(ArenaDb db, Guid meeting) => db.Set<DialogueMeeting>().FirstOrDefaultAsync(row => row.CheckOf == meeting && row.Stage == MeetingStage.Running);

    private static RateAgainPage Page(Here here, PastMeeting held)
    {
        var (state, meeting) = (held.State, held.Meeting);
        var chosen = ChosenCards.Of(state).Select(card => card.Key).ToHashSet(StringComparer.Ordinal);
        var cards = state.Cards.Values.Where(card => state.Ratings(card.Key).Any()).OrderBy(card => card.Goal).ThenBy(card => card.IsOwn).ThenBy(card => card.Key, StringComparer.Ordinal)
            .Select(card => new AgainCard(card, state.Spread(card.Key), chosen.Contains(card.Key))).ToList();
        return new(here, MeetingDoor.Crumbs(here, new(MeetingDoor.NameOf(meeting), DialogueLinks.Record(here.Code, meeting.Id)), new(T("Kort tjek", "Short check"))), meeting.Id,
            HeldMeetings.DayOf(meeting.Begins, meeting.StartedAt, meeting.CreatedAt), Guid.CreateVersion7().ToString("N"), cards, chosen.Take(MeetingDeck.MostAtATable).ToHashSet(StringComparer.Ordinal),
            state.Tables.Sum(table => table.People).ToString(CultureInfo.InvariantCulture), []);
    }
}
