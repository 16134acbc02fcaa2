using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans;

/// <summary>A town with a manager at 2001-1, an employee there, a consultant over 2001 and a planner; and interventions in its plans.</summary>
internal sealed class Planned
{
    private Planned()
    {
    }

    public Town Town { get; } = new Town().WithCare();
    public Person Manager { get; private set; } = null!;
    public Person Employee { get; private set; } = null!;
    public Person Outsider { get; private set; } = null!;
    public Person Consultant { get; private set; } = null!;
    public Person Planner { get; private set; } = null!;

    public static async Task<Planned> In(ArenaServer server)
    {
        var planned = new Planned();
        planned.Manager = planned.Town.Give(planned.Town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        planned.Employee = planned.Town.WithAccount(planned.Town.Employ("2001-1", "Samir"));
        planned.Outsider = planned.Town.Give(planned.Town.Employ("2002-1", "Karen", inTargetGroup: false), Role.Manager, "2002-1");
        planned.Consultant = planned.Town.Give(planned.Town.AddPerson("Rikke"), Role.Consultant, "2001");
        planned.Planner = planned.Town.Give(planned.Town.AddPerson("Peter"), Role.Planner, "100");
        await planned.Town.Save(server);
        return planned;
    }

    /// <summary>Something that the manager's team has finished, with a review.</summary>
    public async Task<Guid> Finished(ArenaServer server, string goal = "Ro omkring medicinen")
    {
        var made = FinishedIntervention.Of(Town.Id, Town["2001-1"].Id, goal, Manager.Id, server.Clock.GetUtcNow());
        await server.Write(async db =>
        {
            db.Add(made);
            db.Record("test.intervention");
            await db.SaveChangesAsync();
        });
        return made.Id;
    }
}
