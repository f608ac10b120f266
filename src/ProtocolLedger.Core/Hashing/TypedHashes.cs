namespace ProtocolLedger.Core;

// One wrapper per meaning, so that no hash can stand in for another. All print and parse as 0x and 64 digits.

/// <summary>RFC 6962 root over the 1 KiB leaves of a checkpoint's bytes (<see cref="CheckpointHeader"/>, <see cref="StateRootHasher"/>).</summary>
public readonly record struct CheckpointRoot(Hash32 Value) : ITypedHash<CheckpointRoot>
{
    /// <inheritdoc/>
    public static CheckpointRoot From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static CheckpointRoot Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>RFC 6962 root over the 1 KiB leaves of the training state between two inner steps.</summary>
public readonly record struct StateRoot(Hash32 Value) : ITypedHash<StateRoot>
{
    /// <inheritdoc/>
    public static StateRoot From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static StateRoot Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>RFC 6962 root over the leaves of a round's trace.</summary>
public readonly record struct TraceRoot(Hash32 Value) : ITypedHash<TraceRoot>
{
    /// <inheritdoc/>
    public static TraceRoot From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static TraceRoot Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>RFC 6962 root over the 1 KiB leaves of an update blob (<see cref="UpdateHeader"/>).</summary>
public readonly record struct UpdateHash(Hash32 Value) : ITypedHash<UpdateHash>
{
    /// <inheritdoc/>
    public static UpdateHash From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static UpdateHash Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>RFC 6962 root over the 1 KiB leaves of one chunk (<see cref="StateRootHasher.RootOf"/>).</summary>
public readonly record struct ChunkHash(Hash32 Value) : ITypedHash<ChunkHash>
{
    /// <inheritdoc/>
    public static ChunkHash From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static ChunkHash Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>keccak256(abi.encode(struct hash of the contribution, salt)); what a node commits on chain.</summary>
public readonly record struct Commitment(Hash32 Value) : ITypedHash<Commitment>
{
    /// <inheritdoc/>
    public static Commitment From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static Commitment Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>32 random bytes that hide a contribution until its reveal.</summary>
public readonly record struct Salt(Hash32 Value) : ITypedHash<Salt>
{
    /// <inheritdoc/>
    public static Salt From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static Salt Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>The round's public randomness, fixed by the contract when the round opens.</summary>
public readonly record struct Beacon(Hash32 Value) : ITypedHash<Beacon>
{
    /// <inheritdoc/>
    public static Beacon From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static Beacon Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>keccak256(abi.encode(run, round, view, checkpointRoot, participantSet, rewardRoot)); what is attested to.</summary>
public readonly record struct ProposalHash(Hash32 Value) : ITypedHash<ProposalHash>
{
    /// <inheritdoc/>
    public static ProposalHash From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static ProposalHash Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>SHA-256 of a <see cref="RoundRecord"/>: the participant set of a proposal, and what every node has earned.</summary>
public readonly record struct ParticipantSetHash(Hash32 Value) : ITypedHash<ParticipantSetHash>
{
    /// <inheritdoc/>
    public static ParticipantSetHash From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static ParticipantSetHash Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>Root of the cumulative reward tree (<see cref="RewardTree"/>).</summary>
public readonly record struct RewardRoot(Hash32 Value) : ITypedHash<RewardRoot>
{
    /// <inheritdoc/>
    public static RewardRoot From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static RewardRoot Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>SHA-256 of a run specification's canonical JSON.</summary>
public readonly record struct SpecHash(Hash32 Value) : ITypedHash<SpecHash>
{
    /// <inheritdoc/>
    public static SpecHash From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static SpecHash Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>SHA-256 of a dataset manifest's canonical JSON, which itself holds the Merkle root of the data.</summary>
public readonly record struct DatasetRoot(Hash32 Value) : ITypedHash<DatasetRoot>
{
    /// <inheritdoc/>
    public static DatasetRoot From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static DatasetRoot Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>EIP-712 digest that a key signs.</summary>
public readonly record struct SigningDigest(Hash32 Value) : ITypedHash<SigningDigest>
{
    /// <inheritdoc/>
    public static SigningDigest From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static SigningDigest Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}

/// <summary>keccak256 of an engine id's UTF-8 text, as stored in the run's parameters on chain.</summary>
public readonly record struct EngineHash(Hash32 Value) : ITypedHash<EngineHash>
{
    /// <inheritdoc/>
    public static EngineHash From(Hash32 value) => new(value);

    /// <inheritdoc cref="Hash32.Parse"/>
    public static EngineHash Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}
