using Arena.ActionPlans;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.ActionPlans.ReviewIntervention;

/// <summary>What a module does whose cards become interventions: it names the card, says how it stood and stands, and asks for a new rating after a review.</summary>
public sealed class AskForRatingTests(AskForRatingTests.WithCards server) : IClassFixture<AskForRatingTests.WithCards>
{
    [Fact]
    public async Task AReview_ShowsTheCardThenAndNow_AndAsksForANewRatingInTheSameChange()
    {
        var home = await Solgaven.In(server);
        var id = await FromCard(home, "ro-5");
        var browser = await server.SignedIn(home.Manager.Id);

        var form = (await browser.Page(Solgaven.At(id, "/opfoelgning"))).QuerySelector(".a-source")!;
        Assert.Equal("Det kom fra: Kortet »ro-5« | Da | 2 af 5 | Nu | 4 af 5 | Se, hvordan det står dér nu, og vurdér det igen", form.ReadParts("h2, dt, dd, a"));
        Assert.Equal("/kort/ro-5/vurder", form.QuerySelector("a")!.GetAttribute("href"));
        (await browser.Post(Solgaven.At(id, "/opfoelgning"), new { skete = "1", hjalp = "1", tal = "4", saa = "1", dato = "15.2.2027" }, Solgaven.At(id, "/opfoelgning"))).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));

        await using var db = server.Read();
        var reviewed = await db.Set<AuditEntry>().SingleAsync(row => row.Action == "intervention.reviewed" && row.ObjectId == id);
        var asked = await db.Set<AuditEntry>().SingleAsync(row => row.Action == "test.card-asked" && row.ObjectId == id);
        Assert.Equal(("ro-5 4", reviewed.At, home.Manager.Id), (asked.Detail, asked.At, asked.ActorId!.Value));
        Assert.Equal("2 af 5 | 4 af 5", (await browser.Page(Solgaven.At(id))).QuerySelector(".a-source")!.ReadParts("dd"));
    }

    [Fact]
    public async Task AModuleThatFails_LeavesNoHalfReview()
    {
        var home = await Solgaven.In(server);
        var id = await FromCard(home, "fejl");
        var browser = await server.SignedIn(home.Manager.Id);

        await browser.Post(Solgaven.At(id, "/opfoelgning"), new { skete = "1", hjalp = "1", tal = "4", saa = "1", dato = "15.2.2027" }, Solgaven.At(id, "/opfoelgning"));

        Assert.Empty((await home.Read(id)).Reviews);
    }

    private async Task<Guid> FromCard(Solgaven home, string key)
    {
        var made = await server.Services.GetRequiredService<Writer>().Write(new Acting(home.Town.Id, home.Manager.Id, nameof(Role.Manager)), db =>
            server.Services.GetRequiredService<PlanBook>().Add(db, NewIntervention.From(InterventionSourceKind.Card, key, home.Town["2001"].Id, "Ro omkring medicinen", home.Manager.Id)));
        await server.Begin(made!.Id, new(2026, 11, 19));
        return made.Id;
    }

    public sealed class WithCards : ArenaServer
    {
        protected override void AddModules(IServiceCollection services) => services.AddSingleton<IInterventionSource, Cards>();
    }

    private sealed class Cards : IInterventionSource
    {
        public InterventionSourceKind Kind => InterventionSourceKind.Card;

        public Task<IReadOnlyDictionary<string, SourceName>> Names(ArenaDb db, Viewer viewer, Here unit, IReadOnlyCollection<string> keys) =>
            Task.FromResult<IReadOnlyDictionary<string, SourceName>>(keys.ToDictionary(key => key, key => new SourceName($"Kortet »{key}«", $"/kort/{key}", $"/kort/{key}/vurder")));

        public Task<SourceStanding?> Standing(ArenaDb db, Viewer viewer, Here unit, string key) => Task.FromResult<SourceStanding?>(new("2 af 5", "4 af 5"));

        public Task AskForRating(ArenaDb db, ReviewedSource review)
        {
            if (review.Key == "fejl")
                throw new InvalidOperationException("The module has a fault.");
            db.Record("test.card-asked", review.InterventionId, review.UnitId, detail: $"{review.Key} {review.Rating}");
            return Task.CompletedTask;
        }
    }
}
