using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition
{
    public partial class PackedSignature : PackedSignatureBase { }

    public class PackedSignatureBase
    {
        [Parameter("bytes32", "r", 1)]
        public virtual byte[] R { get; set; }
        [Parameter("bytes32", "vs", 2)]
        public virtual byte[] Vs { get; set; }
    }
}
