using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;

namespace Arena.Tests.Dialogue.SitAtTable;

public sealed class SitAtTableTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task EachStep_SaysWhatTheTableDoes()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        foreach (var (step, told) in ((MeetingStep, string)[])
            [(MeetingStep.Welcome, "Vi vil holde til det i mange år"), (MeetingStep.Scope, "Det taler vi om"), (MeetingStep.Status, "Hvad stod i vejen?"), (MeetingStep.Cards, "Vælg et kort"),
             (MeetingStep.OwnCards, "Kortets navn"), (MeetingStep.Priorities, "I har tre stemmer"), (MeetingStep.Closing, "Tak for jeres arbejde")])
        {
            await meeting.Goes(step);
            var page = (await phone.Page(meeting.TablePage)).MainText();
            Assert.Contains(told, page, StringComparison.Ordinal);
            Assert.Contains("Vi er klar", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Birthe", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ACard_IsTaken_TalkedOver_Agreed_AndSkipped()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        await meeting.Goes(MeetingStep.Cards);

        await meeting.Does(phone, new { hvad = "kort", kort = "k21" });
        await meeting.Does(phone, new { hvad = "note", kort = "k21", spoergsmaal = 2, tekst = "Vi hilser, når nogen kommer 🙂" });
        var page = await phone.Page(meeting.TablePage);
        Assert.Contains("Nærværsfaktorer", page.QuerySelector("h1")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("Vi hilser, når nogen kommer 🙂", page.MainText(), StringComparison.Ordinal);

        await meeting.Does(phone, new { hvad = "enig", kort = "k21", tal = 2 });
        page = await phone.Page(meeting.TablePage);
        Assert.Contains("Bordet er enige om 2.", page.QuerySelector("#nyt[aria-live=polite]")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("I gav 2", page.MainText(), StringComparison.Ordinal);

        await meeting.Does(phone, new { hvad = "kort", kort = "k22" });
        await meeting.Does(phone, new { hvad = "spring", kort = "k22" });
        Assert.Contains("Sprunget over", (await phone.Page(meeting.TablePage)).MainText(), StringComparison.Ordinal);
        Assert.Equal((2, null), ((await meeting.Table()).Ratings["k21"], (await meeting.Table()).Card));
    }

    [Fact]
    public async Task TwoPhones_HaveANoteEach_AndCanWriteOnIt()
    {
        var meeting = await RunningTables.In(server);
        var (one, other) = (await meeting.Phone(), await meeting.Phone());
        await meeting.Goes(MeetingStep.Status);
        await Task.WhenAll(meeting.Does(one, new { hvad = "status", omraade = 1, hindring = 1, tekst = "Ingen tid" }), meeting.Does(other, new { hvad = "status", omraade = 1, hindring = 1, tekst = "Ferie" }));
        await meeting.Does(one, new { hvad = "status", omraade = 1, hindring = 1, tekst = "Ingen tid og ingen plads" });

        Assert.Equal(["Ferie", "Ingen tid og ingen plads"], (await meeting.State()).Notes.Values.Select(note => note.Text).Order());
        var page = await one.Page(meeting.TablePage);
        Assert.Equal("Ingen tid og ingen plads", page.QuerySelector("#status-1-1")!.TextContent.Trim());
        Assert.Equal(2, page.QuerySelectorAll(".a-dlg-notes li").Length);

        await meeting.Does(one, new { hvad = "status", omraade = 1, hindring = 1, tekst = "" });
        Assert.Equal(["Ferie"], (await meeting.State()).Notes.Values.Select(note => note.Text));
    }

    [Fact]
    public async Task AnOwnCard_LiesOnTheTable_AndIsRatedAsOthers()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        await meeting.Goes(MeetingStep.OwnCards);

        await meeting.Does(phone, new { hvad = "eget", maal = 7, navn = "<b>Fredagssang</b>", tekst = "Vi synger 🎵" });
        var card = (await meeting.Table()).Card!;
        await meeting.Does(phone, new { hvad = "enig", kort = card, tal = 5 });

        var page = await phone.Page(meeting.TablePage);
        Assert.Equal("<b>Fredagssang</b>", page.QuerySelector("h1")!.ReadText());
        Assert.Equal(5, (await meeting.Table()).Ratings[card]);
        // it is its own table's to talk over
        Assert.DoesNotContain("Fredagssang", (await (await meeting.Phone(2)).Page(meeting.TablePage)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_AreThree_AndTwoPhonesAtOnceLoseNone()
    {
        var meeting = await RunningTables.In(server);
        var phones = new[] { await meeting.Phone(), await meeting.Phone() };
        await meeting.Goes(MeetingStep.Priorities);
        await Task.WhenAll(meeting.Does(phones[0], new { stem = "1 k01" }), meeting.Does(phones[1], new { stem = "1 k02" }));
        await meeting.Does(phones[0], new { stem = "1 k01" });

        var answer = await meeting.Send(phones[1], new { stem = "1 k03" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("I har brugt alle tre stemmer.", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal([("k01", 2), ("k02", 1)], (await meeting.Table()).Votes.Select(vote => (vote.Key, vote.Value)).Order());

        await meeting.Does(phones[0], new { stem = "-1 k01" });
        Assert.Equal([("k01", 1), ("k02", 1)], (await meeting.Table()).Votes.Select(vote => (vote.Key, vote.Value)).Order());
        foreach (var odd in (string[])["-1 k09", "2 k01", "x k01", "1 findes-ikke", "1"])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await meeting.Send(phones[0], new { stem = odd })).StatusCode);
    }

    [Fact]
    public async Task ReadyPeopleAndAloneOrTogether_AreSaid_AndTakenBack()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        await meeting.Does(phone, new { hvad = "klar", trin = 1, til = 1 });
        await meeting.Does(phone, new { hvad = "personer", antal = 3 });
        await meeting.Does(phone, new { hvad = "hver-for-sig", til = 0 });
        var page = (await phone.Page(meeting.TablePage)).MainText();
        Assert.Contains("I har sagt, at I er klar.", page, StringComparison.Ordinal);
        Assert.Contains("Bord 1, tre personer", page, StringComparison.Ordinal);
        Assert.False((await meeting.Table()).RatesAlone);

        await meeting.Does(phone, new { hvad = "klar", trin = 1, til = 0 });
        Assert.Empty((await meeting.Table()).Ready);
    }

    [Fact]
    public async Task WhatIsSentTwice_CountsOnce()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        foreach (var fields in (object[])
            [new { op = Guid.CreateVersion7(), stem = "1 k01" }, new { op = Guid.CreateVersion7(), hvad = "eget", maal = 1, navn = "Vores", tekst = "" }, new { op = Guid.CreateVersion7(), hvad = "enig", kort = "k01", tal = 4 }])
        {
            Assert.Equal(HttpStatusCode.NoContent, (await meeting.Fetch(phone, fields)).StatusCode);
            var before = (await meeting.State()).Version;
            Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => meeting.Fetch(phone, fields))), answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
            Assert.Equal(before, (await meeting.State()).Version);
        }
        Assert.Equal(1, (await meeting.State()).VotesFor("k01"));
    }

    [Fact]
    public async Task ATable_SeesItsOwnNotesAndNumbersOnly()
    {
        var meeting = await RunningTables.In(server);
        var (here, there) = (await meeting.Phone(1), await meeting.Phone(2));
        await meeting.Goes(MeetingStep.Cards);
        foreach (var phone in new[] { here, there })
            await meeting.Does(phone, new { hvad = "kort", kort = "k05" });
        await meeting.Does(there, new { hvad = "note", kort = "k05", spoergsmaal = 1, tekst = "Kun vores bord" });
        await meeting.Does(there, new { hvad = "enig", kort = "k05", tal = 1 });
        await meeting.Does(there, new { stem = "1 k05" });

        foreach (var step in DialogueTerms.Steps)
        {
            await meeting.Goes(step);
            var page = (await here.Page(meeting.TablePage)).MainText();
            Assert.DoesNotContain("Kun vores bord", page, StringComparison.Ordinal);
            Assert.DoesNotContain("I gav", page, StringComparison.Ordinal);
            Assert.DoesNotContain("enige om 1", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AfterTheEnd_ThePhoneSaysGoodbye_AndTakesNothingMore()
    {
        var meeting = await RunningTables.In(server);
        var phone = await meeting.Phone();
        await meeting.Does(phone, new { hvad = "enig", kort = "k01", tal = 4 });
        await meeting.Does(new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Leaders, "k01", "Faste mentorer", "", "", meeting.Manager.Id, new(2027, 1, 15))));
        await meeting.Ends();

        var page = (await phone.Page(meeting.TablePage)).MainText();
        Assert.Contains("Mødet er slut. Tak for i dag!", page, StringComparison.Ordinal);
        Assert.Contains("Faste mentorer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Birthe", page, StringComparison.Ordinal);
        (await phone.GetAsync(DialogueLinks.JoinBy(meeting.Key))).MustRedirectTo(meeting.TablePage);
        foreach (var fields in (object[])[new { hvad = "enig", kort = "k01", tal = 1 }, new { hvad = "alene", kort = "k01", tal = 1 }])
        {
            var answer = await meeting.Fetch(phone, fields);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Contains("Mødet er slut eller aflyst.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(4, (await meeting.Table()).Ratings["k01"]);
    }

    [Fact]
    public async Task EveryTextOnThePage_IsThereInEnglish()
    {
        var meeting = await RunningTables.In(server);
        var phone = (await meeting.Phone()).InEnglish();
        foreach (var step in DialogueTerms.Steps)
        {
            await meeting.Goes(step);
            if (step == MeetingStep.Cards)
                await meeting.Does(phone, new { hvad = "kort", kort = "k01" });
            var page = (await phone.Page(meeting.TablePage)).QuerySelector("#bord")!.ReadText().Replace("Vi vil holde til det i mange år", "", StringComparison.Ordinal);
            Assert.DoesNotMatch("[æøåÆØÅ]", page);
        }
    }
}
