using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Arena.Organisation;
using Arena.Tests.Support;

namespace Arena.Tests.Training.RegisterSession;

/// <summary>The list as a plain form, without JavaScript.</summary>
public sealed class PostedListTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Save_WritesOnlyWhatDiffers_AndLeavesOthersTicksAlone()
    {
        var team = await Team.With(server);
        await team.Tick(team.People[0]);
        var page = await (await team.Browser()).Page(team.Address);
        Assert.Equal([Id(team.People[0])], page.QuerySelectorAll<IHtmlInputElement>("input[name=var]").Select(input => input.Value));
        // meanwhile, on another device
        await team.Tick(team.People[3]);

        var answer = await Post(team, "gem", med: [team.People[1], team.People[2]], was: [team.People[0]]);

        answer.MustRedirectTo(team.Address);
        Assert.Equal(People(team, 1, 2, 3), (await team.Ticks()).Select(row => row.PersonId).Order());
    }

    [Fact]
    public async Task ThePage_SentTwice_CountsOnce()
    {
        var team = await Team.With(server);
        var operation = Guid.CreateVersion7();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Post(team, "gem", [team.People[0], team.People[1]], [], operation)));
        Assert.Equal(2, (await team.Ticks()).Count);
        Assert.Equal(2, (await team.Count("2001-1")).Reached);
    }

    [Fact]
    public async Task AllAreHere_LeavesWhoIsAway()
    {
        var team = await Team.With(server, before: it => it.Town.AddAbsence(it.People[4], TestClock.FirstDay, null));
        await Post(team, "alle", [], []);
        Assert.Equal(People(team, 0, 1, 2, 3), (await team.Ticks()).Select(row => row.PersonId).Order());
    }

    [Fact]
    public async Task SomebodyAway_WhoComesAllTheSame_CanBeTicked()
    {
        var team = await Team.With(server, before: it => it.Town.AddAbsence(it.People[4], TestClock.FirstDay, null));
        await Post(team, "gem", [team.People[4]], []);
        Assert.Single(await team.Ticks());
        Assert.Equal("1 af 5 er med", (await (await team.Browser()).Page(team.Address)).QuerySelector(".a-count [role=status]")!.ReadText());
    }

    [Fact]
    public async Task Finish_SavesAndGoesToTheReceipt()
    {
        var team = await Team.With(server);
        (await Post(team, "faerdig", [team.People[0]], [])).MustRedirectTo(team.Address + "/faerdig");
        Assert.Single(await team.Ticks());
    }

    [Theory]
    [InlineData("", "6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    [InlineData("x", "6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    [InlineData("6f9619ff-8b86-d011-b42d-00cf4fc964ff", "<script>")]
    public async Task Unreadable_ShowsTheListAgain(string op, string med)
    {
        var team = await Team.With(server);
        var answer = await (await team.Browser()).Post(team.Address + "/liste", new { op, med, goer = "gem" }, "/mig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(5, (await answer.Document()).QuerySelectorAll("#hold li").Length);
        Assert.Empty(await team.Ticks());
    }

    [Fact]
    public async Task SomebodyUnknown_IsRefusedWithASentence_TheOthersAreSaved()
    {
        var team = await Team.With(server);
        var theirs = await Team.With(server);
        var answer = await Post(team, "gem", [team.People[0], theirs.People[0]], []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Er ikke ansat den dag.", (await answer.Document()).QuerySelector("#fejl")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(People(team, 0), (await team.Ticks()).Select(row => row.PersonId));
    }

    private static string Id(Person person) => person.Id.ToString("N");

    private static IEnumerable<Guid> People(Team team, params int[] numbers) => numbers.Select(number => team.People[number].Id).Order();

    private static async Task<HttpResponseMessage> Post(Team team, string act, IEnumerable<Person> med, IEnumerable<Person> was, Guid? operation = null) =>
        await (await team.Browser()).Post(team.Address + "/liste", new[]
        {
            KeyValuePair.Create("goer", act), KeyValuePair.Create("op", (operation ?? Guid.CreateVersion7()).ToString()),
        }.Concat(med.Select(person => KeyValuePair.Create("med", Id(person)))).Concat(was.Select(person => KeyValuePair.Create("var", Id(person)))), "/mig");
}
