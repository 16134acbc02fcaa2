using System.Text.Json.Nodes;
using Arena.Platform.Commands;

namespace Arena.Tests.Calculator;

public sealed class WitnessCommandTests
{
    [Fact]
    public async Task Witness_IsOtherPeople_WhoPublishTheSame()
    {
        using var files = new DisclosureFiles().Put(DisclosureFiles.Town());
        await files.Disclose();
        var published = await File.ReadAllBytesAsync(files.Out);

        var (code, output) = await files.Witness("p01", "[4]", knowing: "p02");

        Assert.Equal(0, code);
        var other = JsonNode.Parse(output)!;
        Assert.NotEqual("4", Answer(other, "p01"));
        Assert.Equal("4", Answer(other, "p02"));
        await files.Put(output).Disclose();
        Assert.Equal(published, await File.ReadAllBytesAsync(files.Out));
    }

    [Fact]
    public async Task WhoAlreadyLiesOutside_GivesTheInputItself()
    {
        using var files = new DisclosureFiles().Put(DisclosureFiles.Town());
        var (code, output) = await files.Witness("p13", "[4]");
        Assert.Equal(0, code);
        Assert.Equal("2", Answer(JsonNode.Parse(output)!, "p13"));
        Assert.Equal("4", Answer(JsonNode.Parse(output)!, "p12"));
    }

    [Theory]
    [InlineData("p99", "[4]", null, "q7")]
    [InlineData("p01", "[4,5]", null, "q7")]
    [InlineData("p01", "4", null, "q7")]
    [InlineData("p01", "[4]", "p01", "q7")]
    [InlineData("p01", "[4]", "p99", "q7")]
    [InlineData("p01", "[4]", null, "q8")]
    public async Task WhatThereIsNot_IsRefused(string person, string group, string? knowing, string question)
    {
        using var files = new DisclosureFiles().Put(DisclosureFiles.Town());
        await Assert.ThrowsAsync<CommandRefused>(() => files.Witness(person, group, knowing, question));
    }

    private static string Answer(JsonNode file, string person) =>
        file["waves"]![0]!["people"]!.AsArray().Single(one => (string?)one!["id"] == person)!["answers"]!["q7"]!.ToJsonString();
}
