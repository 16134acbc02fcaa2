using System.Globalization;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Support;

/// <summary>Interventions for a test, put into plans as people do.</summary>
internal static class Plans
{
    /// <summary>An idea, proposed by one and owned by another, who has been asked; she has accepted where she proposed it herself.</summary>
    public static async Task<Guid> AddPlan(this ArenaServer server, Town town, string unit, Person owner, Person? by = null, string goal = "Ro omkring medicinen") =>
        (await server.Services.GetRequiredService<Writer>().Write(new Acting(town.Id, (by ?? owner).Id, nameof(Role.Manager)),
            db => server.Services.GetRequiredService<PlanBook>().Add(db, new(town[unit].Id, goal, owner.Id))))!.Id;

    /// <summary>Decided and running, to be followed up on that day.</summary>
    public static Task Begin(this ArenaServer server, Guid plan, DateOnly review) => server.OnPlan(plan, (one, at) =>
    {
        Assert.Equal(StageOutcome.Changed, one.Decide(one.OwnerId, at));
        Assert.Equal(ChangeOutcome.Changed, one.Change(new Dictionary<InterventionField, string>
        {
            [InterventionField.Measure] = "Afbrydelser", [InterventionField.Target] = "Under tre", [InterventionField.What] = "Et skilt",
            [InterventionField.NothingExtra] = FieldText.Of(true), [InterventionField.ForumText] = "Personalemødet",
            [InterventionField.Evaluation] = FieldText.Of<EvaluationMeans>(EvaluationMeans.Talk), [InterventionField.NextReview] = Day(review),
        }, one.OwnerId, at));
        Assert.Equal(StageOutcome.Changed, one.Begin(one.OwnerId, at));
    });

    public static Task AddStep(this ArenaServer server, Guid plan, string text, DateOnly due, Person? owner = null) => server.OnPlan(plan, (one, at) =>
        Assert.True(one.AddStep(Guid.CreateVersion7(), text, owner is null ? null : (owner.Id, Role.Employee), due, one.OwnerId, at)));

    public static Task OnPlan(this ArenaServer server, Guid plan, Action<Intervention, DateTimeOffset> act) => server.Write(async db =>
    {
        var one = await db.Set<Intervention>().FindAsync(plan);
        Assert.NotNull(one);
        act(one, db.Now);
        Arena.Platform.Audit.AuditTrail.Record(db, "test.plan", plan);
    });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
