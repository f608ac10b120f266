namespace ProtocolLedger.Chain;

/// <summary>What a node says when it joins a run; the ledger looks at it only while the node is no member.</summary>
/// <param name="Gigabytes">Accelerator memory that it works with; a run rests when a node has more than votes allow without a review.</param>
/// <param name="Admission">What the run's admission policy asks for; empty where it asks for nothing.</param>
public readonly record struct JoinRequest(uint Gigabytes, ReadOnlyMemory<byte> Admission);
