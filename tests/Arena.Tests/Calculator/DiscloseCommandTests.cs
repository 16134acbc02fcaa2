using Arena.Platform.Commands;

namespace Arena.Tests.Calculator;

public sealed class DiscloseCommandTests
{
    [Fact]
    public async Task Disclose_WritesThePublishedFile_ByteForByte()
    {
        using var files = new DisclosureFiles().Put(DisclosureFiles.Town());
        Assert.Equal(0, await files.Disclose(log: true));
        Assert.Equal(
            """
            {"schema":"arena-pub/1","params":{"t":1,"k":5,"kHealth":10,"round":5,"rho":0},"questions":[{"id":"q7","values":["NA",1,2,3,4,5],"classes":[["NA"],[1,2],[3],[4],[5]],"persistent":false}],"waves":["2027a"],"atoms":[{"id":"a/2027a/5/u-3","wave":"2027a","k":5,"n":6},{"id":"a/2027a/5/u-4","wave":"2027a","k":5,"n":7}],"groups":[{"id":"g/2027a/5/u-1","wave":"2027a","unit":"u-1","atoms":["a/2027a/5/u-3","a/2027a/5/u-4"],"cat":null,"n":13},{"id":"g/2027a/5/u-2","wave":"2027a","unit":"u-2","atoms":["a/2027a/5/u-3","a/2027a/5/u-4"],"cat":null,"n":13},{"id":"g/2027a/5/u-3","wave":"2027a","unit":"u-3","atoms":["a/2027a/5/u-3"],"cat":null,"n":6},{"id":"g/2027a/5/u-4","wave":"2027a","unit":"u-4","atoms":["a/2027a/5/u-4"],"cat":null,"n":7}],"facts":[{"wave":"2027a","q":"q7","group":"g/2027a/5/u-1","values":[4],"lo":9,"hi":13},{"wave":"2027a","q":"q7","group":"g/2027a/5/u-2","values":[4],"lo":9,"hi":13},{"wave":"2027a","q":"q7","group":"g/2027a/5/u-3","values":[4],"lo":4,"hi":6},{"wave":"2027a","q":"q7","group":"g/2027a/5/u-4","values":[4],"lo":5,"hi":7}]}

            """.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(files.Out));
        Assert.Contains("2027a;q7;u-3;OneSidedAnswers", await File.ReadAllLinesAsync(files.Log));
    }

    [Fact]
    public async Task WhatIsPublishedAlready_StaysAsItIs_AndAPersistentQuestionDoesNotComeAgain()
    {
        var town = DisclosureFiles.Town();
        town["questions"]![0]!["persistent"] = true;
        using var files = new DisclosureFiles().Put(town);
        await files.Disclose();
        var first = files.Out + ".first";
        File.Move(files.Out, first);
        town["waves"]![0]!["id"] = "2028a";

        await files.Put(town).Disclose(before: first);

        var text = await File.ReadAllTextAsync(files.Out);
        Assert.Contains("\"waves\":[\"2027a\",\"2028a\"]", text, StringComparison.Ordinal);
        Assert.Contains("{\"wave\":\"2027a\",\"q\":\"q7\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"wave\":\"2028a\",\"q\":\"q7\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMisspeltWord_IsRefused_ForItWouldProtectLess()
    {
        var town = DisclosureFiles.Town();
        town["questions"]![0]!["sensitve"] = true;
        using var files = new DisclosureFiles().Put(town);
        Assert.Contains("there is no sensitve", (await Assert.ThrowsAsync<CommandRefused>(() => files.Disclose())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "arena-in/1")]
    [InlineData("[]", "arena-in/1")]
    [InlineData("{\"schema\":\"arena-in/2\"}", "arena-in/2")]
    public async Task WhatIsNoSuchFile_IsRefusedInASentence(string text, string named)
    {
        using var files = new DisclosureFiles().Put(text);
        var refused = await Assert.ThrowsAsync<CommandRefused>(() => files.Disclose());
        Assert.Contains("Intet er offentliggjort.", refused.Message, StringComparison.Ordinal);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(files.Out));
    }

    [Fact]
    public async Task SettingsThatProtectTooLittle_AreRefused()
    {
        var town = DisclosureFiles.Town();
        town["params"]!["t"] = 2;
        using var files = new DisclosureFiles().Put(town);
        Assert.Contains("t, k, kHealth and rho do not go together", (await Assert.ThrowsAsync<CommandRefused>(() => files.Disclose())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNotThere_IsSaid()
    {
        using var files = new DisclosureFiles();
        await Assert.ThrowsAsync<FileNotFoundException>(() => files.Disclose()); // CommandRun makes the sentence
    }
}
