using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition
{
    public partial class Funds : FundsBase { }

    public class FundsBase
    {
        [Parameter("uint256", "escrow", 1)]
        public virtual BigInteger Escrow { get; set; }
        [Parameter("uint256", "claimable", 2)]
        public virtual BigInteger Claimable { get; set; }
        [Parameter("uint256", "unvested", 3)]
        public virtual BigInteger Unvested { get; set; }
        [Parameter("uint64", "vestedRound", 4)]
        public virtual ulong VestedRound { get; set; }
        [Parameter("uint64", "newestRound", 5)]
        public virtual ulong NewestRound { get; set; }
        [Parameter("bytes32", "newestRoot", 6)]
        public virtual byte[] NewestRoot { get; set; }
        [Parameter("uint64", "nextVestsAt", 7)]
        public virtual ulong NextVestsAt { get; set; }
        [Parameter("uint64", "allVestAt", 8)]
        public virtual ulong AllVestAt { get; set; }
    }
}
