using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.ExactUnits.ContractDefinition
{
    public partial class Position : PositionBase { }

    public class PositionBase
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint64", "run", 2)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 3)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 4)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "challenger", 5)]
        public virtual string Challenger { get; set; }
        [Parameter("uint8", "level", 6)]
        public virtual byte Level { get; set; }
        [Parameter("uint64", "index", 7)]
        public virtual ulong Index { get; set; }
        [Parameter("uint48", "leaves", 8)]
        public virtual ulong Leaves { get; set; }
    }
}
