using Arena.Dialogue;
using Arena.Dialogue.PublishRatings;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Dialogue;

/// <summary>Three nursing homes whose tables rate cards on days of their own, with a manager in the first, a planner over all and an outsider.</summary>
internal sealed class ProfileTown
{
    public static readonly DateOnly Spring = new(2026, 5, 5), Published = new(2026, 7, 15);
    private readonly ArenaServer server;

    private ProfileTown(ArenaServer server) => this.server = server;

    public Town Town { get; } = new Town().WithCare();
    public Person Manager { get; private set; } = null!;
    public Person Planner { get; private set; } = null!;
    public Person Outsider { get; private set; } = null!;
    public Person Employee { get; private set; } = null!;

    public static async Task<ProfileTown> In(ArenaServer server)
    {
        server.Clock.Set(Spring);
        var one = new ProfileTown(server);
        one.Town.AddUnit("2003", "Plejehjemmet Kærbo", UnitLevel.Workplace, "1110", UnitKind.NursingHome);
        one.Manager = one.Town.Give(one.Town.AddPerson("Birthe"), Role.Manager, "2001");
        one.Planner = one.Town.Give(one.Town.AddPerson("Pia"), Role.Planner, "100");
        one.Outsider = one.Town.Give(one.Town.AddPerson("Karen"), Role.Manager, "2002");
        one.Employee = one.Town.WithAccount(one.Town.Employ("2001-1", "Samir"));
        await one.Town.Save(server);
        return one;
    }

    /// <summary>A meeting of tables of four that is over; each table rates each card with its number.</summary>
    public async Task<Guid> Held(string unit, DateOnly on, int[] numbers, string[]? cards = null, string? own = null, DateOnly? planned = null, int people = 4)
    {
        server.Clock.Set(on);
        var id = Guid.CreateVersion7();
        await server.Write(db =>
        {
            var meeting = DialogueMeeting.Prepare(id, Town.Id, Town[unit].Id, Manager.Id, db.Now);
            meeting.Agree(new("Det, der virker") { Begins = LocalTime.Moment(planned ?? on, new TimeOnly(7, 0)) });
            for (var number = 1; number <= numbers.Length; number++)
                meeting.Tables.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, MeetingId = id, Number = number, People = people });
            foreach (var (order, card) in DialogueDeck.Cards.Index())
                meeting.Cards.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = Town.Id, MeetingId = id, Key = card.Key, Goal = card.Goal, Order = order, Name = card.Name.Danish, Text = card.Text.Danish });
            meeting.Start(id.ToString("N")[^8..].ToUpperInvariant(), id.ToString("N"), db.Now);
            db.Add(meeting);
            db.Record("test.meeting");
            return Task.CompletedTask;
        });
        var added = new CardAdded(Guid.CreateVersion7(), 1, DialogueGoal.Wellbeing, own ?? "", "Teksten bliver i huset");
        if (own is not null)
            await Does(id, added);
        foreach (var (index, number) in numbers.Index())
            foreach (var card in (cards ?? ["k01"]).Concat(own is null ? [] : [added.Card]))
                await Does(id, new RatingAgreed(Guid.CreateVersion7(), index + 1, card, number));
        await server.Write(async db =>
        {
            (await db.Set<DialogueMeeting>().IgnoreQueryFilters().FirstAsync(row => row.Id == id)).End(db.Now);
            db.Record("test.meeting");
        });
        return id;
    }

    /// <summary>The regular work of that day, by a server that has just started.</summary>
    public static Task Work(ArenaServer on, DateOnly day)
    {
        on.Clock.Set(day);
        return Publisher(on).Run(TestContext.Current.CancellationToken);
    }

    public static PublishRatingsWork Publisher(ArenaServer on) => ActivatorUtilities.CreateInstance<PublishRatingsWork>(on.Services);

    /// <summary>Something in the tree of units is another than before.</summary>
    public Task OrganisationChanges() => server.Write(async db =>
    {
        db.Record("test.organisation");
        await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, Town.Id);
    });

    public async Task<IReadOnlyList<DialoguePublication>> Publications()
    {
        await using var db = server.Read();
        return await db.Set<DialoguePublication>().Where(row => row.MunicipalityId == Town.Id).OrderBy(row => row.HalfYear).ToListAsync();
    }

    /// <summary>What the profile says about a goal.</summary>
    public async Task<AngleSharp.Dom.IElement> Goal(Person person, string unit, DialogueGoal goal) =>
        (await (await server.SignedIn(person.Id)).Page(DialogueLinks.Profile(unit))).QuerySelector($"section[aria-labelledby=maal-{(int)goal}]")!;

    private async Task Does(Guid meeting, MeetingOperation operation) =>
        Assert.Equal(OperationOutcome.Counts, await server.Services.GetRequiredService<Writer>().WriteTogether(server.Services.GetRequiredService<MeetingBook>(), new SentOperation(Acting.Operator(Town.Id), meeting, operation)));
}
