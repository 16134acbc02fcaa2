using Arena.ActionPlans;
using Arena.Dialogue;
using Arena.Organisation;
using Arena.Organisation.Invite;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Training;

namespace Arena.Tests.Support;

/// <summary>
/// Two municipalities with something of everything, for tests that walk all pages: in the first a unit of our own with
/// its parent, its child and its sister; in the second a stranger. No name has a Danish letter, so that one on an
/// English page is a text that nobody has translated.
/// </summary>
internal sealed class TwoTowns
{
    public const string Own = "2001", Parent = "1110", Child = "2001-1", Sister = "2002", Foreign = "9001";
    public static readonly IReadOnlyList<string> Places = [Own, Child, Parent, Sister, Foreign];

    /// <summary>The last closed week of the clock's first day.</summary>
    public static readonly IsoWeek Week = IsoWeek.Of(TestClock.FirstDay).Previous;
    private readonly Dictionary<string, Inhabited> units = [];
    private readonly Dictionary<Role, Person> people = [];

    private TwoTowns()
    {
    }

    public Town Here { get; } = new("Testby");
    public Town There { get; } = new("Naboby");
    public Person NoRole { get; private set; } = null!;

    /// <summary>Holds every role at the own unit.</summary>
    public Person Everything { get; private set; } = null!;
    public Person this[Role role] => people[role];

    /// <summary>Works in the own unit, trains, and is nothing else.</summary>
    public Person Trainee => units[Own].People[0];

    /// <summary>What lies in a unit.</summary>
    public Inhabited At(string unit) => units[unit];

    public static async Task<TwoTowns> In(ArenaServer server)
    {
        var towns = new TwoTowns();
        towns.BuildUnits();
        foreach (var role in Enum.GetValues<Role>())
            towns.people[role] = towns.Holder(role.ToString(), [role]);
        towns.NoRole = towns.Here.WithAccount(towns.Here.AddPerson("Nora", "Rolfree"));
        towns.Everything = towns.Holder("Everything", Enum.GetValues<Role>());
        await towns.Here.Save(server);
        await towns.There.Save(server);
        foreach (var unit in towns.units.Values.Where(unit => unit.People.Count > 0))
            await unit.Invite(server);
        return towns;
    }

    /// <summary>
    /// What the name in an address stands for, at that unit: an id of something that lies there. Null where the name is
    /// unknown here: say in <see cref="Inhabited"/> what it is.
    /// </summary>
    public string? IdIn(string unit, string name) => units[unit].Ids.GetValueOrDefault(name);

    private void BuildUnits()
    {
        Here.AddUnit("110", "Care", UnitLevel.Administration, "100");
        Here.AddUnit(Parent, "Area North", UnitLevel.Area, "110");
        There.AddUnit("9000", "Neighbour care", UnitLevel.Administration, "100");
        Inhabit(Here, Own, "Sunhill", Parent);
        Inhabit(Here, Child, "Sunhill, ground floor", Own, UnitLevel.Team);
        Inhabit(Here, Sister, "Millhouse", Parent);
        Inhabit(There, Foreign, "Faraway", "9000");
        Inhabited.Fill(units[Parent] = new(Here, Parent, Here[Parent], []));
    }

    private void Inhabit(Town town, string code, string name, string parent, UnitLevel level = UnitLevel.Workplace)
    {
        var unit = town.AddUnit(code, name, level, parent, UnitKind.NursingHome);
        Inhabited.Fill(units[code] = new(town, code, unit, Enumerable.Range(1, 7).Select(number => Employ(town, code, $"Person{number}")).ToList()));
    }

    private static Person Employ(Town town, string code, string name)
    {
        var person = town.AddPerson(name, "Testson");
        town.AddJob(person, code).JobTitle = "Carer";
        return person;
    }

    private Person Holder(string name, IReadOnlyList<Role> roles)
    {
        var person = Here.WithAccount(Here.AddPerson(name, "Holder", email: name.ToLowerInvariant() + "@example.org"));
        foreach (var role in roles)
            if (role == Role.Employee)
                Here.AddJob(person, Own).JobTitle = "Carer";
            else
                Here.Give(person, role, Own);
        return person;
    }
}

/// <summary>A unit with people who train, a block, two sessions, and whatever else pages can show of it.</summary>
internal sealed record Inhabited(Town Town, string Code, Unit Unit, IReadOnlyList<Person> People)
{
    /// <summary>Ids by the name that they have in addresses.</summary>
    public Dictionary<string, string> Ids { get; } = new(StringComparer.Ordinal)
    {
        ["week"] = TwoTowns.Week.ToString(),
        ["topic"] = "training",
        ["table"] = "1",
        ["part"] = "maal",
        ["startPart"] = "betingelser",
        ["annualPart"] = "samarbejde",
        ["meetingPart"] = "formaal",
        ["year"] = TestClock.FirstDay.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public static void Fill(Inhabited unit)
    {
        unit.Ids["wallKey"] = unit.Ids["enhed/key"] = unit.Unit.WallKey;
        if (unit.People.Count == 0)
            return;
        var today = TestClock.FirstDay;
        var block = unit.Town.AddBlock(unit.Code, (int)today.DayOfWeek, minutes: 20);
        var held = unit.Town.AddSession(unit.Code, today, 20, block: block);
        unit.Town.AddSession(unit.Code, today.AddDays(-1), 20, new TimeOnly(13, 0));
        foreach (var person in unit.People.Take(5))
        {
            unit.Town.Train(person, unit.Code, TwoTowns.Week.Monday, 25);
            unit.Town.Train(person, unit.Code, TwoTowns.Week.Friday, 15);
        }
        unit.Town.WithAccount(unit.People[0]);
        unit.Town.AddAbsence(unit.People[6], today.AddDays(-3), null);
        unit.Ids["block"] = block.Id.ToString("N");
        unit.Ids["session"] = held.Id.ToString("N");
        unit.Ids["person"] = unit.Ids["personer/id"] = unit.People[0].Id.ToString("N");
        var group = unit.Town.Add(new Group { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, UnitId = unit.Unit.Id, Kind = GroupKind.TrioGroup });
        unit.Town.Add(new GroupMember { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, GroupId = group.Id, PersonId = unit.People[3].Id, From = today.AddYears(-1) });
        unit.Ids["group"] = group.Id.ToString("N");
        var role = unit.Town.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, UnitId = unit.Unit.Id, PersonId = unit.People[4].Id, Role = Role.TrainingCoordinator, From = today.AddYears(-1) });
        unit.Ids["role"] = role.Id.ToString("N");
        var manager = unit.People[4];
        var plan = unit.Town.Add(Intervention.Propose(new(unit.Unit.Id, "Calm medicine rounds", manager.Id), Role.TrainingCoordinator, unit.Town.Id, unit.People[3].Id, TestClock.FirstDay.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc)));
        // it runs, so that each of its forms can be reached
        plan.Change(new Dictionary<InterventionField, string>
        {
            [InterventionField.Measure] = "Interruptions", [InterventionField.Target] = "One a day", [InterventionField.What] = "Door sign", [InterventionField.NothingExtra] = "1",
            [InterventionField.ForumText] = "Team meeting", [InterventionField.Evaluation] = "1", [InterventionField.NextReview] = "2027-01-14",
        }, manager.Id, plan.CreatedAt);
        plan.Decide(manager.Id, plan.CreatedAt);
        plan.Begin(manager.Id, plan.CreatedAt);
        plan.AddStep(Guid.CreateVersion7(), "Buy vests", null, today.AddDays(14), manager.Id, plan.CreatedAt);
        unit.Ids["intervention"] = plan.Id.ToString("N");
        unit.Ids["step"] = plan.Steps[0].Id.ToString("N");
        unit.Ids["person/key"] = unit.People[0].CalendarKey;
        Share(unit, today);
        Meet(unit, today);
        Gather(unit);
    }

    // a dialogue meeting that runs, with two tables
    private static void Gather(Inhabited unit)
    {
        var at = TestClock.FirstDay.ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);
        var meeting = DialogueMeeting.Prepare(Guid.CreateVersion7(), unit.Town.Id, unit.Unit.Id, unit.People[4].Id, at);
        meeting.Agree(new("Better days"));
        meeting.Cards.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, MeetingId = meeting.Id, Key = "k01", Goal = DialogueGoal.Leaders, Name = "Mentoring", Text = "Side by side.", Order = 0 });
        for (var table = 1; table <= 2; table++)
            meeting.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, MeetingId = meeting.Id, Number = table, People = 4 });
        var key = Guid.CreateVersion7().ToString("N");
        meeting.Start(Guid.CreateVersion7().ToString("N")[^8..].ToUpperInvariant(), key, at);
        unit.Town.Add(meeting);
        var row = new FollowUpRow(Guid.CreateVersion7(), DialogueGoal.Leaders, "k01", "Mentors", "Calm starts", "Pair up", null, null);
        var written = new FollowUpWritten(Guid.CreateVersion7(), row);
        unit.Town.Add(new MeetingOperationRow { Id = written.Id, MunicipalityId = unit.Town.Id, MeetingId = meeting.Id, Number = 1, At = at, Body = written.ToBody() });
        unit.Ids["row"] = row.Id.ToString("N");
        unit.Ids["moede/key"] = key;
    }

    // a meeting that is prepared: with people, tables, a card of its own, and one that lies aside
    private static void Meet(Inhabited unit, DateOnly today)
    {
        var (by, id) = (unit.People[4].Id, Guid.CreateVersion7());
        var meeting = unit.Town.Add(DialogueMeeting.Prepare(id, unit.Town.Id, unit.Unit.Id, by, LocalTime.Moment(today.AddDays(-3), new TimeOnly(9, 0))));
        meeting.Agree(new("Talk together") { Begins = LocalTime.Moment(today.AddDays(5), new TimeOnly(13, 0)), Place = "Canteen", FacilitatorId = by, ReportBack = "Board" });
        foreach (var person in unit.People.Take(4))
            meeting.Participants.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, MeetingId = id, PersonId = person.Id, Table = 1 });
        meeting.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, MeetingId = id, Number = 1, People = 4 });
        meeting.Leads.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, MeetingId = id, PersonId = by });
        var own = MeetingDeck.Own(meeting, Guid.CreateVersion7(), DialogueGoal.Wellbeing, "Bench", "Coffee.");
        meeting.Cards.Add(own);
        unit.Ids["card"] = own.Id.ToString("N");
        unit.Ids["meeting"] = id.ToString("N");
    }

    // what a unit has finished and told, what a consultant suggests to it, and an idea of its municipality's own
    private static void Share(Inhabited unit, DateOnly today)
    {
        var (by, at) = (unit.People[0].Id, LocalTime.Moment(today.AddDays(-2), new TimeOnly(10, 0)));
        var finished = unit.Town.Add(FinishedIntervention.Of(unit.Town.Id, unit.Unit.Id, "Calm around medicine", by, at));
        var story = unit.Town.Add(new Story { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, InterventionId = finished.Id, UnitId = unit.Unit.Id, Kind = unit.Unit.Kind, SharedBy = by, SharedAt = at });
        story.Tell(new("Sign on door", Theme.Wellbeing, "Calm.", "A sign.", "Calmer.", "Person1"));
        var suggestion = unit.Town.Add(new StorySuggestion { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, UnitId = unit.Unit.Id, StoryKey = "assens", By = by, At = at });
        var idea = unit.Town.Add(new MunicipalIdea { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, AddedBy = by, AddedAt = at });
        idea.Word(new("Bench " + unit.Code, "Coffee.", Theme.Inclusion, IdeaSide.People, Approach.Activity, true, Ground.GoodPractice, "Own."));
        var item = unit.Town.Add(new CycleItem { Id = Guid.CreateVersion7(), MunicipalityId = unit.Town.Id, UnitId = unit.Unit.Id, Kind = CycleKind.Apv, AddedBy = by, AddedAt = at });
        item.Plan(new(null, CycleRing.Law, today.AddDays(30), false, 36, new(by, Role.Employee), "Remember absence"), at);
        item.MarkDone(today.AddYears(-2), by, at);
        unit.Ids["item"] = item.Id.ToString("N");
        unit.Ids["done"] = item.Done[0].Id.ToString("N");
        unit.Ids["aarshjul/key"] = unit.People[0].CalendarKey;
        unit.Ids["code"] = unit.Code;
        unit.Ids["finished"] = finished.Id.ToString("N");
        unit.Ids["historier/key"] = story.Key;
        unit.Ids["suggestion"] = suggestion.Id.ToString("N");
        unit.Ids["idea"] = idea.Id.ToString("N");
        unit.Ids["ideer/key"] = idea.Key;
    }

    public Task Invite(ArenaServer server) => server.Write(async db =>
    {
        Ids["invitation/token"] = await Invitations.Make(db, Town.Id, People[1].Id, InvitationKind.Link);
        Ids["brev/code"] = await Invitations.Make(db, Town.Id, People[2].Id, InvitationKind.Letter);
    });
}
