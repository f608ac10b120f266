using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition
{
    public partial class RoundTerms : RoundTermsBase { }

    public class RoundTermsBase
    {
        [Parameter("uint256", "minStake", 1)]
        public virtual BigInteger MinStake { get; set; }
        [Parameter("uint32", "commitSeconds", 2)]
        public virtual uint CommitSeconds { get; set; }
        [Parameter("uint32", "revealSeconds", 3)]
        public virtual uint RevealSeconds { get; set; }
        [Parameter("uint32", "proposeSeconds", 4)]
        public virtual uint ProposeSeconds { get; set; }
        [Parameter("uint32", "attestSeconds", 5)]
        public virtual uint AttestSeconds { get; set; }
    }
}
