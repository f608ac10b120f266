namespace ProtocolLedger.Core;

/// <summary>What the process exits with. Scripts rely on these numbers: never reuse one.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>A bug or something nobody foresaw; the log has the details.</summary>
    Unexpected = 1,

    /// <summary>The command line is wrong.</summary>
    Usage = 2,

    /// <summary>The configuration is wrong; every problem is listed.</summary>
    BadConfiguration = 3,

    /// <summary>The chain's RPC endpoint can't be reached, or the chain has fallen silent.</summary>
    ChainUnreachable = 4,

    /// <summary>The RPC endpoint serves another chain, or the contracts are not at the configured addresses.</summary>
    WrongChain = 5,

    /// <summary>The key file or its password is wrong.</summary>
    KeyOrPassword = 6,

    /// <summary>The account lacks ether for gas, or the node lacks stake.</summary>
    InsufficientFunds = 7,

    /// <summary>The disk is full, or stored data is corrupt.</summary>
    Storage = 8,

    /// <summary>The training engine can't start: libtorch is missing, or its self-test differs.</summary>
    EngineUnavailable = 9,

    /// <summary>Signing could contradict something signed before.</summary>
    SlashingProtection = 10,

    /// <summary>The run accepts no work: not started, paused, halted, completed, or its mandate lapsed.</summary>
    RunNotActive = 11,

    /// <summary>Another process listens on the configured port.</summary>
    PortInUse = 12,

    /// <summary>No peer gave valid data: wrong certificate, wrong hash, too large, or unreachable.</summary>
    Peer = 13,

    /// <summary>A program that this needs, such as anvil or forge, is not installed.</summary>
    MissingTool = 14,

    /// <summary>A transaction was refused, reverted or not mined in time.</summary>
    TransactionFailed = 15,

    /// <summary>The run's admission policy does not let the node join.</summary>
    NotAdmitted = 16,

    /// <summary>Something is not what was committed to or recorded: work that was audited, or rewards that were computed anew.</summary>
    AuditFailed = 17,

    /// <summary>Stopped by Ctrl-C or SIGTERM.</summary>
    Interrupted = 130,
}
