using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.StakeVault.ContractDefinition
{
    public partial class Node : NodeBase { }

    public class NodeBase
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
        [Parameter("uint64", "releaseAt", 2)]
        public virtual ulong ReleaseAt { get; set; }
        [Parameter("address", "worker", 3)]
        public virtual string Worker { get; set; }
        [Parameter("uint128", "stake", 4)]
        public virtual BigInteger Stake { get; set; }
        [Parameter("uint128", "unbonding", 5)]
        public virtual BigInteger Unbonding { get; set; }
        [Parameter("bytes32", "tlsFingerprint", 6)]
        public virtual byte[] TlsFingerprint { get; set; }
        [Parameter("string", "endpoint", 7)]
        public virtual string Endpoint { get; set; }
    }
}
