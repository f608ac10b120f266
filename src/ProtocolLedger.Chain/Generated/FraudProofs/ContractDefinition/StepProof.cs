using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition
{
    public partial class StepProof : StepProofBase { }

    public class StepProofBase
    {
        [Parameter("uint32", "step", 1)]
        public virtual uint Step { get; set; }
        [Parameter("bytes32", "batch", 2)]
        public virtual byte[] Batch { get; set; }
        [Parameter("bytes32", "state", 3)]
        public virtual byte[] State { get; set; }
        [Parameter("bytes32[]", "path", 4)]
        public virtual List<byte[]> Path { get; set; }
    }
}
