namespace Arena.Platform.Data;

/// <summary>A change that waits for the writer.</summary>
internal abstract class WriteJob
{
    /// <summary>Jobs with the same kind are run as one; null stands alone.</summary>
    public virtual object? Kind => null;
    public abstract Task Run(ArenaDb db, IReadOnlyList<WriteJob> part);
    public abstract void Succeed();
    public abstract void Fail(Exception failure);
}

internal abstract class WriteJob<T> : WriteJob
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public Task<T> Answer => answer.Task;
    public T? Result { get; set; }
    public override void Succeed() => answer.TrySetResult(Result!);
    public override void Fail(Exception failure) => answer.TrySetException(failure);
}

internal sealed class SingleJob<T>(Acting acting, Func<ArenaDb, Task<T>> change) : WriteJob<T>
{
    public override async Task Run(ArenaDb db, IReadOnlyList<WriteJob> part)
    {
        db.Acting = acting;
        db.Municipality = acting.Municipality;
        Result = await change(db);
    }
}

/// <summary>Entries that are written as one list: given the items, returns a result for each, in their order.</summary>
internal abstract class TogetherKind<TItem, TResult>
{
    public abstract Task<IReadOnlyList<TResult>> Apply(ArenaDb db, IReadOnlyList<TItem> items);
}

internal sealed class TogetherJob<TItem, TResult>(TogetherKind<TItem, TResult> kind, TItem item) : WriteJob<TResult>
{
    public override object Kind => kind;

    public override async Task Run(ArenaDb db, IReadOnlyList<WriteJob> part)
    {
        var jobs = part.Cast<TogetherJob<TItem, TResult>>().ToList();
        var results = await kind.Apply(db, jobs.ConvertAll(job => job.Item));
        for (var number = 0; number < jobs.Count; number++)
            jobs[number].Result = results[number];
    }

    private TItem Item => item;
}
