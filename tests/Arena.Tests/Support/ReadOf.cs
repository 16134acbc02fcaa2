using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arena.Tests.Support;

/// <summary>The moment when somebody has read the row with this id: a test can change it between the reading and the writing.</summary>
internal sealed class ReadOf : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly Guid id;
    private readonly TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IDisposable> listening = [];

    public ReadOf(Guid id)
    {
        this.id = id;
        listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Fails where nobody comes to read it.</summary>
    public Task Done => read.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            listening.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Key == RelationalEventId.CommandExecuted.Name && happened.Value is CommandExecutedEventData { Command: var command }
            && command.Parameters.Cast<DbParameter>().Any(parameter => IsIt(parameter.Value)))
            read.TrySetResult();
    }

    // SQLite keeps ids as bytes
    private bool IsIt(object? value) => value switch
    {
        Guid there => there == id,
        byte[] { Length: 16 } bytes => new Guid(bytes, bigEndian: true) == id || new Guid(bytes) == id,
        _ => false,
    };

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => listening.ForEach(one => one.Dispose());
}
