using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition
{
    public partial class Opening : OpeningBase { }

    public class OpeningBase
    {
        [Parameter("bytes", "leaf", 1)]
        public virtual byte[] Leaf { get; set; }
        [Parameter("bytes", "previousLeaf", 2)]
        public virtual byte[] PreviousLeaf { get; set; }
        [Parameter("bytes32[]", "previousPath", 3)]
        public virtual List<byte[]> PreviousPath { get; set; }
        [Parameter("bytes", "data", 4)]
        public virtual byte[] Data { get; set; }
        [Parameter("bytes32[]", "nodes", 5)]
        public virtual List<byte[]> Nodes { get; set; }
    }
}
