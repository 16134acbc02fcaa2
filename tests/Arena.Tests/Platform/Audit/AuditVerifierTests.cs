using Arena.Platform.Audit;

namespace Arena.Tests.Platform.Audit;

public sealed class AuditVerifierTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 1, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task AnUntouchedLog_Passes()
    {
        var (entries, links) = Log(3, 1, 4, 2);

        var verdict = await Verify(entries, links);

        Assert.True(verdict.Passes);
        Assert.Equal((4, 10), (verdict.Links, verdict.Entries));
    }

    [Fact]
    public async Task AnEmptyLog_Passes() => Assert.True((await Verify([], [])).Passes);

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(4, 4, 4)]
    [InlineData(7, 5, 8)]
    [InlineData(10, 9, 10)]
    public async Task AChangedEntry_NamesItsBatch(int number, int from, int to)
    {
        var (entries, links) = Log(3, 1, 4, 2);
        entries[number - 1] = Entry(number, "detail " + number + "?");

        Assert.Equal(new(AuditFaultKind.EntryChanged, from, to), (await Verify(entries, links)).Fault);
    }

    [Fact]
    public async Task EveryFieldIsCovered()
    {
        var id = Guid.CreateVersion7();
        foreach (var changed in (AuditEntry[])
                 [
                     Entry(5, at: Begin.AddMilliseconds(1)), Entry(5, municipality: id), Entry(5, actor: id), Entry(5, role: "Manager"), Entry(5, action: "b"),
                     Entry(5, purpose: "p"), Entry(5, thing: id), Entry(5, unit: id), Entry(5, subject: id), Entry(5, "x"),
                 ])
        {
            var (entries, links) = Log(3, 1, 4, 2);
            entries[4] = changed;
            Assert.Equal(new(AuditFaultKind.EntryChanged, 5, 8), (await Verify(entries, links)).Fault);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(10)]
    public async Task ADroppedEntry_IsNamed(int number)
    {
        var (entries, links) = Log(3, 1, 4, 2);
        entries.RemoveAt(number - 1);

        Assert.Equal(new(AuditFaultKind.EntryMissing, number, number), (await Verify(entries, links)).Fault);
    }

    [Fact]
    public async Task SwappedEntries_NameTheFirst()
    {
        var (entries, links) = Log(3, 1, 4, 2);
        (entries[1], entries[8]) = (Entry(2, "detail 9"), Entry(9, "detail 2"));

        Assert.Equal(new(AuditFaultKind.EntryChanged, 1, 3), (await Verify(entries, links)).Fault);
    }

    [Fact]
    public async Task ADroppedLink_IsNamed()
    {
        var (entries, links) = Log(3, 1, 4, 2);
        links.RemoveAt(2);

        Assert.Equal(new(AuditFaultKind.LinkMissing, 3, 3), (await Verify(entries, links)).Fault);
    }

    [Fact]
    public async Task AChangedLink_BreaksTheChainThere()
    {
        var (entries, links) = Log(3, 1, 4, 2);
        links[1] = new AuditLink { Number = 2, LastEntry = 4, Entries = 1, Hash = [.. links[1].Hash[..31], (byte)(links[1].Hash[31] ^ 1)] };

        Assert.Equal(new(AuditFaultKind.EntryChanged, 4, 4), (await Verify(entries, links)).Fault);
    }

    [Fact]
    public async Task EntriesWithoutALink_AreNamed()
    {
        var (entries, links) = Log(3, 1);
        entries.Add(Entry(5));

        Assert.Equal(new(AuditFaultKind.NotClosed, 5, 5), (await Verify(entries, links)).Fault);
    }

    [Fact]
    public async Task ABeginningThatSomebodyRemoved_IsMissed()
    {
        var (entries, links) = Log(3, 1, 4, 2);

        Assert.Equal(new(AuditFaultKind.EntryMissing, 1, 1), (await Verify(entries[4..], links[1..])).Fault);
        Assert.Equal(new(AuditFaultKind.EntryMissing, 1, 1), (await Verify(entries[4..], links)).Fault);
    }

    [Fact]
    public async Task ABeginningThatWasDroppedAfterItsMonths_IsNot()
    {
        var (entries, links) = Log(3, 1, 4, 2);
        Close(entries, links, [Entry(11, AuditDropped.Text(links[1]), action: AuditActions.Dropped)]);

        var verdict = await Verify(entries[4..], links[1..]);

        Assert.True(verdict.Passes);
        Assert.Equal((3, 7), (verdict.Links, verdict.Entries));
    }

    private static Task<AuditVerdict> Verify(IEnumerable<AuditEntry> entries, IEnumerable<AuditLink> links) =>
        new AuditVerifier().Verify(entries.ToAsyncEnumerable(), links.ToAsyncEnumerable(), long.MaxValue);

    private static (List<AuditEntry> Entries, List<AuditLink> Links) Log(params int[] batches)
    {
        var (entries, links) = (new List<AuditEntry>(), new List<AuditLink>());
        foreach (var size in batches)
            Close(entries, links, Enumerable.Range(entries.Count + 1, size).Select(number => Entry(number)).ToList());
        return (entries, links);
    }

    private static void Close(List<AuditEntry> entries, List<AuditLink> links, List<AuditEntry> batch)
    {
        entries.AddRange(batch);
        links.Add(new AuditLink
        {
            Number = links.Count + 1, LastEntry = entries.Count, Entries = batch.Count,
            Hash = AuditChain.HashOf(links.Count == 0 ? [] : links[^1].Hash, batch),
        });
    }

    private static AuditEntry Entry(long number, string? detail = null, DateTimeOffset? at = null, Guid? municipality = null, Guid? actor = null,
        string role = "Operator", string action = "a", string? purpose = null, Guid? thing = null, Guid? unit = null, Guid? subject = null) => new()
        {
            Number = number, At = at ?? Begin, Role = role, Action = action, Detail = detail ?? "detail " + number, MunicipalityId = municipality,
            ActorId = actor, Purpose = purpose, ObjectId = thing, UnitId = unit, SubjectId = subject,
        };
}
