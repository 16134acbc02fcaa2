using System.Net;
using Arena.Tests.Support;

namespace Arena.Tests.Calculator.CheckGroundwork;

public sealed class CheckGroundworkTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Ready = "/efterregn/forarbejde?svar=1&spm1=nej&spm2=nej&spm3=nej&spm4=nej&spm5=nej&brug=udvikle";

    [Fact]
    public async Task Get_BySomebodyNotSignedIn_AsksToSignIn() => (await server.Anonymous().GetAsync(Ready)).MustAskToSignIn();

    [Fact]
    public async Task Get_AsksFiveQuestions() => Assert.Equal(10, (await (await Employee()).Page("/efterregn/forarbejde")).QuerySelectorAll(".a-questions input[type=radio]").Length);

    [Fact]
    public async Task Get_WithNothingMissing_IsReady()
    {
        var page = await (await Employee()).Page(Ready);

        Assert.Equal("I er klar til at evaluere.", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("At gøre det gode bedre", page.QuerySelector(".a-card")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithOneMissing_AdvisesGroundworkFirst_AndSaysWhich()
    {
        var page = await (await Employee()).Page(Ready.Replace("spm2=nej", "spm2=ja", StringComparison.Ordinal));

        Assert.Equal("Vent med at evaluere. Brug kræfterne på forarbejdet først.", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("Tegn vejen fra det, I gør, til det, I håber på.", page.QuerySelector(".a-card-sun")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithAnAnswerMissing_AsksForIt_AndKeepsTheOthers()
    {
        var answer = await (await Employee()).GetAsync("/efterregn/forarbejde?svar=1&spm1=ja&spm2=maaske&spm4=nej&spm5=nej");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal(["#brug", "#spm2", "#spm3"], page.QuerySelectorAll(".a-errors a").Select(link => link.GetAttribute("href")!).Order());
        Assert.NotNull(page.QuerySelector("input[name=spm1][value=ja][checked]"));
    }

    private async Task<HttpClient> Employee()
    {
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001"));
        await town.Save(server);
        return await server.SignedIn(person.Id);
    }
}
