using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition
{
    public partial class Award : AwardBase { }

    public class AwardBase
    {
        [Parameter("address", "prover", 1)]
        public virtual string Prover { get; set; }
        [Parameter("uint256", "amount", 2)]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint64", "claimEnd", 3)]
        public virtual ulong ClaimEnd { get; set; }
        [Parameter("uint64", "sequence", 4)]
        public virtual ulong Sequence { get; set; }
        [Parameter("bytes32", "evidenceHash", 5)]
        public virtual byte[] EvidenceHash { get; set; }
    }
}
