namespace ProtocolLedger.Chain.Devnet;

/// <summary>What to start and where its output goes.</summary>
public sealed record ChildProcessOptions
{
    /// <summary>Short name for messages, such as <c>anvil</c> or <c>node 3</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Path of the executable, or a name that the PATH resolves.</summary>
    public required string FileName { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The current directory when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Added to the inherited environment; a null value removes the variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>When set, both streams are appended to this file as the lines arrive.</summary>
    public string? LogFile { get; init; }

    /// <summary>Called for every line of standard output, in order, off the caller's thread.</summary>
    public Action<string>? OnOutput { get; init; }

    /// <summary>Called for every line of standard error, in order, off the caller's thread.</summary>
    public Action<string>? OnError { get; init; }
}
