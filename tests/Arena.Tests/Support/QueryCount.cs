using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arena.Tests.Support;

/// <summary>Counts the questions that a piece of work asks the database; what other tests ask meanwhile is not counted.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<StrongBox?> Current = new();
    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new QueryCount());

    private sealed class StrongBox
    {
        public int Queries;
    }

    /// <summary>To be said before the first question: Entity Framework remembers for a second that nobody listens.</summary>
    public static void Listen() => GC.KeepAlive(Listening);

    public static async Task<int> Of(Func<Task> work)
    {
        var box = Current.Value = new StrongBox();
        await work();
        Current.Value = null;
        return box.Queries;
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (Current.Value is { } box && happened.Key == RelationalEventId.CommandExecuting.Name)
            Interlocked.Increment(ref box.Queries);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
