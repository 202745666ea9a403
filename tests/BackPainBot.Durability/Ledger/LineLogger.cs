using Microsoft.Extensions.Logging;

namespace BackPainBot.Durability.Ledger;

/// <summary>Logs a line at a time, written before the program goes on: what a killed host has logged is not lost with it.</summary>
internal sealed class LineLoggerProvider : ILoggerProvider
{
    private readonly TextWriter _output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });

    public ILogger CreateLogger(string categoryName) => new LineLogger(_output, categoryName);

    public void Dispose()
    {
    }

    private sealed class LineLogger(TextWriter output, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) =>
            logLevel >= LogLevel.Warning || (logLevel == LogLevel.Information && category == "Microsoft.Hosting.Lifetime");

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) output.WriteLine($"{logLevel} {eventId.Id} {category}: {formatter(state, exception).ReplaceLineEndings(" | ")} {exception?.GetType().Name} {exception?.Message}");
        }
    }
}
