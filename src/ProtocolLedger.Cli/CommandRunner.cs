using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli;

/// <summary>The edge where a command's failures become one clear line, what to do next, and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>Runs the action for the command; failures are written to standard error.</summary>
    public static void SetHandler(this Command command, Func<ParseResult, CancellationToken, Task<ExitCode>> action) =>
        command.SetAction(async (parsed, cancellation) => (int)await GuardAsync(() => action(parsed, cancellation), cancellation));

    private static async Task<ExitCode> GuardAsync(Func<Task<ExitCode>> action, CancellationToken cancellation)
    {
        try
        {
            return await action();
        }
        catch (PledgerException exception)
        {
            return Fail(exception.ExitCode, exception.Message, exception.Hint);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Fail(ExitCode.Interrupted, "Interrupted.", null);
        }
        catch (AggregateException exception) when (exception.InnerExceptions is [PledgerException inner])
        {
            return Fail(inner.ExitCode, inner.Message, inner.Hint);
        }
        catch (Exception exception) // The process's edge: whatever nobody foresaw ends here, with all its details.
        {
            Fail(ExitCode.Unexpected, $"Unexpected {exception.GetType().Name}: {exception.Message}", "This is a bug; please report it with the lines below.");
            await Console.Error.WriteLineAsync(exception.ToString());
            return ExitCode.Unexpected;
        }
    }

    private static ExitCode Fail(ExitCode code, string message, string? hint)
    {
        Console.Error.WriteLine($"error: {message}");
        if (hint is not null)
        {
            Console.Error.WriteLine($"  {hint}");
        }

        return code;
    }

    /// <summary>A logger that writes to standard error, which leaves standard output to results.</summary>
    public static ILoggerFactory CreateLoggers(LogLevel least) =>
        LoggerFactory.Create(builder => builder
            .SetMinimumLevel(least)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Grpc", LogLevel.Warning)
            .AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "HH:mm:ss.fff ";
                options.ColorBehavior = Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Disabled;
            })
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace));
}
