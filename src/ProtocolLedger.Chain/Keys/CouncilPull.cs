using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What members of the safety council sign to pause a run (EIP-712), each with her own key and without a connection.</summary>
/// <param name="Run">The run.</param>
/// <param name="Nonce">The run's council pulls so far: no signature counts twice.</param>
/// <param name="Deadline">Timestamp after which the signature no longer counts.</param>
public sealed record CouncilPull(RunId Run, ulong Nonce, ulong Deadline)
{
    private static readonly Hash32 TypeHash = Keccak256.HashText("CouncilPull(uint64 run,uint256 nonce,uint256 deadline)");

    /// <summary>The digest for one chain's brake.</summary>
    public SigningDigest Digest(ulong chainId, EthAddress brake) =>
        new Eip712Domain(chainId, brake).Digest(new AbiWords().Add(TypeHash).Add(Run.Value).Add(Nonce).Add(Deadline).Keccak());
}
