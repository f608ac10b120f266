using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

public sealed class CommandRunnerTests
{
    [Fact]
    public async Task Guard_PledgerException_MessageHintAndItsCode()
    {
        (ExitCode code, string said) = await GuardAsync(() => throw new PledgerException(ExitCode.WrongChain, "No contract there.", "Use another file."));

        Assert.Equal(ExitCode.WrongChain, code);
        Assert.Equal("error: No contract there.\n  Use another file.\n", said);
    }

    [Fact]
    public async Task Guard_MessageWithAList_IsOneLine()
    {
        (_, string said) = await GuardAsync(() => throw new PledgerException(ExitCode.BadConfiguration, "The file has 2 problems:\n  a: missing\n  b: unknown", "Correct\nit."));

        Assert.Equal("error: The file has 2 problems: a: missing; b: unknown\n  Correct it.\n", said);
    }

    [Fact]
    public async Task Guard_SeveralWithOneCause_IsThatCause()
    {
        (ExitCode code, string said) = await GuardAsync(() => throw new AggregateException(new PledgerException(ExitCode.Peer, "m.", "h.")));

        Assert.Equal((ExitCode.Peer, "error: m.\n  h.\n"), (code, said));
    }

    [Fact]
    public async Task Guard_FileTrouble_IsStorage()
    {
        (ExitCode code, string said) = await GuardAsync(() => throw new UnauthorizedAccessException("Access to /x is denied."));

        Assert.Equal(ExitCode.Storage, code);
        Assert.StartsWith("error: Access to /x is denied.\n  Check the path", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guard_AnythingElse_AsksForAReportWithDetails()
    {
        (ExitCode code, string said) = await GuardAsync(() => throw new InvalidOperationException("odd"));

        Assert.Equal(ExitCode.Unexpected, code);
        Assert.StartsWith("error: Unexpected InvalidOperationException: odd\n  This is a bug", said, StringComparison.Ordinal);
        Assert.Contains(nameof(Guard_AnythingElse_AsksForAReportWithDetails), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guard_Cancelled_IsInterruptedOnlyWhenAskedFor()
    {
        using CancellationTokenSource asked = new();
        await asked.CancelAsync();

        (ExitCode wanted, string said) = await GuardUntilAsync(() => throw new OperationCanceledException(asked.Token), asked.Token);
        (ExitCode unwanted, _) = await GuardAsync(() => throw new OperationCanceledException());

        Assert.Equal((ExitCode.Interrupted, "Interrupted.\n"), (wanted, said));
        Assert.Equal(ExitCode.Unexpected, unwanted);
    }

    private static Task<(ExitCode Code, string Said)> GuardAsync(Func<ExitCode> action) => GuardUntilAsync(action, TestContext.Current.CancellationToken);

    private static async Task<(ExitCode Code, string Said)> GuardUntilAsync(Func<ExitCode> action, CancellationToken cancellation)
    {
        await using StringWriter errors = new() { NewLine = "\n" };
        ExitCode code = await CommandRunner.GuardAsync(() => Task.FromResult(action()), errors, cancellation);
        return (code, errors.ToString());
    }
}
