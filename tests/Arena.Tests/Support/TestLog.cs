using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Arena.Tests.Support;

/// <summary>Keeps what the server logs as errors.</summary>
internal sealed class TestLog : ILoggerProvider
{
    public ConcurrentQueue<string> Errors { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Keeper(this, categoryName);

    public void Dispose()
    {
        // nothing is held
    }

    private sealed class Keeper(TestLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                log.Errors.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
