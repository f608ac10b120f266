using ProtocolLedger.Cli;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

// Training needs the pinned kernel settings in the environment before libtorch is loaded: these commands start themselves anew with them.
if (args is ["node", "run", ..] or ["demo", ..] or ["engine", ..] or ["audit", ..] or ["verify", ..])
{
    ExitCode pinned = await CommandRunner.GuardAsync(
        () =>
        {
            EngineEnvironment.EnsureOrReExec();
            return Task.FromResult(ExitCode.Success);
        },
        Console.Error,
        CancellationToken.None);
    if (pinned != ExitCode.Success)
    {
        return (int)pinned;
    }
}

return await CommandRunner.RunAsync(PledgerCommands.Build(), args);
