using System.Globalization;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.SetTables;

/// <summary>Who comes, and tables made from their number; afterwards moved by hand.</summary>
internal static class SetTablesSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/borde";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/flyt", PostMove).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, string? gemt, Here here, Viewer viewer, MeetingDoor door, TablesPages pages)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        return found.MayBeChanged ? Pages.Show<TablesView>(new { Model = await pages.Page(here, viewer, found) with { Receipt = MeetingWords.Receipt(gemt) } }) : Begun(here, meeting);
    }

    private static async Task<IResult> Post(Guid meeting, FormInput form, Here here, Viewer viewer, MeetingDoor door, TablesPages pages, Writer writer)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        var page = await pages.Page(here, viewer, found);
        var ticked = form.All("med").Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToHashSet();
        var coming = (page.People ?? []).Where(person => ticked.Contains(person.Id)).ToList();
        var guests = form.Text("flere").Length == 0 ? 0
            : form.Number("flere", 0, DialogueMeeting.MostPeople, T($"Skriv et tal fra 0 til {DialogueMeeting.MostPeople}.", $"Write a number from 0 to {DialogueMeeting.MostPeople}.")) ?? 0;
        if (form.IsGood && coming.Count + guests == 0)
            form.Wrong(page.People is null ? "flere" : "med", T("Vælg, hvem der kommer, eller skriv, hvor mange I bliver.", "Choose who comes, or write how many you will be."));
        if (coming.Count + guests > DialogueMeeting.MostPeople)
            form.Wrong(coming.Count > DialogueMeeting.MostPeople ? "med" : "flere", T($"Et møde har plads til {DialogueMeeting.MostPeople}, og I er {coming.Count + guests}. Hold to møder, eller vælg nogle fra.", $"A meeting has room for {DialogueMeeting.MostPeople}, and you are {coming.Count + guests}. Hold two meetings, or leave some out."));
        page = page with { Coming = ticked, Guests = form.Text("flere"), Mix = form.IsTicked("bland"), Errors = form.Errors };
        if (!form.IsGood)
            return Pages.ShowAgain<TablesView>(new { Model = page });
        return await Go(here, viewer, writer, door, meeting, form, page, row => coming.Select(person => person.Id).ToHashSet().SetEquals(row.Participants.Select(one => one.PersonId))
            && coming.Count + guests == row.Tables.Sum(table => table.People), (db, row) =>
        {
            // pressed again, they are mixed anew
            var places = Seating.Place(coming, guests, form.IsTicked("bland") ? string.Create(CultureInfo.InvariantCulture, $"{row.Id:N}:{row.Version}") : null);
            Seat(db, row, places, Seating.Sizes(coming.Count + guests));
        });
    }

    private static async Task<IResult> PostMove(Guid meeting, FormInput form, Here here, Viewer viewer, MeetingDoor door, TablesPages pages, Writer writer)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        var page = await pages.Page(here, viewer, found);
        var most = Math.Min(DialogueMeeting.MostTables, found.Tables.Count + 1);
        var places = new Dictionary<Guid, int>();
        foreach (var one in found.Participants)
            places[one.PersonId] = form.Text(TablesPage.Field(one.PersonId)).Length == 0 ? one.Table ?? 1
                : form.Number(TablesPage.Field(one.PersonId), 1, most, T($"Vælg et bord fra 1 til {most}. Et møde har højst {DialogueMeeting.MostTables} borde.", $"Choose a table from 1 to {most}. A meeting has at most {DialogueMeeting.MostTables} tables.")) ?? 1;
        page = page with { Places = found.Participants.ToDictionary(one => one.PersonId, one => form.Text(TablesPage.Field(one.PersonId))), Errors = form.Errors };
        if (!form.IsGood)
            return Pages.ShowAgain<TablesView>(new { Model = page });
        return await Go(here, viewer, writer, door, meeting, form, page, row => row.Participants.TrueForAll(one => places.GetValueOrDefault(one.PersonId) == one.Table), (db, row) =>
        {
            // who has come since is where the tables were set
            foreach (var one in row.Participants)
                places.TryAdd(one.PersonId, one.Table ?? 1);
            var guests = row.Tables.ToDictionary(table => table.Number, table => Math.Max(0, table.People - row.Participants.Count(one => one.Table == table.Number)));
            // a table that nobody is left at is taken away, and the others move up
            var left = places.Values.Concat(guests.Where(pair => pair.Value > 0).Select(pair => pair.Key)).Distinct().Order().Select((number, at) => (number, at + 1)).ToDictionary(pair => pair.number, pair => pair.Item2);
            Seat(db, row, places.Where(pair => row.Participants.Exists(one => one.PersonId == pair.Key)).ToDictionary(pair => pair.Key, pair => left[pair.Value]),
                left.OrderBy(pair => pair.Value).Select(pair => places.Values.Count(number => number == pair.Key) + guests.GetValueOrDefault(pair.Key)).ToList());
        });
    }

    private static async Task<IResult> Go(Here here, Viewer viewer, Writer writer, MeetingDoor door, Guid meeting, FormInput form, TablesPage page,
        Func<DialogueMeeting, bool> isThere, Action<ArenaDb, DialogueMeeting> seat)
    {
        var (begun, overtaken) = await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            if (await MeetingDoor.Find(db, here, meeting) is not { MayBeChanged: true } row)
                return (true, false);
            if (form.Text(FormMark.Field) != TablesPages.MarkOf(row))
                // the same form a second time has done its work
                return (false, !isThere(row));
            seat(db, row);
            row.Touch();
            db.Record("dialogue.seated", meeting, here.UnitId, detail: row.Tables.Count.ToString(CultureInfo.InvariantCulture));
            return (false, false);
        });
        if (begun)
            return Begun(here, meeting);
        if (overtaken && await door.Find(here, meeting) is { } now)
            return Pages.ShowAgain<TablesView>(new { Model = page with { Meeting = now, Mark = TablesPages.MarkOf(now), Overtaken = TablesPages.Now(now) } });
        return Pages.GoTo(DialogueLinks.Tables(here.Code, meeting) + "?gemt=borde");
    }

    internal static void Seat(ArenaDb db, DialogueMeeting meeting, IReadOnlyDictionary<Guid, int> places, IReadOnlyList<int> sizes)
    {
        foreach (var gone in meeting.Participants.Where(one => !places.ContainsKey(one.PersonId)).ToList())
            db.Remove(gone);
        foreach (var (person, table) in places)
            if (meeting.Participants.Find(one => one.PersonId == person) is { } there)
                there.Table = table;
            else
                db.Add(new MeetingParticipant { Id = Guid.CreateVersion7(), MunicipalityId = meeting.MunicipalityId, MeetingId = meeting.Id, PersonId = person, Table = table });
        RoomTables.Set(db, meeting, sizes);
    }

    private static IResult Begun(Here here, Guid meeting) => Pages.GoTo(DialogueLinks.Meeting(here.Code, meeting) + "?gemt=begyndt");
}
