namespace ProtocolLedger.Core;

/// <summary>What a signature is bound to (EIP-712): the chain and its RoundManager.</summary>
/// <param name="ChainId">EIP-155 chain id.</param>
/// <param name="RoundManager">The contract that verifies.</param>
public readonly record struct Eip712Domain(ulong ChainId, EthAddress RoundManager)
{
    /// <summary>The domain's name field.</summary>
    public const string Name = "ProtocolLedger";

    /// <summary>The domain's version field.</summary>
    public const string Version = "1";

    private static readonly Hash32 TypeHash = Keccak256.HashText(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    /// <summary>hashStruct of the domain.</summary>
    public Hash32 Separator()
    {
        return new AbiWords()
            .Add(TypeHash)
            .Add(Keccak256.HashText(Name))
            .Add(Keccak256.HashText(Version))
            .Add(ChainId)
            .Add(RoundManager)
            .Keccak();
    }

    /// <summary>keccak256(0x19 0x01 || separator || struct hash): what the key signs.</summary>
    public SigningDigest Digest(Hash32 structHash)
    {
        byte[] message = new byte[2 + (2 * Hash32.Size)];
        message[0] = 0x19;
        message[1] = 0x01;
        Separator().CopyTo(message.AsSpan(2));
        structHash.CopyTo(message.AsSpan(2 + Hash32.Size));
        return new SigningDigest(Keccak256.Hash(message));
    }
}
