using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A transaction to be made: everything but nonce, gas and fees, which <see cref="TxSender"/> decides.</summary>
/// <param name="Label">What it is for, in messages and logs: <c>commit run 1 round 3</c>.</param>
/// <param name="To">The contract or account.</param>
/// <param name="Data">ABI-encoded call; empty for a plain transfer of ether.</param>
public sealed record TxRequest(string Label, EthAddress To, ReadOnlyMemory<byte> Data)
{
    /// <summary>Ether to send, in wei.</summary>
    public BigInteger Value { get; init; } = BigInteger.Zero;

    /// <summary>Gas limit; estimated with a margin when null. Set it to send what an estimate would refuse.</summary>
    public ulong? GasLimit { get; init; }
}
