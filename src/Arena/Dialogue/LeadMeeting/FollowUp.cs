using Arena.ActionPlans;
using Arena.Dialogue.RunMeeting;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.LeadMeeting;

/// <param name="Unit">Code of the unit.</param>
/// <param name="CardName">The card that it comes from; null: from the goal.</param>
/// <param name="Typed">What stands in the fields, by their names.</param>
public sealed record FollowUpPage(string Unit, Guid Meeting, Guid Row, bool IsOld, string? Card, string? CardName, IReadOnlyList<Choice> Goals, IReadOnlyList<Choice> Owners, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>Of the row as it stood when the form was filled; empty of a new one.</summary>
    public string Mark { get; init; } = "";

    /// <summary>What somebody else has written meanwhile, where it is another.</summary>
    public IReadOnlyList<Fact> Overtaken { get; init; } = [];

    /// <summary>Somebody else has taken the row off the sheet meanwhile.</summary>
    public bool IsGone { get; init; }
}

/// <summary>A row of the follow-up sheet: what we put first, what we want, what we do, who is asked and when.</summary>
internal static class FollowUpSlice
{
    private const string Address = LeadMeetingSlice.Address + "/opfoelgning";
    private static readonly string[] Texts = ["forst", "opnaa", "goer"];

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, (Guid meeting, string? maal, string? kort, Here here, Viewer viewer, LeaderDesk desk, InterventionDoor door) => New(meeting, maal, kort, here, viewer, desk, door)).Allow(DialoguePermissions.Lead);
        app.MapGet(Address + "/{row:guid}", Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> New(Guid meeting, string? maal, string? kort, Here here, Viewer viewer, LeaderDesk desk, InterventionDoor door)
    {
        if (await desk.Find(here, meeting) is not { } room)
            return Results.NotFound();
        var card = kort is not null && room.State.Cards.TryGetValue(kort, out var there) ? there : null;
        var goal = card?.Goal ?? (Enum.TryParse<DialogueGoal>(maal, out var asked) && Enum.IsDefined(asked) ? asked : DialogueGoal.Leaders);
        return await Show(room.State, here, viewer, door, new(Guid.CreateVersion7(), goal, card?.Key, "", "", "", null, null));
    }

    private static async Task<IResult> Get(Guid meeting, Guid row, Here here, Viewer viewer, LeaderDesk desk, InterventionDoor door) =>
        await desk.Find(here, meeting) is { } room && room.State.FollowUps.TryGetValue(row, out var there) ? await Show(room.State, here, viewer, door, there) : Results.NotFound();

    private static async Task<IResult> Post(Guid meeting, FormInput form, Here here, Viewer viewer, LeaderDesk desk, InterventionDoor door, TimeProvider time)
    {
        if (await desk.Find(here, meeting) is not { } room || form.Id("id") is not { } id)
            return Results.NotFound();
        var owners = await door.Owners(viewer, here.UnitId);
        var row = form.IsTicked("fjern") ? new(id, DialogueGoal.Leaders, null, "", "", "", null, null) : Read(form, id, room.State, owners, time.Today());
        if (form.IsGood)
        {
            var outcome = await desk.Send(viewer, meeting, new FollowUpWritten(Guid.CreateVersion7(), row) { From = form.Text(FormMark.Field) });
            if (outcome is OperationOutcome.Counts or OperationOutcome.SentBefore)
                return Pages.GoTo(DialogueLinks.Lead(here.Code, meeting) + "#opfoelgning");
            if (outcome == OperationOutcome.NotRunning)
                return LeaderDesk.Stopped(here, meeting, Texts.Select(form.Text));
            if (outcome == OperationOutcome.Overtaken)
                return Pages.ShowAgain<FollowUpView>(new { Model = Overtaken(await desk.Find(here, meeting) ?? room, here, viewer, owners, row, Filled(form)) });
            form.Wrong("", LeaderDesk.Why(outcome));
        }
        return Pages.ShowAgain<FollowUpView>(new { Model = Page(room.State, here, viewer, owners, row, Filled(form)) with { Mark = form.Text(FormMark.Field) }, form.Errors });
    }

    /// <summary>What was typed, beside what stands now; sent again it holds.</summary>
    private static FollowUpPage Overtaken(MeetingRoom room, Here here, Viewer viewer, IReadOnlyList<PlanPerson> owners, FollowUpRow row, IReadOnlyDictionary<string, string> typed)
    {
        var page = Page(room.State, here, viewer, owners, row, typed);
        if (!room.State.FollowUps.TryGetValue(row.Id, out var now))
            return page with { IsGone = true };
        var there = Typed(now);
        return page with
        {
            Mark = now.Mark,
            Overtaken = [.. there.Where(field => field.Value != typed[field.Key].Trim()).Select(field => new Fact(Label(field.Key), field.Key switch
            {
                _ when field.Value.Length == 0 => T("(tomt)", "(empty)"),
                "maal" => DialogueDeck.Goal(now.Goal).Name.ToString(),
                "ejer" => owners.FirstOrDefault(person => person.Id == now.Owner)?.Name ?? "–",
                "dato" => now.Due is { } due ? Format.Date(due) : "",
                _ => field.Value,
            }))],
        };
    }

    private static string Label(string field) => field switch
    {
        "maal" => T("Mål", "Goal"),
        "forst" => T("Hvad prioriterer vi?", "What do we put first?"),
        "opnaa" => T("Hvad vil vi opnå?", "What do we want to achieve?"),
        "goer" => T("Hvad kan vi gøre?", "What can we do?"),
        "ejer" => T("Hvem tager fat?", "Who takes it on?"),
        _ => T("Hvornår skal det være sket?", "When should it be done?"),
    };

    private static Dictionary<string, string> Filled(FormInput form) => new[] { "maal", "ejer", "dato" }.Concat(Texts).ToDictionary(name => name, form.Text);

    private static FollowUpRow Read(FormInput form, Guid id, MeetingState state, IReadOnlyList<PlanPerson> owners, DateOnly today)
    {
        if (!Enum.TryParse<DialogueGoal>(form.Text("maal"), out var goal) || !Enum.IsDefined(goal))
            form.Wrong("maal", T("Vælg et af målene.", "Choose one of the goals."));
        var texts = Array.ConvertAll(Texts, name => form.Limited(name, MeetingState.LongestNote));
        if (Array.TrueForAll(texts, text => text.Length == 0))
            form.Wrong("opnaa", T("Skriv, hvad I vil opnå. Én linje er nok.", "Write what you want to achieve. One line is enough."));
        var owner = form.Text("ejer").Length == 0 ? null : form.Id("ejer");
        if (form.Text("ejer").Length > 0 && !owners.Any(person => person.Id == owner))
            form.Wrong("ejer", T("Vælg en, der hører til stedet.", "Choose somebody who belongs to the place."));
        var due = form.Text("dato").Length == 0 ? null
            : form.Date("dato", today, today.AddYears(5), T("Vælg en dag fra i dag og højst fem år frem.", "Choose a day from today and at most five years ahead."));
        return new(id, goal, state.Cards.ContainsKey(form.Text("kort")) ? form.Text("kort") : null, texts[0], texts[1], texts[2], owner, due);
    }

    private static async Task<IResult> Show(MeetingState state, Here here, Viewer viewer, InterventionDoor door, FollowUpRow row) =>
        Pages.Show<FollowUpView>(new { Model = Page(state, here, viewer, await door.Owners(viewer, here.UnitId), row, Typed(row)) });

    private static FollowUpPage Page(MeetingState state, Here here, Viewer viewer, IReadOnlyList<PlanPerson> owners, FollowUpRow row, IReadOnlyDictionary<string, string> typed) =>
        new(here.Code, state.Setup.Meeting, row.Id, state.FollowUps.ContainsKey(row.Id), row.Card, row.Card is { } card ? BoardWords.Name(state, card) : null,
            DialogueDeck.Goals.Where(goal => state.Setup.OnlyArea is not { } only || goal.Area == only).Select(goal => new Choice(goal.Key.ToString(), goal.Name.ToString())).ToList(),
            owners.ToChoices(viewer), typed) { Mark = state.FollowUps.GetValueOrDefault(row.Id)?.Mark ?? "" };

    private static Dictionary<string, string> Typed(FollowUpRow row) => new()
    {
        ["maal"] = row.Goal.ToString(), ["forst"] = row.Prioritised, ["opnaa"] = row.Achieved, ["goer"] = row.Done,
        ["ejer"] = row.Owner?.ToString("N") ?? "", ["dato"] = row.Due is { } due ? FormMoments.Field(due) : "",
    };
}
