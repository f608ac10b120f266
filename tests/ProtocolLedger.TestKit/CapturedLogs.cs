using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ProtocolLedger.TestKit;

/// <summary>One log line.</summary>
public sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, Exception? Exception);

/// <summary>
/// Keeps what was logged. On disposal the test fails if an Error or Critical line was logged that it had not announced
/// with <see cref="Expect"/>, and if an announced one did not come.
/// </summary>
public sealed class CapturedLogs : ILoggerProvider, ILoggerFactory
{
    private readonly ConcurrentQueue<LogEntry> entries = new();
    private readonly ConcurrentDictionary<int, string> expected = new();

    /// <summary>Everything so far, in order.</summary>
    public IReadOnlyCollection<LogEntry> Entries => entries;

    /// <summary>Announces an error by its event id.</summary>
    public void Expect(EventId id) => expected[id.Id] = id.Name ?? "";

    public ILogger CreateLogger(string categoryName) => new Logger(entries, categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
        throw new NotSupportedException("Logs of a test go nowhere else.");
    }

    /// <exception cref="InvalidOperationException">Unexpected errors, or expected ones that did not come.</exception>
    public void Dispose()
    {
        LogEntry[] errors = [.. entries.Where(entry => entry.Level >= LogLevel.Error)];
        IEnumerable<string> unexpected = errors.Where(entry => !expected.ContainsKey(entry.Id.Id))
            .Select(entry => $"unexpected {entry.Level} [{entry.Id.Id}] {entry.Category}: {entry.Message} {entry.Exception}");
        IEnumerable<string> missing = expected.Where(id => errors.All(entry => entry.Id.Id != id.Key))
            .Select(id => $"expected event {id.Key} {id.Value} was not logged");
        string[] problems = [.. unexpected, .. missing];
        if (problems.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }
    }

    private sealed class Logger(ConcurrentQueue<LogEntry> entries, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            entries.Enqueue(new LogEntry(category, logLevel, eventId, formatter(state, exception), exception));
        }
    }
}
