using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli;

/// <summary>The edge where a command's failures become one clear line, what to do next, and an exit code.</summary>
internal static partial class CommandRunner
{
    /// <summary>Runs the action for the command; failures are written to standard error.</summary>
    public static void SetHandler(this Command command, Func<ParseResult, CancellationToken, Task<ExitCode>> action) =>
        command.SetAction(async (parsed, cancellation) => (int)await GuardAsync(() => action(parsed, cancellation), Console.Error, cancellation));

    /// <summary>Runs the command that the arguments name. A command line that is wrong gets one line with every problem.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed is { Errors.Count: > 0, Action: ParseErrorAction })
        {
            string command = parsed.CommandResult.Command is RootCommand ? "pledger" : $"pledger {Path(parsed.CommandResult)}";
            string problems = string.Join(" ", parsed.Errors.Select(error => Plain(error.Message)).Distinct());
            return (int)Fail(Console.Error, ExitCode.Usage, problems, $"`{command} --help` lists its commands and options.");
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
    }

    /// <summary>Runs an action; what it throws becomes an error line, a hint and an exit code.</summary>
    internal static async Task<ExitCode> GuardAsync(Func<Task<ExitCode>> action, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            return await action();
        }
        catch (PledgerException exception)
        {
            return Fail(errors, exception.ExitCode, exception.Message, exception.Hint);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (AggregateException exception) when (exception.InnerExceptions is [PledgerException inner])
        {
            return Fail(errors, inner.ExitCode, inner.Message, inner.Hint);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(errors, ExitCode.Storage, exception.Message, "Check the path, this user's rights there, and the free space.");
        }
        catch (Exception exception) // The process's edge: whatever nobody foresaw ends here, with all its details.
        {
            Fail(errors, ExitCode.Unexpected, $"Unexpected {exception.GetType().Name}: {exception.Message}", "This is a bug; please report it with the lines below.");
            await errors.WriteLineAsync(exception.ToString());
            return ExitCode.Unexpected;
        }
    }

    /// <summary>The parser's message about a value, without the names of types.</summary>
    internal static string Plain(string message) => UnreadableValue().Replace(message, match =>
    {
        string kind = match.Groups["type"].Value.Split('.')[^1] switch
        {
            "UInt64" or "Int32" or "UInt32" => "a whole number",
            nameof(DateTimeOffset) => "a time such as 2027-01-31T00:00Z",
            _ => "one of its values",
        };
        string of = match.Groups["kind"].Value == "option" ? $" {match.Groups["name"].Value}" : "";
        return $"'{match.Groups["value"].Value}' is not {kind}{(of.Length == 0 ? "" : $", as{of} takes it")}.";
    });

    [GeneratedRegex("Cannot parse argument '(?<value>.*)' for (?<kind>command|option) '(?<name>[^']*)' as expected type '(?<type>[^']*)'\\.")]
    private static partial Regex UnreadableValue();

    private static ExitCode Fail(TextWriter errors, ExitCode code, string message, string hint)
    {
        errors.WriteLine($"error: {OneLine(message)}");
        errors.WriteLine($"  {OneLine(hint)}");
        return code;
    }

    /// <summary>A message with a list below it, as one line.</summary>
    private static string OneLine(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length < 2 ? text.Trim() : $"{lines[0]} {string.Join("; ", lines[1..])}";
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult { Command: not RootCommand } parent ? $"{Path(parent)} {result.Command.Name}" : result.Command.Name;

    /// <summary>A logger that writes to standard error, which leaves standard output to results.</summary>
    public static ILoggerFactory CreateLoggers(LogLevel least) =>
        LoggerFactory.Create(builder => builder
            .SetMinimumLevel(least)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None) // what it logs, it also throws
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
