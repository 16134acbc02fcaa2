using System.Net;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue;

/// <summary>A running meeting of the nursing home 2001 with tables of five, and the phones that join it.</summary>
internal sealed class RunningTables
{
    private readonly ArenaServer server;

    private RunningTables(ArenaServer server) => this.server = server;

    public Guid Meeting { get; } = Guid.CreateVersion7();

    /// <summary>No two meetings of a test class have the same.</summary>
    public string Code { get; } = "ABCD" + Guid.CreateVersion7().ToString("N")[^4..].ToUpperInvariant();
    public string Key { get; } = Guid.CreateVersion7().ToString("N");
    public Town Town { get; } = new Town().WithCare();
    public Person Manager { get; private set; } = null!;
    public string TablePage => DialogueLinks.Table(Key);

    public static async Task<RunningTables> In(ArenaServer server, int tables = 2, int people = 5, DialogueArea? only = null)
    {
        var made = new RunningTables(server);
        made.Manager = made.Town.Give(made.Town.Employ("2001", "Birthe", inTargetGroup: false), Role.Manager, "2001");
        await made.Town.Save(server);
        await server.Write(db =>
        {
            var meeting = DialogueMeeting.Prepare(made.Meeting, made.Town.Id, made.Town["2001"].Id, made.Manager.Id, server.Clock.GetUtcNow());
            meeting.Agree(new("Vi vil holde til det i mange år") { OnlyArea = only });
            meeting.Cards.AddRange(DialogueDeck.Cards.Select((card, order) => new MeetingCard
            {
                Id = Guid.CreateVersion7(), MunicipalityId = made.Town.Id, MeetingId = made.Meeting, Key = card.Key, Goal = card.Goal, Order = order,
                Name = card.Name.Danish, NameEnglish = card.Name.English, Text = card.Text.Danish, TextEnglish = card.Text.English,
            }));
            meeting.Tables.AddRange(Enumerable.Range(1, tables).Select(number => new MeetingTable { Id = Guid.CreateVersion7(), MunicipalityId = made.Town.Id, MeetingId = made.Meeting, Number = number, People = people }));
            meeting.Start(made.Code, made.Key, server.Clock.GetUtcNow());
            db.Add(meeting);
            db.Record("test.meeting", meeting.Id);
            return Task.CompletedTask;
        });
        return made;
    }

    /// <summary>A phone that has sat down.</summary>
    public async Task<HttpClient> Phone(int table = 1)
    {
        var phone = server.Anonymous();
        (await phone.Post($"/moede/{Key}/plads", new { bord = table })).MustRedirectTo(TablePage);
        return phone;
    }

    /// <summary>What the page of a table posts; it carries no form token.</summary>
    public async Task<HttpResponseMessage> Send(HttpClient phone, object fields) => await phone.PostAsync(TablePage, Content(fields));

    public async Task Does(HttpClient phone, object fields) => (await Send(phone, fields)).MustRedirectTo(TablePage);

    /// <summary>As the script sends it.</summary>
    public async Task<HttpResponseMessage> Fetch(HttpClient phone, object fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TablePage) { Content = Content(fields) };
        request.Headers.Add("HX-Request", "true");
        return await phone.SendAsync(request);
    }

    /// <summary>What the meeting leader does.</summary>
    public async Task Goes(MeetingStep step) => await Does(new StepTaken(Guid.CreateVersion7(), step));

    public async Task Does(MeetingOperation operation)
    {
        var writer = server.Services.GetRequiredService<Writer>();
        Assert.Equal(OperationOutcome.Counts, await writer.WriteTogether(server.Services.GetRequiredService<MeetingBook>(), new SentOperation(new(Town.Id, Manager.Id, "Manager"), Meeting, operation)));
    }

    public async Task Ends()
    {
        await server.Write(async db =>
        {
            (await db.Set<DialogueMeeting>().FirstAsync(row => row.Id == Meeting)).End(db.Now);
            db.Record("test.ended", Meeting);
        });
        await server.Services.GetRequiredService<MeetingRooms>().Refresh(Meeting);
    }

    /// <summary>As it follows from what is stored.</summary>
    public async Task<MeetingState> State()
    {
        await using var db = server.Read();
        return MeetingReader.Follow(MeetingState.Of((await MeetingReader.Facts(db, Meeting))!.Setup), await MeetingReader.Operations(db, Meeting, 0));
    }

    public async Task<TableState> Table(int number = 1) => (await State()).Table(number);

    private static FormUrlEncodedContent Content(object fields) => new(fields.GetType().GetProperties()
        .Select(property => KeyValuePair.Create(property.Name.Replace('_', '-'), Convert.ToString(property.GetValue(fields), System.Globalization.CultureInfo.InvariantCulture) ?? "")));
}
