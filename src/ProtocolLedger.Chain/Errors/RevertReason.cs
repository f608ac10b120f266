namespace ProtocolLedger.Chain;

/// <summary>One argument of a custom error, as text: numbers in decimal, addresses with checksum, bytes as 0x.</summary>
public sealed record RevertArgument(string Name, string Value);

/// <summary>Why a contract refused a call.</summary>
/// <param name="Name">The custom error's name; <c>Error</c> and <c>Panic</c> for Solidity's own; empty when the contract gave no reason.</param>
/// <param name="Arguments">Its arguments, in order.</param>
/// <param name="Sentence">One line for people.</param>
/// <param name="Data">The bytes that the contract returned.</param>
public sealed record RevertReason(string Name, IReadOnlyList<RevertArgument> Arguments, string Sentence, ReadOnlyMemory<byte> Data)
{
    /// <summary>Name of the error for a run that accepts no work.</summary>
    public const string RunNotActive = "RunNotActive";

    /// <summary>The value of an argument; null when the error has none of that name.</summary>
    public string? Argument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>Short form: <c>RunNotActive(run 1, state Halted)</c>.</summary>
    public override string ToString() => Name.Length == 0
        ? "no reason given"
        : $"{Name}({string.Join(", ", Arguments.Select(argument => $"{argument.Name} {argument.Value}"))})";
}
