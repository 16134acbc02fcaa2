using System.Threading.Channels;
using Arena.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Data;

/// <summary>
/// The one place that changes data. Changes wait in a queue; all that wait are written in one transaction, so that each
/// can be taken back alone, and answered when it is durable. Many small durable writes so cost one disk flush together, and
/// "database is locked" cannot happen. On PostgreSQL a lock orders the nodes' batches, so that the rules hold there too.
/// </summary>
internal sealed class Writer(TimeProvider time, PostOffice office, IEnumerable<IUnitFigures> figures, ILogger<Writer> log) : IAsyncDisposable
{
    private const int MostAtOnce = 256;
    private readonly Channel<WriteJob> queue = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private WriteConnection? connection;
    private Task? loop;

    /// <summary>Takes over the connection and begins; before that, changes wait.</summary>
    public void Start(WriteConnection opened)
    {
        connection = opened;
        loop = Task.Run(Loop);
    }

    /// <summary>
    /// Runs the change on the writing context, saves it with its audit entries, and returns when it is durable.
    /// What the change throws reaches the caller and leaves nothing behind. A full disk throws <see cref="StorageFull"/>.
    /// </summary>
    public async Task<T> Write<T>(Acting acting, Func<ArenaDb, Task<T>> change)
    {
        var job = new SingleJob<T>(acting, change);
        await queue.Writer.WriteAsync(job);
        return await job.Answer;
    }

    public Task Write(Acting acting, Func<ArenaDb, Task> change) =>
        Write(acting, async db =>
        {
            await change(db);
            return true;
        });

    /// <summary>
    /// As <see cref="Write{T}"/>, for entries that come in great numbers: all of one kind that wait are handed to
    /// <paramref name="kind"/> as one list. Should that fail, each is tried alone, so that one cannot spoil the others.
    /// </summary>
    public async Task<TResult> WriteTogether<TItem, TResult>(TogetherKind<TItem, TResult> kind, TItem item)
    {
        var job = new TogetherJob<TItem, TResult>(kind, item);
        await queue.Writer.WriteAsync(job);
        return await job.Answer;
    }

    private async Task Loop()
    {
        var batch = new List<WriteJob>(MostAtOnce);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && queue.Reader.TryRead(out var job))
                batch.Add(job);
            await Commit(batch);
        }
    }

    private async Task Commit(List<WriteJob> batch)
    {
        var done = new List<WriteJob>(batch.Count);
        var afterwards = new List<Action>();
        try
        {
            await using var transaction = await connection!.Begin();
            foreach (var part in Parts(batch))
                await Run(part, transaction, done, afterwards);
            await transaction.Commit();
        }
        catch (Exception failure)
        {
            // whatever it was, the next batch must find a writer that works
            var told = StorageFull.From(failure) ?? failure;
            if (told is not StorageFull)
                log.LogError(failure, "A batch of {Count} changes was not written", batch.Count);
            foreach (var job in batch)
                job.Fail(told);
            connection!.MustBeProved();
            return;
        }
        foreach (var action in afterwards)
            Tell(action);
        foreach (var job in done)
            job.Succeed();
    }

    // what is written is written: neither its answer nor the next batch fails with those who are told of it
    private void Tell(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A change was written, and telling of it failed");
        }
    }

    private async Task Run(IReadOnlyList<WriteJob> part, WriteTransaction transaction, List<WriteJob> done, List<Action> afterwards)
    {
        await transaction.Save();
        try
        {
            var db = transaction.Context(time.GetUtcNow());
            db.Office = office;
            await part[0].Run(db, part);
            var rows = await db.SaveChangesAsync();
            if (db.ChangedUnits.Count > 0)
                await Follow(db);
            if ((rows > 0 || db.WroteByHand) && db.Trail.Count == 0)
                throw new InvalidOperationException("A change was made without saying who made it and why.");
            transaction.Trail.AddRange(db.Trail);
            afterwards.AddRange(db.AfterCommit);
            await transaction.Release();
            done.AddRange(part);
        }
        catch (Exception failure)
        {
            await transaction.TakeBack();
            if (part.Count > 1)
                foreach (var job in part)
                    await Run([job], transaction, done, afterwards);
            else
                part[0].Fail(StorageFull.From(failure) ?? failure);
        }
    }

    private async Task Follow(ArenaDb db)
    {
        var units = db.ChangedUnits.ToList();
        foreach (var kept in figures)
            await kept.Follow(db, units);
        await db.SaveChangesAsync();
    }

    private static List<IReadOnlyList<WriteJob>> Parts(List<WriteJob> batch)
    {
        var parts = new List<IReadOnlyList<WriteJob>>();
        foreach (var group in batch.GroupBy(job => job.Kind ?? job))
            parts.Add(group.ToList());
        return parts;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (loop is not null)
            await loop;
        // never begun: nobody waits for an answer that cannot come
        while (queue.Reader.TryRead(out var job))
            job.Fail(new ObjectDisposedException(nameof(Writer)));
        if (connection is not null)
            await connection.DisposeAsync();
    }
}
