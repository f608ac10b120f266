using System.CommandLine;
using ProtocolLedger.Cli;
using ProtocolLedger.Training;

// Training needs the pinned kernel settings in the environment before libtorch is loaded: these commands start themselves anew with them.
if (args is ["node", ..] or ["demo", ..] or ["devnet", ..] or ["engine", ..])
{
    EngineEnvironment.EnsureOrReExec();
}

RootCommand root = PledgerCommands.Build();
ParseResult parsed = root.Parse(args);
return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
