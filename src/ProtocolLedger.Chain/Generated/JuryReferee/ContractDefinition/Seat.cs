using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition
{
    public partial class Seat : SeatBase { }

    public class SeatBase
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "payer", 2)]
        public virtual string Payer { get; set; }
        [Parameter("bytes32", "commitment", 3)]
        public virtual byte[] Commitment { get; set; }
        [Parameter("bytes32", "answer", 4)]
        public virtual byte[] Answer { get; set; }
    }
}
