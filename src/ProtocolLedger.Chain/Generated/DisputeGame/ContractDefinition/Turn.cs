using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition
{
    public partial class Turn : TurnBase { }

    public class TurnBase
    {
        [Parameter("uint8", "status", 1)]
        public virtual byte Status { get; set; }
        [Parameter("uint8", "level", 2)]
        public virtual byte Level { get; set; }
        [Parameter("uint8", "height", 3)]
        public virtual byte Height { get; set; }
        [Parameter("uint8", "stride", 4)]
        public virtual byte Stride { get; set; }
        [Parameter("uint40", "movedAt", 5)]
        public virtual ulong MovedAt { get; set; }
        [Parameter("uint32", "nodeClock", 6)]
        public virtual uint NodeClock { get; set; }
        [Parameter("uint32", "challengerClock", 7)]
        public virtual uint ChallengerClock { get; set; }
        [Parameter("uint48", "index", 8)]
        public virtual ulong Index { get; set; }
        [Parameter("uint48", "leaves", 9)]
        public virtual ulong Leaves { get; set; }
        [Parameter("bool", "listed", 10)]
        public virtual bool Listed { get; set; }
    }
}
