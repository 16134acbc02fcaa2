using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Platform.Audit;

public sealed class AuditDroppedTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task OldLinksGo_AndTheRestStillPasses_UntilSomebodyTouchesIt()
    {
        for (var day = 0; day < 5; day++)
        {
            await server.Write(db =>
            {
                db.Record("test.old");
                db.Record("test.old");
                return Task.CompletedTask;
            });
            server.Clock.Pass(TimeSpan.FromDays(1));
        }
        var cutoff = server.Clock.GetUtcNow().AddDays(-2);

        var gone = await server.Write(db => AuditDropped.Drop(db, cutoff));

        Assert.True(gone >= 6);
        await using var db = server.Read();
        Assert.False(await db.Set<AuditEntry>().AnyAsync(row => row.At < cutoff));
        Assert.Equal(4, await db.Set<AuditEntry>().CountAsync(row => row.Action == "test.old"));
        Assert.True((await AuditVerifier.Verify(server.Read)).Passes);
        Assert.Equal(0, await server.Write(again => AuditDropped.Drop(again, cutoff)));

        var last = await db.Set<AuditEntry>().Where(row => row.Action == "test.old").MaxAsync(row => row.Number);
        await server.Write(async change =>
        {
            await change.Execute("UPDATE audit_entry SET role = 'nobody' WHERE number = @p0", last);
            change.Record("test.tampered");
        });
        Assert.Equal(new(AuditFaultKind.EntryChanged, last - 1, last), (await AuditVerifier.Verify(server.Read)).Fault);
    }
}
