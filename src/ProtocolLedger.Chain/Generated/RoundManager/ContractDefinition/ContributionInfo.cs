using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition
{
    public partial class ContributionInfo : ContributionInfoBase { }

    public class ContributionInfoBase
    {
        [Parameter("bytes32", "commitment", 1)]
        public virtual byte[] Commitment { get; set; }
        [Parameter("bool", "counted", 2)]
        public virtual bool Counted { get; set; }
        [Parameter("bool", "revealed", 3)]
        public virtual bool Revealed { get; set; }
        [Parameter("uint256", "stake", 4)]
        public virtual BigInteger Stake { get; set; }
        [Parameter("uint256", "cumulativeStake", 5)]
        public virtual BigInteger CumulativeStake { get; set; }
        [Parameter("bool", "attested", 6)]
        public virtual bool Attested { get; set; }
        [Parameter("bool", "objected", 7)]
        public virtual bool Objected { get; set; }
    }
}
