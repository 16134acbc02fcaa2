using System.Globalization;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ArrangeDeck;

/// <summary>The form that changes an own card before the meeting.</summary>
/// <param name="Mark">What the form was filled from.</param>
public sealed record OwnCardPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Meeting, OwnCardForm Own, IReadOnlyList<Choice> Goals, string Mark, IReadOnlyList<FieldError> Errors)
{
    /// <summary>What others have written meanwhile, where it is another.</summary>
    public IReadOnlyList<Fact> Overtaken { get; init; } = [];
}

internal static partial class ArrangeDeckSlice
{
    private static async Task<IResult> GetCard(Guid meeting, Guid card, Here here, MeetingDoor door) => await door.Find(here, meeting) is not { } found || Own(found, card) is not { } own ? Results.NotFound()
        : found.MayBeChanged ? Pages.Show<OwnCardView>(new { Model = CardPage(here, found, own) }) : Begun(here, meeting);

    private static async Task<IResult> PostCard(Guid meeting, Guid card, FormInput form, Here here, Viewer viewer, MeetingDoor door, DeckPages pages, Writer writer)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        var (name, text, goal) = ReadOwn(form);
        var typed = new OwnCardForm(card.ToString("N"), form.Text("navn"), form.Text("tekst"), form.Text("maal"));
        if (Own(found, card) is not { } own)
            return await Gone(here, viewer, found, typed, pages);
        if (!form.IsGood)
            return Pages.ShowAgain<OwnCardView>(new { Model = CardPage(here, found, own) with { Own = typed, Mark = form.Text(FormMark.Field), Errors = form.Errors } });
        var (begun, overtaken) = await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            if (await MeetingDoor.Find(db, here, meeting) is not { MayBeChanged: true } row)
                return (true, false);
            if (Own(row, card) is not { } there)
                return (false, true);
            if ((there.Name, there.Text, there.Goal) == (name, text, goal))
                return (false, false);
            if (MarkOf(there) != form.Text(FormMark.Field))
                return (false, true);
            (there.Name, there.Text, there.Goal) = (name, text, goal);
            row.Touch();
            db.Record("dialogue.card-changed", meeting, here.UnitId);
            return (false, false);
        });
        if (begun)
            return Begun(here, meeting);
        if (overtaken && await door.Find(here, meeting) is { } now)
            return Own(now, card) is not { } stands ? await Gone(here, viewer, now, typed, pages) : Pages.ShowAgain<OwnCardView>(new { Model = CardPage(here, now, stands) with { Own = typed, Overtaken = Differs(stands, name, text, goal) } });
        return Pages.GoTo(DialogueLinks.Deck(here.Code, meeting) + "?gemt=rettet#egne");
    }

    /// <summary>Somebody has removed it meanwhile, or there never was one: what was typed stands in the form of a new one.</summary>
    private static async Task<IResult> Gone(Here here, Viewer viewer, DialogueMeeting meeting, OwnCardForm typed, DeckPages pages)
    {
        var page = await pages.Page(here, viewer, meeting);
        return Pages.ShowAgain<DeckView>(new
        {
            Model = page with
            {
                Own = typed with { Id = page.Own.Id },
                Before = new(T("Kortet er ikke med mere.", "The card is no longer there."), T("Det, du har skrevet, står i felterne. Læg det til, hvis I vil have det med.", "What you have written stands in the fields. Add it if you want to have it in.")),
            },
        });
    }

    private static (string Name, string Text, DialogueGoal Goal) ReadOwn(FormInput form)
    {
        var name = form.Required("navn", T("Skriv, hvad kortet hedder.", "Write what the card is called."), MeetingCard.LongestName);
        var text = form.Limited("tekst", MeetingCard.LongestText);
        return (name, text, form.Number("maal", 1, DialogueTerms.Goals.Count, T("Vælg det mål, kortet hører til.", "Choose the goal that the card belongs to.")) is { } number ? (DialogueGoal)number : DialogueGoal.Leaders);
    }

    private static MeetingCard? Own(DialogueMeeting meeting, Guid card) => meeting.Cards.Find(row => row.IsOwn && row.Id == card);

    private static string MarkOf(MeetingCard card) => FormMark.Of(card.Name, card.Text, Number(card.Goal));

    private static string Number(DialogueGoal goal) => ((int)goal).ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<Fact> Differs(MeetingCard card, string name, string text, DialogueGoal goal) => new[]
    {
        (T("Hvad hedder kortet?", "What is the card called?"), card.Name, card.Name == name), (T("Hvad handler det om?", "What is it about?"), card.Text.Length > 0 ? card.Text : T("(tomt)", "(empty)"), card.Text == text),
        (T("Mål", "Goal"), DialogueDeck.Goal(card.Goal).Name.ToString(), card.Goal == goal),
    }.Where(field => !field.Item3).Select(field => new Fact(field.Item1, field.Item2)).ToList();

    private static OwnCardPage CardPage(Here here, DialogueMeeting meeting, MeetingCard card) => new(here,
        MeetingDoor.Crumbs(here, MeetingDoor.CrumbOf(here, meeting), new Crumb(T("Kortene", "The cards"), DialogueLinks.Deck(here.Code, meeting.Id)), new Crumb(T("Ret", "Change"))), meeting.Id,
        new(card.Id.ToString("N"), card.Name, card.Text, Number(card.Goal)), DeckPages.Goals(meeting), MarkOf(card), []);
}
