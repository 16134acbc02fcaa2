using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SignIn;

/// <summary>A session that ended so long ago that its cookie has run out too need not be remembered.</summary>
internal sealed class ForgetEndedSessions(Storage storage, Writer writer, TimeProvider time) : IRegularWork
{
    public async Task Run(CancellationToken stop)
    {
        var before = time.GetUtcNow() - SessionCookie.Longest - TimeSpan.FromDays(1);
        await using (var db = storage.Read(null))
            if (!await db.Set<EndedSession>().AnyAsync(row => row.EndedAt < before, stop))
                return;
        await writer.Write(Acting.System(null), async db =>
        {
            db.RemoveRange(await db.Set<EndedSession>().IgnoreQueryFilters().Where(row => row.EndedAt < before).ToListAsync());
            db.Record("session.forgotten");
        });
    }
}
