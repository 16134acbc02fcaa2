using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.Demo;

public sealed class DemoPlansTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static DateTimeOffset Moment(DemoTown town) => LocalTime.Moment(town.Today, TimeOnly.FromDateTime(town.Now));
    private static readonly DateTime Now = new(2026, 11, 19, 12, 0, 0);

    [Fact]
    public void Make_HasPlansInEveryStateOnThePersonasTeam()
    {
        var town = DemoMunicipality.Make(Now);
        var plan = town.Rows.OfType<Intervention>().Where(row => row.UnitId == town.Units[DemoPlaces.PersonaTeam].Id).ToList();

        Assert.Equal(Enum.GetValues<Stage>().ToHashSet(), plan.Select(row => row.Stage).ToHashSet());
        Assert.Contains(plan, row => row.Stage == Stage.Decided && row.OpenDecisions().Count > 0);
        Assert.Contains(plan, row => row.Stage == Stage.Running && row.NextReview < town.Today && row.Steps.Exists(step => step.IsOpen && step.Due < town.Today));
        Assert.Contains(plan, row => row.Stage == Stage.Running && row.Reviews.Count > 0 && row.NextReview > town.Today);
        Assert.Contains(plan, row => row.OwnerState == OwnerState.OtherDate);
        // few, not many
        Assert.InRange(plan.Count(row => row.Stage == Stage.Running), 1, 3);
    }

    [Fact]
    public void Make_HasAYearOnThePersonasPlaces_AndAnInterventionFromTraining()
    {
        var town = DemoMunicipality.Make(Now);
        var items = town.Rows.OfType<CycleItem>().ToLookup(row => row.UnitId);

        var assessment = items[town.Units[DemoPlaces.PersonaPlace].Id].Single(row => row.Kind == CycleKind.Apv);
        Assert.Equal(CycleState.LateByRule, new CycleDates(assessment, CycleKind.Apv, [], town.Today).State);
        Assert.True(items[town.Units[DemoPlaces.PersonaTeam].Id].Count() >= 3);
        Assert.DoesNotContain(items[town.Units[DemoPlaces.PersonaTeam].Id], row => row.Kind == CycleKind.AnnualDiscussion);
        Assert.All(items.SelectMany(row => row).SelectMany(row => row.Done), done => Assert.True(done.Day < town.Today && done.At < Moment(town)));
        var planned = town.Rows.OfType<Intervention>().Single(row => row.Source == InterventionSourceKind.TrainingStatus);
        Assert.Equal((Stage.Running, true), (planned.Stage, planned.NextReview < town.Today));
        Assert.Contains(town.Rows.OfType<WayBackChoice>(), row => row.Id.ToString("N") == planned.SourceKey && row.UnitId == planned.UnitId);
    }

    [Theory]
    [InlineData("Amina")]
    [InlineData("Samir")]
    public void Make_AsksThePersonas(string name)
    {
        var town = DemoMunicipality.Make(Now);
        var asked = town.Rows.OfType<Account>().Select(account => account.PersonId).Intersect(town.Rows.OfType<Person>().Where(person => person.FirstName == name).Select(person => person.Id)).Single();

        Assert.Contains(town.Rows.OfType<Intervention>(), row => row.OwnerId == asked && row.OwnerState == OwnerState.Asked && row.IsOpen);
    }

    [Theory]
    [InlineData(2026, 11, 19)]
    [InlineData(2027, 3, 1)]
    [InlineData(2027, 8, 9)]
    public void Make_KnowsNothingOfTheFuture(int year, int month, int day)
    {
        var town = DemoMunicipality.Make(new DateTime(year, month, day, 6, 0, 0));

        Assert.All(town.Rows.OfType<Intervention>(), row => Assert.True(
            row.Stages.Select(stage => stage.At).Concat(row.Answers.Select(answer => answer.At)).Concat(row.Reviews.Select(review => review.At)).Append(row.Touched)
                .All(at => at < Moment(town)), row.Goal));
        // each answer comes after what it answers
        Assert.All(town.Rows.OfType<Intervention>(), row => Assert.True(row.Stages.Zip(row.Stages.Skip(1)).All(pair => pair.First.At <= pair.Second.At), row.Goal));
    }

    [Fact]
    public void Make_ComesFromIdeasThatExist_AndTellsAndSuggests()
    {
        var town = DemoMunicipality.Make(Now);

        Assert.All(town.Rows.OfType<Intervention>().Where(row => row.Source == InterventionSourceKind.CatalogueIdea), row => Assert.NotNull(IdeaCatalogue.Find(row.SourceKey!)));
        Assert.All(town.Rows.OfType<StorySuggestion>(), row => Assert.NotNull(SourceStories.Find(row.StoryKey)));
        Assert.Equal(2, town.Rows.OfType<Story>().Count());
        Assert.Single(town.Rows.OfType<MunicipalIdea>());
        // living, sleeping and late, for the one who looks over many
        var running = town.Rows.OfType<Intervention>().Where(row => row.Stage == Stage.Running).ToList();
        Assert.Contains(running, row => row.Touched < Moment(town).AddDays(-90));
        Assert.Contains(running, row => row.Due < town.Today.AddDays(-30));
    }

    [Fact]
    public async Task LoadIfEmpty_EveryOwnerBelongsToThePlan()
    {
        await server.Services.GetRequiredService<DemoMunicipality>().LoadIfEmpty();
        await using var db = server.Read();
        var municipality = await db.Set<Municipality>().SingleAsync();
        var today = DateOnly.FromDateTime(server.Clock.LocalNow());
        var tree = (await UnitTrees.Read(db, municipality)).In(IsoWeek.Of(today));
        var ties = await Ties.OfAll(db, municipality.Id, today);

        var open = await db.Set<Intervention>().Include(row => row.Steps).Where(row => row.Stage <= Stage.Running).ToListAsync();

        // and the overview has something to say of each kind
        var overview = new Arena.ActionPlans.SeePlans.PlansOverview(tree, await db.Set<PlanStanding>().ToListAsync(), today);
        Assert.Equal(Enum.GetValues<Arena.ActionPlans.SeePlans.PlanState>(), tree.Units.Where(unit => unit.Level == UnitLevel.Workplace)
            .SelectMany(unit => overview.Of(unit, [], []).Rows).Select(row => row.State).OfType<Arena.ActionPlans.SeePlans.PlanState>().Distinct().Order());
        Assert.True(open.Count > 20);
        Assert.All(open, row => Assert.True(ties.Holds(tree, row.OwnerId, row.OwnerRole, row.UnitId), row.Goal));
        Assert.All(open.SelectMany(row => row.Steps.Where(step => step.OwnerId is not null), (row, step) => (row, step)),
            pair => Assert.True(ties.Holds(tree, pair.step.OwnerId!.Value, pair.step.OwnerRole!.Value, pair.row.UnitId), pair.step.Text));
    }
}
