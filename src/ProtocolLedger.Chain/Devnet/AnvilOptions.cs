namespace ProtocolLedger.Chain.Devnet;

/// <summary>When anvil makes blocks.</summary>
public enum AnvilMining
{
    /// <summary>One block for each transaction, at once.</summary>
    Auto,

    /// <summary>One block every <see cref="AnvilOptions.BlockTime"/>.</summary>
    Interval,

    /// <summary>Only when told by <see cref="AnvilInstance.MineAsync"/>.</summary>
    OnDemand,
}

/// <summary>How to start a development chain.</summary>
public sealed record AnvilOptions
{
    /// <summary>Path of the executable, see <see cref="FoundryTools"/>.</summary>
    public required string Executable { get; init; }

    /// <summary>0 lets the system choose a free port.</summary>
    public int Port { get; init; }

    public ulong ChainId { get; init; } = 31337;

    public AnvilMining Mining { get; init; } = AnvilMining.Auto;

    /// <summary>Whole seconds, at least one; used with <see cref="AnvilMining.Interval"/>.</summary>
    public TimeSpan BlockTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>When set, anvil's output is appended to this file.</summary>
    public string? LogFile { get; init; }

    /// <summary>How long the chain may take to answer.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
