using Arena.Platform.Commands;
using Arena.Tests.Organisation.Import;
using Arena.Training.PrintParticipation;

namespace Arena.Tests.Training.PrintParticipation;

public sealed class ParticipationCommandTests
{
    [Theory]
    [InlineData(17, 32, "0.5313")]
    [InlineData(1, 32, "0.0313")]
    [InlineData(1, 3, "0.3333")]
    [InlineData(2, 3, "0.6667")]
    [InlineData(0, 7, "0.0000")]
    [InlineData(7, 7, "1.0000")]
    [InlineData(0, 0, "")]
    public void AShare_HasFourDecimals_TiesAwayFromZero(int part, int whole, string text) => Assert.Equal(text, ParticipationCommand.Share(part, whole));

    [Fact]
    public async Task AWeekThatIsNotKept_IsCountedFromTheRows()
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        await folder.Import();
        Assert.Equal(["100;3;0;0;0.0000;0.0000", "110;3;0;0;0.0000;0.0000", "2001;3;0;0;0.0000;0.0000", "2001-1;2;0;0;0.0000;0.0000", "2001-2;1;0;0;0.0000;0.0000"], await folder.Participation("2026-W30"));
        Assert.Empty(await folder.Participation("2019-W30"));
    }

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("uge 43")]
    public async Task WhatIsNoWeek_IsRefused(string week)
    {
        await using var folder = (await ImportFolder.Create()).PutAll();
        await folder.Import();
        await Assert.ThrowsAsync<CommandRefused>(() => folder.Participation(week));
    }

    [Fact]
    public async Task WithoutADatabase_ItSaysSo()
    {
        await using var folder = await ImportFolder.Create();
        if (folder.Settings.ConnectionString is null)
            Assert.Contains("ingen database", (await Assert.ThrowsAsync<CommandRefused>(() => folder.Participation("2026-W43"))).Message, StringComparison.Ordinal);
    }
}
