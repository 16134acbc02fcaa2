using Arena.ActionPlans;
using Arena.Dialogue;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Dialogue;

/// <summary>The nursing home Solgaven with a manager, a safety rep, employees in two teams, and a meeting that they prepare.</summary>
internal sealed class Meetings
{
    public const string Code = "2001", Address = "/enhed/2001/dialog";
    private readonly ArenaServer server;

    private Meetings(ArenaServer server) => this.server = server;

    public Town Town { get; } = new Town().WithCare();
    public Person Manager { get; private set; } = null!;
    public Person Rep { get; private set; } = null!;
    public Person Employee { get; private set; } = null!;
    public Person Outsider { get; private set; } = null!;
    public IReadOnlyList<Person> Others { get; private set; } = [];
    public Guid Id { get; private set; }

    /// <summary>With so many more employees in the second team; the manager has set up a meeting.</summary>
    public static async Task<Meetings> In(ArenaServer server, int employees = 4, bool withMail = false)
    {
        var home = new Meetings(server);
        home.Manager = home.Town.Give(home.Town.AddPerson("Ditte", "Leder", email: withMail ? "ditte@prove.example" : null), Role.Manager, Code);
        home.Rep = home.Town.Give(home.Town.Employ("2001-1", "Rita", "Valgt"), Role.SafetyRep, Code);
        home.Employee = home.Town.WithAccount(home.Town.Employ("2001-1", "Emma", "Ansat"));
        home.Outsider = home.Town.Give(home.Town.Employ("2002-1", "Ove", "Udefra"), Role.Manager, "2002");
        home.Others = home.Town.EmployMany("2001-2", employees);
        await home.Town.Save(server);
        home.Id = await home.SetUp();
        return home;
    }

    public string At(string more = "") => $"{Address}/{Id:N}{more}";

    /// <summary>As the form of a new meeting sends it.</summary>
    public static Dictionary<string, string> New(Guid id) => new()
    {
        ["id"] = id.ToString("N"), ["formaal"] = "Vi vil kunne holde til arbejdet", ["dato"] = "26.11.2026", ["kl"] = "13.00", ["sted"] = "Kantinen", ["minutter"] = "90",
    };

    public async Task<Guid> SetUp()
    {
        var id = Guid.CreateVersion7();
        (await (await server.SignedIn(Manager.Id)).Post(Address + "/ny", New(id))).MustRedirectTo($"{Address}/{id:N}?gemt=ny");
        return id;
    }

    public async Task<HttpResponseMessage> Post(string more, object fields, Person? by = null) => await (await server.SignedIn((by ?? Manager).Id)).Post(At(more), fields, Address);

    /// <summary>What the form at this address was filled from.</summary>
    public async Task<string> Mark(string more) => (await (await server.SignedIn(Manager.Id)).Page(At(more))).QuerySelector("input[name=set]")!.GetAttribute("value")!;

    public async Task<DialogueMeeting> Read(Guid? id = null)
    {
        await using var db = server.Read();
        return await db.Set<DialogueMeeting>().Include(row => row.Cards).Include(row => row.Tables).Include(row => row.Participants).Include(row => row.Leads).AsSplitQuery().FirstAsync(row => row.Id == (id ?? Id));
    }

    public async Task<IReadOnlyList<string>> Recorded()
    {
        await using var db = server.Read();
        return await db.Set<AuditEntry>().Where(row => row.ObjectId == Id).OrderBy(row => row.Number).Select(row => row.Action).ToListAsync();
    }

    public async Task Sit(params IEnumerable<Person> people) =>
        (await Post("/borde", new { set = await Mark("/borde"), med = people.Select(person => person.Id.ToString("N")).ToList(), bland = "true" })).MustRedirectTo(At("/borde?gemt=borde"));

    /// <summary>The meeting was held a year ago: one table gave a card two, and what it led to is open in the plan.</summary>
    public async Task<Guid> Held(string card = "k01", int rating = 2)
    {
        var (id, row, at) = (Guid.CreateVersion7(), Guid.CreateVersion7(), server.Clock.GetUtcNow().AddYears(-1));
        await server.Write(async db =>
        {
            var meeting = DialogueMeeting.Prepare(id, Town.Id, Town[Code].Id, Manager.Id, at);
            meeting.Agree(new("Sidste år") { Begins = at });
            db.Add(meeting);
            RoomTables.Set(db, meeting, [4]);
            MeetingDeck.Freeze(db, meeting);
            meeting.Start("ABCD" + id.ToString("N")[^4..].ToUpperInvariant(), id.ToString("N"), at);
            meeting.End(at.AddMinutes(90));
            MeetingOperation[] said = [new RatingAgreed(Guid.CreateVersion7(), 1, card, rating), new FollowUpWritten(Guid.CreateVersion7(), new(row, DialogueGoal.Leaders, card, "Mentorer", "Alle har en", "Et skema", Manager.Id, null))];
            foreach (var (number, operation) in said.Index())
                db.Add(new MeetingOperationRow { Id = operation.Id, MunicipalityId = Town.Id, MeetingId = id, Number = number + 1, At = at, Body = operation.ToBody() });
            db.Add(Intervention.Propose(new(Town[Code].Id, "En mentor til alle nye", Manager.Id) { Id = row }, Role.Manager, Town.Id, Manager.Id, at.UtcDateTime));
            db.Record("test.meeting");
            await db.SaveChangesAsync();
        });
        return id;
    }
}
