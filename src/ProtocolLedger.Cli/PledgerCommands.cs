using System.CommandLine;
using ProtocolLedger.Cli.Commands;

namespace ProtocolLedger.Cli;

/// <summary>The commands of <c>pledger</c>; each has a file of its own under Commands.</summary>
internal static class PledgerCommands
{
    public static RootCommand Build() => new("Protocol learning on an Ethereum ledger: train, stake, earn, vote, and stop a run together.")
    {
        DemoCommand.Build(),
        DevnetCommand.Build(),
        NodeCommand.Build(),
        KeysCommand.Build(),
        ProtectionCommand.Build(),
        ConfigCommand.Build(),
        StatusCommand.Build(),
        RunsCommand.Build(),
        RegisterCommand.Build(),
        StakeCommand.Build(),
        UnstakeCommand.Build(),
        WithdrawCommand.Build(),
        RotateKeyCommand.Build(),
        UnjailCommand.Build(),
        LeaveCommand.Build(),
        AdmissionCommand.Build(),
        BondCommand.Build(),
        ClaimCommand.Build(),
        SharesCommand.Build(),
        RevenueCommand.Build(),
        CreditCommand.Build(),
        DelegateCommand.Build(),
        ProposeCommand.Build(),
        VoteCommand.Build(),
        QueueCommand.Build(),
        ExecuteCommand.Build(),
        BrakeCommand.Build(),
        AuditCommand.Build(),
        VerifyCommand.Build(),
        ExplainCommand.Build(),
        DisputeCommand.Build(),
        SlashCommand.Build(),
        ReportEvidenceCommand.Build(),
        EngineCommand.Build(),
    };
}
