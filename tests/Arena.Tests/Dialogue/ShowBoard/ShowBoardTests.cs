using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.ShowBoard;

public sealed class ShowBoardTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_ByAMeetingLeader_ShowsTheStepAndTheWayIn()
    {
        var room = await Gathered.In(server);
        await room.Does(new StepTaken(Guid.CreateVersion7(), MeetingStep.Cards));

        var page = await (await server.SignedIn(room.SafetyRep.Id)).Page(room.Board);

        Assert.Equal("Læg kortene på tavlen", page.QuerySelector("h1")!.ReadText());
        var code = (await room.Row()).Code!;
        Assert.Contains($"{code[..4]} {code[4..]}", page.QuerySelector(".a-board-join")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains(server.Address.Authority + "/moede", page.QuerySelector(".a-board-join")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(room.Board.Replace("/tavle", "/live/tavle", StringComparison.Ordinal), page.QuerySelector("#tavle")!.GetAttribute("hx-sse:connect"));
    }

    [Fact]
    public async Task Get_AtWelcome_SaysWhatItIsFor()
    {
        var room = await Gathered.In(server);

        Assert.Equal("Vi vil have det bedre sammen, også når der er travlt", (await (await server.SignedIn(room.Leader.Id)).Page(room.Board)).QuerySelector(".a-board-purpose")!.ReadText());
    }

    [Fact]
    public async Task Get_ByOutsider_ByEmployee_OrAtAnotherUnit_IsNotThere()
    {
        var room = await Gathered.In(server);

        foreach (var person in (Guid[])[room.Outsider.Id, room.Employee.Id])
            Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person)).GetAsync(room.Board)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(room.Leader.Id)).GetAsync(DialogueLinks.Board("2001-1", room.Meeting))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(room.Leader.Id)).GetAsync(DialogueLinks.Board("2001", Guid.CreateVersion7()))).StatusCode);
    }

    [Fact]
    public async Task Get_NotSignedIn_AsksToSignIn() =>
        (await server.Anonymous().GetAsync((await Gathered.In(server)).Board)).MustAskToSignIn();
}
