namespace ProtocolLedger.Chain;

/// <summary>The chain's node answered with an error. Internal: callers outside get typed outcomes or a PledgerException.</summary>
/// <param name="code">JSON-RPC error code.</param>
/// <param name="message">The node's message.</param>
/// <param name="revertData">What the contract returned when the call reverted; null when the error is no revert.</param>
internal sealed class ChainRpcException(int code, string message, byte[]? revertData) : Exception(message)
{
    public int Code { get; } = code;

    public byte[]? RevertData { get; } = revertData;

    /// <summary>True when a contract refused the call, with or without data.</summary>
    public bool IsRevert => RevertData is not null;

    /// <summary>True when the node's message has this text, whatever the case: nodes agree on words, not on codes.</summary>
    public bool Says(string text) => Message.Contains(text, StringComparison.OrdinalIgnoreCase);
}
