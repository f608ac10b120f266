using ProtocolLedger.Chain;

namespace ProtocolLedger.Node.Faults;

/// <summary>A fault that one transaction has proven, as the events tell it.</summary>
/// <param name="Convicted">The proof and what it earns.</param>
/// <param name="Claim">The claim that stands; null before the first.</param>
/// <param name="Paid">Whether the award was paid.</param>
public sealed record ProvenFault(FaultConvicted Convicted, BountyClaimed? Claim, bool Paid);
