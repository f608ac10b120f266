namespace ProtocolLedger.Core;

/// <summary>What a node says it did in a round. Signed by the worker key, committed to on chain, then revealed.</summary>
/// <param name="Run">The run.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Node">The node.</param>
/// <param name="Stage">The model's stage that was trained.</param>
/// <param name="ParentCheckpoint">What the round started from.</param>
/// <param name="TraceRoot">Root over the state after every inner step.</param>
/// <param name="UpdateHash">Hash of the update blob.</param>
/// <param name="Steps">Inner steps done.</param>
/// <param name="Tokens">Tokens trained on: steps x batch x sequence.</param>
public sealed record Contribution(
    RunId Run,
    Round Round,
    NodeId Node,
    StageIndex Stage,
    CheckpointRoot ParentCheckpoint,
    TraceRoot TraceRoot,
    UpdateHash UpdateHash,
    uint Steps,
    ulong Tokens)
{
    /// <summary>The EIP-712 type.</summary>
    public const string TypeString =
        "Contribution(uint64 run,uint64 round,uint64 node,uint32 stage,bytes32 parentCheckpoint,bytes32 traceRoot,bytes32 updateHash,uint32 steps,uint64 tokens)";

    private static readonly Hash32 TypeHash = Keccak256.HashText(TypeString);

    /// <summary>EIP-712 hashStruct.</summary>
    public Hash32 StructHash()
    {
        return new AbiWords()
            .Add(TypeHash)
            .Add(Run.Value)
            .Add(Round.Value)
            .Add(Node.Value)
            .Add(Stage.Value)
            .Add(ParentCheckpoint.Value)
            .Add(TraceRoot.Value)
            .Add(UpdateHash.Value)
            .Add(Steps)
            .Add(Tokens)
            .Keccak();
    }

    /// <summary>The digest that the worker key signs.</summary>
    public SigningDigest Digest(Eip712Domain domain) => domain.Digest(StructHash());

    /// <summary>keccak256(abi.encode(struct hash, salt)): goes on chain first and hides everything else.</summary>
    public Commitment Commit(Salt salt)
    {
        return new Commitment(new AbiWords().Add(StructHash()).Add(salt.Value).Keccak());
    }
}
