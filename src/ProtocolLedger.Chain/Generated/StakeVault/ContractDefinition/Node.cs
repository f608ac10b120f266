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
        [Parameter("address", "worker", 2)]
        public virtual string Worker { get; set; }
        [Parameter("uint96", "stake", 3)]
        public virtual BigInteger Stake { get; set; }
        [Parameter("uint96", "unbonding", 4)]
        public virtual BigInteger Unbonding { get; set; }
        [Parameter("uint64", "releaseAt", 5)]
        public virtual ulong ReleaseAt { get; set; }
        [Parameter("uint64", "jailedUntil", 6)]
        public virtual ulong JailedUntil { get; set; }
    }
}
