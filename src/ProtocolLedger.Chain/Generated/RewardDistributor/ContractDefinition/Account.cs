using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition
{
    public partial class Account : AccountBase { }

    public class AccountBase
    {
        [Parameter("uint256", "escrow", 1)]
        public virtual BigInteger Escrow { get; set; }
        [Parameter("uint256", "released", 2)]
        public virtual BigInteger Released { get; set; }
        [Parameter("uint256", "claimed", 3)]
        public virtual BigInteger Claimed { get; set; }
        [Parameter("bytes32", "root", 4)]
        public virtual byte[] Root { get; set; }
        [Parameter("uint64", "round", 5)]
        public virtual ulong Round { get; set; }
    }
}
