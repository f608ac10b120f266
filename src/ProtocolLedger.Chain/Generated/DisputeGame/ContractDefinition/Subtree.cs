using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition
{
    public partial class Subtree : SubtreeBase { }

    public class SubtreeBase
    {
        [Parameter("uint8", "height", 1)]
        public virtual byte Height { get; set; }
        [Parameter("uint48", "index", 2)]
        public virtual ulong Index { get; set; }
        [Parameter("bytes32", "hash", 3)]
        public virtual byte[] Hash { get; set; }
        [Parameter("bytes32[]", "path", 4)]
        public virtual List<byte[]> Path { get; set; }
    }
}
