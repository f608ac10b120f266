using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A block's place in the chain.</summary>
/// <param name="Number">Height.</param>
/// <param name="Hash">Block hash.</param>
/// <param name="ParentHash">Hash of the block before it.</param>
/// <param name="Timestamp">Seconds since 1970, as the contracts see them.</param>
/// <param name="BaseFee">Base fee in wei per gas.</param>
public sealed record ChainHead(ulong Number, Hash32 Hash, Hash32 ParentHash, ulong Timestamp, BigInteger BaseFee);
